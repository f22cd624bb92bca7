import type { Fen } from '../policy/money.ts';
import type { BatchRow } from './batch-row.ts';
import type { Slot } from './fields.ts';
import { ABSENT, BAD, isGiven, type RecordCells } from './record-cells.ts';
import { type Lines, PARTS } from './row-lines.ts';

/**
 * The two amounts, and whether the row takes another one back. `allEligible`: whether an in-scope amount that is missing is
 * the whole amount.
 */
export function readAmounts(cells: RecordCells, lines: Lines, row: BatchRow, allEligible: boolean): void {
  const refunded = row.shared?.refunded;
  const amount = cells.number(lines.amount);
  const own = cells.number(lines.eligible);
  const eligible = own === ABSENT ? fromParts(cells, lines, amount) : own;
  const inScope = own === ABSENT ? 'amount' : 'eligible';
  const whole = amount === ABSENT ? inScope : 'amount';
  row.eligibleAssumed = !isGiven(eligible);
  row.refundOf = cells.text(lines.refundOf);
  if (amount === ABSENT && own === ABSENT) cells.missing(...wantedAmounts(cells));
  const total = isGiven(amount) ? amount : eligible;
  if (!isGiven(total)) return;
  const { visit } = row;
  visit.amount = total;
  visit.amountAssumed = amount === ABSENT;
  visit.eligible = isGiven(eligible) ? eligible : total;
  const namesOriginal = row.refundOf !== '' && refunded !== false;
  row.refund = total < 0 || (namesOriginal && total === 0);
  if (namesOriginal && total > 0) cells.report('refund-positive', whole);
  else if (row.refund && visit.eligible > 0) cells.report('refund-positive', inScope);
  else if (!row.refund && visit.eligible < 0) cells.report('amount-negative', inScope);
  else if (row.refund ? visit.eligible < total : visit.eligible > total) {
    cells.report('eligible-above-amount', inScope, { amount: cells.reader.cell('amount')?.text.trim() ?? '' });
  }
  if (eligible === ABSENT && !row.refund && !allEligible) {
    cells.reader.problems.push({ code: 'eligible-missing', where: cells.reader.placeOf('eligible') });
  }
}

/**
 * The in-scope amount as what is left of the whole after its three parts that are not in scope; `ABSENT` where none of
 * them is there. Where some are there, the others have to be too.
 */
function fromParts(cells: RecordCells, lines: Lines, amount: Fen): Fen {
  if (lines.parts.length === 0) return ABSENT;
  const absent = PARTS.filter((part) => cells.isBlank(part));
  if (absent.length === PARTS.length) return ABSENT;
  for (const part of absent) cells.missing(part);
  let left = amount;
  let isWhole = isGiven(amount);
  for (const slot of PARTS) {
    const part = cells.number(cells.numbersOf(slot));
    if (isGiven(part) && isGiven(amount) && part * Math.sign(amount) < 0) cells.report('amount-negative', slot);
    isWhole &&= isGiven(part);
    left -= part;
  }
  return isWhole ? left : BAD;
}

/** Where an amount is wanted when there is none: in its own column, or in that of the amount in scope if that is all. */
function wantedAmounts(cells: RecordCells): [Slot, Slot] {
  return cells.has('amount') || !cells.has('eligible') ? ['amount', 'eligible'] : ['eligible', 'amount'];
}
