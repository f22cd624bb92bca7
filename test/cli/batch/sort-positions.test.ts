import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isInOrder, orderOf } from '../../../src/cli/batch/sort-positions.ts';

const position = fc.oneof(
  fc.constantFrom(0, 2_023_030_100_000, 2_023_030_100_001),
  fc.integer({ min: 0, max: 2 ** 42 }),
);

test('positions are sorted as a stable sort does it', () => {
  fc.assert(
    fc.property(fc.array(position, { maxLength: 60 }), (positions) => {
      const sorted = [...positions.keys()].sort((a, b) => (positions[a] as number) - (positions[b] as number));
      expect([...orderOf(positions)]).toEqual(sorted);
      expect(isInOrder(positions)).toBe(sorted.every((number, place) => number === place));
    }),
  );
});
