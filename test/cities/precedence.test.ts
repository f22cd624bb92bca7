import { expect, test } from 'vitest';
import { type Policy, policies, type Reason, settle, type Visit } from '../../src/index.ts';

type Fault = readonly [fields: Partial<Visit>, reason: Reason];

const EARLY: Partial<Visit> = { date: '2022-06-30' };

/** Faults that every region knows, in the order in which they are reported. */
const COVER: readonly Fault[] = [
  [EARLY, 'not-in-force'],
  [{ coverage: 'arrears' }, 'coverage-suspended'],
  [{ designated: false }, 'not-designated'],
];

/** One fault of each kind that the region refuses, in the order in which they are reported when several hold. */
const FAULTS: readonly { readonly policy: Policy; readonly faults: readonly Fault[] }[] = [
  {
    policy: policies.sanmenxia,
    faults: [
      [EARLY, 'not-in-force'],
      [{ enrollment: 'pool-only' }, 'enrollment-not-covered'],
      [{ coverage: 'arrears' }, 'coverage-suspended'],
      [{ designated: false }, 'not-designated'],
      [{ during: 'hospitalized' }, 'hospitalized'],
      [{ category: 'chronic' }, 'separate-benefit'],
      [{ provider: 'pharmacy' }, 'provider-not-covered'],
      [{ place: 'unfiled' }, 'out-of-area'],
      [{ settlement: 'manual' }, 'not-direct'],
    ],
  },
  {
    policy: policies.zaozhuang,
    faults: [
      ...COVER,
      [{ during: 'ltc-medical' }, 'ltc-medical'],
      [{ category: 'emergency-death' }, 'paid-as-inpatient'],
      [{ provider: 'pharmacy', prescription: 'none' }, 'no-prescription'],
    ],
  },
  {
    policy: policies.tieling,
    faults: [
      ...COVER,
      [{ category: 'emergency-death' }, 'separate-rules'],
      [{ provider: 'internet' }, 'provider-not-covered'],
      [{ place: 'referral' }, 'out-of-area'],
    ],
  },
  {
    policy: policies.chongqing,
    faults: [
      ...COVER,
      [{ category: 'statutory-exclusion' }, 'statutory-exclusion'],
      [{ provider: 'pharmacy', prescription: 'paper' }, 'no-prescription'],
    ],
  },
  {
    policy: policies.shiyan,
    faults: [
      [{ date: '2024-01-01' }, 'trial-ended'],
      ...COVER.slice(1),
      [{ during: 'hospitalized' }, 'hospitalized'],
      [{ category: 'public-health' }, 'public-health'],
      [{ provider: 'internet' }, 'provider-not-covered'],
      [{ place: 'unfiled' }, 'out-of-area'],
      [{ settlement: 'manual', claimedOn: '2025-04-01' }, 'claim-late'],
    ],
  },
];

const PAIRS = FAULTS.flatMap(({ policy, faults }) =>
  faults.flatMap(([earlier, reason], index) =>
    faults.slice(index + 1).map(([later]) => ({ policy, reason, fields: { ...later, ...earlier } })),
  ),
);

test.each(PAIRS)('$policy.id reports $reason first of $fields', ({ policy, reason, fields }) => {
  const date = policy === policies.chongqing ? '2024-06-17' : '2023-06-15';
  const { result } = settle(policy, { date, tier: 2, status: 'active', eligible: 10_000, ...fields });
  expect(result.reason).toBe(reason);
});
