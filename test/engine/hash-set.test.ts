import fc from 'fast-check';
import { expect, test } from 'vitest';
import { HashSet, hashesOf } from '../../src/engine/hash-set.ts';

test('a text is added once', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 3 })), (texts) => {
      const set = new HashSet();
      const before = new Set<string>();
      for (const text of texts) {
        expect(set.add(hashesOf(text))).toBe(!before.has(text));
        before.add(text);
      }
    }),
  );
});

test('a hundred thousand members are told apart, and known again', () => {
  const set = new HashSet();
  const names = Array.from({ length: 100_000 }, (_, index) => `M${index}`);
  expect(names.every((name) => set.add(hashesOf(name)))).toBe(true);
  expect(names.some((name) => set.add(hashesOf(name)))).toBe(false);
});
