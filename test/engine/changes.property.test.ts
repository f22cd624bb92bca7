import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as policies from '../../src/cities/index.ts';
import { singlesOf, type VisitKind, valuesWith } from '../../src/engine/changes/boxes.ts';
import { changesBetween } from '../../src/engine/changes/changes.ts';
import { verdictOn } from '../../src/engine/changes/probe.ts';
import { VALUE_PARTS, type ValuePart } from '../../src/engine/changes/values.ts';
import { type Standing, standingOn } from '../../src/engine/standing.ts';
import type { Verdict } from '../../src/engine/verdict.ts';

const DAYS = ['2022-07-01', '2022-12-01', '2022-12-31', '2023-01-01', '2024-01-01'];
const ENROLLMENTS = ['employer', 'flexible', 'pool-only', 'individual-1', 'individual-2', 'individual-2-lump-sum'];

const standing = fc
  .tuple(fc.constantFrom(...Object.values(policies)), fc.constantFrom(...DAYS))
  .map(([policy, day]) => standingOn(policy, day));

/** A visit of any kind, as far as tables of values ask for it. */
const visit = fc.record(
  Object.fromEntries(
    Object.entries(valuesWith(ENROLLMENTS))
      .filter(([field]) => ['tier', 'status', 'enrollment', 'provider', 'place'].includes(field))
      .map(([field, values]) => [field, fc.constantFrom(...values).map((value) => [value])]),
  ),
) as fc.Arbitrary<VisitKind>;

const ORDINARY = {
  enrollment: ['employer'],
  status: ['active'],
  tier: [1],
  coverage: ['normal'],
  designated: [true],
  during: ['none'],
  category: ['general'],
  provider: ['hospital'],
  prescription: ['electronic'],
  place: ['local'],
  settlement: ['direct'],
  claim: ['none'],
};

/** An ordinary visit but for one field. */
const nearlyOrdinary = fc.constantFrom(
  ...Object.entries(valuesWith(ENROLLMENTS)).flatMap(([field, values]) =>
    values.map((value) => ({ ...ORDINARY, [field]: [value] }) as VisitKind),
  ),
);

function valueIn(part: ValuePart, { standard, ratio, cap, first }: Verdict): number | null {
  return { deductible: standard, ratio, cap, firstSelfPay: first }[part];
}

function within(visited: VisitKind, box: VisitKind): boolean {
  return singlesOf(box).some((single) =>
    Object.entries(single).every(([field, values]) => visited[field as keyof VisitKind]?.[0] === values[0]),
  );
}

/** Whether a region's rules begin or end between the two: what they say of a kind of visit is not what becomes of it then. */
function isTurn(before: Standing, after: Standing): boolean {
  return before.policy === after.policy && (before.outside === null) !== (after.outside === null);
}

test('a visit that both sides pay is in one line exactly where a value differs, with both values, and else in none', () => {
  fc.assert(
    fc.property(standing, standing, visit, fc.constantFrom(...VALUE_PARTS), (before, after, visited, part) => {
      fc.pre(!isTurn(before, after));
      const [was, is] = [verdictOn(before, visited), verdictOn(after, visited)];
      fc.pre(was !== null && is !== null && !was.refused && !is.refused);
      const lines = changesBetween(before, after).values[part].filter(({ where }) => within(visited, where));
      const told = lines.map((line) => [line.before?.value, line.after?.value]);
      const values = [valueIn(part, was), valueIn(part, is)];
      expect(told).toEqual(values[0] === values[1] ? [] : [values]);
    }),
    { numRuns: 500 },
  );
});

const reasonOn = (side: Standing, box: VisitKind) => verdictOn(side, box)?.refused?.reason ?? null;

test('a visit with one thing out of the ordinary is in a line where its outcome differs', () => {
  fc.assert(
    fc.property(standing, standing, nearlyOrdinary, (before, after, visited) => {
      fc.pre(verdictOn(before, visited) !== null && verdictOn(after, visited) !== null);
      const reasons = [reasonOn(before, visited), reasonOn(after, visited)];
      const lines = changesBetween(before, after).fates.filter(({ where }) => within(visited, where));
      if (reasons[0] !== reasons[1]) expect(lines.length).toBeGreaterThan(0);
    }),
    { numRuns: 300 },
  );
});

test('every visit in a line about outcomes has the outcomes of that line', () => {
  fc.assert(
    fc.property(standing, standing, (before, after) => {
      fc.pre(!isTurn(before, after));
      for (const { where, before: was, after: is } of changesBetween(before, after).fates) {
        for (const single of singlesOf(where)) {
          expect([reasonOn(before, single), reasonOn(after, single)]).toEqual([was.reason, is.reason]);
        }
      }
    }),
    { numRuns: 100 },
  );
});

test('over a beginning or an end of rules one line says so of every visit, and no value changes', () => {
  const reasonOf = ({ policy, outside }: Standing) => {
    if (outside === null) return null;
    return outside === 'after' && policy.id === 'shiyan' ? 'trial-ended' : 'not-in-force';
  };
  for (const policy of Object.values(policies)) {
    const sides = DAYS.map((day) => standingOn(policy, day));
    for (const [before, after] of sides.flatMap((one) => sides.map((other) => [one, other] as const))) {
      if (!isTurn(before, after)) continue;
      const { values, fates } = changesBetween(before, after);
      expect(fates.map((line) => [line.where, line.before.reason, line.after.reason])).toEqual([
        [{}, reasonOf(before), reasonOf(after)],
      ]);
      expect(VALUE_PARTS.flatMap((part) => values[part])).toEqual([]);
    }
  }
});
