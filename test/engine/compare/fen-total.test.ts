import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FenTotal } from '../../../src/engine/compare/fen-total.ts';

test('a sum is exact, of any size', () => {
  const amount = fc.oneof(fc.integer({ min: -1000, max: 1000 }), fc.maxSafeInteger());
  fc.assert(
    fc.property(fc.array(amount), (amounts) => {
      const total = new FenTotal();
      for (const fen of amounts) total.add(fen);
      expect(total.sum).toBe(amounts.reduce((sum, fen) => sum + BigInt(fen), 0n));
    }),
  );
});
