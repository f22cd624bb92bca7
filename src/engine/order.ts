import { type Day, dayOf } from '../policy/day.ts';
import type { Visit } from './visit.ts';

/** Positions of one day. */
const SECONDS = 100_000;

/**
 * Where a visit stands in settlement order, as one number: by the day it was settled where that is given, else by that of
 * its claim, else by its own; then by the time of that day, those without one first.
 */
export function positionOf(visit: Visit): number {
  if (visit.settledAt !== undefined) return positionAt(dayOf(visit.settledAt) ?? 0, visit.settledTime ?? 0);
  if (visit.claimedOn !== undefined) return positionAt(dayOf(visit.claimedOn) ?? 0, visit.claimedTime ?? 0);
  return positionAt(dayOf(visit.date) ?? 0, visit.time ?? 0);
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

/** The time of day of a position in seconds; 0 where it is not known. A remainder of so large a number would be slow. */
export function secondsAt(position: number): number {
  return position - dayAt(position) * SECONDS;
}
