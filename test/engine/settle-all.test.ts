import { describe, expect, test } from 'vitest';
import { VisitError } from '../../src/engine/encode.ts';
import { isRefund, settleAll } from '../../src/engine/settle-all.ts';
import type { Visit } from '../../src/engine/visit.ts';
import { policies } from '../../src/index.ts';
import { outcomesOf, resultsOf, settleVisits, visitWith } from './support.ts';

const { sanmenxia, zaozhuang, tieling, chongqing, shiyan } = policies;

test('no visits, no result', () => expect(settleAll([])).toEqual({ visits: [], years: [], ledgers: [] }));

test('the ledgers of each region and year come with them: 枣庄 200, then (300 − 200) × 70 %; 铁岭 600 − 300 at 50 %', () => {
  const visit = { date: '2023-03-05', status: 'active', tier: 1, eligible: 30_000 } as const;
  const { ledgers } = settleAll([
    { policy: zaozhuang, visit },
    { policy: tieling, visit: { ...visit, tier: 3, eligible: 60_000 } },
  ]);
  expect(
    ledgers.map(({ policy, year, ledger }) => [policy.id, year, ledger.deductiblePaid, ledger.reimbursed]),
  ).toEqual(
    expect.arrayContaining([
      ['zaozhuang', 2023, 20_000, 7_000],
      ['tieling', 2023, 30_000, 15_000],
    ]),
  );
});

test('the visits come back in settlement order, each with its place in the input', () => {
  const dates = ['2023-03-02', '2023-03-01', '2023-03-03'];
  const { visits } = settleVisits(
    tieling,
    dates.map((date) => visitWith({ date })),
  );
  expect(visits.map((entry) => [entry.index, entry.visit.date])).toEqual([
    [1, '2023-03-01'],
    [0, '2023-03-02'],
    [2, '2023-03-03'],
  ]);
  // The first in time owes the 300.
  expect(visits.map((entry) => entry.result?.deductible)).toEqual([30_000, 0, 0]);
});

test('a later claim does not re-open an earlier settlement, and its ledger is the year of the visit', () => {
  // SY-A06: tier 1, 600.00 on 1 August 2023 claimed in February 2024, and tier 3, 600.00 on 1 September settled at once:
  // (600 − 500) × 50 % = 50.00 and 600 × 80 % = 480.00.
  const august = visitWith({
    ...{ date: '2023-08-01', tier: 1, amount: 60_000, eligible: 60_000 },
    ...{ place: 'relocated', settlement: 'manual', claimedOn: '2024-02-15' },
  });
  const september = visitWith({ date: '2023-09-01', tier: 3, amount: 60_000, eligible: 60_000 });
  const { visits, years } = settleVisits(shiyan, [august, september]);
  expect(visits.map((entry) => [entry.index, entry.result?.reimbursed])).toEqual([
    [1, 5_000],
    [0, 48_000],
  ]);
  expect(years).toMatchObject([{ year: 2023, visits: 2, reimbursed: 53_000, capUsed: 53_000 }]);
});

test('every calendar year starts anew', () => {
  const results = resultsOf(tieling, [
    // December 2022: (400 − 25) × 55 % = 206.25; then (400 − 300) × 55 % = 55.00.
    visitWith({ date: '2022-12-31' }),
    visitWith({ date: '2023-01-01' }),
    visitWith({ date: '2023-12-31' }),
    visitWith({ date: '2024-01-01' }),
  ]);
  expect(results.map((result) => [result.reimbursed, result.deductiblePaid, result.capUsed])).toEqual([
    [20_625, 2_500, 20_625],
    [5_500, 30_000, 5_500],
    [22_000, 30_000, 27_500],
    [5_500, 30_000, 5_500],
  ]);
});

test('every region has a ledger of its own', () => {
  const { visits, years } = settleAll([
    { policy: tieling, visit: visitWith() },
    { policy: shiyan, visit: visitWith({ date: '2023-03-02', amount: 60_000, eligible: 60_000 }) },
    { policy: tieling, visit: visitWith({ date: '2023-03-03' }) },
  ]);
  expect(visits.map((entry) => entry.result?.reimbursed)).toEqual([5_500, 6_500, 22_000]);
  expect(years.map((year) => [year.city, year.capUsed])).toEqual([
    ['tieling', 27_500],
    ['shiyan', 6_500],
  ]);
});

