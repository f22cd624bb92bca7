import { expect, test } from 'vitest';
import { sanmenxia } from '../../src/cities/sanmenxia.ts';
import { shiyan } from '../../src/cities/shiyan.ts';
import { inForce, periodsOf, standingOn } from '../../src/engine/standing.ts';

// 十堰 第二十五条: in force from 2022-12-31, on trial for one year.
test.each([
  ['2022-12-30', 20221231, 'before'],
  ['2022-12-31', 20221231, null],
  ['2023-07-01', 20230701, null],
  ['2023-12-31', 20231231, null],
  ['2024-01-01', 20231231, 'after'],
])('十堰 on %s stands as on %i, %s', (asked, day, outside) => {
  expect(standingOn(shiyan, asked)).toEqual({ policy: shiyan, asked, day, outside });
});

test('no day is before rules without an end', () => {
  expect(standingOn(sanmenxia, '9999-12-31').outside).toBe(null);
});

test('what is no day is refused', () => {
  expect(() => standingOn(shiyan, '2023-02-29')).toThrow(RangeError);
});

test('a span holds on its first and last day', () => {
  const span = { from: '2022-12-01', to: '2022-12-31' };
  const days = [20221130, 20221201, 20221231, 20230101];
  expect(days.map((day) => inForce([span], day).length)).toEqual([0, 1, 1, 0]);
});

test('三门峡 第八条: a period of 2022 from 1 July, and one from 2023', () => {
  expect(periodsOf(sanmenxia).map(({ asked }) => asked)).toEqual(['2022-07-01', '2023-01-01', '2024-01-01']);
});
