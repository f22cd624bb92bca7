import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Ledger, openLedger } from '../../src/engine/ledger.ts';
import { settle } from '../../src/engine/settle.ts';
import { settleAll } from '../../src/engine/settle-all.ts';
import type { PolicyVisit } from '../../src/engine/settled.ts';
import type { Visit } from '../../src/engine/visit.ts';
import { policies } from '../../src/index.ts';
import { type History, histories } from './arbitraries.ts';
import { resultsOf, settleVisits, withoutPoints } from './support.ts';

/** Points of transitions out of the year before: they alone depend on it. */
const CARRIED = ['SMX-A05', 'TL-A03'];

/** How the visits of a member hang together over years and regions. */
const entriesOf = ({ city, visits }: History): PolicyVisit[] =>
  visits.map((visit) => ({ policy: policies[city], visit }));

/** The visit without the one thing that is not a region's or a year's: the personal account. */
function withoutAccount({ accountBalance: _, ...visit }: Visit): Visit {
  return visit;
}

function deepFreeze(value: unknown): void {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return;
  Object.freeze(value);
  for (const part of Object.values(value)) deepFreeze(part);
}

test('settled one by one, with each year’s ledger carried on, the visits come to the same', () => {
  fc.assert(
    fc.property(histories(), ({ city, visits }) => {
      const own = visits.map(withoutAccount);
      const ledgers = new Map<number, Ledger>();
      for (const { visit, year, result } of settleVisits(policies[city], own).visits) {
        const step = settle(policies[city], visit, ledgers.get(year));
        ledgers.set(year, step.ledger);
        expect(withoutPoints(step.result, CARRIED)).toEqual(withoutPoints(result, CARRIED));
      }
    }),
    { numRuns: 400 },
  );
});

test('the order is by day of claim or visit, then time of day, then input, and every visit is there once', () => {
  fc.assert(
    fc.property(histories(), (history) => {
      const { visits } = settleAll(entriesOf(history));
      expect(visits.map((entry) => entry.index).sort((a, b) => a - b)).toEqual(history.visits.map((_, index) => index));
      visits.slice(1).forEach((entry, index) => {
        const before = visits[index];
        if (!before) return;
        const place = ({ visit }: typeof entry) => {
          const time = visit.claimedOn === undefined ? visit.time : visit.claimedTime;
          return `${visit.claimedOn ?? visit.date} ${String(time ?? 0).padStart(5, '0')}`;
        };
        expect(place(before) <= place(entry)).toBe(true);
        if (place(before) === place(entry)) expect(before.index).toBeLessThan(entry.index);
      });
    }),
    { numRuns: 300 },
  );
});

test('the input order of visits at different times does not matter', () => {
  const shuffled = histories().chain(({ city, visits }) => {
    // Hours of their own keep the visits of a day apart; a claim has no time, so only direct visits take part.
    const timed = visits
      .filter((visit) => visit.settlement !== 'manual')
      .map((visit, index): Visit => ({ ...visit, time: 3_600 + index, id: `v${index}` }));
    return fc.record({
      city: fc.constant(city),
      timed: fc.constant(timed),
      mixed: fc.shuffledSubarray(timed, { minLength: timed.length, maxLength: timed.length }),
    });
  });
  fc.assert(
    fc.property(shuffled, ({ city, timed, mixed }) => {
      const told = (visits: readonly Visit[]) => {
        const settlement = settleVisits(policies[city], visits);
        return {
          visits: settlement.visits.map(({ visit, result }) => ({ id: visit.id, result })),
          years: settlement.years,
        };
      };
      expect(told(mixed)).toEqual(told(timed));
    }),
    { numRuns: 300 },
  );
});

test('a ledger never leaks into another year or another region', () => {
  fc.assert(
    fc.property(histories(8), histories(8), (one, other) => {
      // Account and enrollment aside, both histories are the same person's.
      const entries = [...entriesOf(one), ...entriesOf(other)].map(({ policy, visit }) => ({
        policy,
        visit: withoutAccount(visit),
      }));
      const together = settleAll(entries).visits;
      for (const policy of new Set(entries.map((entry) => entry.policy))) {
        for (const year of new Set(together.map((entry) => entry.year))) {
          const own = (entry: PolicyVisit) => entry.policy === policy && entry.visit.date.startsWith(String(year));
          const alone = settleAll(entries.filter(own)).visits;
          const told = (settled: typeof alone) => settled.map(({ result }) => withoutPoints(result, CARRIED));
          expect(told(together.filter(own))).toEqual(told(alone));
        }
      }
    }),
    { numRuns: 250 },
  );
});

test('settling changes none of its arguments', () => {
  fc.assert(
    fc.property(histories(), (history) => {
      const entries = entriesOf(history);
      const before = structuredClone(history.visits);
      deepFreeze(entries.map((entry) => entry.visit));
      deepFreeze(entries);
      settleAll(entries, { opening: Object.freeze({ deductiblePaid: 1_000, reimbursed: 2_000 }) });
      expect(history.visits).toEqual(before);

      let ledger = openLedger();
      for (const { policy, visit } of entries) {
        const given = structuredClone(ledger);
        const after = settle(policy, visit, ledger).ledger;
        expect(ledger).toEqual(given);
        ledger = after;
      }
    }),
    { numRuns: 200 },
  );
});

test('the same visits come to the same a second time', () => {
  fc.assert(
    fc.property(histories(), ({ city, visits }) => {
      expect(resultsOf(policies[city], visits)).toEqual(resultsOf(policies[city], visits));
    }),
    { numRuns: 100 },
  );
});
