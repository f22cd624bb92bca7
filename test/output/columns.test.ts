import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chongqing } from '../../src/cities/chongqing.ts';
import { tieling } from '../../src/cities/tieling.ts';
import { newRecord } from '../../src/input/records/record-bytes.ts';
import { cellOf, columnNames, namesNeeding } from '../../src/output/columns.ts';
import { reportedVisits, settledRowOf } from '../../src/output/report.ts';
import { JsonRowWriter } from '../../src/output/rows/json-row-writer.ts';
import { RowWriter } from '../../src/output/rows/row-writer.ts';
import { SharedCells } from '../../src/output/shared-cells.ts';
import { reportOf, visit } from './support.ts';

const USUAL = [
  ...['reason', 'first_self_pay', 'deductible', 'ratio', 'reimbursed', 'self_paid', 'deductible_paid', 'cap_used'],
  ...['cap_limit', 'cap_left', 'notes'],
];
const GIVEN = { hasOverallLimit: true, hasAccountBalance: true };
const ALL = columnNames(GIVEN, () => true);

test('some columns are written only with what they rest on, the article only where it is asked for', () => {
  expect(columnNames({ hasOverallLimit: false, hasAccountBalance: false })).toEqual(USUAL);
  expect(columnNames(GIVEN)).toEqual([...USUAL, 'pool_paid', 'large_sum_paid', 'account_paid', 'cash_paid']);
  expect(ALL).toEqual([...columnNames(GIVEN), 'article']);
  expect(namesNeeding('account-balance')).toEqual(['account_paid', 'cash_paid']);
});

test('the cells of a refusal', () => {
  const [refused] = reportedVisits(reportOf(tieling, [visit('2023-03-06', 2, '80.00', { designated: false })]));
  if (!refused) throw new Error('no visit');
  const shared = new SharedCells();
  const cells = Object.fromEntries(ALL.map((name) => [name, cellOf(name, settledRowOf(refused), shared)]));
  expect(cells).toEqual({
    ...{ reason: 'not-designated', first_self_pay: '0.00', deductible: '0.00', ratio: null, reimbursed: '0.00' },
    ...{ self_paid: '80.00', deductible_paid: '0.00', cap_used: '0.00', cap_limit: null, cap_left: null, notes: [] },
    ...{ pool_paid: '0.00', large_sum_paid: '0.00', account_paid: null, cash_paid: null, article: '第六条' },
  });
});

/** Visits in Chongqing that are paid, cut, refused and taken back, with an account or without. */
const visits = fc.array(
  fc.record({
    day: fc.integer({ min: 1, max: 28 }),
    tier: fc.constantFrom(1 as const, 2 as const, 3 as const),
    fen: fc.integer({ min: -900_000, max: 900_000 }),
    designated: fc.boolean(),
    pharmacy: fc.boolean(),
    balance: fc.boolean(),
  }),
  { minLength: 1, maxLength: 6 },
);

test('CSV, NDJSON and the values of JSON hold the same', () => {
  const layout = { header: ['x'], input: [], output: ALL, names: ALL, explanation: null, excel: false };
  const record = { ...newRecord(1), cells: 1 };
  fc.assert(
    fc.property(visits, (drawn) => {
      const entries = drawn.map(({ day, tier, fen, designated, pharmacy, balance }) =>
        visit(`2024-02-${String(day).padStart(2, '0')}`, tier, '0', {
          ...{ amount: fen, eligible: fen, designated, overallLimit: 500_000 },
          ...(pharmacy && { provider: 'pharmacy' as const }),
          ...(balance && { accountBalance: 30_000 }),
        }),
      );
      const shared = new SharedCells();
      const csv = new RowWriter(layout, ',');
      const json = new JsonRowWriter();
      csv.form(layout);
      json.form(layout);
      for (const settled of reportedVisits(reportOf(chongqing, entries)).map(settledRowOf)) {
        const cells = ALL.map((name) => cellOf(name, settled, shared));
        csv.write(record, settled);
        json.write(record, settled);
        expect(csv.out.take().toString()).toBe(
          `${cells.map((cell) => (Array.isArray(cell) ? cell.join(';') : (cell ?? ''))).join(',')}\n`,
        );
        const line = Object.fromEntries(ALL.map((name, index) => [name, cells[index]]));
        expect(JSON.parse(json.out.take().toString())).toEqual(line);
      }
    }),
  );
});
