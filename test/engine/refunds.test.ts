import { describe, expect, test } from 'vitest';
import { settleAll } from '../../src/engine/settle-all.ts';
import type { Visit } from '../../src/engine/visit.ts';
import { policies } from '../../src/index.ts';
import { outcomesOf, resultsOf, settleVisits, visitWith } from './support.ts';

const { zaozhuang, tieling, shiyan } = policies;

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
    ['with a positive amount', { refundOf: 'S1', amount: 50_000, eligible: 40_000 }, 'refund-positive'],
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
