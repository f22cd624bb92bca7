import { describe, expect, test } from 'vitest';
import { type Opening, openLedger } from '../../../src/engine/ledger.ts';
import type { OpenVisit } from '../../../src/engine/outlook/outset.ts';
import { reachAt } from '../../../src/engine/outlook/reach.ts';
import { policies } from '../../../src/index.ts';
import type { Tier } from '../../../src/policy/facts.ts';
import { type City, settleVisitsOf } from './support.ts';

type Example = {
  readonly city: City;
  readonly tier: Tier;
  readonly visit: OpenVisit;
  readonly opening?: Opening;
  readonly left: number;
  readonly untilDeductible: number;
  readonly nextHundred: number;
  readonly limit: readonly [eligible: number, reimbursed: number, by: 'cap' | 'overall'] | null;
};

const working2023: OpenVisit = { date: '2023-06-01', status: 'active' };

const EXAMPLES: readonly (readonly [string, Example])[] = [
  [
    // 1500 / 70 % is 2142.857…: 2142.85 × 70 % = 1499.995, which rounds to 1500.00; 2142.84 does not.
    'zaozhuang, a new year at a clinic: 200, then 2142.85 × 70 % = 1500',
    {
      city: 'zaozhuang',
      tier: 1,
      visit: working2023,
      left: 20_000,
      untilDeductible: 20_000,
      nextHundred: 0,
      limit: [234_285, 150_000, 'cap'],
    },
  ],
  [
    // 888.88 − 88.89 = 799.99 is a fen short. 4222.21 − 422.22 = 3799.99: (3799.99 − 800) × 50 % = 1499.995 → 1500.00;
    // 4222.20 − 422.22 = 3799.98 pays 1499.99.
    'zaozhuang, travelling, a tenth first: 888.89 − 88.89 = 800',
    {
      city: 'zaozhuang',
      tier: 3,
      visit: { ...working2023, place: 'temporary' },
      left: 80_000,
      untilDeductible: 88_889,
      nextHundred: 0,
      limit: [422_221, 150_000, 'cap'],
    },
  ],
  [
    'zaozhuang, 200 of 800 paid at a clinic: the difference of 600; 1290 of the cap left, 2579.99 × 50 %',
    {
      city: 'zaozhuang',
      tier: 3,
      visit: working2023,
      opening: { deductiblePaid: 20_000, reimbursed: 21_000 },
      left: 60_000,
      untilDeductible: 60_000,
      nextHundred: 0,
      limit: [317_999, 129_000, 'cap'],
    },
  ],
  [
    // 60 of the next 100 meet the deductible, 40 × 55 % = 22; 1000 / 55 %: 1818.18 × 55 % = 999.999.
    'tieling, retired, 240 of 300 paid, 2000 of 3000 paid out',
    {
      city: 'tieling',
      tier: 3,
      visit: { date: '2023-06-01', status: 'retired' },
      opening: { deductiblePaid: 24_000, reimbursed: 200_000 },
      left: 6_000,
      untilDeductible: 6_000,
      nextHundred: 2_200,
      limit: [187_818, 100_000, 'cap'],
    },
  ],
  [
    // 600 / 65 % is 923.0769…: 923.07 × 65 % = 599.9955 → 600.00; 923.06 × 65 % = 599.989 → 599.99.
    'shiyan, an overall limit of 1000 of which 400 are used: it ends before the cap of 3000',
    {
      city: 'shiyan',
      tier: 2,
      visit: { ...working2023, overallLimit: 100_000, overallUsed: 40_000 },
      left: 50_000,
      untilDeductible: 50_000,
      nextHundred: 0,
      limit: [142_307, 60_000, 'overall'],
    },
  ],
  [
    'chongqing, the large-sum fund goes on beyond the overall limit: 200, then 5000 × 60 % = 3000',
    {
      city: 'chongqing',
      tier: 2,
      visit: { date: '2024-06-01', status: 'active', overallLimit: 100_000 },
      left: 20_000,
      untilDeductible: 20_000,
      nextHundred: 0,
      limit: [520_000, 300_000, 'cap'],
    },
  ],
  [
    'sanmenxia, a visit of its own: 50, then 50 × 50 % of the next hundred',
    {
      city: 'sanmenxia',
      tier: 3,
      visit: working2023,
      left: 5_000,
      untilDeductible: 5_000,
      nextHundred: 2_500,
      limit: [304_999, 150_000, 'cap'],
    },
  ],
  [
    'sanmenxia, a clinic owes none: 2307.69 × 65 % = 1499.9985',
    {
      city: 'sanmenxia',
      tier: 0,
      visit: working2023,
      left: 0,
      untilDeductible: 0,
      nextHundred: 6_500,
      limit: [230_769, 150_000, 'cap'],
    },
  ],
  [
    'tieling, the cap used up: nothing more, from here on',
    {
      city: 'tieling',
      tier: 1,
      visit: working2023,
      opening: { reimbursed: 300_000 },
      left: 30_000,
      untilDeductible: 30_000,
      nextHundred: 0,
      limit: [0, 0, 'cap'],
    },
  ],
];

test.each(EXAMPLES)('%s', (_, { city, tier, visit, opening, ...expected }) => {
  const { reach } = reachAt({ policy: policies[city], visit, ledger: openLedger(opening) }, tier);
  const [eligible, reimbursed, by] = expected.limit ?? [0, 0, null];
  expect(reach).toMatchObject({
    deductibleLeft: expected.left,
    untilDeductible: expected.untilDeductible,
    nextHundred: expected.nextHundred,
    limit: by && { eligible, reimbursed, by },
  });
});

describe('a day on which part of the deductible is taken already', () => {
  const first = { date: '2023-06-01', status: 'active', institution: '甲', tier: 3, eligible: 2_000 } as const;
  const { ledger } = settleVisitsOf('sanmenxia', [first]);

  test.each([
    ['at the same institution: 50 − 20', '甲', 3_000],
    ['at another one: 50', '乙', 5_000],
  ])('sanmenxia, %s', (_, institution, left) => {
    const visit = { ...working2023, institution };
    const { reach } = reachAt({ policy: policies.sanmenxia, visit, ledger }, 3);
    expect(reach).toMatchObject({ deductibleLeft: left, untilDeductible: left });
  });
});

test('a day on which the rules do not hold is refused, unless the trial is read on', () => {
  const outset = {
    policy: policies.shiyan,
    visit: { date: '2024-06-01', status: 'active' },
    ledger: openLedger(),
  } as const;
  expect(reachAt(outset, 1)).toMatchObject({ refused: { reason: 'trial-ended' }, reach: null });
  expect(reachAt({ ...outset, assumeExtended: true }, 1)).toMatchObject({ refused: null, reach: { ratio: 80 } });
});
