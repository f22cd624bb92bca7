import { expect, test } from 'vitest';
import { ByteArena } from '../../../src/input/records/byte-arena.ts';

test('pieces come back as they went in, empty ones too, whichever is the first', () => {
  const sizes = [0, 3, 0, 1 << 22, 1, (1 << 22) + 5, 0, 1 << 21, 1 << 21];
  const arena = new ByteArena();
  const numbers = sizes.map((size, index) => arena.add(Buffer.alloc(size, index + 1)));
  expect(arena.size).toBe(sizes.length);
  for (const [index, size] of sizes.entries()) {
    const piece = arena.get(numbers[index] as number);
    expect([piece.length, piece.every((byte) => byte === index + 1)]).toEqual([size, true]);
  }
});

test('thousands of pieces', () => {
  const arena = new ByteArena();
  for (let number = 0; number < 5000; number++) arena.add(Buffer.from(String(number)));
  expect([0, 1023, 1024, 4999].map((number) => arena.get(number).toString())).toEqual(['0', '1023', '1024', '4999']);
});
