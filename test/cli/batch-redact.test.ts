import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { rowsOf } from '../input/records/workbook/read.ts';
import { baoxiao, folder } from './support.ts';

/** Everything that may be a name or an id of someone, and is not to be seen. */
const SECRETS = ['110101199003071234', '110101199003075678', '张三丰', '李四光', '铁岭市"中心"医院', 'JS20230305001'];
const HEADER = 'psn_no,姓名,institution,id,refund_of,city,status,date,tier,amount,eligible';
// The members begin alike, and their names masked do: (800 − 300) × 50 % = 250 each, and the first is taken back.
const VISITS = `${HEADER}
110101199003071234,张三丰,"铁岭市""中心""医院",JS20230305001,,tieling,active,2023-03-05,3,800,800
110101199003075678,李四光,"铁岭市""中心""医院",,,tieling,active,2023-03-05,3,800,800
110101199003071234,张三丰,"铁岭市""中心""医院",,JS20230305001,tieling,active,2023-03-06,3,-800,-800
110101199003075678,李四光,"铁岭市""中心""医院",,,tieling,active,2023-02-30,3,1,1
110101199003075678,李四光,tieling
`;
const LINES = VISITS.trimEnd()
  .replaceAll('""中心""', '\\"中心\\"')
  .split('\n')
  .slice(1, 5)
  .map((line) => line.split(',').map((cell) => (cell.startsWith('"') ? cell : JSON.stringify(cell))))
  .map(
    (cells) =>
      `{${HEADER.split(',')
        .map((name, at) => `"${name}":${cells[at]}`)
        .join(',')},"备注":[1,"张三丰"]}\n`,
  )
  .join('');
const MASKED = '1***,张***,铁***,J***,,tieling,active,2023-03-05,3,800,800';

function secretsIn(text: string): string[] {
  return [...SECRETS, '铁岭市\\"中心\\"医院', '铁岭市""中心""医院'].filter((secret) => text.includes(secret));
}

function folderWithFiles(): string {
  const cwd = folder();
  writeFileSync(join(cwd, 'v.csv'), VISITS);
  writeFileSync(join(cwd, 'v.ndjson'), LINES);
  return cwd;
}

describe('batch --redact', () => {
  test.each([
    ['v.csv', '--format csv'],
    ['v.csv', '--format csv --sort'],
    ['v.csv', '--format csv --jobs 2'],
    ['v.csv', '--format csv --excel'],
    ['v.csv', '--format tsv'],
    ['v.csv', '--format ndjson --explain'],
    ['v.ndjson', '--format ndjson'],
    ['v.ndjson', '--format csv'],
    ['v.ndjson', '--format ndjson --columns institution,姓名,reimbursed'],
  ])('masks names and ids of %s in rows, rejects, summary and messages with %s', async (file, flags) => {
    const cwd = folderWithFiles();
    const args = ['batch', file, ...flags.split(' '), '--summary', 'table', '--by', 'institution'];
    const [open, hidden] = await Promise.all([baoxiao(args, { cwd }), baoxiao([...args, '--redact'], { cwd })]);
    expect(secretsIn(open.stdout + open.stderr).length).toBeGreaterThan(0);
    expect(secretsIn(hidden.stdout + hidden.stderr)).toEqual([]);
    expect(hidden.status).toBe(open.status);
    expect(hidden.stderr).toContain('2023-02-30'); // it can be mended
    const lines = (text: string) => text.split('\n').length;
    expect([lines(hidden.stdout), lines(hidden.stderr)]).toEqual([lines(open.stdout), lines(open.stderr)]);
  });

  test('changes no amount: 250 each for two members whose ids are masked alike, and one taken back', async () => {
    const cwd = folderWithFiles();
    const { stdout } = await baoxiao(['batch', 'v.csv', '--redact'], { cwd });
    const rows = stdout.split('\n').map((line) => line.split(','));
    expect(stdout.split('\n')[1]?.startsWith(`${MASKED},`)).toBe(true);
    const reimbursed = rows[0]?.indexOf('reimbursed') ?? -1;
    expect(rows.slice(1, 4).map((cells) => cells[reimbursed])).toEqual(['250.00', '250.00', '-250.00']);
  });

  test('keeps what is not personal of a JSON line', async () => {
    const cwd = folderWithFiles();
    const { stdout } = await baoxiao(['batch', 'v.ndjson', '--redact'], { cwd });
    expect(JSON.parse(stdout.split('\n')[0] ?? '')).toMatchObject({
      psn_no: '1***',
      姓名: '张***',
      institution: '铁***',
      date: '2023-03-05',
      amount: '800',
      备注: '[***',
      reimbursed: '250.00',
    });
  });

  test('masks them in a workbook and its rejects', async () => {
    const cwd = folderWithFiles();
    const { stderr } = await baoxiao(['batch', 'v.csv', '-o', 'o.xlsx', '--rejects', 'r.csv', '--redact'], { cwd });
    const read = ['Visits', 'Rejected'].map((sheet) => rowsOf(join(cwd, 'o.xlsx'), { sheet, headerRow: 1 }));
    const sheets = (await Promise.all(read)).flatMap(({ rows }) => rows.flatMap(({ cells }) => cells)).join('\n');
    expect(sheets).toContain('铁***');
    expect(secretsIn(sheets + stderr + readFileSync(join(cwd, 'r.csv'), 'utf8'))).toEqual([]);
  });

  test.each([
    [['v.csv'], VISITS.replace('2023-03-06', '2023-03-04'), /2023-03-04.*2023-03-05|2023-03-05.*2023-03-04/s],
    [['gone.csv'], VISITS, /gone\.csv: (?!.*\*\*\*)/],
  ])('leaves days and reasons in the message that ends a run of %j', async (files, visits, message) => {
    const cwd = folder();
    writeFileSync(join(cwd, 'v.csv'), visits);
    const { stderr } = await baoxiao(['batch', ...files, '--redact', '--rejects', 'r.csv'], { cwd });
    expect(stderr).toMatch(message);
    expect(secretsIn(stderr)).toEqual([]);
  });

  test('does not go with ledgers for the next file, which tells members by their ids', async () => {
    const { status, stderr } = await baoxiao(['batch', 'v.csv', '--redact', '--ledger-out', 'l'], {
      cwd: folderWithFiles(),
    });
    expect([status, stderr]).toEqual([2, expect.stringContaining('--redact')]);
  });
});
