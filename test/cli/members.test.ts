import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { csvOf, randomRows } from './random-rows.ts';
import { baoxiao, folder } from './support.ts';

type Files = Record<string, string | Buffer>;

async function batch(files: Files, args: readonly string[]) {
  const path = folder();
  for (const [name, content] of Object.entries(files)) writeFileSync(join(path, name), content);
  const run = await baoxiao(['batch', 'visits.csv', ...args], { cwd: path });
  return { ...run, read: (name: string) => readFileSync(join(path, name), 'utf8') };
}

function rowsOf(text: string): Record<string, string>[] {
  return parse(text, { columns: true });
}

const VISITS = 'member,city,status,date,tier,amount,eligible\n';
const visit = (member: string, more = ',,,') => `${member}${more}2023-03-05,3,800,800\n`;

describe('--members', () => {
  const members =
    '人员编号,统筹区,status,retired_on\nM1,tieling,active,\n" M2 ",枣庄,,2023-03-05\nM3,shiyan,retired,\n';

  test('says what the rows leave blank: 铁岭 (800 − 300) × 50 %, 枣庄 800 of the deductible, 十堰 (800 − 500) × 60 %', async () => {
    const text = VISITS + visit('M1') + visit('M2 ') + visit('M3');
    const { stdout, stderr } = await batch({ 'visits.csv': text, 'm.csv': members }, ['--members', 'm.csv']);
    // 枣庄 第五条（一）: 800 at tier 3. 十堰 第六条: 500, retired 60 %
    expect(rowsOf(stdout).map(({ deductible, reimbursed }) => [deductible, reimbursed])).toEqual([
      ['300.00', '250.00'],
      ['800.00', '0.00'],
      ['500.00', '180.00'],
    ]);
    expect(stderr).toBe('3 rows read: 3 settled, 0 refused, 0 rejected\n');
  });

  test('gives way to the row, and wins over profile and flags', async () => {
    const text = VISITS + visit('M3', ',,active,') + visit('M3') + visit('M9');
    const files = { 'visits.csv': text, 'm.csv': members, 'p.json': '{"city":"tieling"}' };
    const flags = ['--members', 'm.csv', '--profile', 'p.json', '--status', 'active', '--city', 'zaozhuang'];
    const { stdout, stderr } = await batch(files, flags);
    // 十堰: 500, working 50 %, then retired 60 % of all; M9 is by the profile's 铁岭 and the flag's status: (800 − 300) × 50 %
    expect(rowsOf(stdout).map(({ deductible, reimbursed }) => [deductible, reimbursed])).toEqual([
      ['500.00', '150.00'],
      ['0.00', '480.00'],
      ['300.00', '250.00'],
    ]);
    expect(stderr).toBe('3 rows read: 3 settled, 0 refused, 0 rejected\n1 member without a row in m.csv\n');
  });

  test.each([[[]], [['--grouped', '--jobs', '1']], [['--grouped', '--jobs', '2']], [['--sort']]])(
    'counts members without a row once each, with %j',
    async (flags) => {
      const text = VISITS + visit('M1') + visit('M8', ',tieling,active,').repeat(2) + visit('M9', ',tieling,x,');
      const files = { 'visits.csv': text, 'm.csv': members };
      const { stderr } = await batch(files, [
        '--members',
        'm.csv',
        '--rejects',
        'r.csv',
        '--summary',
        'json',
        ...flags,
      ]);
      expect(JSON.parse(stderr.slice(0, stderr.lastIndexOf('}') + 1)).members).toEqual({ missing: 2 });
      expect(stderr).toContain('\n2 members without a row in m.csv\n');
    },
  );

  test.each<[what: string, flags: readonly string[], members: string, rejected: readonly string[]]>([
    ['nothing says the region', [], 'member,city,status\nM1,tieling,active\n', ['member,member-unknown,M9']],
    ['nothing says the status', ['--city', 'tieling'], 'member,status\nM1,active\n', ['member,member-unknown,M9']],
    ['flags say both', ['--city', 'tieling', '--status', 'active'], 'member,status\nM1,active\n', []],
  ])('a member who is not in it is rejected as that where %s', async (_, flags, members, rejected) => {
    const files = { 'visits.csv': VISITS + visit('M1') + visit('M9'), 'm.csv': members };
    const { stderr, status } = await batch(files, ['--members', 'm.csv', ...flags]);
    expect([...stderr.matchAll(/^\d+,(.*?),a member of m\.csv,/gm)].map(([, found]) => found)).toEqual(rejected);
    expect(status).toBe(rejected.length > 0 ? 1 : 0);
  });

  test('adds the columns that an overall limit and an account call for', async () => {
    const files = {
      'visits.csv': VISITS + visit('M1'),
      'm.csv': 'member,city,status,account_balance\nM1,tieling,active,100\n',
    };
    const { stdout } = await batch(files, ['--members', 'm.csv']);
    expect(rowsOf(stdout)[0]).toMatchObject({ self_paid: '550.00', account_paid: '100.00', cash_paid: '450.00' });
  });

  test('may be GB18030, packed, with tabs, in any vocabulary', async () => {
    // 人员编号 统筹区 人员类别 / M1 铁岭市 在职
    const text = Buffer.from('c8cbd4b1b1e0bac509cdb3b3efc7f809c8cbd4b1c0e0b1f00a4d3109ccfac1ebcad009d4dad6b00a', 'hex');
    const files = { 'visits.csv': VISITS + visit('M1'), 'm.csv.gz': gzipSync(text) };
    const { stdout } = await batch(files, ['--members', 'm.csv.gz']);
    expect(rowsOf(stdout)[0]?.reimbursed).toBe('250.00');
  });

  test('gives the same as the columns in the file itself, on random rows', async () => {
    const rows = randomRows(600, 11).map((row) => ({
      ...row,
      city: '',
      retired_on: '',
      account_balance: '',
      overall_limit: '',
      overall_used: '',
    }));
    const names = [...new Set(rows.map(({ member }) => member))];
    const said = (name: string, index: number) => ({
      member: name,
      city: ['sanmenxia', 'zaozhuang', 'tieling', 'chongqing', 'shiyan'][index % 5] as string,
      retired_on: ['2023-06-15', '2020-01-01', '2030-01-01'][index % 3] as string,
      account_balance: index % 4 === 0 ? '300.00' : '',
      overall_limit: index % 7 === 0 ? '900.00' : '',
      overall_used: index % 7 === 0 ? '100.00' : '',
    });
    const table = new Map(names.map((name, index) => [name, said(name, index)]));
    const full = rows.map((row) => ({ ...row, ...table.get(row.member) }));
    const columns = Object.keys(said('', 0));
    const members = [columns, ...[...table.values()].map((row) => Object.values(row))]
      .map((cells) => cells.join(','))
      .join('\n');
    const args = ['-q', '--rejects', 'r.csv', '--columns', 'member,reimbursed,cap_used,notes,pool_paid,account_paid'];
    const joined = await batch({ 'visits.csv': csvOf(rows), 'm.csv': members }, [...args, '--members', 'm.csv']);
    const plain = await batch({ 'visits.csv': csvOf(full) }, args);
    expect(joined.stdout).toBe(plain.stdout);
    expect(rowsOf(joined.stdout).length).toBeGreaterThan(400);
  });

  test.each<[what: string, members: string, expected: string]>([
    [
      'a member twice',
      'member,status\nM1,active\nM2,active\nM1,retired\n',
      'm.csv, line 4, column member: "M1" stands in line 2 already',
    ],
    ['a blank member', 'member,status\n ,active\n', 'm.csv, line 2, column member: there is no value'],
    ['a value not known', 'member,status\nM1,working?\n', 'm.csv, line 2, column status: "working?" is not known here'],
    ['a kind the region lacks', 'member,city,enrollment\nM1,tieling,nomad\n', 'm.csv, line 2, column enrollment: '],
    [
      'a kind no region has',
      'member,enrollment\nM1,nomad\n',
      'm.csv, line 2, column enrollment: "nomad" is not known here',
    ],
    ['a row too short', 'member,status\nM1\n', 'm.csv, line 2: this row has 1 '],
    ['no member column', 'name,status\nM1,active\n', 'm.csv, line 1, column member: '],
    ['a column twice', 'member,status,Status\nM1,active,active\n', 'm.csv, line 1, column Status: '],
    ['an empty file', '', 'm.csv: the file is empty'],
  ])('refuses %s before the first visit', async (_, members, expected) => {
    const { status, stdout, stderr } = await batch({ 'visits.csv': VISITS + visit('M1'), 'm.csv': members }, [
      '--members',
      'm.csv',
      '-o',
      'out.csv',
    ]);
    expect([status, stdout]).toEqual([65, '']);
    expect(stderr).toContain(`baoxiao: ${expected}`);
  });

  test('names everything that is wrong at once', async () => {
    const members = 'member,status,retired_on\nM1,x,2023-13-01\n,active,\n2.1E+20,active,\n';
    const { stderr } = await batch({ 'visits.csv': VISITS, 'm.csv': members }, ['--members', 'm.csv']);
    expect(stderr.match(/^baoxiao: m\.csv, line \d, column \w+/gm)).toEqual([
      'baoxiao: m.csv, line 2, column status',
      'baoxiao: m.csv, line 2, column retired_on',
      'baoxiao: m.csv, line 3, column member',
      'baoxiao: m.csv, line 4, column member',
    ]);
  });

  test('rejects visits that name no member: what flags say may be another’s', async () => {
    const flags = ['--members', 'm.csv', '--city', 'tieling', '--status', 'active'];
    const rows = VISITS + visit('M1') + visit('') + visit(' -- ');
    const csv = await batch({ 'visits.csv': rows, 'm.csv': members }, flags);
    expect([csv.status, rowsOf(csv.stdout).length]).toEqual([1, 1]);
    expect(csv.stderr).toContain('\n3,member,missing-value,,');
    expect(csv.stderr).toContain('\n4,member,missing-value,,');
    expect(csv.stderr).toContain('\n3 rows read: 1 settled, 0 refused, 2 rejected\n');
    const line = '{"date":"2023-03-05","tier":"3","amount":"800","eligible":"800"}\n';
    const json = await batch({ 'visits.csv': line, 'm.csv': members }, [...flags, '--input-format', 'ndjson']);
    expect([json.status, json.stdout]).toEqual([1, '']);
    expect(json.stderr).toContain('\n1,member,missing-value,,');
  });

  test('joins JSON lines and quoted names, in whatever order the members stand', async () => {
    const flags = ['--members', 'm.csv', '--input-format', 'ndjson'];
    const of = (member: string) =>
      `${JSON.stringify({ member, date: '2023-03-05', tier: '3', amount: '800', eligible: '800' })}\n`;
    const table = 'member,city,status\n"b ""2""",shiyan,retired\n甲,tieling,active\n';
    const json = await batch({ 'visits.csv': of('甲') + of('b "2"'), 'm.csv': table }, flags);
    const lines = json.stdout.trim().split('\n');
    // 铁岭 (800 − 300) × 50 %, 十堰 (800 − 500) × 60 %
    expect(lines.map((line) => JSON.parse(line).reimbursed)).toEqual(['250.00', '180.00']);
    const rows = VISITS + visit('"b ""2"""') + visit('甲');
    const csv = await batch({ 'visits.csv': rows, 'm.csv': table }, flags.slice(0, 2));
    expect(rowsOf(csv.stdout).map((row) => row.reimbursed)).toEqual(['180.00', '250.00']);
  });

  test('says in Chinese, and below the summary’s table even where little is said, who has no row', async () => {
    const files = { 'visits.csv': VISITS + visit('M8', ',tieling,active,'), 'm.csv': members };
    const { stderr } = await batch(files, ['--members', 'm.csv', '--summary', 'table', '-q', '--lang', 'zh']);
    expect(stderr.trimEnd().split('\n').at(-1)).toBe('1 名人员不在 m.csv 中');
    const quiet = await batch(files, ['--members', 'm.csv', '-q']);
    expect(quiet.stderr).toBe('');
    const twice = { ...files, 'm.csv': 'member,city\nM1,tieling\nM1,tieling\n' };
    const told = await batch(twice, ['--members', 'm.csv', '--lang', 'zh']);
    expect([told.status, told.stderr]).toEqual([65, expect.stringContaining('已在第 2 行给出')]);
  });

  test('names its columns that nobody reads: a slip, or what only a visit has', async () => {
    const cwd = folder();
    writeFileSync(join(cwd, 'm.csv'), 'member,city,status,enrolment,amount\nM1,tieling,active,flexible,800\n');
    const stdin = 'member,date,tier,amount,eligible\nM1,2023-03-05,3,800,800\n';
    const { stderr, status } = await baoxiao(['batch', '-', '--members', 'm.csv'], { cwd, stdin });
    expect([stderr.split('\n'), status]).toEqual([
      expect.arrayContaining(['m.csv: columns not read: enrolment, amount']),
      0,
    ]);
  });

  test.each(['--output', '--rejects', '--ledger-out'])('is not overwritten by %s', async (flag) => {
    const files = { 'visits.csv': VISITS + visit('M1'), 'm.csv': members };
    const { status, stderr, read } = await batch(files, ['--members', 'm.csv', flag, './m.csv']);
    expect([status, read('m.csv')]).toEqual([2, members]);
    expect(stderr).toContain(`--members m.csv and ${flag} ./m.csv do not go together`);
  });

  test('needs a column for the member among the visits, and a file that is there', async () => {
    const noMember = await batch({ 'visits.csv': 'date,tier,amount\n2023-03-05,3,800\n', 'm.csv': members }, [
      '--members',
      'm.csv',
    ]);
    expect([noMember.status, noMember.stderr]).toEqual([
      65,
      expect.stringContaining('visits.csv, line 1: no column says whose visit a row is'),
    ]);
    const none = await batch({ 'visits.csv': VISITS }, ['--members', 'nowhere.csv']);
    expect([none.status, none.stderr]).toEqual([66, expect.stringContaining('nowhere.csv: there is no such file')]);
  });
});

