import { expect, test } from 'vitest';
import { SharedPool, sharedBytes } from '../../../src/input/records/shared-bytes.ts';

test('memory is taken again where it is large enough', () => {
  const pool = new SharedPool();
  const [small, large] = [pool.take(100), pool.take(200)];
  expect([small.byteLength >= 100, large.byteLength >= 200, small === large]).toEqual([true, true, false]);
  pool.give(small);
  pool.give(large);
  expect([pool.take(200), pool.take(100)]).toEqual([large, small]);
});

test('of too much memory the smallest is let go', () => {
  const pool = new SharedPool();
  const given = Array.from({ length: 40 }, (_, number) => new SharedArrayBuffer(40 - number));
  for (const memory of given) pool.give(memory);
  expect(new Set(Array.from({ length: 32 }, () => pool.take(1)))).toEqual(new Set(given.slice(0, 32)));
});

test('pieces stand one behind the other', () => {
  const shared = sharedBytes([Buffer.from('ab'), Buffer.from(''), Buffer.from('c')], new SharedArrayBuffer(8));
  expect(Buffer.from(shared).toString()).toBe('abc');
});
