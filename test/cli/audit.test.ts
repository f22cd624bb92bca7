import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { rowsOf } from '../input/records/workbook/read.ts';
import { baoxiao, folder } from './support.ts';

const SAMPLE = 'samples/audit/settlements.csv';
const CHOSEN = ['--columns', '结算ID,compared,difference,deductible_difference,causes,cause_article,repeats_line'];

// 十堰 五: 500 a year; tier 2 65 %, tier 3 50 % (retired 60 %), tier 1 80 %; chronic illnesses have a benefit of their own, 十六.
const ROWS = [
  'J001,equal,0.00,0.00,,,', // (700 − 500) × 50 % = 100
  'J002,equal,0.00,0.00,,,', // 400 × 65 % = 260
  'J003,under,-45.00,0.00,tier:3,第五条第2项,', // 300 × 50 % = 150 for 195
  'J004,equal,0.00,0.00,,,', // (1000 − 500) × 60 % = 300
  'J005,under,-300.00,500.00,deductible-again,第五条第1项,', // (900 − 500) × 60 % = 240 for 540
  'J006,over,150.00,-300.00,visit-missing:300.00,,', // (600 − 200) × 50 % = 200 for 50: 300 of the 500 met before
  'J007,over,100.00,500.00,excluded-paid:separate-benefit,第十六条,', // (700 − 500) × 50 % = 100
  'J008,not-comparable,0.00,0.00,parts-total,,', // 690 is not 700
  'J009,equal,0.00,0.00,,,', // (600 − 500) × 80 % = 80
  'J010,equal,0.00,0.00,,,10', // 600 × 80 % = 480, and line 10 over again
];
const HEADER = '结算ID,compared,difference,deductible_difference,causes,cause_article,repeats_line';

test('sets every row against its record, and names what went wrong', async () => {
  const { stdout, status } = await baoxiao(['audit', SAMPLE, '--format', 'csv', ...CHOSEN, '-q']);
  expect(stdout.trimEnd().split('\n')).toEqual([HEADER, ...ROWS]);
  expect(status).toBe(1);
});

test('writes only the rows that differ', async () => {
  const { stdout } = await baoxiao(['audit', SAMPLE, '--format', 'csv', '--only', 'differences', ...CHOSEN, '-q']);
  const differing = ROWS.filter((row) => !row.endsWith('equal,0.00,0.00,,,'));
  expect(stdout.trimEnd().split('\n')).toEqual([HEADER, ...differing]);
});

describe('the page', () => {
  test('counts, sums and explains, in English', async () => {
    const { stdout, stderr, status } = await baoxiao(['audit', SAMPLE, '--by', 'institution']);
    expect(status).toBe(1);
    expect(stdout).toContain('10 rows compared, 5 of them equal to the fen');
    expect(stdout).toContain('paid too much in 2 rows, 250.00 yuan together'); // 150 + 100
    expect(stdout).toContain('paid too little in 2 rows, 345.00 yuan together'); // 45 + 300
    expect(stdout).toContain('computed as at tier 3 (Art. 5.2)');
    expect(stdout).toContain('the same as line 10, perhaps settled twice');
    expect(stdout).toContain('十堰乙医院');
    expect(stderr).toContain('10 rows read: 9 settled, 1 refused, 0 rejected');
  });

  test('and in Chinese, as Markdown', async () => {
    const { stdout } = await baoxiao(['audit', SAMPLE, '--format', 'md', '--lang', 'zh', '-q']);
    expect(stdout).toContain('核对 10 行，5 行分毫不差');
    expect(stdout).toContain('按三级机构计算（第五条第2项）');
  });

  test('stands on standard error where the rows are on standard output', async () => {
    const { stderr } = await baoxiao(['audit', SAMPLE, '--format', 'ndjson']);
    expect(stderr).toContain('10 rows compared');
  });
});

test('NDJSON has the causes as a list', async () => {
  const { stdout } = await baoxiao(['audit', SAMPLE, '--format', 'ndjson', '--columns', 'compared,causes', '-q']);
  expect(JSON.parse(stdout.split('\n')[6] ?? '')).toEqual({
    compared: 'over',
    causes: ['excluded-paid:separate-benefit'],
  });
});