describe('--map', () => {
  const text = '工号,性质,日子,级,发生=额,可报,amount\nM1,在职,2023-03-05,3,800,800,junk\n';
  const map = (...pairs: string[]) => pairs.flatMap((pair) => ['--map', pair]);
  const all = map('工号=member', '性质=status', '日子=date', '级=tier', '发生=额=amount', ' 可报 = 政策范围内费用 ');

  test('names columns of one’s own, and leaves a known one for the same field alone', async () => {
    const { stdout, status } = await batch({ 'visits.csv': text }, [...all, '--city', 'tieling', '-q']);
    expect(rowsOf(stdout)[0]).toMatchObject({ amount: 'junk', reimbursed: '250.00' });
    expect(status).toBe(0);
  });

  test('holds for the members file too, where that has the column', async () => {
    const files = { 'visits.csv': text, 'm.csv': '工号,统筹区,性质\nM1,shiyan,退休\n' };
    const { stdout } = await batch(files, [...all, '--members', 'm.csv', '-q']);
    // 十堰 第六条, working as the visit says: (800 − 500) × 50 %
    expect(rowsOf(stdout)[0]?.reimbursed).toBe('150.00');
    const other = { ...files, 'm.csv': 'member,统筹区\nM1,tieling\n' };
    expect(rowsOf((await batch(other, [...all, '--members', 'm.csv', '-q'])).stdout)[0]?.reimbursed).toBe('250.00');
  });

  test('shows a long header in part and nothing that a terminal would act on', async () => {
    const names = ['date\u001b[31m', ...Array.from({ length: 60 }, (_, index) => `c${index}`)];
    const { status, stderr } = await batch({ 'visits.csv': `${names}\n` }, [...map('日子=date'), '--lang', 'zh']);
    expect(status).toBe(2);
    expect(stderr).toContain('表头中的列名之一：date\\u{1b}[31m、c0、c1、');
    expect(stderr).toContain('、c38、…\n');
  });

  test('works for calc', async () => {
    const path = folder();
    writeFileSync(join(path, 'visits.csv'), text);
    const run = await baoxiao(
      ['calc', '--visits', 'visits.csv', '--city', 'tieling', '--format', 'csv', '--prefix', 'b_', ...all],
      { cwd: path },
    );
    expect(rowsOf(run.stdout)[0]).toMatchObject({ amount: 'junk', b_reimbursed: '250.00' });
  });

  test('works with threads, NDJSON and quoted files', async () => {
    const flags = [...all, '--city', 'tieling', '-q'];
    const plain = await batch({ 'visits.csv': text }, flags);
    expect((await batch({ 'visits.csv': text }, [...flags, '--grouped', '--jobs', '2'])).stdout).toBe(plain.stdout);
    const quoted = text.replace('M1', '"M1"').replace('日子', '"日子"');
    expect(rowsOf((await batch({ 'visits.csv': quoted }, flags)).stdout)).toEqual(rowsOf(plain.stdout));
    const json = JSON.stringify(rowsOf(text)[0]);
    const { stdout } = await batch({ 'visits.csv': json }, [...flags, '--input-format', 'ndjson']);
    expect(JSON.parse(stdout)).toMatchObject({ amount: 'junk', reimbursed: '250.00' });
  });

  test.each([
    [['日子'], '--map number 1: "日子" is no column=field'],
    [['=date'], '--map number 1: "=date" is no column=field'],
    [['日子=day'], '--map number 1: there is no field "day"'],
    [['日子=date', '日子=claimed_on'], '--map number 2: the column or the field of "日子=claimed_on"'],
    [['日子=date', '级=就诊日期'], '--map number 2: the column or the field of "级=就诊日期"'],
    [['日期=date'], '--map: the header has no column "日期"'],
  ])('refuses %j with 2', async (pairs, expected) => {
    const { status, stdout, stderr } = await batch({ 'visits.csv': text }, [...map(...pairs), '--city', 'tieling']);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(`baoxiao: ${expected}`);
  });
});
