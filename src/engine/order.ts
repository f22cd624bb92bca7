import { type Day, dayOf } from '../policy/day.ts';
import type { Visit } from './visit.ts';

/** Positions of one day. */
const SECONDS = 100_000;

/**
 * Where a visit stands in settlement order, as one number: by the day it was claimed where that is given, else by its
 * own day; then by the time of that day, those without one first.
 */
export function positionOf(visit: Visit): number {
  const claimed = visit.claimedOn !== undefined;
  const day = dayOf(visit.claimedOn ?? visit.date) ?? 0;
  return positionAt(day, (claimed ? visit.claimedTime : visit.time) ?? 0);
}

/** The position of a day and a time of day in seconds; 0 where the time is not known. */
export function positionAt(day: Day, seconds: number): number {
  return day * SECONDS + seconds;
}

/** The entries in settlement order; those that stand at the same place keep their order. */
export function inSettlementOrder<T extends { readonly visit: Visit }>(entries: readonly T[]): T[] {
  return [...entries].sort((a, b) => positionOf(a.visit) - positionOf(b.visit));
}

/** The day of a position. */
export function dayAt(position: number): Day {
  return Math.floor(position / SECONDS);
}
