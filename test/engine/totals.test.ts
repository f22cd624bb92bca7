import { expect, test } from 'vitest';
import { zaozhuang } from '../../src/cities/zaozhuang.ts';
import { settleAll } from '../../src/engine/settle-all.ts';
import { totalsOf } from '../../src/engine/totals.ts';
import type { Visit } from '../../src/engine/visit.ts';

test('refused visits and refunds are in the sums, a refund that found no original is not', () => {
  const visits: Visit[] = [
    // 1,000.00 of 1,050.00 at tier 1: (1,000 − 200) × 70 % = 560.00; of the other 490.00 the account has 300.00.
    { status: 'active', date: '2023-02-01', tier: 1, amount: 105_000, eligible: 100_000, accountBalance: 30_000 },
    // Travelling, 10 % first: 100.00 × 10 % = 10.00; 90 × 70 % = 63.00; 37.00 in cash.
    { status: 'active', date: '2023-02-02', tier: 1, amount: 10_000, place: 'temporary' },
    // Refused: chronic.
    { status: 'active', date: '2023-02-03', tier: 1, amount: 20_000, category: 'chronic' },
    { status: 'active', date: '2023-02-04', tier: 1, amount: -10_000 },
    { status: 'active', date: '2023-02-05', tier: 1, amount: -77_700 },
  ];
  const { visits: settled } = settleAll(visits.map((visit) => ({ policy: zaozhuang, visit })));
  expect(totalsOf(settled)).toEqual({
    visits: 4,
    refused: 1,
    amount: 125_000,
    eligible: 120_000,
    firstSelfPay: 0,
    deductible: 20_000,
    reimbursed: 56_000,
    selfPaid: 69_000,
    poolPaid: 56_000,
    largeSumPaid: 0,
    accountPaid: 30_000,
    cashPaid: 39_000,
  });
});

test('a visit and a refund that says its whole amount only sum up to nothing', () => {
  const visit: Visit = { status: 'active', date: '2023-02-01', tier: 1, amount: 50_000, eligible: 40_000 };
  const refund: Visit = { status: 'active', date: '2023-02-02', tier: 1, amount: -50_000 };
  const { visits } = settleAll([visit, refund].map((entry) => ({ policy: zaozhuang, visit: entry })));
  expect(totalsOf(visits)).toMatchObject({ visits: 2, amount: 0, eligible: 0, deductible: 0, reimbursed: 0 });
});
