import { expect, test } from 'vitest';
import { dateText, isoDateText } from '../../../../src/input/records/workbook/date-text.ts';

test.each<[raw: string, from1904: boolean, text: string]>([
  // 45000 days behind 1899-12-30 are 2023-03-15; half a day is noon.
  ['45000', false, '2023-03-15'],
  ['45000.5', false, '2023-03-15 12:00:00'],
  ['45000.395833333336', false, '2023-03-15 09:30:00'],
  // 16:12:08 as a program writes it, a hair before the second
  ['44990.675092592595', false, '2023-03-05 16:12:08'],
  // the last half second of a day belongs to the next
  ['45000.999999', false, '2023-03-16'],
  // 1904: day 0 is 1904-01-01, so 43538 days behind it are 2023-03-15
  ['43538', true, '2023-03-15'],
  ['0', true, '1904-01-01'],
  ['1', false, '1900-01-01'],
  ['59', false, '1900-02-28'],
  ['60', false, '1900-02-29'],
  ['61', false, '1900-03-01'],
  ['0.5', false, '12:00:00'],
  ['0', false, '00:00:00'],
  ['2958465', false, '9999-12-31'],
  ['2958466', false, '2958466'],
  ['-1', false, '-1'],
  ['x', false, 'x'],
])('day %s of a cell, from 1904: %s, is %s', (raw, from1904, text) => {
  expect(dateText(raw, from1904)).toBe(text);
});

test.each([
  ['2023-03-05T09:30:00.000', '2023-03-05 09:30:00'],
  ['2023-03-05T00:00:00', '2023-03-05'],
  ['2023-03-05', '2023-03-05'],
])('%s is %s', (iso, text) => {
  expect(isoDateText(iso)).toBe(text);
});