describe('a workbook', () => {
  /** The sheets in the order of their tabs, and the first cells of the rows of one. */
  const tabsOf = async (path: string) =>
    /sheets: (.*)/.exec((await baoxiao(['batch', path, '--sheet', '?'])).stderr)?.[1];
  const idsIn = async (path: string, sheet: string) =>
    (await rowsOf(path, { sheet, headerRow: 1 })).rows.map(({ cells }) => cells[0]);

  test.each([[[]], [['--sort']]])(
    'has what differs first, then the sums, all rows, rejects and what it rests on: %j',
    async (args) => {
      const cwd = folder();
      const sample = readFileSync(SAMPLE, 'utf8');
      writeFileSync(
        join(cwd, 'in.csv'),
        `${sample}${sample.split('\n')[1]?.replace('J001,P1', 'J011,P9').replace('100.00', '1e9')}\n`,
      );
      const { status, stderr } = await baoxiao(['audit', 'in.csv', '-o', 'a.xlsx', '--lang', 'zh', ...args], { cwd });
      const path = join(cwd, 'a.xlsx');
      expect(status).toBe(1);
      expect(stderr).toContain('有误的行见 a.xlsx 的“有误”工作表');
      expect(await idsIn(path, '差异')).toEqual(['J003', 'J005', 'J006', 'J007', 'J008', 'J010']);
      expect(await idsIn(path, '明细')).toHaveLength(10);
      expect(await idsIn(path, '有误')).toEqual(['12']);
      expect(await tabsOf(path)).toBe('差异, 汇总, 明细, 有误, 说明');
    },
  );

  test('has the rows that differ alone where only those are asked for', async () => {
    const path = join(folder(), 'a.xlsx');
    const { status } = await baoxiao(['audit', SAMPLE, '-o', path, '-q', '--only', 'differences']);
    expect(status).toBe(1);
    expect(await tabsOf(path)).toBe('Differences, Summary, Rejected, About');
    expect(await idsIn(path, 'Differences')).toHaveLength(6);
  });
});

const HEAD = 'member,city,status,date,tier,eligible,hifp_pay';
const file = (...rows: readonly string[]) => `${[HEAD, ...rows].join('\n')}\n`;
const audited = (stdin: string, ...args: readonly string[]) => baoxiao(['audit', '-', '-q', ...args], { stdin });

test('ends with 0 where nothing differs', async () => {
  const { status, stdout } = await audited(file('A,shiyan,active,2023-03-01,3,1000,250'));
  expect(status).toBe(0);
  expect(stdout).toContain('1 row compared, 1 of them equal to the fen');
});

test('ends with 1 where a row is rejected', async () => {
  const { status, stderr } = await audited(file('A,shiyan,active,2023-03-01,3,1000,2x'));
  expect(status).toBe(1);
  expect(stderr).toContain('2,hifp_pay,bad-amount,2x');
});

test('a difference within the tolerance is none', async () => {
  const off = file('A,shiyan,active,2023-03-01,3,1000,250.01');
  expect((await audited(off)).status).toBe(1);
  expect((await audited(off, '--tolerance', '0.01')).status).toBe(0);
  expect(await audited(off, '--tolerance', 'x')).toMatchObject({ status: 2, stdout: '' });
});

test('goes on from the computed payments where asked: one wrong deductible is then two differences', async () => {
  // None of 500 was taken (500 for 250); by its record the next visit owed 500 (250), by ours nothing more (500).
  const rows = file('A,shiyan,active,2023-03-01,3,1000,500', 'A,shiyan,active,2023-04-01,3,1000,250');
  const lines = async (...args: readonly string[]) =>
    (await audited(rows, '--format', 'csv', '--columns', 'compared', ...args)).stdout.trim().split('\n').slice(1);
  expect(await lines()).toEqual(['over', 'equal']);
  expect(await lines('--ledger', 'computed')).toEqual(['over', 'under']);
});

test('reads members in any order when told to sort', async () => {
  const rows = file('A,shiyan,active,2023-04-01,3,1000,500', 'A,shiyan,active,2023-03-01,3,1000,250');
  expect((await audited(rows)).status).toBe(65);
  expect((await audited(rows, '--sort')).status).toBe(0);
});

