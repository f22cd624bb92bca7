import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codeOf, type Facts, factsOf, holds, WEIGHTS } from '../../src/engine/facts.ts';
import { FACT_NAMES, ofFacts } from '../../src/policy/facts.ts';
import type { Condition } from '../../src/policy/grammar.ts';

const KINDS = Array.from({ length: 28 }, (_, index) => `kind-${index}`);

const GIVEN: fc.Arbitrary<Facts> = fc
  .record({ ...ofFacts(({ values }) => fc.constantFrom<unknown>(...values)), enrollment: fc.constantFrom(...KINDS) })
  .chain((facts) => fc.constantFrom(facts.tier, null).map((tier) => ({ ...facts, tier }) as Facts));

/** The key as it is put together: each code times its weight. */
function keyOf(facts: Facts): number {
  const coded = FACT_NAMES.reduce((key, field) => key + codeOf(field, facts[field]) * WEIGHTS[field], 0);
  return coded + KINDS.indexOf(facts.enrollment) * WEIGHTS.enrollment;
}

test('a key gives back the facts it was made of', () => {
  fc.assert(
    fc.property(GIVEN, (facts) => {
      expect(factsOf(keyOf(facts), KINDS)).toEqual(facts);
    }),
    { numRuns: 3_000 },
  );
});

test('different facts have different keys', () => {
  fc.assert(
    fc.property(GIVEN, GIVEN, (one, other) => {
      expect(keyOf(one) === keyOf(other)).toBe(JSON.stringify(one) === JSON.stringify(other));
    }),
    { numRuns: 1_000 },
  );
});

test('the last values of all fields make the largest key, which stays below 2^31 with 28 kinds of enrollment', () => {
  const last: Facts = {
    ...{ status: 'retired', tier: null, provider: 'internet', category: 'statutory-exclusion', place: 'unfiled' },
    ...{ settlement: 'manual', designated: false, during: 'ltc-home', prescription: 'none', coverage: 'not-yet' },
    ...{ claim: 'late', enrollment: 'kind-27' },
  };
  // The lists hold 2, 5, 5, 11, 5, 2, 2, 5, 3, 7 and 4 values: 4,620,000 keys for each kind of enrollment.
  expect(keyOf(last)).toBe(28 * 4_620_000 - 1);
  expect(keyOf(last)).toBeLessThan(2 ** 31);
});

test('the ordinary values are code 0, so that what is left out adds nothing', () => {
  expect(factsOf(0, ['employer'])).toEqual({
    ...{ status: 'active', tier: 0, provider: 'hospital', category: 'general', place: 'local', settlement: 'direct' },
    ...{ designated: true, during: 'none', prescription: 'electronic', coverage: 'normal', claim: 'none' },
    enrollment: 'employer',
  });
});

describe('codeOf', () => {
  test('a value that is none of the field’s is -1', () => {
    expect([codeOf('tier', 4), codeOf('tier', '1'), codeOf('tier', undefined), codeOf('provider', 'clinic')]).toEqual([
      ...[-1, -1, -1, -1],
    ]);
  });

  test('a tier that is not known has a code of its own', () => expect(codeOf('tier', null)).toBe(4));
});

describe('holds', () => {
  const facts = factsOf(0, ['employer']);
  test.each<[string, Condition | undefined, boolean]>([
    ['no condition', undefined, true],
    ['an empty condition', {}, true],
    ['one value', { tier: [0] }, true],
    ['one of several', { tier: [0, 1] }, true],
    ['none of several', { tier: [1, 2, 3] }, false],
    ['every field', { tier: [0], provider: ['hospital'], enrollment: ['employer'] }, true],
    ['all but one field', { tier: [0], provider: ['hospital'], enrollment: ['flexible'] }, false],
    ['a yes', { designated: [true] }, true],
    ['a no', { designated: [false] }, false],
    ['an empty list, which nothing fits', { place: [] }, false],
  ])('%s', (_, condition, expected) => expect(holds(condition, facts)).toBe(expected));

  test('a field that no visit has is refused, and not taken for one that never holds', () => {
    expect(() => holds({ weather: ['fine'] } as Condition, facts)).toThrow('weather');
  });

  test('a tier that is not known fits no tier', () => {
    expect(holds({ tier: [0, 1, 2, 3] }, { ...facts, tier: null })).toBe(false);
  });
});
