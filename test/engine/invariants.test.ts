import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openLedger } from '../../src/engine/ledger.ts';
import type { Result } from '../../src/engine/result.ts';
import { settle } from '../../src/engine/settle.ts';
import type { Settled } from '../../src/engine/settled.ts';
import { policies } from '../../src/index.ts';
import { fen, type History, histories } from './arbitraries.ts';
import { settleVisits } from './support.ts';

/** What holds of every visit of every member in every region. */
type Paid = Settled & { readonly result: Result };

function settled({ city, visits }: History): Paid[] {
  return settleVisits(policies[city], visits).visits.flatMap((entry) =>
    entry.result ? [{ ...entry, result: entry.result }] : [],
  );
}

/** Runs the check over the visits of random members, each with those of its year that were settled before it. */
function checkEach(check: (entry: Paid, before: readonly Paid[]) => void): void {
  fc.assert(
    fc.property(histories(), (history) => {
      const all = settled(history);
      expect(all).toHaveLength(history.visits.length);
      all.forEach((entry, index) => {
        check(
          entry,
          all.slice(0, index).filter((earlier) => earlier.year === entry.year),
        );
      });
    }),
    { numRuns: 300 },
  );
}

const sumOf = (entries: readonly Paid[], field: 'deductible' | 'reimbursed') =>
  entries.reduce((sum, { result }) => sum + result[field], 0);

test('who pays adds up: the funds, the member, the account and cash', () => {
  checkEach(({ visit, result }) => {
    expect(result.reimbursed + result.selfPaid).toBe(visit.amount);
    expect(result.poolPaid + result.largeSumPaid).toBe(result.reimbursed);
    expect(result.accountPaid === null).toBe(visit.accountBalance === undefined);
    if (visit.accountBalance !== undefined) {
      expect((result.accountPaid ?? Number.NaN) + (result.cashPaid ?? Number.NaN)).toBe(result.selfPaid);
    }
  });
});

test('every amount is whole fen and not below zero', () => {
  checkEach(({ result }) => {
    for (const value of Object.values(result)) {
      if (typeof value !== 'number') continue;
      expect(Number.isSafeInteger(value) || value === result.ratio).toBe(true);
      expect(value).toBeGreaterThanOrEqual(0);
    }
  });
});

test('nothing is paid on the first self-payment, on the deductible, or out of scope', () => {
  checkEach(({ visit, result }) => {
    expect(result.reimbursed).toBeLessThanOrEqual((visit.eligible ?? 0) - result.firstSelfPay - result.deductible);
  });
});

test('the funds never pay above the cap of the day, and what is left is never below zero', () => {
  checkEach(({ result }, before) => {
    const used = sumOf(before, 'reimbursed');
    if (result.capLimit === null) return;
    expect(result.reimbursed).toBeLessThanOrEqual(Math.max(0, result.capLimit - used));
    expect(result.capUsed).toBeLessThanOrEqual(
      Math.max(result.capLimit, ...before.map((earlier) => earlier.result.capLimit ?? 0)),
    );
    expect(result.capLeft).toBe(Math.max(0, result.capLimit - result.capUsed));
  });
});

test('the ledger columns are the sums of the year up to the visit', () => {
  checkEach((entry, before) => {
    expect(entry.result.deductiblePaid).toBe(sumOf([...before, entry], 'deductible'));
    expect(entry.result.capUsed).toBe(sumOf([...before, entry], 'reimbursed'));
  });
});

test('a refused visit pays nothing, moves nothing and is borne by the member', () => {
  checkEach(({ visit, result }, before) => {
    if (result.reason === null) return;
    expect(result).toMatchObject({
      firstSelfPay: 0,
      deductible: 0,
      reimbursed: 0,
      poolPaid: 0,
      largeSumPaid: 0,
      selfPaid: visit.amount,
      ratio: null,
      capLimit: null,
      capLeft: null,
      standard: null,
      deductiblePaid: sumOf(before, 'deductible'),
      capUsed: sumOf(before, 'reimbursed'),
    });
  });
});

test('the pool never pays beyond the overall limit where outpatient payments count toward it', () => {
  checkEach(({ policy, visit, result }, before) => {
    const { beyond } = policy.overall;
    if (beyond === 'apart' || beyond === 'silent') expect(result.largeSumPaid).toBe(0);
    else if (visit.overallLimit !== undefined) {
      const pooled = before.reduce((sum, earlier) => sum + earlier.result.poolPaid, 0);
      expect(result.poolPaid).toBeLessThanOrEqual(Math.max(0, visit.overallLimit - (visit.overallUsed ?? 0) - pooled));
    }
  });
});

test('the account never pays more than it held', () => {
  fc.assert(
    fc.property(histories(), (history) => {
      const paid = settled(history).reduce((sum, { result }) => sum + (result.accountPaid ?? 0), 0);
      expect(paid).toBeLessThanOrEqual(history.visits[0]?.accountBalance ?? 0);
    }),
    { numRuns: 200 },
  );
});

test('more in scope never pays less, takes less deductible, or costs the member more', () => {
  fc.assert(
    fc.property(histories(6), fen(), fc.nat(5_000), ({ city, visits: [visit, ...earlier] }, less, more) => {
      const policy = policies[city];
      const day = { date: '2026-06-01' };
      const ledger = earlier.reduce(
        (before, past) => settle(policy, { ...past, ...day }, before, { assumeExtended: true }).ledger,
        openLedger(),
      );
      const of = (eligible: number) =>
        settle(policy, { tier: 2, ...visit, ...day, amount: less + more, eligible }, ledger, { assumeExtended: true })
          .result;
      const [low, high] = [of(less), of(less + more)];
      expect(high.reimbursed).toBeGreaterThanOrEqual(low.reimbursed);
      expect(high.deductible).toBeGreaterThanOrEqual(low.deductible);
      expect(high.selfPaid).toBeLessThanOrEqual(low.selfPaid);
    }),
    { numRuns: 500 },
  );
});

test('a fund pays a retired member at least what it pays a working one', () => {
  fc.assert(
    fc.property(histories(1), ({ city, visits }) => {
      for (const { retiredOn: _, ...visit } of visits) {
        const [working, retired] = (['active', 'retired'] as const).map(
          (status) => settle(policies[city], { ...visit, status }).result.reimbursed,
        );
        expect(retired).toBeGreaterThanOrEqual(working ?? Number.NaN);
      }
    }),
    { numRuns: 400 },
  );
});
