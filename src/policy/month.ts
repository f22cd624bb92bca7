import type { Day } from './day.ts';

/** A calendar month as one whole number, yyyymm: 202303. Months compare as numbers. */
export type Month = number;

/** A month written `YYYY-MM`, as policies and results carry it. */
export type IsoMonth = string;

/** Reads `YYYY-MM`; `undefined` for anything else. */
export function monthOf(iso: IsoMonth): Month | undefined {
  const parts = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(iso);
  return parts ? Number(parts[1]) * 100 + Number(parts[2]) : undefined;
}

/** Writes a month as `YYYY-MM`. */
export function isoMonthOf(month: Month): IsoMonth {
  const digits = String(month).padStart(6, '0');
  return `${digits.slice(0, 4)}-${digits.slice(4)}`;
}

/** The month of a day. */
export function monthOfDay(day: Day): Month {
  return Math.floor(day / 100);
}

/** The first day of a month. */
export function firstDayOfMonth(month: Month): Day {
  return month * 100 + 1;
}

/** The month that comes so many after; before, where `count` is negative. */
export function monthsAfter(month: Month, count: number): Month {
  const since = yearOfMonth(month) * 12 + (month % 100) - 1 + count;
  return Math.floor(since / 12) * 100 + (since % 12) + 1;
}

/** The calendar year of a month. */
export function yearOfMonth(month: Month): number {
  return Math.floor(month / 100);
}

/** The months from the first to the last, both included. */
export function monthsBetween(first: Month, last: Month): Month[] {
  const months: Month[] = [];
  for (let month = first; month <= last; month = monthsAfter(month, 1)) months.push(month);
  return months;
}
