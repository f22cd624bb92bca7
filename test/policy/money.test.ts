import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { basisPointsOf, fenOf, LARGEST_AMOUNT, percentOf, share, shareOfSum, yuanOf } from '../../src/policy/money.ts';

const Exact = Decimal.clone({ precision: 40, rounding: Decimal.ROUND_HALF_UP });

describe('fenOf', () => {
  test.each([
    ['0', 0],
    ['0.00', 0],
    ['7', 700],
    ['1234.5', 123_450],
    ['62.50', 6_250],
    ['0.01', 1],
    // 0.29 × 100 is 28.999… in floating point, and 1.15 × 100 is 114.99…
    ['0.29', 29],
    ['1.15', 115],
    ['4.35', 435],
    ['1.000', 100],
    ['1.1000', 110],
    ['007', 700],
    ['-3.00', -300],
    ['-0.05', -5],
    ['99999999.99', LARGEST_AMOUNT],
    ['90071992547409.91', Number.MAX_SAFE_INTEGER],
  ])('%s is %i fen', (yuan, fen) => expect(fenOf(yuan)).toBe(fen));

  test('minus zero has no sign', () => expect(fenOf('-0.00')).toBe(0));

  test.each([
    ...['', ' ', ' 1', '1 ', '1\n', '.5', '5.', '+1', '--1', '1e3', '0x10', '1,000', '1_000', '１２', '¥1'],
    ...['1.001', '1.0010', '0.005', 'NaN', 'Infinity', '1.2.3', '1.00a', '90071992547409.92', '9'.repeat(400)],
  ])('%j is none', (text) => expect(fenOf(text)).toBeUndefined());
});

describe('yuanOf', () => {
  test.each([
    [0, '0.00'],
    [-0, '0.00'],
    [5, '0.05'],
    [-5, '-0.05'],
    [99, '0.99'],
    [100, '1.00'],
    [-12_345, '-123.45'],
    [LARGEST_AMOUNT, '99999999.99'],
    [Number.MAX_SAFE_INTEGER, '90071992547409.91'],
  ])('%i fen is %s', (fen, yuan) => expect(yuanOf(fen)).toBe(yuan));

  test('is what fenOf reads, and what decimal.js writes', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (fen) => {
        expect(yuanOf(fen)).toBe(new Exact(fen).div(100).toFixed(2));
        expect(fenOf(yuanOf(fen))).toBe(fen);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('share', () => {
  const byDecimal = (fen: number, points: number) =>
    new Exact(fen).times(points).div(10_000).toDecimalPlaces(0).toNumber();

  test.each([
    ['0.01 at 50 % is half a fen, up', 1, 5000, 1],
    ['0.11 at 50 % is 5.5 fen, up', 11, 5000, 6],
    ['0.01 at 49.99 % is under half a fen', 1, 4999, 0],
    ['0.02 at 25 % is half a fen, up', 2, 2500, 1],
    ['100.00 at 2.25 %', 10_000, 225, 225],
    ['100.05 at 10 % is 1000.5 fen, up', 10_005, 1000, 1001],
    ['1.01 at 2.5 % is 2.525 fen, up', 101, 250, 3],
    ['nothing at 100 %', 0, 10_000, 0],
    ['all of the largest amount', LARGEST_AMOUNT, 10_000, LARGEST_AMOUNT],
    ['none of the largest amount', LARGEST_AMOUNT, 0, 0],
    ['99,999,999.99 at 50 % is 4,999,999,999.5 fen, up', LARGEST_AMOUNT, 5000, 5_000_000_000],
    // 9,999,999,999 × 9999 = 99,989,999,990,001; its last four digits 0001 are under half.
    ['99,999,999.99 at 99.99 %', LARGEST_AMOUNT, 9999, 9_998_999_999],
  ])('%s', (_, fen, points, expected) => expect(share(fen, points)).toBe(expected));

  test('is what decimal.js gives half-up', () => {
    fc.assert(
      fc.property(fc.nat(LARGEST_AMOUNT), fc.nat(10_000), (fen, points) => {
        expect(share(fen, points)).toBe(byDecimal(fen, points));
      }),
      { numRuns: 20_000 },
    );
  });

  test('goes up at every tie, and down one hundredth of a percent or one unit below', () => {
    // A tie needs fen × points ≡ 5000 (mod 10000): with points = 625 × odd and fen = 8 × odd the product is
    // 5000 × odd.
    const odd = (most: number) => fc.nat(most).map((n) => 2 * n + 1);
    fc.assert(
      fc.property(odd(7), odd(624_999_999), (a, b) => {
        const [points, fen] = [625 * a, 8 * b];
        const exact = new Exact(fen).times(points).div(10_000);
        expect(exact.minus(exact.floor()).toNumber()).toBe(0.5);
        expect(share(fen, points)).toBe(exact.ceil().toNumber());
        expect(share(fen - 1, points)).toBe(byDecimal(fen - 1, points));
        expect(share(fen, points - 1)).toBe(byDecimal(fen, points - 1));
      }),
      { numRuns: 5_000 },
    );
  });
});

describe('shareOfSum', () => {
  test.each([
    [53_572n, 500, 2_679n], // 5 % of 535.72 is 26.786
    [53_570n, 500, 2_679n], // 26.785, half-up
    [-53_570n, 500, -2_679n],
    [10n ** 17n + 10n, 500, 5n * 10n ** 15n + 1n], // half a fen on a sum that no float holds
    [0n, 500, 0n],
  ])('of %i fen, %i basis points are %i', (fen, points, expected) => expect(shareOfSum(fen, points)).toBe(expected));
});

describe('basisPointsOf', () => {
  test.each([
    [0, 0],
    [100, 10_000],
    [55, 5500],
    [2.25, 225],
    [2.5, 250],
    // 0.07 × 100 is 7.000000000000001 in floating point, 0.29 × 100 is 28.999…
    [0.07, 7],
    [0.29, 29],
    [99.99, 9999],
  ])('%d %% is %i', (percent, points) => expect(basisPointsOf(percent)).toBe(points));

  test.each([2.255, 0.001, -1, -0.01, 100.01, 101, Number.NaN, Number.POSITIVE_INFINITY])('%d is refused', (percent) =>
    expect(() => basisPointsOf(percent)).toThrow(RangeError),
  );

  test('percentOf takes back every one of them', () => {
    for (let points = 0; points <= 10_000; points++) expect(basisPointsOf(percentOf(points))).toBe(points);
  });
});
