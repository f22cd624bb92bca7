import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inSettlementOrder } from '../../src/engine/order.ts';
import type { Visit } from '../../src/engine/visit.ts';
import { policies } from '../../src/index.ts';
import { type History, histories } from './arbitraries.ts';
import { resultsOf, settleVisits } from './support.ts';

/** A history in settlement order, every visit with an id, and which of them is taken back. */
const withPick = fc.tuple(histories(8), fc.nat(7)).map(([{ city, visits }, pick]) => {
  const ordered = inSettlementOrder(visits.map((visit) => ({ visit }))).map(
    ({ visit }, index): Visit => ({ ...visit, id: `v${index}` }),
  );
  return { city, visits: ordered, pick: pick % ordered.length };
});

/** The refund of a visit, by its id or, where it has one, by its amount, at the place in time that is given. */
function refundOf(visit: Visit, when: Partial<Visit>, isNamed: boolean): Visit {
  const { id, ...same } = visit;
  const byId = isNamed || !visit.amount;
  const back = { amount: 0 - (visit.amount ?? 0), eligible: 0 - (visit.eligible ?? 0), refunded: true };
  return { ...same, ...back, ...(byId && id !== undefined ? { refundOf: id } : {}), ...when };
}

test('a visit and its refund leave everything after them as if neither had been', () => {
  fc.assert(
    fc.property(withPick, fc.boolean(), ({ city, visits, pick }, byId) => {
      const taken = visits[pick];
      if (!taken) return;
      const [before, after] = [visits.slice(0, pick), visits.slice(pick + 1)];
      const all = resultsOf(policies[city], [...before, taken, refundOf(taken, {}, byId), ...after]);
      const without = resultsOf(policies[city], [...before, ...after]);
      expect([...all.slice(0, pick), ...all.slice(pick + 2)]).toEqual(without);
    }),
    { numRuns: 400 },
  );
});

test('a refund long after gives back what its original took, and re-opens none of the visits between', () => {
  fc.assert(
    fc.property(withPick, ({ city, visits, pick }) => {
      const taken = visits[pick];
      if (!taken) return;
      const { claimedOn: _, ...direct } = taken;
      const late = refundOf({ ...direct, settlement: 'direct' }, { date: '2028-03-01' }, true);
      const results = resultsOf(policies[city], [...visits, late]);
      expect(results.slice(0, -1)).toEqual(resultsOf(policies[city], visits));

      const original = results[pick];
      const refund = results.at(-1);
      if (!original || !refund) throw new Error('not settled');
      const negated = ['firstSelfPay', 'deductible', 'reimbursed', 'selfPaid', 'poolPaid', 'largeSumPaid'] as const;
      for (const field of negated) expect(refund[field]).toBe(0 - original[field]);
      expect(refund.reason).toBe(original.reason);
      expect(refund.ratio).toBe(original.ratio);
      const isLast = results.slice(pick + 1, -1).length === 0;
      const reopened = {
        sanmenxia: 'SMX-A30',
        zaozhuang: 'ZZ-A29',
        tieling: 'TL-A27',
        chongqing: 'CQ-A31',
        shiyan: 'SY-A29',
      };
      expect([['refund'], ...(isLast ? [] : [['refund', reopened[city]]])]).toContainEqual(refund.notes);
      expect(refund.accountPaid).toBe(original.accountPaid === null ? null : 0 - original.accountPaid);

      const sameYear = visits.flatMap((visit, index) => {
        const result = results[index];
        return result && index !== pick && visit.date.slice(0, 4) === taken.date.slice(0, 4) ? [result] : [];
      });
      expect(refund.capUsed).toBe(sameYear.reduce((sum, result) => sum + result.reimbursed, 0));
      expect(refund.deductiblePaid).toBe(sameYear.reduce((sum, result) => sum + result.deductible, 0));
    }),
    { numRuns: 300 },
  );
});

test('taking back every visit leaves a year in which nothing was used', () => {
  fc.assert(
    fc.property(histories(6), ({ city, visits }: History) => {
      const ids = visits.map((visit, index): Visit => ({ ...visit, id: `v${index}` }));
      const refunds = ids.map((visit) => {
        const { claimedOn: _, ...direct } = visit;
        return refundOf({ ...direct, settlement: 'direct' }, { date: '2028-03-01' }, true);
      });
      const { years } = settleVisits(policies[city], [...ids, ...refunds]);
      const nothing = { amount: 0, reimbursed: 0, selfPaid: 0, deductiblePaid: 0, capUsed: 0 };
      expect(years).toMatchObject(years.map(() => nothing));
      expect(years.reduce((sum, year) => sum + year.visits, 0)).toBe(2 * visits.length);
    }),
    { numRuns: 150 },
  );
});

/**
 * 铁岭 第九条: December 2022 is a year of its own (TL-A03). A claim of it settled on 2023-01-01, behind a visit of 2023 that
 * is taken back: the visit after both takes 300 yuan, 800 − 300 = 500 × 65 % = 325, behind a year that was used.
 */
test('a claim of the year before is behind a later visit of the year, whatever was taken back before', () => {
  const at = (date: string, id: string, more: Partial<Visit> = {}): Visit => {
    return { retiredOn: '2022-06-01', date, tier: 0, amount: 80_000, settlement: 'manual', id, ...more };
  };
  const first = at('2023-01-01', 'v0', { amount: 0, settlement: 'direct' });
  const claim = at('2022-12-01', 'v1', { claimedOn: '2023-01-01' });
  const visit = at('2023-01-01', 'v2');
  for (const before of [[], [first, refundOf(first, {}, true)]]) {
    const result = resultsOf(policies.tieling, [...before, claim, visit]).at(-1);
    expect(result).toMatchObject({ deductible: 30_000, reimbursed: 32_500 });
    expect(result?.notes).toContain('TL-A03');
  }
});
