import fc from 'fast-check';
import { expect, test } from 'vitest';
import { policies } from '../../../src/index.ts';
import { LedgerBytes } from '../../../src/input/ledger/ledger-bytes.ts';
import { readLedgerMember } from '../../../src/input/ledger/ledger-member.ts';
import { LedgerScope } from '../../../src/input/ledger/ledger-visit.ts';
import { InputError } from '../../../src/input/problem.ts';
import { TextColumn } from '../../../src/input/records/text-column.ts';

const names = { members: new TextColumn(), institutions: new TextColumn() };
const scope = new LedgerScope(Object.values(policies), ['tieling', 'sanmenxia'], names);

const YEAR = '{"city":"tieling","year":2023,"deductible_paid":"300.00","cap_used":"1250.00","pool_paid":"1250.00"';
const STANDARDS = '"lowest_standard":"300.00","highest_standard":"300.00"';
const VISIT = '{"city":"tieling","date":"2023-03-05"';
const FACTS = '"facts":{"status":"active","tier":3}';

/** Lines as they are written: an account, a day with its time, names in Chinese, a refund, a refusal, days taken. */
const LINES = [
  `{"member":"M1","position":"2023-03-05","ledgers":[${YEAR},${STANDARDS}}],"visits":[${VISIT},"id":"S1","institution":"铁岭中心医院","amount":"800.00","eligible":"750.50","deductible":"300.00","reimbursed":"250.00",${FACTS}}]}`,
  `{"member":"张三","position":"2023-12-31","account":{"opened":"500.00","balance":"0.05"},"ledgers":[${YEAR},${STANDARDS}}],"visits":[${VISIT},"amount":"10.00","eligible":"0.00","account_paid":"9.95",${FACTS}},${VISIT},"amount":"10.00","eligible":"0.00","facts":{"status":"retired","tier":null,"designated":false},"refunded":true}]}`,
  `{"member":null,"position":"2023-03-05","ledgers":[${YEAR},${STANDARDS}}],"visits":[]}`,
  `{"member":"M2","position":"2022-11-05","ledgers":[{"city":"tieling","year":2022,"deductible_paid":"0.00","cap_used":"0.00","pool_paid":"0.00","lowest_standard":"0.00","highest_standard":"0.00"}],"visits":[{"city":"tieling","date":"2022-11-05","amount":"10.00","eligible":"10.00","facts":null}]}`,
  '{"member":"M3","position":"2023-03-05","ledgers":[{"city":"sanmenxia","year":2023,"deductible_paid":"50.00","cap_used":"0.00","pool_paid":"0.00","lowest_standard":"0.00","highest_standard":"0.00","latest_day":"2023-03-05","taken":[{"date":"2023-03-05","institution":"A","deductible":"50.00"},{"date":"2023-03-05","deductible":"0.50"}]}],"visits":[{"city":"sanmenxia","date":"2023-03-05","institution":"A","amount":"50.00","eligible":"50.00","deductible":"50.00","facts":{"status":"active","tier":3}}]}',
];

function fromJson(line: string) {
  try {
    return readLedgerMember(JSON.parse(line), { source: 'l.ndjson', line: 2 }, scope);
  } catch (error) {
    if (error instanceof InputError || error instanceof SyntaxError) return error.constructor.name;
    throw error;
  }
}

function fromBytes(line: string) {
  const bytes = Buffer.from(`x${line}\n`);
  return new LedgerBytes(scope).read(bytes, 1, bytes.length - 1);
}

test.each(LINES)('a line as it is written is read from its bytes, as from its JSON: %s', (line) => {
  expect(fromBytes(line)).toEqual(fromJson(line));
});

test('nothing of a line is left in the next, nor where the bytes end in the middle of it', () => {
  const bytes = Buffer.from([...LINES, ...LINES.toReversed()].join('\n'));
  const reader = new LedgerBytes(scope);
  for (let start = 0; start < bytes.length; ) {
    const end = (bytes.indexOf('\n', start) + 1 || bytes.length + 1) - 1;
    expect(reader.read(bytes.subarray(0, end - 100), start, end)).toBe(null);
    expect(reader.read(bytes, start, end)).toEqual(fromJson(bytes.toString('utf8', start, end)));
    start = end + 1;
  }
});

