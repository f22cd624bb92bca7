import { describe, expect, test } from 'vitest';
import { settleAll } from '../../src/engine/settle-all.ts';
import type { Visit } from '../../src/engine/visit.ts';
import { policies } from '../../src/index.ts';
import { outcomesOf, resultsOf, settleVisits, visitWith } from './support.ts';

const { sanmenxia, zaozhuang, tieling, chongqing, shiyan } = policies;

/** 500.00, of which 400.00 in scope; in Tieling at tier 2 (400 − 300) × 55 % = 55.00 at first, 400 × 55 % = 220.00 later. */
const visit = visitWith;
const back = (fields: Partial<Visit> = {}) =>
  visit({ date: '2023-06-01', amount: -50_000, eligible: -40_000, ...fields });

test('a refund gives back what its original took, with the ledger as it stands afterwards', () => {
  const [, refund] = resultsOf(tieling, [visit(), back()]);
  expect(refund).toEqual({
    reason: null,
    article: null,
    firstSelfPay: 0,
    deductible: -30_000,
    ratio: 55,
    reimbursed: -5_500,
    selfPaid: -44_500,
    deductiblePaid: 0,
    capUsed: 0,
    capLimit: 300_000,
    capLeft: 300_000,
    poolPaid: -5_500,
    largeSumPaid: 0,
    accountPaid: null,
    cashPaid: null,
    standard: 30_000,
    notes: ['refund'],
    points: [],
  });
});

test('later visits are not re-opened; the next one owes the deductible again', () => {
  const results = resultsOf(tieling, [
    visit({ id: 'S1' }),
    visit({ date: '2023-04-01' }),
    back({ date: '2023-05-01', refundOf: 'S1' }),
    visit({ date: '2023-06-01' }),
  ]);
  expect(
    results.map((result) => [result.deductible, result.reimbursed, result.deductiblePaid, result.capUsed]),
  ).toEqual([
    [30_000, 5_500, 30_000, 5_500],
    [0, 22_000, 30_000, 27_500],
    [-30_000, -5_500, 0, 22_000],
    [30_000, 5_500, 30_000, 27_500],
  ]);
});

describe('the original is found', () => {
  const first = visit({ id: 'S1', date: '2023-03-01', institution: 'A' });
  const second = visit({ id: 'S2', date: '2023-04-01', institution: 'B' });
  const [ofFirst, ofSecond] = [-5_500, -22_000];

  test.each<[string, Partial<Visit>, number]>([
    ['by its id', { refundOf: 'S1' }, ofFirst],
    ['by its id, whatever the refund’s institution', { refundOf: 'S1', institution: 'B' }, ofFirst],
    ['by its amount, the latest first', {}, ofSecond],
    ['by its amount and institution', { institution: 'A' }, ofFirst],
    ['marked as a refund, too', { refunded: true }, ofSecond],
    [
      'with no rule checked again',
      { designated: false, coverage: 'suspended', category: 'chronic', tier: null },
      ofSecond,
    ],
  ])('%s', (_, fields, reimbursed) => {
    const outcomes = outcomesOf(tieling, [first, second, back(fields)]);
    expect(outcomes[2]).toMatchObject({ reason: null, reimbursed });
  });

  test('by the equal and opposite amount alone, where the refund does not say what was in scope', () => {
    const { eligible: _, ...whole } = back({ institution: 'A' });
    const { eligible: __, ...named } = back({ refundOf: 'S1' });
    expect(outcomesOf(tieling, [first, second, whole])[2]).toMatchObject({ reimbursed: ofFirst });
    expect(outcomesOf(tieling, [first, second, named])[2]).toMatchObject({ reimbursed: ofFirst });
  });

  test('one after the other, until none is left', () => {
    const refunds = ['2023-06-01', '2023-06-02', '2023-06-03'].map((date) => back({ date }));
    const outcomes = outcomesOf(tieling, [first, second, ...refunds]).slice(2);
    expect(outcomes).toMatchObject([{ reimbursed: ofSecond }, { reimbursed: ofFirst }, 'refund-twice']);
    expect(outcomes[1]).toMatchObject({ capUsed: 0, deductiblePaid: 0 });
  });
});

