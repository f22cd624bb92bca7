import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openLedger } from '../../../src/engine/ledger.ts';
import type { OpenVisit, Outset } from '../../../src/engine/outlook/outset.ts';
import { reachAt } from '../../../src/engine/outlook/reach.ts';
import type { Result } from '../../../src/engine/result.ts';
import { settleAll } from '../../../src/engine/settle-all.ts';
import type { Visit } from '../../../src/engine/visit.ts';
import { policies } from '../../../src/index.ts';
import { FACTS, type Tier } from '../../../src/policy/facts.ts';
import { type City, histories } from '../arbitraries.ts';

/** Where a random member stands behind all visits, and what `calc` makes of one more visit. */
type Stand = {
  readonly outset: Outset;
  readonly tier: Tier;
  /** The last visit of all visits and one more, in fen in scope. */
  readonly spend: (eligible: number) => Result;
};

const stands: fc.Arbitrary<Stand> = fc
  .tuple(histories(8), fc.constantFrom(...FACTS.tier.entered), fc.constantFrom(...FACTS.place.entered), fc.boolean())
  .map(([{ city, visits }, tier, place, alone]) => standOf(city, visits, tier, place, alone));

function standOf(city: City, visits: readonly Visit[], tier: Tier, place: Visit['place'], alone: boolean): Stand {
  const policy = policies[city];
  const days = visits.map(({ date, claimedOn }) => claimedOn ?? date).sort();
  const { status, retiredOn, enrollment, overallLimit, overallUsed } = visits[0] as Visit;
  const visit: OpenVisit = clean({
    date: days.at(-1),
    time: 86_399,
    status,
    retiredOn,
    enrollment,
    overallLimit,
    overallUsed,
    place,
    ...(alone ? {} : { institution: 'A' }),
  });
  const assumeExtended = true;
  const entries = visits.map((one) => ({ policy, visit: one }));
  const { ledgers } = settleAll(entries, { assumeExtended });
  const year = Number(visit.date.slice(0, 4));
  const ledger = ledgers.find((one) => one.year === year)?.ledger ?? openLedger();
  return {
    outset: { policy, visit, ledger, assumeExtended },
    tier,
    spend(eligible) {
      const all = settleAll([...entries, { policy, visit: { ...visit, tier, eligible } }], { assumeExtended });
      const last = all.visits.find(({ index }) => index === visits.length);
      if (!last?.result) throw new Error('not settled');
      return last.result;
    },
  };
}

function clean(fields: Record<string, unknown>): OpenVisit {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as unknown as OpenVisit;
}

/** Checks every stand where visits are paid. */
function checkEach(check: (stand: Stand, reach: NonNullable<ReturnType<typeof reachAt>['reach']>) => void): void {
  fc.assert(
    fc.property(stands, (stand) => {
      const outlook = reachAt(stand.outset, stand.tier);
      if (outlook.reach) check(stand, outlook.reach);
      else expect(stand.spend(10_000).reason).toBe(outlook.refused.reason);
    }),
    { numRuns: 400 },
  );
}

test('spending what the deductible still takes lands on it to the fen, and pays nothing', () => {
  checkEach(({ spend, outset }, { untilDeductible, deductibleLeft, standard }) => {
    const met = spend(untilDeductible);
    expect([met.deductible, met.reimbursed]).toEqual([deductibleLeft, 0]);
    if (outset.policy.deductible.kind !== 'once-a-day') {
      expect(met.deductiblePaid).toBe(Math.max(standard, outset.ledger.deductiblePaid));
    }
    if (untilDeductible > 0) expect(spend(untilDeductible - 1).deductible).toBe(deductibleLeft - 1);
  });
});

test('spending what the cap still takes lands on it to the fen, and a fen less does not', () => {
  checkEach(({ spend, outset }, { limit, cap, capLeft }) => {
    expect(limit).not.toBeNull(); // every ratio and every limit of the five regions leads to an end
    if (!limit) return;
    const at = spend(limit.eligible);
    expect(at.reimbursed).toBe(limit.reimbursed);
    expect(spend(limit.eligible + 100_000).reimbursed).toBe(limit.reimbursed);
    if (limit.by === 'cap') {
      expect(limit.reimbursed).toBe(capLeft);
      expect(at.capUsed).toBe(Math.max(cap, outset.ledger.reimbursed));
    } else {
      const { overallLimit = 0, overallUsed = 0 } = outset.visit;
      expect(limit.reimbursed).toBe(Math.max(0, overallLimit - overallUsed - outset.ledger.pooled));
      expect(at.capLeft).toBeGreaterThan(0);
    }
    if (limit.eligible > 0) expect(spend(limit.eligible - 1).reimbursed).toBeLessThan(limit.reimbursed);
  });
});

test('the next 100 yuan pay what calc says they pay', () => {
  checkEach(({ spend }, { nextHundred, ratio, standard, cap }) => {
    const result = spend(10_000);
    expect(nextHundred).toBe(result.reimbursed);
    expect([result.ratio, result.standard, result.capLimit]).toEqual([ratio, standard, cap]);
  });
});
