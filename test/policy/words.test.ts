import { describe, expect, test } from 'vitest';
import { policies } from '../../src/index.ts';
import * as words from '../../src/policy/words.ts';

const { NOT_IN_BENEFIT: _, ...LISTS } = words;

test.each(Object.entries(LISTS))('%s holds each value once', (_name, values) => {
  expect(new Set<unknown>(values).size).toBe(values.length);
});

describe('values keep their places, which are part of the codes: new ones go to the end', () => {
  test.each<[readonly unknown[], readonly unknown[]]>([
    [words.STATUSES, ['active', 'retired']],
    [words.TIERS, [0, 1, 2, 3]],
    [words.PROVIDERS, ['hospital', 'psychiatric', 'infectious', 'pharmacy', 'internet']],
    [
      words.CATEGORIES.slice(0, 6),
      ['general', 'emergency', 'emergency-death', 'chronic', 'special-drug', 'two-diseases'],
    ],
    [words.CATEGORIES.slice(6), ['fixed-fee', 'maternity', 'family-planning', 'public-health', 'statutory-exclusion']],
    [words.PLACES, ['local', 'relocated', 'temporary', 'referral', 'unfiled']],
    [words.SETTLEMENTS, ['direct', 'manual']],
    [words.DURINGS, ['none', 'hospitalized', 'ltc-medical', 'ltc-institution', 'ltc-home']],
    [words.PRESCRIPTIONS, ['electronic', 'paper', 'none']],
    [words.COVERAGES, ['normal', 'waiting', 'arrears', 'suspended', 'terminated', 'transferred']],
    [words.CLAIMS, ['none', 'same-year', 'in-time', 'late']],
  ])('%j', (values, expected) => expect(values).toEqual(expected));
});

test('what the day of cover comes to follows the states that are entered', () => {
  expect(words.COVERS).toEqual([...words.COVERAGES, 'not-yet']);
});

test('every state of cover but the normal one is out of benefit', () => {
  expect(words.NOT_IN_BENEFIT).toEqual(['waiting', 'arrears', 'suspended', 'terminated', 'transferred', 'not-yet']);
});

test('reasons are reported in this order: cover, institution, during, category, provider, place, settlement', () => {
  expect(words.REASONS).toEqual([
    ...['not-in-force', 'trial-ended', 'enrollment-not-covered', 'coverage-suspended', 'not-designated'],
    ...['hospitalized', 'ltc-medical'],
    ...['separate-rules', 'separate-benefit', 'paid-as-inpatient', 'public-health', 'statutory-exclusion'],
    ...['provider-not-covered', 'no-prescription', 'out-of-area', 'not-direct', 'claim-late'],
  ]);
});

test('every reason but the days in force is given by some region', () => {
  const given = new Set(Object.values(policies).flatMap((policy) => policy.refusals.map((rule) => rule.reason)));
  expect(words.REASONS.filter((reason) => !given.has(reason))).toEqual(['not-in-force', 'trial-ended']);
});
