import type { RecordCells } from './record-cells.ts';

/** The three parts of an amount that are not in scope. */
export const PARTS = ['full_self_pay', 'over_limit', 'first_part'] as const;

/** The lines that every row is asked for. */
export type Lines = ReturnType<typeof linesOf>;

export function linesOf(cells: RecordCells) {
  return {
    member: cells.columnsOf('member'),
    institution: cells.columnsOf('institution'),
    id: cells.columnsOf('id'),
    refundOf: cells.columnsOf('refund_of'),
    settledAt: cells.numbersOf('settled_at'),
    date: cells.numbersOf('date'),
    claimedOn: cells.numbersOf('claimed_on'),
    amount: cells.numbersOf('amount'),
    eligible: cells.numbersOf('eligible'),
    parts: PARTS.flatMap((part) => cells.columnsOf(part)),
  };
}
