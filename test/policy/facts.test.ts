import { describe, expect, test } from 'vitest';
import { FACT_NAMES, FACTS, NOT_IN_BENEFIT, ORDINARY } from '../../src/policy/facts.ts';

test.each(FACT_NAMES)('%s holds each value once, among them what it is in an ordinary visit', (name) => {
  const values: readonly unknown[] = FACTS[name].values;
  expect(new Set(values).size).toBe(values.length);
  expect(values).toContain(ORDINARY[name]);
});

test.each(FACT_NAMES)('no word stands for two values of %s', (name) => {
  const fact = FACTS[name];
  const words = 'words' in fact ? Object.entries(fact.words).flatMap(([value, other]) => [value, ...other]) : [];
  expect(new Set(words).size).toBe(words.length);
});

describe('values keep their places, which are part of the codes: new ones go to the end', () => {
  test.each<[readonly unknown[], readonly unknown[]]>([
    [FACTS.status.values, ['active', 'retired']],
    [FACTS.tier.values, [0, 1, 2, 3]],
    [FACTS.provider.values, ['hospital', 'psychiatric', 'infectious', 'pharmacy', 'internet']],
    [
      FACTS.category.values.slice(0, 6),
      ['general', 'emergency', 'emergency-death', 'chronic', 'special-drug', 'two-diseases'],
    ],
    [
      FACTS.category.values.slice(6),
      ['fixed-fee', 'maternity', 'family-planning', 'public-health', 'statutory-exclusion'],
    ],
    [FACTS.place.values, ['local', 'relocated', 'temporary', 'referral', 'unfiled']],
    [FACTS.settlement.values, ['direct', 'manual']],
    [FACTS.during.values, ['none', 'hospitalized', 'ltc-medical', 'ltc-institution', 'ltc-home']],
    [FACTS.prescription.values, ['electronic', 'paper', 'none']],
    [FACTS.coverage.entered, ['normal', 'waiting', 'arrears', 'suspended', 'terminated', 'transferred']],
    [FACTS.claim.values, ['none', 'same-year', 'in-time', 'late']],
  ])('%j', (values, expected) => expect(values).toEqual(expected));
});

test('what the day of cover comes to follows the states that are entered', () => {
  expect(FACTS.coverage.values).toEqual([...FACTS.coverage.entered, 'not-yet']);
});

test('every state of cover but the normal one is out of benefit', () => {
  expect(NOT_IN_BENEFIT).toEqual(['waiting', 'arrears', 'suspended', 'terminated', 'transferred', 'not-yet']);
});