test('of JSON lines each says for itself what was paid', async () => {
  const line = (member: string, more: object) =>
    JSON.stringify({
      member,
      city: 'shiyan',
      status: 'active',
      date: '2023-03-01',
      tier: 3,
      eligible: '1000',
      ...more,
    });
  const stdin = `${line('A', { hifp_pay: '250.00' })}\n${line('B', {})}\n`;
  const { stdout } = await audited(stdin, '--input-format', 'ndjson', '--format', 'csv', '--columns', 'compared');
  expect(stdout).toBe('compared\nequal\nonly-left\n');
});

test('what a receipt says of the year so far opens its ledger', async () => {
  const head = 'member,city,status,date,tier,eligible,hifp_pay,deductible_paid_before,本次结算前本年统筹累计';
  const stdin = `${head}\nA,shiyan,active,2023-03-01,3,1000,500,500,200\nA,shiyan,active,2023-03-02,3,1000,500,500,800\n`;
  const { stdout } = await audited(stdin, '--format', 'csv', '--columns', 'compared,causes');
  // 200 + 500 = 700 are used before the second visit, of which the receipt knows 800.
  expect(stdout).toBe('compared,causes\nequal,\nequal,visit-missing:100.00\n');
});

test('a file without recorded payments is told which column is missing', async () => {
  const { status, stderr } = await baoxiao(['audit', '-'], { stdin: 'city,status,date,tier,eligible\n' });
  expect(status).toBe(65);
  expect(stderr).toContain('hifp_pay');
});

test('batch passes the columns of the record on as they stand', async () => {
  const stdin = file('A,shiyan,active,2023-03-01,3,1000,2x');
  const { status, stdout } = await baoxiao(['batch', '-', '-q', '--columns', 'hifp_pay,reimbursed'], { stdin });
  expect([status, stdout]).toEqual([0, 'hifp_pay,reimbursed\n2x,250.00\n']);
});

test('reads several files as one: the year goes on, and a place is a file and a line', async () => {
  const cwd = folder();
  writeFileSync(
    join(cwd, '1.csv'),
    file('A,shiyan,active,2023-03-01,3,1000,250', 'B,shiyan,active,2023-03-01,3,600,50'),
  );
  // 1000 × 50 % = 500, the 500 of the deductible having been met in 1.csv; then the same again
  writeFileSync(
    join(cwd, '2.csv'),
    file('A,shiyan,active,2023-04-01,3,1000,500', 'A,shiyan,active,2023-04-01,3,1000,500'),
  );
  writeFileSync(
    join(cwd, '3.csv'),
    file('A,shiyan,active,2023-04-01,3,1000,500', 'B,shiyan,active,2023-04-01,3,600,200'),
  );
  const args = ['audit', '1.csv', '2.csv', '3.csv'];
  const rows = await baoxiao([...args, '--format', 'csv', '--columns', 'compared,repeats_line,repeats_file', '-q'], {
    cwd,
  });
  // 600 × 50 % = 300 for 200
  expect(rows.stdout.trimEnd().split('\n').slice(1)).toEqual([
    ...['equal,,', 'equal,,', 'equal,,', 'equal,2,2.csv'],
    ...['equal,3,2.csv', 'under,,'],
  ]);
  const page = (await baoxiao(args, { cwd })).stdout;
  expect(page).toContain('3.csv:3');
  expect(page).toContain('the same as line 2.csv:3');
});

test('tells rows of one id from rows that are otherwise alike', async () => {
  const [header = '', first = ''] = readFileSync(SAMPLE, 'utf8').split('\n');
  // The same visit under another id, then the same id an hour later.
  const rows = [header, first, first.replace('J001', 'J901'), first.replace('09:10', '10:10')].join('\n');
  const { stdout, status } = await audited(`${rows}\n`);
  expect(status).toBe(1);
  const page = stdout.replaceAll(/\s+/g, ' ');
  expect(page).toContain('with the id of an earlier row of the member: 1 row, 100.00 yuan paid');
  expect(page).toContain('repeating an earlier row of the member and day: 1 row, 100.00 yuan paid');
});

