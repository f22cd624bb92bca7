import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { csvOf, randomRows } from './random-rows.ts';
import { baoxiao, folder, ROOT } from './support.ts';

type Line = Record<string, unknown>;

/** Runs `batch` on files in a folder of its own. */
async function batch(files: Record<string, string | Buffer>, args: readonly string[]) {
  const path = folder();
  for (const [name, content] of Object.entries(files)) writeFileSync(join(path, name), content);
  const run = await baoxiao(['batch', ...args], { cwd: path });
  return { ...run, read: (name: string) => readFileSync(join(path, name)) };
}

function linesOf(text: string): Line[] {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);
}

/** A JSON value as a CSV cell has it. */
function cellOf(value: unknown): string {
  if (value === null) return '';
  return Array.isArray(value) ? value.join(';') : String(value);
}

const RANDOM = csvOf(randomRows(1200, 7));
const RECORDS = parse(RANDOM, { columns: true }) as Record<string, string>[];
/** The same rows as JSON lines; blank cells are left out, `null` or empty in turn. */
const JSON_LINES = RECORDS.map((record, index) => {
  const members = Object.entries(record).flatMap(([name, text]): [string, unknown][] => {
    if (text === '') return index % 3 === 0 ? [] : [[name, index % 3 === 1 ? null : '']];
    return [[name, name === 'tier' && index % 2 === 0 ? Number(text) : text]];
  });
  return JSON.stringify(Object.fromEntries(members));
});

describe('NDJSON out', () => {
  test('holds what CSV holds: yuan and words as text, the ratio a number, notes an array, null for nothing', async () => {
    const csv = await batch({ 'v.csv': RANDOM }, ['v.csv', '-q', '--rejects', 'r.csv']);
    const json = await batch({ 'v.csv': RANDOM }, ['v.csv', '-q', '--rejects', 'r.csv', '--format', 'ndjson']);
    const lines = linesOf(json.stdout);
    const rows = parse(csv.stdout, { columns: true }) as Record<string, string>[];
    expect(lines.map((line) => Object.fromEntries(Object.entries(line).map(([k, v]) => [k, cellOf(v)])))).toEqual(rows);
    for (const line of lines) {
      expect([typeof line.reimbursed, Array.isArray(line.notes), typeof line.tier]).toEqual(['string', true, 'string']);
      expect(line.ratio === null ? line.reason : typeof line.ratio).toEqual(
        line.ratio === null ? expect.any(String) : 'number',
      );
    }
    expect(json.read('r.csv')).toEqual(csv.read('r.csv'));
  });

  test('holds the amounts of CSV for the worked examples of every region', async () => {
    for (const city of ['sanmenxia', 'zaozhuang', 'tieling', 'chongqing', 'shiyan']) {
      const args = ['batch', `test/cities/${city}.csv`, '--city', city, '-q'];
      const csv = await baoxiao(args);
      const json = await baoxiao([...args, '--format', 'ndjson']);
      const rows = parse(csv.stdout, { columns: true }) as Record<string, string>[];
      expect(rows.length).toBeGreaterThan(20);
      expect(
        linesOf(json.stdout).map((line) => Object.fromEntries(Object.entries(line).map(([k, v]) => [k, cellOf(v)]))),
      ).toEqual(rows);
      expect([json.stderr, json.status]).toEqual([csv.stderr, csv.status]);
    }
  });

  test('comes in the same order from several threads', async () => {
    const rows = csvOf(randomRows(1200, 7).sort((a, b) => ((a.member ?? '') < (b.member ?? '') ? -1 : 1)));
    const args = ['v.csv', '-q', '--rejects', 'r.csv', '--format', 'ndjson', '--grouped', '--jobs'];
    const one = await batch({ 'v.csv': rows }, [...args, '1']);
    const two = await batch({ 'v.csv': rows }, [...args, '2']);
    expect([one.status, linesOf(one.stdout).length > 500, two.stdout === one.stdout]).toEqual([1, true, true]);
    expect(two.read('r.csv')).toEqual(one.read('r.csv'));
  });

  test.each(['out.ndjson', 'out.jsonl', 'OUT.NDJSON.GZ'])('is chosen by the name %s', async (name) => {
    const { read } = await batch({ 'v.csv': RANDOM }, ['v.csv', '-q', '--rejects', 'r.csv', '-o', name]);
    const bytes = /gz$/i.test(name) ? gunzipSync(read(name)) : read(name);
    expect(Object.keys(linesOf(bytes.toString())[0] as Line)[0]).toBe('member');
  });

  test('of chosen columns, with a prefix', async () => {
    const row = 'member,city,status,date,tier,eligible,reason\nM1,tieling,active,2023-03-05,3,800,fever\n';
    const flags = ['--prefix', 'b_', '--columns', 'b_reimbursed,reason,b_notes', '--format', 'ndjson', '-q'];
    // 铁岭 第九条: (800 − 300) × 50 % = 250
    const { stdout } = await batch({ 'v.csv': row }, ['v.csv', ...flags]);
    expect(stdout).toBe('{"reason":"fever","b_reimbursed":"250.00","b_notes":["amount-assumed"]}\n');
  });

  test('takes names and cells as they are: __proto__, quotes, backslashes, control characters', async () => {
    const row =
      'member,city,status,date,tier,eligible,__proto__,"a""b"\nM1,tieling,active,2023-03-05,3,800,x\\y,"1\t""2"\n';
    const { stdout } = await batch({ 'v.csv': row }, ['v.csv', '--format', 'ndjson', '-q']);
    expect(stdout).toContain('"eligible":"800","__proto__":"x\\\\y","a\\"b":"1\\t\\"2","reason":null,');
    expect(linesOf(stdout)).toHaveLength(1);
  });

  test('refuses a header with a name twice, which no object can hold', async () => {
    const row = 'member,city,status,date,tier,eligible,note,note\nM1,tieling,active,2023-03-05,3,800,a,b\n';
    const { status, stdout, stderr } = await batch({ 'v.csv': row }, ['v.csv', '--format', 'ndjson']);
    expect([status, stdout]).toEqual([65, '']);
    expect(stderr).toContain('v.csv, line 1, column note');
  });

  test('does not go with --excel', async () => {
    const { status, stderr } = await batch({ 'v.csv': RANDOM }, ['v.csv', '--format', 'ndjson', '--excel']);
    expect([status, stderr.split('\n')[0]]).toEqual([2, 'baoxiao: --excel and --format ndjson do not go together']);
  });
});