describe('a refund is not settled', () => {
  test.each<[string, Partial<Visit>, string]>([
    ['without its original', { amount: -50_001 }, 'refund-without-original'],
    ['without the original it names', { refundOf: 'S9' }, 'refund-without-original'],
    ['of another institution', { institution: 'Z' }, 'refund-without-original'],
    ['before its original', { date: '2023-02-28' }, 'refund-without-original'],
    ['of a part', { refundOf: 'S1', amount: -20_000, eligible: -20_000 }, 'refund-partial'],
    ['with a positive amount', { refunded: true, amount: 50_000, eligible: 40_000 }, 'refund-positive'],
  ])('%s', (_, fields, problem) => {
    const original = visit({ id: 'S1', institution: 'A' });
    const settlement = settleVisits(tieling, [original, back(fields), visit({ date: '2023-07-01' })]);
    expect(settlement.visits.find((entry) => entry.index === 1)).toMatchObject({ result: null, problem });
    // It moves nothing: the visit after it is paid 400 × 55 % and stands at 55 + 220.
    expect(settlement.visits.at(-1)?.result).toMatchObject({ reimbursed: 22_000, capUsed: 27_500 });
  });

  test('in another region', () => {
    const { visits } = settleAll([
      { policy: tieling, visit: visit({ id: 'S1' }) },
      { policy: zaozhuang, visit: back({ refundOf: 'S1' }) },
    ]);
    expect(visits[1]?.problem).toBe('refund-without-original');
  });

  test('of a visit that could not be settled itself', () => {
    const outcomes = outcomesOf(tieling, [
      visit({ accountBalance: 100 }),
      visit({ date: '2023-03-02', accountBalance: 200, id: 'S2' }),
      back({ refundOf: 'S2' }),
    ]);
    expect(outcomes.slice(1)).toEqual(['two-balances', 'refund-without-original']);
  });
});

test('a refund of a refused visit moves nothing and repeats the refusal', () => {
  const [, , refund, after] = resultsOf(tieling, [
    visit(),
    visit({ date: '2023-03-02', category: 'chronic', id: 'S2' }),
    back({ refundOf: 'S2' }),
    visit({ date: '2023-07-01' }),
  ]);
  expect(refund).toMatchObject({
    ...{ reason: 'separate-benefit', article: '六', ratio: null, capLimit: null, capLeft: null, notes: ['refund'] },
    ...{ firstSelfPay: 0, deductible: 0, reimbursed: 0, selfPaid: -50_000, deductiblePaid: 30_000, capUsed: 5_500 },
  });
  expect(after).toMatchObject({ deductible: 0, reimbursed: 22_000, capUsed: 27_500 });
});

test('a refund after the trial of a visit outside the days in force repeats that refusal', () => {
  const [, refund] = resultsOf(shiyan, [visit({ date: '2024-01-02' }), back({ date: '2024-02-01' })]);
  expect(refund).toMatchObject({ reason: 'trial-ended', article: '二十五', selfPaid: -50_000, notes: ['refund'] });
});

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

test('a visit taken back leaves no difference of tiers to make up', () => {
  const results = resultsOf(zaozhuang, [
    // Tier 2 owes 400: 100 taken. Tier 1 owes 200: 100 more, given back. Tier 2 again: 300 of its own standard.
    visit({ tier: 2, amount: 10_000, eligible: 10_000 }),
    visit({ tier: 1, date: '2023-03-02', amount: 20_000, eligible: 20_000 }),
    back({ amount: -20_000, eligible: -20_000 }),
    visit({ tier: 2, date: '2023-07-01', amount: 40_000, eligible: 40_000 }),
  ]);
  expect(results.map((result) => result.deductible)).toEqual([10_000, 10_000, -10_000, 30_000]);
  expect(results[3]?.points).toEqual([]);
});
