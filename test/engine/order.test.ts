import { describe, expect, test } from 'vitest';
import { dayAt, inSettlementOrder, positionAt, positionOf } from '../../src/engine/order.ts';
import type { Visit } from '../../src/engine/visit.ts';
import { visitWith } from './support.ts';

const ordered = (visits: readonly Partial<Visit>[]) =>
  inSettlementOrder(visits.map((fields, index) => ({ visit: visitWith(fields), index }))).map(({ index }) => index);

describe('settlement order', () => {
  test.each<[string, Partial<Visit>[], number[]]>([
    ['by day', [{ date: '2023-03-02' }, { date: '2023-03-01' }], [1, 0]],
    ['over a year end', [{ date: '2024-01-01' }, { date: '2023-12-31' }], [1, 0]],
    ['by time within the day', [{ time: 36_000 }, { time: 28_800 }], [1, 0]],
    ['by the second', [{ time: 28_801 }, { time: 28_800 }], [1, 0]],
    ['without a time before the first second of the day', [{ time: 1 }, {}], [1, 0]],
    [
      'the last second of a day before the next',
      [{ date: '2023-03-02' }, { date: '2023-03-01', time: 86_399 }],
      [1, 0],
    ],
    ['at the same time as they stand in the input', [{ time: 28_800 }, { time: 28_800 }, {}, {}], [2, 3, 0, 1]],
    [
      'by the day of the claim where it is given',
      [{ date: '2023-01-01', settlement: 'manual', claimedOn: '2023-05-01' }, { date: '2023-04-30' }],
      [1, 0],
    ],
    [
      'a claim without its day by the day of the visit',
      [{ date: '2023-04-30' }, { date: '2023-01-01', settlement: 'manual' }],
      [1, 0],
    ],
    [
      'by the time of the claim, not of the visit',
      [
        { date: '2023-05-01', time: 36_000 },
        { date: '2023-01-01', time: 72_000, claimedOn: '2023-05-01', claimedTime: 28_800 },
      ],
      [1, 0],
    ],
    [
      'a claim without a time before the timed visits of its day',
      [
        { date: '2023-05-01', time: 3_600 },
        { date: '2023-01-01', time: 72_000, claimedOn: '2023-05-01' },
      ],
      [1, 0],
    ],
  ])('%s', (_, visits, expected) => expect(ordered(visits)).toEqual(expected));

  test('leaves the list it is given as it was', () => {
    const entries = [{ visit: visitWith({ date: '2023-03-02' }) }, { visit: visitWith({ date: '2023-03-01' }) }];
    inSettlementOrder(entries);
    expect(entries.map(({ visit }) => visit.date)).toEqual(['2023-03-02', '2023-03-01']);
  });
});

test('a position keeps its day and grows with the time', () => {
  for (const seconds of [0, 1, 86_399]) expect(dayAt(positionAt(20_231_231, seconds))).toBe(20_231_231);
  expect(positionAt(20_230_301, 86_399)).toBeLessThan(positionAt(20_230_302, 0));
  expect(positionOf(visitWith({ date: '2023-03-01', time: 60 }))).toBe(positionAt(20_230_301, 60));
  expect(Number.isSafeInteger(positionAt(99_991_231, 86_399))).toBe(true);
});
