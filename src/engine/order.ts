import { dayOf } from '../policy/day.ts';
import type { Visit } from './visit.ts';

const SECONDS = 100_000;

/**
 * Where a visit stands in settlement order, as one number: by the day it was claimed where that is given, else by its
 * own day; then by the time of that day, those without one first.
 */
export function positionOf(visit: Visit): number {
  const claimed = visit.claimedOn !== undefined;
  const day = dayOf(visit.claimedOn ?? visit.date) ?? 0;
  const time = claimed ? visit.claimedTime : visit.time;
  return day * SECONDS + (time === undefined ? 0 : time + 1);
}

/** The entries in settlement order; those that stand at the same place keep their order. */
export function inSettlementOrder<T extends { readonly visit: Visit }>(entries: readonly T[]): T[] {
  return [...entries].sort((a, b) => positionOf(a.visit) - positionOf(b.visit));
}
