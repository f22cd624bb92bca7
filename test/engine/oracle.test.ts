import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Visit } from '../../src/engine/visit.ts';
import { policies } from '../../src/index.ts';
import { FACTS } from '../../src/policy/facts.ts';
import { fenOf, yuanOf } from '../../src/policy/money.ts';
import { days, fen } from './arbitraries.ts';
import { type OracleMember, type OracleVisit, type Region, settleByHand } from './oracle.ts';
import { resultsOf } from './support.ts';

/** Days in and around the days in force, close to each other so that days and years are shared. */
const DAYS: Readonly<Record<Region, readonly [from: string, to: string]>> = {
  sanmenxia: ['2022-06-28', '2024-01-31'],
  zaozhuang: ['2022-11-28', '2024-01-31'],
  tieling: ['2022-11-28', '2024-01-31'],
  chongqing: ['2023-12-28', '2025-03-31'],
  shiyan: ['2022-12-28', '2024-01-03'],
};
const REGIONS = ['sanmenxia', 'zaozhuang', 'tieling', 'chongqing', 'shiyan'] as const satisfies Region[];
const SPECIALISTS = ['psychiatric', 'infectious'] as const;

function membersOf(region: Region): fc.Arbitrary<OracleMember> {
  return fc.record({
    region: fc.constant(region),
    retired: fc.oneof(fc.boolean(), days('2022-10-01', '2024-12-31')),
    levelOne: region === 'chongqing' ? fc.boolean() : fc.constant(false),
  });
}

function visitsOf(region: Region): fc.Arbitrary<OracleVisit[]> {
  const [from, to] = DAYS[region];
  const visit = fc.record({
    date: fc.oneof(
      { weight: 3, arbitrary: days(from, to) },
      { weight: 1, arbitrary: fc.constantFrom(from, '2022-12-31', '2023-01-01', '2023-06-15', '2024-01-01', to) },
    ),
    tier: fc.constantFrom(...FACTS.tier.values),
    institution: fc.constantFrom('A', 'B'),
    eligible: fen().map(yuanOf),
    specialist: region === 'tieling' ? fc.boolean() : fc.constant(false),
    away: region === 'zaozhuang' ? fc.boolean() : fc.constant(false),
  });
  return fc
    .array(visit, { minLength: 1, maxLength: 25 })
    .map((visits) => visits.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)));
}

/** The same visit as the engine takes it. */
function engineVisit(member: OracleMember, visit: OracleVisit, index: number): Visit {
  const eligible = fenOf(visit.eligible) ?? 0;
  return {
    ...(typeof member.retired === 'string'
      ? { retiredOn: member.retired }
      : { status: member.retired ? 'retired' : 'active' }),
    enrollment: member.levelOne ? 'individual-1' : 'employer',
    date: visit.date,
    tier: visit.tier,
    institution: visit.institution,
    provider: visit.specialist ? (SPECIALISTS[index % 2] ?? 'psychiatric') : 'hospital',
    place: visit.away ? 'temporary' : 'local',
    amount: eligible + 1_000,
    eligible,
  };
}

describe('the engine settles year after year as the documents say', () => {
  test.each(REGIONS)('%s', (region) => {
    fc.assert(
      fc.property(membersOf(region), visitsOf(region), (member, visits) => {
        const expected = settleByHand(member, visits);
        const results = resultsOf(
          policies[region],
          visits.map((visit, index) => engineVisit(member, visit, index)),
        );
        const found = results.map((result) =>
          result.reason === null
            ? {
                first: yuanOf(result.firstSelfPay),
                deductible: yuanOf(result.deductible),
                reimbursed: yuanOf(result.reimbursed),
              }
            : null,
        );
        expect(found).toEqual(expected);
      }),
      { numRuns: 400 },
    );
  });
});

/** One example a region worked by hand, so that the oracle itself is held to something. */
test.each<[Region, OracleMember['retired'], Partial<OracleVisit>[], string[]]>([
  // Twice a day at a tier-2 institution: (20 − 20) × 55 % = 0; (100 − 10) × 55 % = 49.50.
  ['sanmenxia', false, [{ eligible: '20' }, { eligible: '100' }], ['0.00', '49.50']],
  // Tier 1 first: (1000 − 200) × 70 % = 560.00; then tier 2, 200 more: (300 − 200) × 60 % = 60.00.
  ['zaozhuang', false, [{ tier: 1, eligible: '1000' }, { eligible: '300' }], ['560.00', '60.00']],
  // (400 − 300) × 60 % = 60.00 at a specialist of tier 3, then 100 × 50 % = 50.00 at another of tier 3.
  [
    'tieling',
    false,
    [
      { tier: 3, eligible: '400', specialist: true },
      { tier: 3, eligible: '100' },
    ],
    ['60.00', '50.00'],
  ],
  // (600 − 100) × 70 % = 350.00.
  ['chongqing', true, [{ date: '2024-05-01', eligible: '600' }], ['350.00']],
  // (4000 − 500) × 90 % = 3150.00, of which the cap of 3000.
  ['shiyan', true, [{ tier: 1, eligible: '4000' }], ['3000.00']],
])('%s by hand', (region, retired, visits, reimbursed) => {
  const plain: OracleVisit = {
    ...{ date: '2023-05-01', tier: 2, institution: 'A', eligible: '0', specialist: false, away: false },
  };
  const member = { region, retired, levelOne: false };
  const results = settleByHand(
    member,
    visits.map((visit) => ({ ...plain, ...visit })),
  );
  expect(results.map((result) => result?.reimbursed)).toEqual(reimbursed);
});
