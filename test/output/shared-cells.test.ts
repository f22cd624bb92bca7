import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newOutcome } from '../../src/engine/case.ts';
import { rulesOf } from '../../src/engine/rules.ts';
import { newBatchRow } from '../../src/input/batch-row.ts';
import { notesOfRow, type SettledRow } from '../../src/output/settled-row.ts';
import { SharedCells } from '../../src/output/shared-cells.ts';
import { policies } from '../input/support.ts';

const REFUSALS = [
  null,
  { reason: 'not-designated', article: '6', points: [] },
  { reason: 'not-designated', article: '6', points: ['X-1'] },
] as const;

/** Rows that differ in everything that decides notes, each from few values, so that some are alike. */
const rows = fc
  .record({
    policy: fc.constantFrom(...policies),
    refused: fc.constantFrom(...REFUSALS),
    flags: fc.nat({ max: 2 ** 30 - 1 }).map((bits) => bits & 0b11_0000_0000_1001_1110),
    year: fc.constantFrom(2023, 2024),
    eligibleAssumed: fc.boolean(),
    prescriptionAssumed: fc.boolean(),
    afterReject: fc.boolean(),
  })
  .map(({ policy, refused, flags, year, afterReject, ...assumed }): SettledRow => {
    const rules = rulesOf(policy);
    const row = { ...newBatchRow(policies), rules, ...assumed };
    row.visit.day = year * 10_000 + 301;
    return { row, outcome: { ...newOutcome(), refused, flags, year }, afterReject };
  });

test('notes that are kept are those of rows alike in all that decides them', () => {
  fc.assert(
    fc.property(fc.array(rows, { maxLength: 200 }), (drawn) => {
      const shared = new SharedCells();
      for (const settled of drawn) expect(shared.notes(settled).text).toBe(notesOfRow(settled).join(';'));
    }),
  );
});