test('each visit is decided by its own facts and day, however many kinds of facts there are', () => {
  const facts = ['active', 'retired'].flatMap((status) =>
    [1, 2, 3, null].flatMap((tier) => [
      `{"status":"${status}","tier":${tier}}`,
      `{"status":"${status}","tier":${tier},"designated":false}`,
    ]),
  );
  const days = ['2022-11-30', '2022-12-01', '2023-03-05', '2024-12-31', '2027-01-01'];
  const visits = days.flatMap((day) =>
    facts.map((of) => `{"city":"tieling","date":"${day}","amount":"10.00","eligible":"0.00","facts":${of}}`),
  );
  const reader = new LedgerBytes(scope);
  const decisionIn = (read: ReturnType<typeof fromJson> | null) =>
    read === null || typeof read === 'string' ? 'none' : read.state.visits.map(({ decision }) => decision);
  const decided: unknown[] = [];
  for (const visit of [...visits, ...visits.toReversed()]) {
    const year = `${YEAR.replace('2023', visit.slice(26, 30))},${STANDARDS}}`;
    const line = `{"member":"M1","position":"2027-01-01","ledgers":[${year}],"visits":[${visit}]}`;
    const read = decisionIn(reader.read(Buffer.from(line), 0, line.length));
    expect(read).toEqual(decisionIn(fromJson(line)));
    if (read !== 'none') decided.push(read);
  }
  // No facts stand before the first day in force; the trial is read on after its last.
  expect(decided).toHaveLength(2 * 4 * facts.length);
});

test.each([
  ['none', '"member":""'],
  ['a blank', '"member":" "'],
  ['what exports write for nothing', '"member":"NULL"'],
  ['one behind a blank', '"member":" M1"'],
  ['one before a wide blank', '"member":"M1\u3000"'],
])('a name that is %s is left to the reader of JSON, which refuses it', (_, name) => {
  const line = LINES[0]?.replace('"member":"M1"', name) ?? '';
  expect([line === LINES[0], fromBytes(line), fromJson(line)]).toEqual([false, null, 'InputError']);
});

test('a line that is changed anywhere is read as its JSON is, or left to that', () => {
  const piece = fc.constantFrom(
    '',
    '0',
    '1',
    '9',
    '.',
    '-',
    ' ',
    '"',
    '\\',
    '}',
    ',',
    'a',
    '三',
    '\u0007',
    '\u3000',
    '00',
    '--',
  );
  fc.assert(
    fc.property(fc.constantFrom(...LINES), fc.nat(600), fc.nat(3), piece, (line, at, length, text) => {
      const place = at % line.length;
      const changed = line.slice(0, place) + text + line.slice(place + length);
      const read = fromBytes(changed);
      if (read) expect(read).toEqual(fromJson(changed));
    }),
    { numRuns: 3000 },
  );
});

test('an account with more left than it was opened with is left to the reader of JSON, which refuses it', () => {
  const line = LINES[1]?.replace('"opened":"500.00"', '"opened":"0.00"') ?? '';
  expect([line === LINES[1], fromBytes(line), fromJson(line)]).toEqual([false, null, 'InputError']);
});

test.each([
  ['an amount with a zero too many', '"800.00"', '"0800.00"'],
  ['an amount of more than is exact', '"800.00"', '"8000000000000.00"'],
  ['a day in other words', '2023-03-05","led', '2023/03/05","led'],
  ['a region that the header does not name', '"city":"tieling","date"', '"city":"shiyan","date"'],
  ['more reimbursed than was spent', '"reimbursed":"250.00"', '"reimbursed":"750.00"'],
  ['facts that are none', '"tier":3', '"tier":7'],
])('%s is left to the reader of JSON', (_, from, to) => {
  const line = LINES[0]?.replace(from, to) ?? '';
  expect([line === LINES[0], fromBytes(line)]).toEqual([false, null]);
});
