import { expect, test } from 'vitest';
import { policies } from '../../src/index.ts';
import { REASONS } from '../../src/policy/reasons.ts';

test('reasons are reported in this order: cover, institution, during, category, provider, place, settlement', () => {
  expect(REASONS).toEqual([
    ...['not-in-force', 'trial-ended', 'enrollment-not-covered', 'coverage-suspended', 'not-designated'],
    ...['hospitalized', 'ltc-medical'],
    ...['separate-rules', 'separate-benefit', 'paid-as-inpatient', 'public-health', 'statutory-exclusion'],
    ...['provider-not-covered', 'no-prescription', 'out-of-area', 'not-direct', 'claim-late'],
  ]);
});

test('every reason but the days in force is given by some region', () => {
  const given = new Set(Object.values(policies).flatMap((policy) => policy.refusals.map((rule) => rule.reason)));
  expect(REASONS.filter((reason) => !given.has(reason))).toEqual(['not-in-force', 'trial-ended']);
});
