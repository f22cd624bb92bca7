import fc from 'fast-check';
import { expect, test } from 'vitest';
import { VisitError } from '../../../src/engine/encode.ts';
import { settleAll } from '../../../src/engine/settle-all.ts';
import { totalsOf } from '../../../src/engine/totals.ts';
import type { Visit } from '../../../src/engine/visit.ts';
import { ASPECTS } from '../../../src/engine/what-if/choice.ts';
import { whatIf } from '../../../src/engine/what-if/what-if.ts';
import { policies } from '../../../src/index.ts';
import { FACTS } from '../../../src/policy/facts.ts';
import type { Policy } from '../../../src/policy/grammar.ts';
import { histories } from '../arbitraries.ts';

/** What a member's visits are paid in all. */
function paid(policy: (typeof policies)[keyof typeof policies], visits: readonly Visit[]): number {
  const { visits: settled } = settleAll(visits.map((visit) => ({ policy, visit })));
  return settled.reduce((sum, { result }) => sum + (result?.reimbursed ?? 0), 0);
}

/** How one visit is written down under each value of an aspect. */
const REWRITTEN: Readonly<Record<string, (visit: Visit) => readonly Visit[]>> = {
  tier: (visit) => {
    const there = visit.provider === 'pharmacy' || visit.provider === 'internet';
    const hospital = { ...visit, ...(there && ({ provider: 'hospital', prescription: 'electronic' } as const)) };
    return [...FACTS.tier.entered.map((tier) => ({ ...hospital, tier })), { ...visit, provider: 'pharmacy' }];
  },
  place: (visit) => FACTS.place.entered.map((place) => ({ ...visit, place })),
  status: ({ retiredOn: _, ...visit }) => FACTS.status.entered.map((status) => ({ ...visit, status })),
};

test.each(ASPECTS.filter((aspect) => aspect !== 'city'))('by %s agrees with what calc makes of each', (aspect) => {
  fc.assert(
    fc.property(histories(6), fc.nat(5), ({ city, visits }, pick) => {
      const policy = policies[city];
      const compared = pick % visits.length;
      const entries = visits.map((visit) => ({ policy, visit }));
      const all = whatIf({ entries, isCompared: (index) => index === compared, policies: [policy] }, aspect);
      const asGiven = paid(policy, visits);
      const written = REWRITTEN[aspect]?.(visits[compared] as Visit) ?? [];
      const expected = written.map((visit) => paid(policy, visits.with(compared, visit)) - asGiven);
      const found = all.filter(({ choice }) => choice.kind !== 'given').map(({ outcome }) => outcome?.difference);
      expect(found).toEqual(expected);
      const best = all.flatMap(({ outcome }) => (outcome?.best ? [outcome.difference] : []));
      expect(new Set(best).size).toBeLessThanOrEqual(1);
      if (best[0] !== undefined) expect(best[0]).toBe(Math.max(0, ...expected));
      expect(all.filter(({ given }) => given)).toHaveLength(1);
      expect(all.find(({ given }) => given)?.outcome?.difference).toBe(0);
    }),
    { numRuns: 150 },
  );
});

test('by city agrees with what calc makes of all visits there', () => {
  const cities = Object.values(policies);
  fc.assert(
    fc.property(histories(6), fc.nat(5), fc.nat(200_000), ({ city, visits }, pick, reimbursed) => {
      const opening = { reimbursed };
      const there = (policy: Policy) => {
        try {
          return settleAll(
            visits.map((visit) => ({ policy, visit })),
            { opening },
          ).visits;
        } catch (error) {
          if (!(error instanceof VisitError)) throw error;
          return error.field;
        }
      };
      const sums = cities.map(there).map((found) => (typeof found === 'string' ? found : totalsOf(found).reimbursed));
      const asGiven = sums[cities.indexOf(policies[city])];
      const compared = pick % visits.length;
      const entries = visits.map((visit) => ({ policy: policies[city], visit }));
      const all = whatIf({ entries, isCompared: (index) => index === compared, policies: cities, opening }, 'city');
      expect(all.map(({ choice }) => choice)).toEqual(cities.map((policy) => ({ kind: 'city', policy })));
      for (const [index, { outcome, missing, given }] of all.entries()) {
        const sum = sums[index];
        expect(given).toBe(cities[index] === policies[city]);
        expect(outcome ? outcome.difference : missing).toEqual(typeof sum === 'number' ? sum - Number(asGiven) : sum);
        const visit = outcome?.visits[0];
        const alone = there(cities[index] as Policy);
        if (visit && typeof alone !== 'string') {
          expect(visit.result).toEqual(alone.find((one) => one.index === compared)?.result);
        }
      }
    }),
    { numRuns: 150 },
  );
});
