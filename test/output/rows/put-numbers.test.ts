import { expect, test } from 'vitest';
import { viewOf } from '../../../src/input/records/piece.ts';
import { putDay, putFen } from '../../../src/output/rows/put-numbers.ts';

const ROOM = 64;

test.each([
  [0, '0.00'],
  [5, '0.05'],
  [99_999, '999.99'],
  [100_000, '1000.00'],
  [100_901, '1009.01'],
  [99_999_999, '999999.99'],
  [100_000_000, '1000000.00'],
  [9_999_999_999, '99999999.99'],
  [-5, '-0.05'],
])('%i fen are %s, with the byte behind', (fen, text) => {
  const bytes = Buffer.alloc(ROOM, '.');
  const end = putFen(bytes, viewOf(bytes), 2, fen, 0x7c);
  expect(bytes.toString('latin1', 0, end)).toBe(`..${text}|`);
});

test('a day is year, month and day', () => {
  const bytes = Buffer.alloc(ROOM, '.');
  expect(putDay(viewOf(bytes), 1, 2023_03_05)).toBe(11);
  expect(bytes.toString('latin1', 0, 11)).toBe('.2023-03-05');
});
