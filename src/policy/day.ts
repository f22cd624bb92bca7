/** A calendar day as one whole number, yyyymmdd: 20230305. Days compare as numbers. */
export type Day = number;

/** A day written `YYYY-MM-DD`, as policies and results carry it. */
export type IsoDate = string;

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** How many days the month has, 0 for a month that does not exist. */
export function monthLength(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return (MONTH_LENGTHS[month - 1] ?? 0) + (month === 2 && leap ? 1 : 0);
}

/** The day of a year, month and day of month; `undefined` where the calendar has none (2023-02-30). */
export function dayFrom(year: number, month: number, date: number): Day | undefined {
  return date >= 1 && date <= monthLength(year, month) ? year * 10_000 + month * 100 + date : undefined;
}

/** Reads `YYYY-MM-DD`; `undefined` for anything else. */
export function dayOf(iso: IsoDate): Day | undefined {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  return parts ? dayFrom(Number(parts[1]), Number(parts[2]), Number(parts[3])) : undefined;
}

/** Writes a day as `YYYY-MM-DD`. */
export function isoOf(day: Day): IsoDate {
  const digits = String(day).padStart(8, '0');
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
}

/** The calendar year of a day. */
export function yearOf(day: Day): number {
  return (day / 10_000) | 0;
}

/** The first day of the day's month. */
export function firstOfMonth(day: Day): Day {
  return day - (day % 100) + 1;
}

/** The first day of the month after the day's. */
export function firstOfNextMonth(day: Day): Day {
  const month = Math.floor(day / 100) % 100;
  return month === 12 ? (yearOf(day) + 1) * 10_000 + 101 : firstOfMonth(day) + 100;
}

/** The day after. */
export function dayAfter(day: Day): Day {
  const month = Math.floor(day / 100) % 100;
  return day % 100 < monthLength(yearOf(day), month) ? day + 1 : firstOfNextMonth(day);
}

/** The day before. */
export function dayBefore(day: Day): Day {
  if (day % 100 > 1) return day - 1;
  const month = Math.floor(day / 100) % 100;
  const [year, before] = month > 1 ? [yearOf(day), month - 1] : [yearOf(day) - 1, 12];
  return year * 10_000 + before * 100 + monthLength(year, before);
}
