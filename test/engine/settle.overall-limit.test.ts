import { describe, expect, test } from 'vitest';
import { openLedger } from '../../src/engine/ledger.ts';
import { settle } from '../../src/engine/settle.ts';
import { policies } from '../../src/index.ts';
import { visitWith } from './support.ts';

const { zaozhuang, tieling, chongqing, shiyan } = policies;

describe('the overall limit', () => {
  const ledger = openLedger({ deductiblePaid: 80_000 });
  const limits = { overallLimit: 100_000, overallUsed: 90_000 };
  // 400 × 60 % = 240.00 (Chongqing, tier 2), 260.00 (Shiyan), 240.00 (Zaozhuang), 220.00 (Tieling); 100.00 are left.
  test.each([
    [
      'Chongqing: the rest from the large-sum fund',
      chongqing,
      '2024-03-01',
      24_000,
      10_000,
      ['large-sum', 'CQ-A05', 'CQ-A33'],
    ],
    ['Shiyan: the rest is not paid', shiyan, '2023-03-01', 10_000, 10_000, ['overall-capped', 'SY-A11']],
    [
      'Zaozhuang: the text is silent, nothing is cut',
      zaozhuang,
      '2023-03-01',
      24_000,
      24_000,
      ['ZZ-A01', 'ZZ-A02', 'ZZ-A19'],
    ],
    ['Tieling: kept apart', tieling, '2023-03-01', 22_000, 22_000, []],
  ])('%s', (_, policy, date, reimbursed, poolPaid, notes) => {
    const { result } = settle(policy, visitWith({ date, ...limits }), ledger);
    expect(result).toMatchObject({ reimbursed, poolPaid, largeSumPaid: reimbursed - poolPaid, notes });
  });

  test('what the pool paid for visits of the year counts toward it, what is owed by the large-sum fund does not', () => {
    const first = settle(chongqing, visitWith({ date: '2024-03-01', ...limits }), ledger).ledger;
    expect(first).toMatchObject({ reimbursed: 24_000, pooled: 10_000 });
    const more = visitWith({ date: '2024-03-02', overallLimit: 100_000, overallUsed: 89_000 });
    expect(settle(chongqing, more, first).result).toMatchObject({ poolPaid: 1_000, largeSumPaid: 23_000 });
  });

  test('other care beyond the limit leaves the pool nothing, never less', () => {
    const visit = visitWith({ date: '2024-03-01', overallLimit: 100, overallUsed: 200 });
    expect(settle(chongqing, visit, ledger).result).toMatchObject({ poolPaid: 0, largeSumPaid: 24_000 });
  });

  test('the outpatient cap binds pool and large-sum fund together', () => {
    const nearly = openLedger({ deductiblePaid: 20_000, reimbursed: 295_000 });
    const visit = visitWith({ date: '2024-03-01', tier: 3, amount: 20_000, eligible: 20_000, overallLimit: 0 });
    // CQ-A05: 2,950 used, the limit reached, tier 3, 200.00: 50.00, all from the large-sum fund.
    expect(settle(chongqing, visit, nearly).result).toMatchObject({
      reimbursed: 5_000,
      poolPaid: 0,
      largeSumPaid: 5_000,
    });
  });
});
