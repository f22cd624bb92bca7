import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Box, boxOf, describe as describeBox, inside, without } from '../../src/policy/boxes.ts';
import { ofFacts } from '../../src/policy/facts.ts';
import type { Condition } from '../../src/policy/grammar.ts';

const ENROLLMENTS = ['employer', 'flexible', 'other'];
const VALUES = { ...ofFacts(({ values }): readonly unknown[] => values), enrollment: ENROLLMENTS };
const FIELDS = Object.keys(VALUES) as (keyof typeof VALUES)[];

/** A condition on some of a few fields, so that conditions meet. */
const condition: fc.Arbitrary<Condition> = fc.record(
  Object.fromEntries(
    (['tier', 'status', 'enrollment', 'designated', 'place'] as const).map((field) => [
      field,
      fc.subarray<unknown>([...VALUES[field]], { minLength: 1 }),
    ]),
  ),
  { requiredKeys: [] },
) as fc.Arbitrary<Condition>;

const visit = fc.record(Object.fromEntries(FIELDS.map((field) => [field, fc.constantFrom<unknown>(...VALUES[field])])));

function holds(when: Condition, facts: Record<string, unknown>): boolean {
  return Object.entries(when).every(([field, values]) => (values as readonly unknown[]).includes(facts[field]));
}

/** How many of the boxes a visit is in. */
function among(boxes: readonly Box[], facts: Record<string, unknown>): number {
  const point = boxOf(Object.fromEntries(Object.entries(facts).map(([field, value]) => [field, [value]])), ENROLLMENTS);
  return boxes.filter((box) => inside(point, [box]).length > 0).length;
}

describe('boxes', () => {
  const box = (when: Condition) => boxOf(when, ENROLLMENTS);

  test('hold the visits for which their condition holds', () => {
    fc.assert(
      fc.property(condition, visit, (when, facts) => {
        expect(among([box(when)], facts)).toBe(holds(when, facts) ? 1 : 0);
      }),
    );
  });

  test('without others hold each visit once that is in none of those', () => {
    fc.assert(
      fc.property(condition, fc.array(condition, { maxLength: 6 }), visit, (when, others, facts) => {
        const left = without([box(when)], others.map(box));
        const expected = holds(when, facts) && !others.some((other) => holds(other, facts));
        expect(among(left, facts)).toBe(expected ? 1 : 0);
      }),
      { numRuns: 1000 },
    );
  });

  test('inside others hold the visits that are in both', () => {
    fc.assert(
      fc.property(condition, condition, visit, (one, other, facts) => {
        const expected = holds(one, facts) && holds(other, facts);
        expect(among(inside(box(one), [box(other)]), facts)).toBe(expected ? 1 : 0);
      }),
    );
  });

  test('are named by the fields that are asked and that they narrow', () => {
    const narrowed = box({ tier: [0, 3], enrollment: ['flexible'], designated: [true, false], place: ['local'] });
    expect(describeBox(narrowed, ['tier', 'enrollment', 'designated'], ENROLLMENTS)).toBe(
      'tier=0|3, enrollment=flexible',
    );
    expect(describeBox(box({}), FIELDS, ENROLLMENTS)).toBe('');
  });
});
