import { dayAt, secondsAt } from '../engine/order.ts';
import { isoOf, yearOf } from '../policy/day.ts';
import type { BatchRow } from './batch-row.ts';
import { ABSENT, BAD, isGiven, type RecordCells } from './record-cells.ts';
import type { Lines } from './row-lines.ts';
import type { Moment } from './values/day-time.ts';

/** The days of the visit, its settlement and its claim, and with them the place in settlement order. */
export function readDays(cells: RecordCells, lines: Lines, row: BatchRow): void {
  const { visit } = row;
  const settledAt = cells.number(lines.settledAt);
  const isExported = isGiven(settledAt) && cells.rank > 0;
  const own = cells.number(lines.date);
  const date = own === ABSENT ? settledAt : own;
  const ownClaim = cells.number(lines.claimedOn);
  // A manual row of an export that gives the visit's beginning gives the claim's day as that of the settlement.
  const isClaimSettled = ownClaim === ABSENT && visit.manual && isExported && !cells.isBlank('begun');
  const claimedOn = isClaimSettled ? settledAt : ownClaim;
  if (date === ABSENT) cells.missing('date', 'settled_at');
  row.date = isGiven(date) ? date : 0;
  row.settledAt = isGiven(settledAt) ? settledAt : 0;
  row.claimedAt = isGiven(claimedOn) ? claimedOn : 0;
  visit.claimedOn = row.claimedAt === 0 ? 0 : dayAt(claimedOn);
  if (row.claimedAt !== 0 && !visit.manual) cells.report('claimed-not-manual', 'claimed_on');
  if (row.date === 0) return;

  visit.day = dayAt(date);
  row.seconds = secondsAt(date);
  row.year = yearOf(visit.day);
  if (row.claimedAt !== 0 && visit.manual && visit.claimedOn < visit.day) {
    const slot = isClaimSettled ? 'settled_at' : 'claimed_on';
    cells.report('claimed-before-visit', slot, { date: isoOf(visit.day) });
  } else if (row.settledAt !== 0 && isBefore(settledAt, date)) {
    cells.report('settled-before-visit', 'settled_at', { date: isoOf(visit.day) });
  }
  if (settledAt === BAD || claimedOn === BAD) return;
  row.position = row.settledAt || row.claimedAt || row.date;
}

/** Whether a moment comes before another one; on one day that can be told only where both have a time. */
function isBefore(one: Moment, other: Moment): boolean {
  return dayAt(one) < dayAt(other) || (one < other && secondsAt(one) > 0);
}
