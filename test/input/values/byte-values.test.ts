import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAmount } from '../../../src/input/values/amount.ts';
import { dayFromBytes, fenFromBytes, secondsFromBytes, UNREAD } from '../../../src/input/values/byte-values.ts';

function of<T>(read: (bytes: Uint8Array, start: number, end: number) => T, text: string): T {
  const bytes = Buffer.from(`9${text}9`);
  return read(bytes, 1, bytes.length - 1);
}

describe('yuan from bytes', () => {
  test.each<[string, number]>([
    ['0', 0],
    ['800', 80_000],
    ['0.5', 50],
    ['12.30', 1230],
    ['99999999.99', 9_999_999_999],
    ['', UNREAD],
    ['.5', UNREAD],
    ['5.', UNREAD],
    ['1.234', UNREAD],
    ['100000000', UNREAD],
    ['1,000', UNREAD],
    ['-5', UNREAD],
    ['1e3', UNREAD],
    ['８', UNREAD],
  ])('%j are %i fen', (text, fen) => {
    expect(of(fenFromBytes, text)).toBe(fen);
  });

  test('are what the reader of text makes of them, where they are read', () => {
    const texts = fc.oneof(
      fc.integer({ min: 0, max: 2 ** 34 }).map((fen) => (fen / 100).toFixed(2)),
      fc.stringMatching(/^[0-9.,e+-]{0,12}$/),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const fen = of(fenFromBytes, text);
        if (fen !== UNREAD) expect(readAmount(text)).toEqual({ value: fen });
      }),
      { numRuns: 2000 },
    );
  });
});

test.each<[string, number]>([
  ['2023-03-05', 20_230_305],
  ['2024-02-29', 20_240_229],
  ['2023-02-29', UNREAD],
  ['2023-04-31', UNREAD],
  ['2023-13-01', UNREAD],
  ['2023-00-10', UNREAD],
  ['2023/03/05', UNREAD],
  ['2023-3-05', UNREAD],
  ['20230305', UNREAD],
])('the day %s is %i', (text, day) => {
  expect(of(dayFromBytes, text)).toBe(day);
});

test.each<[string, number]>([
  [' 00:00:00', 0],
  ['T23:59:59', 86_399],
  [' 09:30:15', 34_215],
  [' 24:00:00', UNREAD],
  [' 09:60:00', UNREAD],
  ['_09:30:15', UNREAD],
  [' 9:30:15', UNREAD],
])('the time %j is %i seconds', (text, seconds) => {
  expect(of(secondsFromBytes, text)).toBe(seconds);
});
