import { dayAt, positionAt } from '../../engine/order.ts';
import { type Day, dayFrom } from '../../policy/day.ts';
import type { Reading } from './reading.ts';

/**
 * A day with the time of day where one is given, as a position in settlement order (`engine/order.ts`); midnight counts
 * as no time.
 */
export type Moment = number;

/** The years that a day can lie in; any other is a slip of the pen. */
export const YEARS = { first: 1900, last: 2199 } as const;

/** No form is longer; what is, is not tried against a pattern. */
const LONGEST = 64;
const DAYS = [
  /^(\d{4})-(\d{1,2})-(\d{1,2})$/,
  /^(\d{4})\/(\d{1,2})\/(\d{1,2})$/,
  /^(\d{4})\.(\d{1,2})\.(\d{1,2})$/,
  /^(\d{4})(\d{2})(\d{2})$/,
  /^(\d{4})年(\d{1,2})月(\d{1,2})日$/,
];
const TIME = /^([01]?\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.0+)?)?$/;
const DIGITS = /^(\d{8})(\d{2})(\d{2})(\d{2})$/;
const ZONE = /(?<=[\d.])\s*(?:z|utc|gmt|cst|[+-]\d{2}:?\d{2})$/i;
const PARTS = /^([^\sT]+)(?:(?:\s+|T)(.*))?$/;

/**
 * Reads a day, `YYYY-M-D`, `YYYY/M/D`, `YYYY.M.D`, `YYYYMMDD` or `YYYY年M月D日`, then optionally a blank or `T` and
 * `HH:MM[:SS[.0]]`; or `YYYYMMDDHHMMSS`. Errors: `bad-date`, `impossible-date`, `date-with-zone`.
 */
export function readDayTime(text: string): Reading<Moment> {
  const plain = text.trim();
  if (plain.length > LONGEST) return { code: 'bad-date' };
  const [, dayText = '', timeText] = PARTS.exec(plain.replace(DIGITS, '$1 $2:$3:$4')) ?? [];
  const parts = DAYS.map((form) => form.exec(dayText)).find((match) => match !== null);
  const year = Number(parts?.[1]);
  if (!parts || year < YEARS.first || year > YEARS.last) return { code: 'bad-date' };
  if (timeText !== undefined && ZONE.test(timeText)) return { code: 'date-with-zone' };
  const time = timeText === undefined ? ['', '0', '0'] : TIME.exec(timeText);
  if (!time) return { code: 'bad-date' };
  const day = dayFrom(year, Number(parts[2]), Number(parts[3]));
  if (day === undefined) return { code: 'impossible-date' };
  return { value: positionAt(day, Number(time[1]) * 3600 + Number(time[2]) * 60 + Number(time[3] ?? 0)) };
}

/** A day; a time of day behind it, which exports add to every date, does not count. Errors as `readDayTime`. */
export function readDay(text: string): Reading<Day> {
  const reading = readDayTime(text);
  return 'value' in reading ? { value: dayAt(reading.value) } : reading;
}
