import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ByteWriter } from '../../../src/output/rows/byte-writer.ts';

/** Yuan by the digits of the fen, without arithmetic. */
function yuanByDigits(fen: number): string {
  const digits = String(Math.abs(fen)).padStart(3, '0');
  return `${fen < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

test('fen are written as yuan with two decimals, of any size and sign', () => {
  const fen = fc.oneof(
    fc.integer({ min: -(2 ** 31), max: 2 ** 31 }),
    fc.maxSafeInteger(),
    fc.constantFrom(0, 9, 99, 100, 2 ** 30 - 1, 2 ** 30),
  );
  fc.assert(
    fc.property(fc.array(fen), (amounts) => {
      const writer = new ByteWriter(16);
      for (const amount of amounts) {
        writer.reserve(32);
        writer.fen(amount);
        writer.byte(0x0a);
      }
      expect(writer.take().toString()).toBe(amounts.map((amount) => `${yuanByDigits(amount)}\n`).join(''));
    }),
  );
});

test('short and long pieces are copied behind each other, across growth and after taking', () => {
  const pieces = fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 30 });
  fc.assert(
    fc.property(pieces, pieces, (one, other) => {
      const writer = new ByteWriter(8);
      for (const all of [one, other]) {
        for (const piece of all) {
          writer.reserve(piece.length);
          writer.all(Buffer.from(piece));
        }
        expect(writer.take().equals(Buffer.concat(all))).toBe(true);
      }
    }),
  );
});