describe('--redact masks names and ids', () => {
  const SECRET = /P[1-9]|J0|[乙甲丙]/;
  const sample = () => {
    const lines = readFileSync(SAMPLE, 'utf8').trimEnd().split('\n');
    const bad = lines[1]?.replace('J001,P1', 'J001,P8').replace('800.00', '8x') ?? '';
    return `${[...lines, bad, `"J099,P8`].join('\n')}\n`;
  };

  test.each([['table'], ['md'], ['csv'], ['ndjson']])('in %s and rejects', async (format) => {
    const args = ['audit', '-', '--format', format, '--by', 'institution', '--redact', '--sort'];
    const { stdout, stderr, status } = await baoxiao(args, { stdin: sample() });
    expect(status).toBe(1);
    expect(`${stdout}${stderr}`).not.toMatch(SECRET);
    expect(stdout).toMatch(/250\.00|-45\.00/);
    expect(stdout.replaceAll('\\*', '*')).toContain('十***');
    expect(stderr).toContain('bad-amount,8x');
  });

  test('in messages', async () => {
    const args = ['audit', '-', '--redact', '--on-error', 'stop', '--map', '医保结算等级=id'];
    const { stderr } = await baoxiao(args, { stdin: sample() });
    expect(stderr).not.toMatch(SECRET);
  });
});

test('an output file appears whole or not at all', async () => {
  const cwd = folder();
  writeFileSync(
    join(cwd, 'in.csv'),
    file('A,shiyan,active,2023-04-01,3,1000,500', 'A,shiyan,active,2023-03-01,3,1000,250'),
  );
  const { status } = await baoxiao(['audit', 'in.csv', '-o', 'out.csv'], { cwd });
  expect(status).toBe(65);
  expect((await baoxiao(['batch', 'out.csv'], { cwd })).status).toBe(66);
});

test('what receipts print of the year is checked where earlier visits are in the file', async () => {
  const head = `${HEAD},act_pay_dedc,cap_used_before,cap_used_after,deductible_paid_before`;
  const row = (member: string, month: number, more: string) =>
    `${member},shiyan,active,2023-0${month}-01,3,1000,${more}`;
  const stdin = [
    head,
    row('A', 3, '250,500,0,250,0'), // (1000 − 500) × 50 % = 250
    row('A', 4, '500,0,250,999,500'), // 1000 × 50 % = 500, and 250 + 500 is not 999
    row('A', 5, '500,0,750,1250,600'), // of the deductible 500 were paid before, and not 600
    row('E', 4, '400,0,,,500'), // 500 for 400, as if 3000 − 400 had been used …
    row('E', 5, '500,0,500,1000,500'), // … but only 500 were: 100 more than the 400 paid
  ].join('\n');
  const { stdout } = await audited(`${stdin}\n`, '--format', 'csv', '--columns', 'compared,causes');
  expect(stdout.trimEnd().split('\n').slice(1)).toEqual([
    ...['equal,', 'not-comparable,before-and-after', 'equal,visit-missing:100.00'],
    ...['under,visit-missing:2600.00', 'equal,visit-missing:100.00'],
  ]);
});

test('in threads it is byte for byte the same, with what it comes to', async () => {
  const cwd = folder();
  const [header = '', ...sample] = readFileSync(SAMPLE, 'utf8').trimEnd().split('\n');
  const lines = Array.from({ length: 1500 }, (_, at) =>
    sample.map((line) => line.replace('P', `P${at}-`).replace('J', `J${at}-`)),
  );
  lines[700] = [...(lines[700] ?? []), (sample[0] ?? '').replace('800.00', '8x').replace('P1', 'P700-9')];
  writeFileSync(join(cwd, 'in.csv'), `${[header, ...lines.flat()].join('\n')}\n`);
  const run = (...args: readonly string[]) => baoxiao(['audit', 'in.csv', ...args], { cwd });
  for (const look of [
    ['--by', 'institution'],
    ['--format', 'csv', '--only', 'differences', '--redact'],
  ]) {
    const alone = await run(...look);
    expect(alone.stderr).toContain('15001 rows read: 13500 settled, 1500 refused, 1 rejected');
    expect(await run(...look, '--grouped', '--jobs', '2')).toEqual(alone);
    expect(await run(...look, '--jobs', '3')).toEqual(alone);
  }
  expect(await run('--grouped', '--sort')).toMatchObject({ status: 2, stdout: '' });
});

test.each(['audit', 'test'])('%s: what says how rows are written is no option of a page', async (command) => {
  for (const flags of [['--excel'], ['--prefix', 'x_'], ['--columns', 'reimbursed']]) {
    const { stderr, status } = await baoxiao([command, SAMPLE, ...flags]);
    expect([stderr.split('\n')[0], status]).toEqual([`baoxiao: ${flags[0]} and --format table do not go together`, 2]);
  }
});