describe('NDJSON in', () => {
  const computed = (line: Line) => {
    const { reason, deductible, ratio, reimbursed, self_paid, cap_used, cap_left, notes } = line;
    return [line.member, line.date, reason, deductible, ratio, reimbursed, self_paid, cap_used, cap_left, notes].map(
      (value) => cellOf(value ?? null),
    );
  };

  test.each([[[]], [['--sort']]])('gives what the same rows give as CSV, with %j', async (flags) => {
    const args = ['-q', '--rejects', 'r.csv', '--format', 'ndjson', ...flags];
    const csv = await batch({ 'v.csv': RANDOM }, ['v.csv', ...args]);
    const json = await batch({ 'v.ndjson': `${JSON_LINES.join('\n')}\n` }, ['v.ndjson', ...args]);
    expect(linesOf(json.stdout).map(computed)).toEqual(linesOf(csv.stdout).map(computed));
    const rejected = (text: string) =>
      (parse(text, { columns: true }) as Line[]).map(({ line, code }) => [Number(line), code]);
    const ofCsv = rejected(csv.read('r.csv').toString()).map(([line, code]) => [Number(line) - 1, code]);
    expect(rejected(json.read('r.csv').toString()).sort()).toEqual(ofCsv.sort());
  });

  test('gives the worked examples of all regions their amounts', async () => {
    const rows = ['sanmenxia', 'zaozhuang', 'tieling', 'chongqing', 'shiyan'].flatMap((city) => {
      const text = readFileSync(join(ROOT, `test/cities/${city}.csv`), 'utf8');
      const all = parse(text, { columns: true }) as Record<string, string>[];
      return all.filter((row) => row.extended !== 'yes').map((row): Record<string, string> => ({ ...row, city }));
    });
    const lines = rows.map(({ notes: _, ...row }) => JSON.stringify(row)).join('\n');
    const { stdout, status } = await batch({ 'v.jsonl.gz': gzipSync(lines) }, ['v.jsonl.gz', '-q']);
    expect(status).toBe(0);
    expect(
      linesOf(stdout).map((line) => [line.reason, line.reimbursed, line.cap_used].map((value) => cellOf(value))),
    ).toEqual(rows.map((row) => [row.expect_reason, row.expect_reimbursed, row.expect_cap_used]));
  });

  const GOOD = '"member":"M1","city":"tieling","status":"active","date":"2023-03-05","tier":3';

  test('passes every member through as it stands', async () => {
    const line = `{ ${GOOD}, "eligible":"800", "n":12345678901234567890.10, "o":{"a":[1,"}"]}, "t":"\\u4e2d\\n" }`;
    const { stdout } = await batch({ 'v.ndjson': line }, ['v.ndjson', '-q']);
    expect(stdout.startsWith(`${line.slice(0, -1)},"reason":null,`)).toBe(true);
    const chosen = await batch({ 'v.ndjson': line }, ['v.ndjson', '-q', '--columns', 'n,o,t,reimbursed']);
    expect(chosen.stdout).toBe(
      '{"n":12345678901234567890.10,"o":{"a":[1,"}"]},"t":"\\u4e2d\\n","reimbursed":"250.00"}\n',
    );
  });

  test('becomes CSV under the keys of the first line', async () => {
    const lines = [`{${GOOD},"eligible":"800","x":{"a":1},"y":null}`, `{"y":true,${GOOD},"eligible":"100","x":"a,b"}`];
    const { stdout } = await batch({ 'v.ndjson': lines.join('\n') }, ['v.ndjson', '-q', '--format', 'csv']);
    expect(stdout.split('\n').map((line) => line.split(',0.00,')[0])).toEqual([
      'member,city,status,date,tier,eligible,x,y,reason,first_self_pay,deductible,ratio,reimbursed,self_paid,deductible_paid,cap_used,cap_limit,cap_left,notes',
      'M1,tieling,active,2023-03-05,3,800,"{""a"":1}",,',
      'M1,tieling,active,2023-03-05,3,100,"a,b",true,',
      '',
    ]);
  });

  test.each<[code: string, column: string, line: string]>([
    ['bad-json', '1', 'nope'],
    ['bad-json', '1', '[1]'],
    ['bad-json', String(GOOD.length + 19), `{${GOOD},"eligible":"800"`],
    ['not-a-string', 'eligible', `{${GOOD},"eligible":1e400}`],
    ['not-a-string', 'eligible', `{${GOOD},"eligible":800}`],
    ['not-a-string', 'eligible', `{${GOOD},"eligible":["800"]}`],
    ['not-a-string', 'institution', `{${GOOD},"eligible":"800","institution":{"name":"A"}}`],
    ['field-twice', 'eligible', `{${GOOD},"eligible":"800","eligible":"900"}`],
    ['duplicate-column', 'Eligible', `{${GOOD},"eligible":"800","Eligible":"800"}`],
    ['bad-encoding', 'eligible', `{${GOOD},"eligible":"\\ud800"}`],
    ['record-too-long', '', `{${GOOD},"eligible":"800\\u0000","note":"${'x'.repeat(1 << 20)}"}`],
    ['output-column', 'reason', `{${GOOD},"eligible":"800","reason":"x"}`],
    ['missing-value', 'date', '{}'],
    ['missing-value', 'eligible', `{${GOOD},"eligible":null}`],
    ['unknown-value', 'designated', `{${GOOD},"eligible":"800","designated":"maybe"}`],
    ['missing-city', 'city', `{${GOOD.replace('"city":"tieling",', '')},"eligible":"800"}`],
  ])('rejects a line for %s at "%s"', async (code, column, line) => {
    const text = `{${GOOD},"eligible":"800"}\n${line}\n{${GOOD},"eligible":"100"}\n`;
    const { stdout, stderr, status, read } = await batch({ 'v.ndjson': text }, ['v.ndjson', '--rejects', 'r.csv']);
    const [reject] = parse(read('r.csv').toString(), { columns: true }) as Record<string, string>[];
    expect([reject?.line, reject?.code, reject?.record]).toEqual(['2', code, line]);
    expect(['', column]).toContain(reject?.column);
    expect(linesOf(stdout).map(({ reimbursed }) => reimbursed)).toEqual(['250.00', '50.00']);
    expect([stderr.split('\n')[0], status]).toEqual(['3 rows read: 2 settled, 0 refused, 1 rejected', 1]);
  });

  test('a line is of the member it names itself, under whatever names', async () => {
    const visit = { city: 'zaozhuang', status: 'active', date: '2023-01-01', tier: '2', amount: '1587.55' };
    const members = [{ member: 'A' }, { member: 'B', psn_no: 'B' }, { member: '', psn_no: 'C' }, { member: 'A' }];
    const lines = members.map((names) => JSON.stringify({ ...names, ...visit, eligible: visit.amount }));
    const run = await batch({ 'v.ndjson': `${lines.join('\n')}\n` }, ['v.ndjson', '-q']);
    // 60 % of 1587.55 − 400 = 712.53 of each; of the second visit of A what the cap of 1500 leaves, 787.47.
    const paid = ['712.53', '712.53', '712.53', '787.47'];
    expect(linesOf(run.stdout).map(({ reimbursed }) => reimbursed)).toEqual(paid);
  });

  test('an account given on one line pays on later ones that do not name it', async () => {
    const lines = [
      `{${GOOD.replace('M1', 'M2')},"eligible":"400"}`,
      `{${GOOD},"eligible":"800","account_balance":"700"}`,
      `{${GOOD},"eligible":"800"}`,
      `{${GOOD.replace('M1', 'M3')},"eligible":"400","account_balance":null}`,
    ];
    const { stdout } = await batch({ 'v.ndjson': lines.join('\n') }, ['v.ndjson', '-q']);
    // 铁岭 第九条: self-paid 800 − (800 − 300) × 50 % = 550 of 700; then 800 × 50 % = 400, of which 150 are left
    expect(linesOf(stdout).map((line) => [line.account_paid, line.cash_paid])).toEqual([
      [undefined, undefined],
      ['550.00', '0.00'],
      ['150.00', '250.00'],
      [null, null],
    ]);
    const chosen = await batch({ 'v.ndjson': lines.join('\n') }, ['v.ndjson', '-q', '--columns', 'account_paid']);
    expect(chosen.stdout).toBe('{}\n{"account_paid":"550.00"}\n{"account_paid":"150.00"}\n{"account_paid":null}\n');
  });

  test('tells the rows behind a rejected one', async () => {
    const text = `{${GOOD},"eligible":800}\n{${GOOD},"eligible":"800"}\n`;
    const { stdout } = await batch({ 'v.ndjson': text }, ['v.ndjson', '-q', '--rejects', 'r.csv']);
    expect(linesOf(stdout)[0]?.notes).toEqual(['amount-assumed', 'after-reject']);
  });

  test.each([
    ['an empty file', '', 65],
    ['blank lines', '\n \n', 65],
    ['100,000 brackets', `{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}`, 1],
    ['a line of NUL bytes', '{"a":"\0"}', 1],
    ['a byte-order mark', `\ufeff{${GOOD},"eligible":"800"}`, 0],
    ['no newline at the end', `{${GOOD},"eligible":"800"}`, 0],
    ['CRLF', `{${GOOD},"eligible":"800"}\r\n`, 0],
  ])('%s, a file of one line or none', async (_, text, expected) => {
    const { status, stderr } = await batch({ 'v.ndjson': text }, ['v.ndjson', '--rejects', 'r.csv']);
    expect([status, stderr.includes('a bug')]).toEqual([expected, false]);
  });

  test('does not go with --delimiter', async () => {
    const { status, stderr } = await batch({ 'v.ndjson': '{}' }, ['v.ndjson', '--delimiter', 'tab']);
    expect([status, stderr]).toEqual([2, expect.stringContaining('--delimiter and --input-format ndjson')]);
  });

  test.each([[[]], [['--sort']], [['--grouped', '--jobs', '2']], [['--delimiter', 'comma']]])(
    'is named where it is read as CSV, with %j',
    async (flags) => {
      const { stdout, stderr, status } = await batch({ 'v.txt': `{${GOOD},"eligible":"800"}\n` }, ['v.txt', ...flags]);
      expect([stdout, stderr, status]).toEqual([
        '',
        'baoxiao: v.txt: this JSON is no list of visits\n' +
          '  expected: a list of objects, one a visit, alone or under output, data or setlinfo\n' +
          '  fix: where every line is a JSON object (NDJSON), give --input-format ndjson to `baoxiao batch`; or save it as CSV\n',
        65,
      ]);
    },
  );

  test('has its keys listed where --map names none of them', async () => {
    const { stderr, status } = await batch({ 'v.ndjson': `{${GOOD},"fee":"800"}` }, [
      'v.ndjson',
      '--map',
      'x=eligible',
    ]);
    expect([stderr, status]).toEqual([expect.stringContaining('member, city, status, date, tier, fee'), 2]);
    const { stdout } = await batch({ 'v.ndjson': `{${GOOD},"fee":"800"}` }, ['v.ndjson', '--map', 'fee=eligible']);
    // 铁岭 第九条: (800 − 300) × 50 % = 250
    expect(linesOf(stdout)[0]?.reimbursed).toBe('250.00');
  });

  test('is not read by calc, which says so', async () => {
    const { stdout, stderr, status } = await baoxiao(['calc', '--visits', '-'], { stdin: `{${GOOD}}\n` });
    expect([stdout, stderr.split('\n')[0], status]).toEqual([
      '',
      'baoxiao: standard input: this JSON is no list of visits',
      65,
    ]);
  });
});
