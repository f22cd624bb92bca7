import { dayFrom, type IsoDate, isoOf } from '../../policy/day.ts';
import type { Reading } from './reading.ts';

/** A day and, where one is given, the time of day in seconds; midnight counts as no time. */
export type DayTime = { readonly date: IsoDate; readonly seconds?: number };

const DAYS = [
  /^(\d{4})-(\d{2})-(\d{2})$/,
  /^(\d{4})\/(\d{1,2})\/(\d{1,2})$/,
  /^(\d{4})\.(\d{1,2})\.(\d{1,2})$/,
  /^(\d{4})(\d{2})(\d{2})$/,
  /^(\d{4})年(\d{1,2})月(\d{1,2})日$/,
];
const TIME = /^([01]?\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?$/;
const ZONE = /(?<=[\d.])\s*(?:z|utc|gmt|cst|[+-]\d{2}:?\d{2})$/i;
const PARTS = /^([^\sT]+)(?:(?:\s+|T)(.*))?$/;

/**
 * Reads a day, `YYYY-MM-DD`, `YYYY/M/D`, `YYYY.M.D`, `YYYYMMDD` or `YYYY年M月D日`, then optionally a blank or `T` and
 * `HH:MM[:SS]`. Errors: `bad-date`, `impossible-date`, `date-with-zone`.
 */
export function readDayTime(text: string): Reading<DayTime> {
  const [, dayText = '', timeText] = PARTS.exec(text.trim()) ?? [];
  const parts = DAYS.map((form) => form.exec(dayText)).find((match) => match !== null);
  if (!parts) return { code: 'bad-date' };
  const day = dayFrom(Number(parts[1]), Number(parts[2]), Number(parts[3]));
  if (timeText === undefined) return day === undefined ? { code: 'impossible-date' } : { value: { date: isoOf(day) } };
  if (ZONE.test(timeText)) return { code: 'date-with-zone' };
  const time = TIME.exec(timeText);
  if (!time) return { code: 'bad-date' };
  if (day === undefined) return { code: 'impossible-date' };
  const seconds = Number(time[1]) * 3600 + Number(time[2]) * 60 + Number(time[3] ?? 0);
  return { value: seconds === 0 ? { date: isoOf(day) } : { date: isoOf(day), seconds } };
}

/** A day; a time of day behind it, which exports add to every date, does not count. Errors as `readDayTime`. */
export function readDay(text: string): Reading<IsoDate> {
  const reading = readDayTime(text);
  return 'value' in reading ? { value: reading.value.date } : reading;
}
