import { describe, expect, test } from 'vitest';
import {
  type Day,
  dayAfter,
  dayBefore,
  dayFrom,
  dayOf,
  firstOfMonth,
  firstOfNextMonth,
  isoOf,
  monthLength,
  yearOf,
} from '../../src/policy/day.ts';

/** Every day of 2020 to 2030 by the calendar of the JavaScript engine, as yyyymmdd and as ISO text. */
const CALENDAR: readonly { readonly day: Day; readonly iso: string }[] = Array.from(
  { length: (Date.UTC(2031, 0, 1) - Date.UTC(2020, 0, 1)) / 86_400_000 },
  (_, index) => {
    const iso = new Date(Date.UTC(2020, 0, 1 + index)).toISOString().slice(0, 10);
    return { day: Number(iso.replaceAll('-', '')), iso };
  },
);

describe('against the calendar of JavaScript, every day of 2020 to 2030', () => {
  // 11 years with the leap years 2020, 2024 and 2028.
  test('there are 4,018 of them', () => expect(CALENDAR).toHaveLength(11 * 365 + 3));

  test('a day is read, written and taken apart', () => {
    for (const { day, iso } of CALENDAR) {
      expect(dayOf(iso)).toBe(day);
      expect(isoOf(day)).toBe(iso);
      expect(yearOf(day)).toBe(Number(iso.slice(0, 4)));
      expect(isoOf(firstOfMonth(day))).toBe(`${iso.slice(0, 7)}-01`);
    }
  });

  test('the day after', () => {
    CALENDAR.slice(1).forEach(({ day }, index) => {
      expect(dayAfter(CALENDAR[index]?.day ?? 0)).toBe(day);
    });
  });

  test('the first of the next month', () => {
    for (const { day, iso } of CALENDAR) {
      const next = new Date(Date.UTC(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)), 1));
      expect(isoOf(firstOfNextMonth(day))).toBe(next.toISOString().slice(0, 10));
    }
  });

  test('no other date of these years is a day', () => {
    const known = new Set(CALENDAR.map(({ day }) => day));
    for (let year = 2020; year <= 2030; year++) {
      for (let month = 0; month <= 13; month++) {
        for (let date = 0; date <= 32; date++) {
          const day = year * 10_000 + month * 100 + date;
          expect(dayFrom(year, month, date)).toBe(known.has(day) ? day : undefined);
        }
      }
    }
  });
});

describe('leap years', () => {
  test.each([
    [2023, 28],
    [2024, 29],
    [2100, 28],
    [1900, 28],
    [2000, 29],
  ])('February %i has %i days', (year, days) => expect(monthLength(year, 2)).toBe(days));

  test.each([
    [20_240_228, 20_240_229],
    [20_240_229, 20_240_301],
    [20_230_228, 20_230_301],
    [21_000_228, 21_000_301],
    [20_231_231, 20_240_101],
    [20_230_430, 20_230_501],
    [99_991_230, 99_991_231],
  ])('after %i comes %i, and before that the first', (day, next) => {
    expect(dayAfter(day)).toBe(next);
    expect(dayBefore(next)).toBe(day);
  });
});

test('a month that does not exist has no days', () => {
  expect([0, 13, -1].map((month) => monthLength(2023, month))).toEqual([0, 0, 0]);
});

test('December is followed by January of the next year', () => {
  expect(firstOfNextMonth(20_231_201)).toBe(20_240_101);
  expect(firstOfNextMonth(20_231_231)).toBe(20_240_101);
});

test.each([
  ...['', '2023-02-29', '2023-02-30', '2023-04-31', '2023-13-01', '2023-00-10', '2023-01-00', '2023-1-1', '20230101'],
  ...['2023/01/01', '2023-01-01 ', ' 2023-01-01', '2023-01-01T00:00', '2023-01-01\n', '12023-01-01', '２０23-01-01'],
])('%j is no day', (text) => expect(dayOf(text)).toBeUndefined());

test('a year of few digits keeps its zeros', () => expect(isoOf(10_101)).toBe('0001-01-01'));
