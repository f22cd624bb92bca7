import { describe, expect, test } from 'vitest';
import { VisitError } from '../../src/engine/encode.ts';
import { type Ledger, openLedger } from '../../src/engine/ledger.ts';
import { type Options, settle } from '../../src/engine/settle.ts';
import type { Visit } from '../../src/engine/visit.ts';
import { policies } from '../../src/index.ts';
import { visitWith } from './support.ts';

const { sanmenxia, tieling, shiyan } = policies;

test('without a ledger the year starts anew', () => {
  const { result, ledger } = settle(tieling, visitWith());
  expect(result).toMatchObject({ deductible: 30_000, reimbursed: 5_500, selfPaid: 44_500 });
  expect(ledger).toMatchObject({ deductiblePaid: 30_000, reimbursed: 5_500, pooled: 5_500 });
});

test('the ledger goes on, and the one passed in stays as it was', () => {
  const before = openLedger({ deductiblePaid: 10_000, reimbursed: 299_000 });
  const given = structuredClone(before);
  // 400 − 200 = 200; × 55 % = 110.00, of which 10.00 are left of 3,000.
  const { result, ledger } = settle(tieling, visitWith(), before);
  expect(result).toMatchObject({ deductible: 20_000, reimbursed: 1_000, capUsed: 300_000, capLeft: 0 });
  expect(ledger).toMatchObject({ deductiblePaid: 30_000, reimbursed: 300_000 });
  expect(before).toEqual(given);
});

test('what a day took of its deductible is not written into the ledger passed in', () => {
  const one = settle(sanmenxia, visitWith({ institution: 'A', amount: 2_000, eligible: 2_000 })).ledger;
  const two = () => settle(sanmenxia, visitWith({ institution: 'A' }), one).result.deductible;
  expect([two(), two()]).toEqual([1_000, 1_000]);
});

describe('after the trial', () => {
  test('a visit is refused, unless the trial is read on', () => {
    const visit = visitWith({ date: '2024-01-01', amount: 60_000, eligible: 60_000 });
    expect(settle(shiyan, visit).result).toMatchObject({
      reason: 'trial-ended',
      notes: ['text-of:2022-12-31', 'SY-A03'],
    });
    // (600 − 500) × 65 % = 65.00.
    expect(settle(shiyan, visit, undefined, { assumeExtended: true }).result).toMatchObject({
      ...{ reason: null, reimbursed: 6_500, notes: ['extended', 'text-of:2022-12-31', 'SY-A03'] },
    });
  });

  test('a visit before the first day is refused, read on or not', () => {
    const visit = visitWith({ date: '2022-12-30' });
    expect(settle(shiyan, visit, undefined, { assumeExtended: true }).result.reason).toBe('not-in-force');
  });

  test('a region that is not on trial knows no end', () => {
    expect(settle(tieling, visitWith({ date: '9999-12-31' })).result).toMatchObject({
      reason: null,
      reimbursed: 5_500,
    });
  });
});

describe('what cannot be settled names its field', () => {
  test.each<[string, Partial<Visit>, keyof Visit, Options]>([
    ['a negative amount', { amount: -100, eligible: -100 }, 'eligible', {}],
    ['a negative in-scope amount', { eligible: -1 }, 'eligible', {}],
    ['more in scope than it cost', { amount: 100, eligible: 101 }, 'eligible', {}],
    ['no tier where it decides', { tier: null }, 'tier', {}],
    ['no tier where an extended trial pays', { tier: null, date: '2024-01-01' }, 'tier', { assumeExtended: true }],
  ])('%s', (_, fields, field, options) => {
    const settling = () => settle(shiyan, visitWith(fields), undefined, options);
    expect(settling).toThrow(VisitError);
    expect(settling).toThrow(expect.objectContaining({ field }));
  });

  test.each([0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])('an amount of %d fen', (amount) => {
    const settling = () => settle(tieling, visitWith({ amount, eligible: amount }));
    expect(settling).toThrow(VisitError);
  });

  test.each<[string, Partial<Visit>]>([
    ['a refused visit', { category: 'chronic' }],
    ['a visit before the days in force', { date: '2022-12-30' }],
    ['a visit after the trial', { date: '2024-01-01' }],
  ])('%s does without a tier', (_, fields) => {
    expect(settle(shiyan, visitWith({ tier: null, ...fields })).result.reason).not.toBeNull();
  });

  test('so does one whose ratio asks for the kind of institution only', () => {
    // Psychiatric, 第九条: (400 − 300) × 60 % = 60.00.
    expect(settle(tieling, visitWith({ tier: null, provider: 'psychiatric' })).result.reimbursed).toBe(6_000);
  });
});

test.each<[string, Partial<Visit>, number, number]>([
  ['in scope stands for the amount that is missing', { eligible: 40_000 }, 40_000, 5_500],
  ['the amount stands for what is missing in scope', { amount: 50_000 }, 50_000, 11_000],
])('%s', (_, money, amount, reimbursed) => {
  const { amount: __, eligible: ___, ...visit } = visitWith();
  const { result } = settle(tieling, { ...visit, ...money });
  expect(result).toMatchObject({ reimbursed, selfPaid: amount - reimbursed });
  expect(result.notes).toEqual([money.eligible === undefined ? 'eligible-assumed' : 'amount-assumed']);
});

/** What was used, what is left, and what the visit is paid: first the deductible, then the ratio, then the cap. */
const used = (deductiblePaid: number, reimbursed: number): Ledger => openLedger({ deductiblePaid, reimbursed });

test.each<[string, Ledger, number, number, number]>([
  ['exactly the deductible pays nothing', used(0, 0), 30_000, 30_000, 0],
  ['the first fen above it: 0.01 × 55 % = 0.0055, up to 0.01', used(0, 0), 30_001, 30_000, 1],
  ['a deductible brought forward', used(29_999, 0), 101, 1, 55],
  ['more than the standard brought forward', used(40_000, 0), 100, 0, 55],
  ['the last fen of the cap', used(30_000, 299_999), 40_000, 0, 1],
  ['a cap that is reached still takes the deductible', used(0, 300_000), 40_000, 30_000, 0],
  ['more than the cap brought forward', used(30_000, 400_000), 40_000, 0, 0],
  ['a visit that cost nothing', used(0, 0), 0, 0, 0],
])('%s', (_, ledger, eligible, deductible, reimbursed) => {
  const { result } = settle(tieling, visitWith({ amount: eligible, eligible }), ledger);
  expect(result).toMatchObject({ deductible, reimbursed });
  expect(result.capLeft).toBeGreaterThanOrEqual(0);
});
