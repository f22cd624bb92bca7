import fc from 'fast-check';
import { expect, test } from 'vitest';
import { doubtsOf } from '../../../src/engine/doubts/doubts-of.ts';
import { rulesOf } from '../../../src/engine/rules.ts';
import { readPolicy } from '../../../src/input/policy/read-policy.ts';
import { SAMPLE } from './sample.ts';

type Holder = Record<string, unknown>;

/** Every object or list of a document, with a name in it. */
function placesIn(inside: unknown): (readonly [Holder, string])[] {
  if (typeof inside !== 'object' || inside === null) return [];
  const holder = inside as Holder;
  return Object.entries(holder).flatMap(([name, value]) => [[holder, name] as const, ...placesIn(value)]);
}

const COUNT = placesIn(JSON.parse(SAMPLE)).length;
const place = fc.nat(COUNT - 1);
/** Any JSON value, or `from`: the value at another place of the sample. */
const value = fc.oneof(fc.record({ from: place }), fc.record({ value: fc.jsonValue({ maxDepth: 2 }) }));

test('whatever a file holds is a policy that can be settled by, or is told by line', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(place, value), { minLength: 1, maxLength: 4 }), async (changes) => {
      const document = JSON.parse(SAMPLE);
      const places = placesIn(document);
      for (const [at, change] of changes) {
        const [holder, name] = places[at] as readonly [Holder, string];
        const [from, other] = 'from' in change ? (places[change.from] as readonly [Holder, string]) : [];
        holder[name] = 'value' in change ? change.value : structuredClone(from?.[other ?? '']);
      }
      const read = readPolicy(JSON.stringify(document, null, 2), 'p.json');
      if ('policy' in read) {
        expect(rulesOf(read.policy).enrollments).toContain('employer');
        for (const { path } of await doubtsOf(read.policy)) expect(read.lineOf(path)).toBeGreaterThan(0);
      } else {
        expect(read.problems.length).toBeGreaterThan(0);
        for (const { where } of read.problems) expect(where.line).toBeGreaterThan(0);
      }
    }),
    { numRuns: 500 },
  );
});
