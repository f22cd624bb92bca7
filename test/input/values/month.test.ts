import { expect, test } from 'vitest';
import { readMonth, readMonths } from '../../../src/input/values/month.ts';

test.each(['2023-03', '2023-3', '2023/3', '2023.03', '202303', '2023年3月', ' 2023-03 ', '2023-03-05', '2023年3月5日'])(
  '%s is a month',
  (text) => {
    expect(readMonth(text)).toEqual({ value: 202303 });
  },
);

test.each([
  '',
  '2023',
  '2023-13',
  '2023-00',
  '3/2023',
  '2023-02-30',
  '1899-12',
  '2200-01',
  '0000-01',
  'March 2023',
  '２０２３-０３',
])('%j is none', (text) => {
  expect(readMonth(text)).toEqual({ code: 'bad-month' });
});

test.each<[string, readonly number[]]>([
  ['2023-03', [202303]],
  ['2023-11..2024-02', [202311, 202312, 202401, 202402]],
  ['2023-11至2023-12；2023-01', [202301, 202311, 202312]],
  ['2023-03, 2023-03..2023-04、2023年5月', [202303, 202304, 202305]],
])('%s are months', (text, months) => {
  expect(readMonths(text)).toEqual({ value: months });
});

test.each<[string, object]>([
  ['', { code: 'bad-month' }],
  ['2023-03;;x', { code: 'bad-month' }],
  ['2023-03..', { code: 'bad-month' }],
  ['2023-04..2023-03', { code: 'month-order', detail: { from: '2023-04' } }],
  ['1900-01..2199-12', { code: 'too-many-months', detail: { most: 1200 } }],
])('%j are none', (text, trouble) => {
  expect(readMonths(text)).toEqual(trouble);
});
