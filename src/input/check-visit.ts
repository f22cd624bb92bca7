import { VisitError } from '../engine/encode.ts';
import { dayAt, secondsAt } from '../engine/order.ts';
import { settle } from '../engine/settle.ts';
import { isRefund } from '../engine/settle-all.ts';
import type { Visit } from '../engine/visit.ts';
import { isoOf } from '../policy/day.ts';
import type { FactValue } from '../policy/facts.ts';
import { findPolicy } from '../policy/find.ts';
import type { Policy } from '../policy/grammar.ts';
import type { CellReader } from './cells.ts';
import type { VisitSaid } from './parse-visit.ts';
import type { Moment } from './values/day-time.ts';
import { codeOf } from './values/reading.ts';

/**
 * Checks amounts, dates and fields that only some visits have against each other; what is wrong goes to the reader.
 */
export function checkVisit(cells: CellReader, said: VisitSaid): void {
  if ((said.amount?.value ?? said.eligible?.value ?? 0) < 0) checkRefund(cells, said);
  else checkAmounts(cells, said);
  if (said.claimedOn && said.settlement?.value !== 'manual') cells.report('claimed-not-manual', said.claimedOn.cell);
  else if (said.claimedOn && said.date && dayAt(said.claimedOn.value) < dayAt(said.date.value)) {
    cells.report('claimed-before-visit', said.claimedOn.cell, { detail: { date: isoOf(dayAt(said.date.value)) } });
  }
  if (said.settledAt && said.date && isBefore(said.settledAt.value, said.date.value)) {
    cells.report('settled-before-visit', said.settledAt.cell, { detail: { date: isoOf(dayAt(said.date.value)) } });
  }
  if (said.prescription && said.provider?.value !== 'pharmacy') {
    cells.report('prescription-without-pharmacy', said.prescription.cell);
  }
}

/** Whether a moment comes before another one; on one day that can be told only where both have a time. */
function isBefore(one: Moment, other: Moment): boolean {
  return dayAt(one) < dayAt(other) || (one < other && secondsAt(one) > 0);
}

function checkAmounts(cells: CellReader, { amount, eligible, refunded, refundOf }: VisitSaid): void {
  if (refunded?.value || (refundOf && !refunded)) {
    const cell = (amount ?? eligible)?.cell;
    if (cell) cells.report('refund-positive', cell);
  } else if (eligible && eligible.value < 0) {
    cells.report('amount-negative', eligible.cell);
  } else if (amount && eligible && eligible.value > amount.value) {
    cells.report('eligible-above-amount', eligible.cell, { detail: { amount: amount.cell.text.trim() } });
  }
}

/** Of a refund both amounts are negative, and the in-scope one is still no more than the whole. */
function checkRefund(cells: CellReader, { amount, eligible }: VisitSaid): void {
  if (!amount || !eligible) return;
  if (eligible.value > 0) cells.report('refund-positive', eligible.cell);
  else if (eligible.value < amount.value) {
    cells.report('eligible-above-amount', eligible.cell, { detail: { amount: amount.cell.text.trim() } });
  }
}

/**
 * Where the visit was, by what the record says: the place itself; else `local` for a division code of the insured
 * region. Anywhere else the place has to be said: `place-unsaid`.
 */
export function placeOf(cells: CellReader, said: VisitSaid, policy: Policy): FactValue<'place'> | undefined {
  if (said.place) return said.place.value;
  const { careArea, away } = said;
  const elsewhere = careArea && !findPolicy([policy], codeOf(careArea.value) ?? careArea.value) ? careArea.cell : away;
  if (elsewhere) cells.report('place-unsaid', elsewhere);
  return careArea ? 'local' : undefined;
}

/** Whether the visit can be settled without a tier: because it is a refund, or refused whatever the tier is. */
export function needsNoTier(policy: Policy, visit: Visit, assumeExtended: boolean): boolean {
  if (isRefund(visit)) return true;
  try {
    settle(policy, visit, undefined, { assumeExtended });
    return true;
  } catch (error) {
    if (error instanceof VisitError && error.field === 'tier') return false;
    throw error;
  }
}
