import { expect, test } from 'vitest';
import { isoMonthOf, monthOf, monthOfDay, monthsAfter, monthsBetween, yearOfMonth } from '../../src/policy/month.ts';

test.each([
  ['2023-01', 202301],
  ['2023-12', 202312],
  ['0999-10', 99910],
  ['2023-00', undefined],
  ['2023-13', undefined],
  ['2023-1', undefined],
  ['2023-01-01', undefined],
  ['', undefined],
])('reads %j as %j', (iso, month) => {
  expect(monthOf(iso)).toBe(month);
  if (month !== undefined) expect(isoMonthOf(month)).toBe(iso);
});

test.each([
  [202301, 1, 202302],
  [202312, 1, 202401],
  [202301, -1, 202212],
  [202312, -12, 202212],
  [202305, 0, 202305],
  [202306, 31, 202601],
])('%d and %d months: %d', (month, count, expected) => {
  expect(monthsAfter(month, count)).toBe(expected);
});

test('lists months over the end of a year, both ends included', () => {
  expect(monthsBetween(202311, 202402)).toEqual([202311, 202312, 202401, 202402]);
  expect(monthsBetween(202311, 202311)).toEqual([202311]);
  expect(monthsBetween(202311, 202310)).toEqual([]);
});

test('a day has a month, and a month a year', () => {
  expect([monthOfDay(20_231_231), yearOfMonth(202312)]).toEqual([202312, 2023]);
});
