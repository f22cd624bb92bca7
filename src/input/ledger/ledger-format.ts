import type { Facts } from '../../engine/facts.ts';
import { dayAt, secondsAt } from '../../engine/order.ts';
import { isoOf } from '../../policy/day.ts';
import { ORDINARY } from '../../policy/facts.ts';
import type { TextColumn } from '../records/text-column.ts';
import { readDayTime } from '../values/day-time.ts';
import { isTrouble } from '../values/reading.ts';

/** The first line's schema; another number when lines written before could be misread. */
export const LEDGER_SCHEMA = 'baoxiao.ledger/1';

/** Facts that are left out where they are these; status and tier always stand. With other ones the schema changes. */
const { status: _status, tier: _tier, ...usual } = ORDINARY;
export const USUAL_FACTS: Omit<Facts, 'status' | 'tier'> = { ...usual, enrollment: 'employer' };

/** The names of the members and institutions of a run, by their numbers. */
export type LedgerNames = { readonly members: TextColumn; readonly institutions: TextColumn };

/** A position in settlement order as day and, where one was given, time. */
export function positionText(position: number): string {
  const day = dayAt(position);
  const seconds = secondsAt(position);
  if (seconds === 0) return isoOf(day);
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return `${isoOf(day)} ${parts.map((part) => String(part).padStart(2, '0')).join(':')}`;
}

/** The position that `positionText` wrote; `undefined` for any other text. */
export function positionFrom(text: string): number | undefined {
  const reading = readDayTime(text);
  return !isTrouble(reading) && positionText(reading.value) === text ? reading.value : undefined;
}
