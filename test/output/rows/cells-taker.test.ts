import { expect, test } from 'vitest';
import { newOutcome } from '../../../src/engine/case.ts';
import { newBatchRow } from '../../../src/input/batch-row.ts';
import type { OutputColumn } from '../../../src/output/columns.ts';
import { cellsTaker } from '../../../src/output/rows/cells-taker.ts';
import { SharedCells } from '../../../src/output/shared-cells.ts';
import { policies } from '../../input/support.ts';

/** A column that holds what the fund paid and so many fen more. */
function column(more: number): OutputColumn {
  return { kind: 'yuan', of: ({ outcome }) => outcome.reimbursed + more, schema: () => ({}) };
}

test.each([0, 1, 6, 7, 11, 12, 30])('of %i columns every cell is taken in its place, row after row', (count) => {
  const numbers = [...Array(count).keys()];
  const take = cellsTaker(numbers.map(column));
  const shared = new SharedCells();
  for (const reimbursed of [100, 7000]) {
    const settled = { row: newBatchRow(policies), outcome: { ...newOutcome(), reimbursed }, afterReject: false };
    expect(take(settled, shared).slice(0, count)).toEqual(numbers.map((number) => reimbursed + number));
  }
});
