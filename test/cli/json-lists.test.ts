import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { csvOf, randomRows } from './random-rows.ts';
import { baoxiao } from './support.ts';

const VISIT = { member: 'A', city: 'tieling', status: 'active', date: '2023-03-05', tier: 3 };

async function batch(stdin: string, ...flags: readonly string[]) {
  const { stdout, stderr, status } = await baoxiao(['batch', '-', '-q', '--columns', 'reimbursed', ...flags], {
    stdin,
  });
  const rejects = [...stderr.matchAll(/^(\d+),([^,]*),([a-z-]+),/gm)].map((found) => found.slice(1).join(':'));
  return { paid: stdout.trimEnd().split('\n').slice(1), rejects, status, stderr };
}

describe('a list of JSON objects is a table', () => {
  // 铁岭: (800 − 300) × 50% = 250.00, and 800.50 × 50% = 400.25.
  const rows = [
    { ...VISIT, amount: 800, eligible: 800 },
    { ...VISIT, date: '2023-03-06', amount: '800.50', eligible: 800.5, note: { a: [1, ']'] }, institution: null },
  ];
  const answer = { infcode: 0, err_msg: 'data', output: { pages: 1, data: rows } };
  test.each<[name: string, json: string, flags: readonly string[]]>([
    ['on one line', JSON.stringify(rows), []],
    ['on many', JSON.stringify(rows, null, 2), []],
    ['behind a mark', `\ufeff${JSON.stringify(rows, null, 2)}`, []],
    ['in two threads', JSON.stringify(rows), ['--grouped', '--jobs', '2']],
    ['in threads of any order', JSON.stringify(rows), ['--jobs', '2']],
    ['in order of settlement', JSON.stringify(rows), ['--sort']],
    ['in an answer', JSON.stringify(answer, null, 1), []],
  ])('%s', async (_, json, flags) => {
    expect(await batch(json, ...flags)).toMatchObject({ paid: ['250.00', '400.25'], rejects: [], status: 0 });
  });

  test('that gives what the same rows give as CSV', async () => {
    const csv = csvOf(randomRows(600, 11));
    const objects = (parse(csv, { columns: true }) as object[]).map((row) => JSON.stringify(row));
    const list = `[\n${objects.join(',\n')}\n]`;
    const [fromCsv, fromList] = [await batch(csv), await batch(list)];
    expect(fromList).toEqual(fromCsv);
    expect(fromCsv.paid.length).toBeGreaterThan(200);
  });

  test('and one settlement in its answer is one visit, for calc too', async () => {
    const setlinfo = { psn_no: 'A', insuplc_admdvs: '211200', psn_type: '11', setl_time: '2023-03-05 09:00:00' };
    const json = JSON.stringify({
      output: { setlinfo: { ...setlinfo, medinslv: '3', medfee_sumamt: 800.0, inscp_scp_amt: 800 }, setldetail: [] },
    });
    expect(await batch(json)).toMatchObject({ paid: ['250.00'], status: 0 });
    const calc = await baoxiao(['calc', '--visits', '-', '--format', 'json'], { stdin: json });
    expect(JSON.parse(calc.stdout).totals.reimbursed).toBe('250.00');
  });
});

test('values that may not be what was meant are rejected, with the line in which their object begins', async () => {
  const good = JSON.stringify({ ...VISIT, eligible: 800 });
  const bad = [
    good.replace('800', '800.125'),
    good.replace('800', '8e2'),
    good.replace('800', '{"yuan":800}'),
    good.replace('"A"', '1234567890123456789'),
    good.replace('{', '{"eligible":"700",'),
  ];
  const { paid, rejects, status } = await batch(`[\n${[good, ...bad].join(',\n')}\n]`);
  expect([paid, status]).toEqual([['250.00'], 1]);
  expect(rejects).toEqual([
    '3:eligible:not-a-string',
    '4:eligible:not-a-string',
    '5:eligible:not-a-string',
    '6:member:lost-digits',
    '7:eligible:field-twice',
  ]);
});

test('a long number is no id in lines of JSON either', async () => {
  const line = JSON.stringify({ ...VISIT, eligible: '800' }).replace('"A"', '1234567890123456789');
  const { rejects, status } = await batch(`${line}\n`, '--input-format', 'ndjson');
  expect([rejects, status]).toEqual([['1:member:lost-digits'], 1]);
});

test.each<[name: string, json: string, told: string, flags: readonly string[]]>([
  ['of other things', '{"rows":[]}', 'this JSON is no list of visits', []],
  ['with two of its wrappers', '{"output":[{"a":1}],"data":[{"a":1}]}', 'this JSON is no list of visits', []],
  ['with something else in it', '[{"a":1},\n2]', 'line 2: this JSON is no list of visits', []],
  ['of an object a line', '{"a":1}\n{"a":2}\n', '--input-format ndjson', []],
  ['that is torn', '[{"a":1},\n {"a":', 'line 2, column 7: this is not a JSON object', []],
  ['without a member', '[{"date":"2023-03-05","tier":3,"eligible":1,"city":"tieling"}]', '--one-member', []],
  ['said to be lines', '[{"a":1}]', 'this is one list of JSON', ['--input-format', 'ndjson']],
])('JSON %s is one error', async (_, json, told, flags) => {
  const { stderr, status, paid } = await batch(json, ...flags);
  expect([status, paid]).toEqual([65, []]);
  expect(stderr).toContain(told);
});
