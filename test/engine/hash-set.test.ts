import fc from 'fast-check';
import { expect, test } from 'vitest';
import { HashSet, hashesOf } from '../../src/engine/hash-set.ts';

test('a text is added once', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 3 })), (texts) => {
      const set = new HashSet();
      const before = new Set<string>();
      for (const text of texts) {
        expect(set.add(hashesOf(Buffer.from(text)))).toBe(!before.has(text));
        before.add(text);
      }
    }),
  );
});

test('a hundred thousand members are told apart, and known again', () => {
  const set = new HashSet();
  const names = Array.from({ length: 100_000 }, (_, index) => `M${index}`);
  expect(names.every((name) => set.add(hashesOf(Buffer.from(name))))).toBe(true);
  expect(names.some((name) => set.add(hashesOf(Buffer.from(name))))).toBe(false);
});

test('members made to have one hash take no longer than others', () => {
  const set = new HashSet();
  const all = Array.from({ length: 300_000 }, (_, number) => ({ first: 7, second: number * 2 + 1 }));
  expect(all.every((hashes) => set.add(hashes))).toBe(true);
  expect(all.some((hashes) => set.add(hashes))).toBe(false);
});
