import { describe, expect, test } from 'vitest';
import { settleAll } from '../../src/engine/settle-all.ts';
import type { Visit } from '../../src/engine/visit.ts';
import { policies } from '../../src/index.ts';
import { resultsOf, settleVisits, visitWith } from './support.ts';

const { sanmenxia, zaozhuang, tieling, chongqing, shiyan } = policies;

/** What of a member's year, day and account stands where it stood once a visit is taken back. */
const visit = visitWith;
const back = (fields: Partial<Visit> = {}) =>
  visit({ date: '2023-06-01', amount: -50_000, eligible: -40_000, ...fields });

test('across the year end the ledger of the original’s year moves, and no other', () => {
  const { visits, years } = settleVisits(shiyan, [
    // (600 − 500) × 65 % = 65.00, given back after the trial has ended.
    visit({ date: '2023-12-30', amount: 60_000, eligible: 60_000 }),
    back({ date: '2024-01-05', amount: -60_000, eligible: -60_000 }),
  ]);
  expect(visits[1]).toMatchObject({ year: 2023, result: { reason: null, reimbursed: -6_500, capUsed: 0 } });
  expect(years).toMatchObject([{ year: 2023, visits: 2, capUsed: 0, deductiblePaid: 0, deductibleLeft: 50_000 }]);

  const [, inNewYear, refund, next] = resultsOf(tieling, [
    visit({ date: '2023-12-30', id: 'S1' }),
    visit({ date: '2024-01-02' }),
    back({ date: '2024-01-05', refundOf: 'S1' }),
    visit({ date: '2024-01-06' }),
  ]);
  expect(inNewYear).toMatchObject({ deductible: 30_000, reimbursed: 5_500 });
  expect(refund).toMatchObject({ deductiblePaid: 0, capUsed: 0, reimbursed: -5_500 });
  expect(next).toMatchObject({ deductible: 0, reimbursed: 22_000, capUsed: 27_500 });
});

test('the deductible of the day is owed again, as far as the refund gave it back', () => {
  const at = (fields: Partial<Visit>) => visit({ institution: 'A', ...fields });
  const results = resultsOf(sanmenxia, [
    // 20 of the 30 taken; then 10, (100 − 10) × 55 % = 49.50; 20 given back; then 20 again, (100 − 20) × 55 % = 44.00.
    at({ amount: 2_000, eligible: 2_000, id: 'S1' }),
    at({ amount: 10_000, eligible: 10_000 }),
    at({ amount: -2_000, eligible: -2_000, refundOf: 'S1' }),
    at({ amount: 10_000, eligible: 10_000 }),
    // Another place and another day are not touched by any of it: (100 − 30) × 55 % = 38.50.
    at({ amount: 10_000, eligible: 10_000, institution: 'B' }),
    at({ amount: 10_000, eligible: 10_000, date: '2023-03-02' }),
  ]);
  expect(results.map((result) => [result.deductible, result.reimbursed])).toEqual([
    [2_000, 0],
    [1_000, 4_950],
    [-2_000, 0],
    [2_000, 4_400],
    [3_000, 3_850],
    [3_000, 3_850],
  ]);
});

test('the refund of an earlier day leaves the deductible of today alone', () => {
  const at = (date: string, yuan: number) =>
    visit({ institution: 'A', date, amount: yuan * 100, eligible: yuan * 100 });
  const results = resultsOf(sanmenxia, [
    at('2023-03-01', 100),
    at('2023-03-02', 80),
    at('2023-03-02', -100),
    at('2023-03-02', 100),
  ]);
  expect(results.map((result) => result.deductible)).toEqual([3_000, 3_000, -3_000, 0]);
});

