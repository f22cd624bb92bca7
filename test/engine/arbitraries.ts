import fc from 'fast-check';
import type { Visit } from '../../src/engine/visit.ts';
import { policies } from '../../src/index.ts';
import { isoOf } from '../../src/policy/day.ts';
import { FACTS } from '../../src/policy/facts.ts';
import type { Policy } from '../../src/policy/grammar.ts';
import { type Fen, LARGEST_AMOUNT } from '../../src/policy/money.ts';

export type City = keyof typeof policies;

/** A member of one region and some visits in no order, none of which is a refund. */
export type History = { readonly city: City; readonly visits: readonly Visit[] };

export const CITIES: readonly City[] = ['sanmenxia', 'zaozhuang', 'tieling', 'chongqing', 'shiyan'];

const DAY_MS = 86_400_000;

/** The calendar days between two, both included. */
export function days(from: string, to: string): fc.Arbitrary<string> {
  return fc
    .integer({ min: Date.parse(from) / DAY_MS, max: Date.parse(to) / DAY_MS })
    .map((day) => new Date(day * DAY_MS).toISOString().slice(0, 10));
}

/** Fen, mostly as on a bill, with what lies at deductibles and around half a fen, up to the largest amount. */
export function fen(): fc.Arbitrary<Fen> {
  return fc.oneof(
    { weight: 6, arbitrary: fc.nat(60_000) },
    { weight: 3, arbitrary: fc.nat(800_000) },
    { weight: 2, arbitrary: fc.constantFrom(0, 1, 2, 3_000, 3_001, 5_000, 20_000, 30_000, 30_001, 50_000, 80_000) },
    { weight: 1, arbitrary: fc.nat(LARGEST_AMOUNT) },
  );
}

/** Days on and around which something changes in some region, and any day of its years. */
export function visitDays(policy: Policy): fc.Arbitrary<string> {
  const first = policy.force.from;
  const turns = ['2022-06-30', '2022-12-01', '2022-12-31', '2023-01-01', '2023-12-31', '2024-01-01', first];
  return fc.oneof(
    { weight: 6, arbitrary: days(first, isoOf(Number(first.slice(0, 4)) * 10_000 + 11_231)) },
    { weight: 1, arbitrary: fc.constantFrom(...turns) },
  );
}

/** Mostly the ordinary value, now and then any other. */
function mostly<T>(ordinary: T, all: readonly T[]): fc.Arbitrary<T> {
  return fc.oneof({ weight: 7, arbitrary: fc.constant(ordinary) }, { weight: 1, arbitrary: fc.constantFrom(...all) });
}

/** What is said of a member: a status or a day of retirement, an enrollment of the region, cover and limits. */
function members(policy: Policy) {
  const kinds = policy.enrollments.map((entry) => entry.kind);
  const status = fc.oneof(
    fc.record({ status: fc.constantFrom('active' as const, 'retired' as const) }),
    fc.record({ retiredOn: days('2022-06-01', '2025-06-30') }),
  );
  const rest = fc.record(
    {
      enrollment: mostly('employer', kinds),
      coverage: mostly('normal', FACTS.coverage.entered),
      coveredFrom: days('2022-01-01', '2023-06-30'),
      overallLimit: fc.nat(1_000_000),
      overallUsed: fc.nat(300_000),
      accountBalance: fc.nat(500_000),
    },
    { requiredKeys: ['enrollment', 'coverage'] },
  );
  return fc.tuple(status, rest).map(([said, more]) => ({ ...said, ...more }));
}

/** One visit without what is said of its member. */
function visitFields(policy: Policy) {
  const fields = fc.record(
    {
      date: visitDays(policy),
      time: fc.constantFrom(0, 28_800, 28_801, 72_000),
      tier: fc.constantFrom(...FACTS.tier.values),
      institution: fc.constantFrom('A', 'B', '三院'),
      provider: mostly('hospital', FACTS.provider.values),
      category: mostly('general', FACTS.category.values),
      place: mostly('local', FACTS.place.values),
      designated: mostly(true, [false]),
      during: mostly('none', FACTS.during.values),
      prescription: mostly('electronic', FACTS.prescription.values),
    },
    { requiredKeys: ['date', 'tier'] },
  );
  const money = fc.tuple(fen(), fc.oneof(fc.constant(0), fc.nat(10_000))).map(([eligible, outside]) => ({
    eligible,
    amount: Math.min(LARGEST_AMOUNT, eligible + outside),
  }));
  return fc.tuple(fields, money, claims()).map(([visit, amounts, claim]) => ({
    ...visit,
    ...amounts,
    ...(claim.later === undefined ? {} : { claimedOn: daysAfter(visit.date, claim.later) }),
    settlement: claim.settlement,
  }));
}

/** A visit settled directly, or claimed some days later. */
function claims(): fc.Arbitrary<{ settlement: (typeof FACTS.settlement.values)[number]; later?: number }> {
  return fc.oneof(
    { weight: 6, arbitrary: fc.constant({ settlement: 'direct' as const }) },
    { weight: 1, arbitrary: fc.record({ settlement: fc.constant('manual' as const), later: fc.nat(480) }) },
    { weight: 1, arbitrary: fc.constant({ settlement: 'manual' as const }) },
  );
}

function daysAfter(date: string, count: number): string {
  return new Date(Date.parse(date) + count * DAY_MS).toISOString().slice(0, 10);
}

/** Members and visits of one region. */
export function historiesOf(city: City, most = 12): fc.Arbitrary<History> {
  const policy = policies[city];
  return fc
    .tuple(members(policy), fc.array(visitFields(policy), { minLength: 1, maxLength: most }))
    .map(([member, visits]) => ({ city, visits: visits.map((visit): Visit => ({ ...member, ...visit })) }));
}

/** Members and visits of all regions. */
export function histories(most = 12): fc.Arbitrary<History> {
  return fc.oneof(...CITIES.map((city) => historiesOf(city, most)));
}
