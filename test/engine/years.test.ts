import { describe, expect, test } from 'vitest';
import type { Visit } from '../../src/engine/visit.ts';
import { policies } from '../../src/index.ts';
import type { Policy } from '../../src/policy/grammar.ts';
import { settleVisits, single, visitWith } from './support.ts';

const { sanmenxia, zaozhuang, tieling, chongqing } = policies;
const yearOf = (policy: Policy, visits: readonly Visit[]) => single(settleVisits(policy, visits).years);

test('a year sums up its visits, refused ones and refunds among them', () => {
  const visits = [
    // (400 − 300) × 55 % = 55.00; refused; 400 × 55 % = 220.00; that one taken back.
    visitWith(),
    visitWith({ date: '2023-03-02', category: 'chronic' }),
    visitWith({ date: '2023-03-03', id: 'S3' }),
    visitWith({ date: '2023-03-04', amount: -50_000, eligible: -40_000, refundOf: 'S3' }),
  ];
  expect(yearOf(tieling, visits.slice(0, 3))).toEqual({
    ...{ city: 'tieling', year: 2023, visits: 3, refused: 1, amount: 150_000, reimbursed: 27_500, selfPaid: 122_500 },
    ...{ deductiblePaid: 30_000, deductibleLeft: 0, capUsed: 27_500, capLimit: 300_000, capLeft: 272_500 },
  });
  expect(yearOf(tieling, visits)).toMatchObject({
    ...{ visits: 4, refused: 1, amount: 100_000, reimbursed: 5_500, selfPaid: 94_500 },
    ...{ deductiblePaid: 30_000, deductibleLeft: 0, capUsed: 5_500, capLimit: 300_000, capLeft: 294_500 },
  });
});

test('a refund that found no visit is not among them', () => {
  const { years } = settleVisits(tieling, [visitWith(), visitWith({ date: '2023-03-04', amount: -1, eligible: -1 })]);
  expect(years).toMatchObject([{ visits: 1, amount: 50_000 }]);
});

test('in a year in which nothing was paid there is no cap', () => {
  expect(yearOf(tieling, [visitWith({ category: 'chronic' })])).toMatchObject({
    ...{ visits: 1, refused: 1, reimbursed: 0, deductiblePaid: 0, deductibleLeft: null },
    ...{ capUsed: 0, capLimit: null, capLeft: null },
  });
});

describe('what is left', () => {
  test('of a deductible per visit is not said', () => {
    expect(yearOf(sanmenxia, [visitWith()])).toMatchObject({ deductiblePaid: 3_000, deductibleLeft: null });
  });

  test('of the deductible is what the last visit’s tier still asks for', () => {
    // Tier 1: 100 of 200; then tier 3: 100 more of 800.
    const of = (tier: 1 | 3, date: string) => visitWith({ tier, date, amount: 10_000, eligible: 10_000 });
    expect(yearOf(zaozhuang, [of(1, '2023-03-01')])).toMatchObject({ deductibleLeft: 10_000 });
    expect(yearOf(zaozhuang, [of(1, '2023-03-01'), of(3, '2023-03-02')])).toMatchObject({ deductibleLeft: 60_000 });
    // More is paid than tier 1 asks for, never less than nothing left.
    const high = visitWith({ tier: 3 });
    expect(yearOf(zaozhuang, [high, of(1, '2023-03-02')])).toMatchObject({ deductiblePaid: 40_000, deductibleLeft: 0 });
  });

  test('of the cap is by the status of the last paid visit, a refused one after it changes nothing', () => {
    const retiredOn = '2024-06-01';
    const of = (date: string, more: Partial<Visit> = {}) => visitWith({ date, retiredOn, ...more });
    const visits = [of('2024-05-01'), of('2024-06-01'), of('2024-07-01', { category: 'chronic' })];
    // (400 − 200) × 60 % = 120.00 working, 400 × 70 % = 280.00 retired.
    expect(yearOf(chongqing, visits)).toMatchObject({ capUsed: 40_000, capLimit: 400_000, capLeft: 360_000 });
  });

  test('stays that of the last paid visit when an earlier one is taken back', () => {
    const retiredOn = '2024-06-01';
    const year = yearOf(chongqing, [
      visitWith({ date: '2024-05-01', retiredOn, id: 'S1' }),
      visitWith({ date: '2024-06-01', retiredOn }),
      visitWith({ date: '2024-06-02', retiredOn, amount: -50_000, eligible: -40_000, refundOf: 'S1' }),
    ]);
    expect(year).toMatchObject({ capUsed: 28_000, capLimit: 400_000, capLeft: 372_000 });
  });
});

test('years stand in the order in which they first appear', () => {
  const claimed = visitWith({ date: '2023-12-01', settlement: 'manual', claimedOn: '2024-02-01' });
  const { years } = settleVisits(zaozhuang, [
    claimed,
    visitWith({ date: '2024-01-01' }),
    visitWith({ date: '2023-03-01' }),
  ]);
  expect(years.map(({ year, visits }) => [year, visits])).toEqual([
    [2023, 2],
    [2024, 1],
  ]);
});
