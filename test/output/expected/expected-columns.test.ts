import { expect, test } from 'vitest';
import { policies } from '../../../src/index.ts';
import { newRecord } from '../../../src/input/records/record-bytes.ts';
import { type ColumnName, columnNames, namesNeeding } from '../../../src/output/columns.ts';
import {
  EXPECTABLE,
  ExpectedColumns,
  expectationOf,
  expectationsOf,
  isExpectation,
} from '../../../src/output/expected/expected-columns.ts';
import type { Reported } from '../../../src/output/report.ts';
import { settledRowOf } from '../../../src/output/report.ts';
import { settleVisits, single } from '../../engine/support.ts';

/** A record of one cell. */
function recordOf(text: string) {
  const record = newRecord(1);
  record.bytes = Buffer.from(text);
  record.starts[0] = 0;
  record.ends[0] = record.bytes.length;
  record.cells = 1;
  return record;
}

/** 铁岭 第九条, working, tier 3: (500 − 300) × 50 % = 100; self-paid 500 − 100 = 400. */
const paid = single(
  settleVisits(policies.tieling, [{ status: 'active', date: '2023-03-06', tier: 3, amount: 50_000, eligible: 50_000 }])
    .visits,
) as Reported;
/** A retired member below the deductible, of whom several things are noted. */
const noted = single(
  settleVisits(policies.tieling, [{ status: 'retired', date: '2023-03-06', tier: 3, eligible: 10_000 }]).visits,
) as Reported;

function unmetOf(visit: Reported, column: ColumnName, expected: string) {
  const columns = new ExpectedColumns();
  const names = [expectationOf(column)];
  columns.under(names, 'cases.csv');
  return columns.unmetIn(names, recordOf(expected), settledRowOf(visit));
}

test.each([
  ['reimbursed', '100.00', true],
  ['reimbursed', '100', true],
  ['reimbursed', ' ¥100.0 ', true],
  ['reimbursed', '100.01', false],
  ['reimbursed', '-100.00', false],
  ['reimbursed', 'abc', false],
  ['reimbursed', 'none', false],
  ['self_paid', '400元', true],
  ['cap_limit', '3,000.00', true],
  ['ratio', '50', true],
  ['ratio', '50%', true],
  ['ratio', '0.5', false],
  ['reason', 'none', true],
  ['reason', '无', true],
  ['reason', 'not-in-force', false],
  ['notes', 'none', true],
  ['notes', 'TL-A02', false],
] as const)('%s %s of a visit that pays 100.00', (column, expected, isMet) => {
  expect(unmetOf(paid, column, expected)).toMatchObject({ expected: 1, unmet: isMet ? [] : [{ column }] });
});

test('a blank cell expects nothing', () => {
  expect(unmetOf(paid, 'reimbursed', '  ')).toEqual({ expected: 0, unmet: [] });
});

test('codes of a list stand in any order, but all of them', () => {
  const notes = noted.result.notes;
  expect(notes.length).toBeGreaterThan(1);
  expect(unmetOf(noted, 'notes', notes.toReversed().join('; ')).unmet).toEqual([]);
  expect(unmetOf(noted, 'notes', notes.slice(1).join(';')).unmet).toEqual([
    { column: 'notes', expected: notes.slice(1).join(';'), computed: notes.join(';') },
  ]);
});

test.each(EXPECTABLE)('of %s a value can be expected, and another is told', (column) => {
  const [{ computed = '' } = {}] = unmetOf(paid, column, 'something else').unmet;
  expect(unmetOf(paid, column, 'something else').unmet).toHaveLength(1);
  expect(unmetOf(paid, column, computed || 'none').unmet).toEqual([]);
});

test('names are known by their beginning; what is no output column is told with those that are', () => {
  expect(['expect_reimbursed', ' Expect_x', 'expected'].map(isExpectation)).toEqual([true, true, false]);
  const under = () => new ExpectedColumns().under(['date', 'expect_reimbursd'], 'cases.csv');
  expect(under).toThrow(
    expect.objectContaining({
      status: 65,
      problems: [expect.objectContaining({ code: 'unknown-key', value: 'expect_reimbursd' })],
    }),
  );
});

test('what a visit alone decides can be expected under a Chinese name of its own, with a unit or without', () => {
  const alone = (['overall-limit', 'account-balance', 'request'] as const).flatMap(namesNeeding);
  const always = columnNames({ hasOverallLimit: false, hasAccountBalance: false });
  expect([...EXPECTABLE].sort()).toEqual([...always, ...alone].sort());
  const names = EXPECTABLE.flatMap(expectationsOf);
  expect(new Set(names).size).toBe(2 * EXPECTABLE.length);
  for (const column of EXPECTABLE) {
    const [, chinese = ''] = expectationsOf(column);
    for (const name of [chinese, ` ${chinese}（元）`]) {
      const columns = new ExpectedColumns();
      const header = [name];
      expect(isExpectation(name)).toBe(true);
      columns.under(header, 'cases.csv');
      const { unmet } = columns.unmetIn(header, recordOf('7'), settledRowOf(paid));
      expect(unmet.map((one) => one.column)).toEqual([column]);
    }
  }
});