describe('an opening balance', () => {
  const opening = { deductiblePaid: 30_000, reimbursed: 290_000 };

  test('belongs to the region and year of the earliest visit, wherever that stands in the input', () => {
    const entries = [
      { policy: tieling, visit: visitWith({ date: '2024-02-01' }) },
      { policy: shiyan, visit: visitWith({ date: '2023-06-01', amount: 60_000, eligible: 60_000 }) },
      { policy: tieling, visit: visitWith({ date: '2023-05-31' }) },
    ];
    const { visits } = settleAll(entries, { opening });
    // 400 × 55 % = 220.00, of which 100.00 are left; (600 − 500) × 65 %; (400 − 300) × 55 %.
    expect(visits.map((entry) => entry.result?.reimbursed)).toEqual([10_000, 6_500, 5_500]);
    expect(visits[0]?.result).toMatchObject({ deductiblePaid: 30_000, capUsed: 300_000 });
  });

  test('goes by the day of the visit, not of its claim', () => {
    const claimed = visitWith({
      date: '2023-02-01',
      place: 'relocated',
      settlement: 'manual',
      claimedOn: '2023-09-01',
    });
    const { visits } = settleAll(
      [
        { policy: shiyan, visit: claimed },
        { policy: tieling, visit: visitWith({ date: '2023-03-01' }) },
      ],
      { opening },
    );
    expect(visits.map((entry) => [entry.policy.id, entry.result?.capUsed])).toEqual([
      ['tieling', 5_500],
      // 400 × 65 % = 260.00, of which 100.00 are left of 3,000.
      ['shiyan', 300_000],
    ]);
  });

  test('of the deductible counts toward a higher tier, which makes up the difference', () => {
    const { visits } = settleAll([{ policy: zaozhuang, visit: visitWith() }], { opening: { deductiblePaid: 20_000 } });
    // 400 − (400 − 200) = 200; × 60 % = 120.00.
    expect(visits[0]?.result).toMatchObject({ deductible: 20_000, reimbursed: 12_000, notes: ['ZZ-A01', 'ZZ-A02'] });
  });

  test('counts as money of the pool', () => {
    const visit = visitWith({ date: '2024-03-01', overallLimit: 295_000 });
    const { visits } = settleAll([{ policy: chongqing, visit }], { opening: { ...opening, deductiblePaid: 20_000 } });
    // 100.00 are left of the cap of 3,000; of the limit of 2,950 the 2,900 leave 50.00.
    expect(visits[0]?.result).toMatchObject({ reimbursed: 10_000, poolPaid: 5_000, largeSumPaid: 5_000 });
  });
});

describe('the personal account', () => {
  test('pays first, then cash, visit after visit and over the year end', () => {
    const results = resultsOf(tieling, [
      visitWith({ accountBalance: 90_000 }),
      visitWith({ date: '2023-04-01', category: 'chronic', accountBalance: 90_000 }),
      visitWith({ date: '2024-04-01', accountBalance: 90_000 }),
    ]);
    // 445.00 of 900.00; of the refused 500.00 the other 455.00; then nothing is left.
    expect(results.map((result) => [result.selfPaid, result.accountPaid, result.cashPaid])).toEqual([
      [44_500, 44_500, 0],
      [50_000, 45_500, 4_500],
      [44_500, 0, 44_500],
    ]);
  });

  test('of nothing pays nothing, which is said', () => {
    expect(resultsOf(tieling, [visitWith({ accountBalance: 0 })])).toMatchObject([
      { accountPaid: 0, cashPaid: 44_500 },
    ]);
  });

  test('cannot hold two sums at the beginning', () => {
    const outcomes = outcomesOf(tieling, [
      visitWith({ accountBalance: 100 }),
      visitWith({ date: '2023-03-02', accountBalance: 101 }),
      visitWith({ date: '2023-03-03', accountBalance: 100 }),
    ]);
    expect(outcomes[1]).toBe('two-balances');
    // The second moved nothing: 400 × 55 % = 220.00, 275.00 in all.
    expect(outcomes[2]).toMatchObject({ reimbursed: 22_000, capUsed: 27_500, accountPaid: 0 });
  });
});

test('retiring inside the year: the new terms from their day on, the ledger goes on', () => {
  const member: Partial<Visit> = { retiredOn: '2024-06-15', amount: 50_000, eligible: 50_000 };
  // Working: (500 − 200) × 60 % = 180.00. Retired, the 100 are met by the 200: 500 × 70 % = 350.00, cap 4,000.
  const results = resultsOf(chongqing, [
    visitWith({ ...member, date: '2024-06-14' }),
    visitWith({ ...member, date: '2024-06-15' }),
  ]);
  expect(results.map(({ reimbursed, capLimit, capUsed }) => [reimbursed, capLimit, capUsed])).toEqual([
    [18_000, 300_000, 18_000],
    [35_000, 400_000, 53_000],
  ]);
  // 三门峡 第十条: from the month after. Tier 2 without an institution: (500 − 30) × 55 % = 258.50, × 65 % = 305.50.
  const month = resultsOf(sanmenxia, [
    visitWith({ ...member, date: '2024-06-30' }),
    visitWith({ ...member, date: '2024-07-01' }),
  ]);
  expect(month.map(({ reimbursed, capLimit }) => [reimbursed, capLimit])).toEqual([
    [25_850, 150_000],
    [30_550, 200_000],
  ]);
});

test('one visit that cannot be settled stops them all', () => {
  expect(() => settleVisits(tieling, [visitWith(), visitWith({ tier: null })])).toThrow(VisitError);
  expect(() => settleVisits(tieling, [visitWith(), visitWith({ date: '2023-02-30' })])).toThrow(VisitError);
});

describe('a refund is', () => {
  test.each<[boolean, Partial<Visit>]>([
    [false, {}],
    [false, { refunded: false }],
    [false, { amount: 0, eligible: 0 }],
    [false, { refunded: true }],
    [true, { refundOf: 'S1' }],
    [true, { refundOf: 'S1', refunded: true }],
    [false, { refundOf: 'S1', refunded: false }],
    [true, { amount: -1 }],
    [true, { eligible: -1 }],
  ])('%s: %j', (expected, fields) => expect(isRefund(visitWith(fields))).toBe(expected));
});