test('the first self-payment comes back, and the deductible without it', () => {
  const results = resultsOf(zaozhuang, [
    // Tier 1, away: 300 × 10 % = 30.00; 270 − 200 = 70; 70 × 70 % = 49.00.
    visit({ tier: 1, place: 'temporary', amount: 30_000, eligible: 30_000 }),
    back({ amount: -30_000, eligible: -30_000 }),
    // Local: (300 − 200) × 70 % = 70.00.
    visit({ tier: 1, date: '2023-07-01', amount: 30_000, eligible: 30_000 }),
  ]);
  expect(results.map((result) => [result.firstSelfPay, result.deductible, result.reimbursed])).toEqual([
    [3_000, 20_000, 4_900],
    [-3_000, -20_000, -4_900],
    [0, 20_000, 7_000],
  ]);
});

test('the large-sum fund gets its part back, and the pool has room again', () => {
  const of = (date: string, eligible: number) =>
    visit({ date, amount: eligible, eligible, overallLimit: 10_000, overallUsed: 6_000 });
  const results = resultsOf(chongqing, [
    // (300 − 200) × 60 % = 60.00, of which the pool has 100 − 60 = 40.00; once more with 200 × 60 % = 120.00.
    of('2024-03-01', 30_000),
    of('2024-03-02', -30_000),
    of('2024-03-03', 40_000),
  ]);
  expect(results.map((result) => [result.reimbursed, result.poolPaid, result.largeSumPaid])).toEqual([
    [6_000, 4_000, 2_000],
    [-6_000, -4_000, -2_000],
    [12_000, 4_000, 8_000],
  ]);
});

test('the account gets back what it paid, and no more', () => {
  const results = resultsOf(tieling, [
    // 445.00 are the member's; the account holds 400.00. Given back, it holds 400.00 again: of 280.00 it pays all.
    visit({ accountBalance: 40_000 }),
    back(),
    visit({ date: '2023-07-01', amount: 28_000, eligible: 28_000 }),
    visit({ date: '2023-07-02', amount: 20_000, eligible: 0 }),
  ]);
  expect(results.map((result) => [result.accountPaid, result.cashPaid])).toEqual([
    [40_000, 4_500],
    [-40_000, -4_500],
    [28_000, 0],
    [12_000, 8_000],
  ]);
});

describe('a visit taken back leaves no difference of tiers to make up', () => {
  const of = (tier: 1 | 2, yuan: number, fields: Partial<Visit> = {}) =>
    visit({ tier, amount: yuan * 100, eligible: yuan * 100, ...fields });
  const points = (visits: readonly Visit[]) => resultsOf(zaozhuang, visits).at(-1)?.points;

  // Tier 2 owes 400, tier 1 owes 200; ZZ-A01 and ZZ-A02 are named where both were met.
  test.each<[string, Visit[], string[]]>([
    ['though both tiers were there', [of(2, 100), of(1, 50), of(2, 100)], ['ZZ-A01', 'ZZ-A02']],
    ['the one of the other tier', [of(2, 100), of(1, 50), of(1, -50), of(2, 100)], []],
    ['both of the other tier', [of(2, 100), of(1, 50), of(1, 60), of(1, -50), of(1, -60), of(2, 100)], []],
    ['one of two of the other tier', [of(2, 100), of(1, 50), of(1, 60), of(1, -50), of(2, 100)], ['ZZ-A01', 'ZZ-A02']],
    [
      'whatever the year before was',
      [of(1, 100, { date: '2022-12-31' }), of(2, 100), of(1, 50), of(1, -50), of(2, 100)],
      [],
    ],
    ['nor does one that took nothing count', [of(2, 100), of(1, 0), of(1, 50), of(1, -50), of(2, 100)], []],
  ])('%s', (_, visits, expected) => expect(points(visits)).toEqual(expected));

  test('but to what was brought forward', () => {
    const visits = [of(2, 100), of(2, 50), of(2, -50), of(2, 100)].map((entry) => ({
      policy: zaozhuang,
      visit: entry,
    }));
    const settlement = settleAll(visits, { opening: { deductiblePaid: 5_000 } });
    expect(settlement.visits.at(-1)?.result?.points).toEqual(['ZZ-A01', 'ZZ-A02']);
  });
});
