import { Decimal } from 'decimal.js';

/** A sum of money in whole fen (分), a safe integer. Never a float of yuan. */
export type Fen = number;

/** The sum of many amounts, in whole fen: those of a year's files may be more than a safe integer. */
export type FenSum = bigint;

/** A share in hundredths of a percent, a whole number: 55 % is 5500, 2.25 % is 225. */
export type BasisPoints = number;

/** All of an amount, in basis points. */
export const WHOLE: BasisPoints = 10_000;

/** Up to this one, a share of an amount is computed exactly. */
export const LARGEST_EXACT: Fen = Math.floor(Number.MAX_SAFE_INTEGER / WHOLE) - 1;

/** The largest amount that input may hold: 99,999,999.99 yuan. */
export const LARGEST_AMOUNT: Fen = 9_999_999_999;

/** Whole yuan that are a safe number of fen. */
const WHOLE_YUAN = /^-?\d{1,13}$/;
const PLAIN_YUAN = /^-?\d+(?:\.\d{1,2}0*)?$/;

/**
 * Reads yuan written in plain digits (`1234.5`, `-3.00`) as fen.
 * Returns `undefined` for anything else: exponents, signs other than minus, more than two decimals that are not zeros.
 */
export function fenOf(yuan: string): Fen | undefined {
  if (WHOLE_YUAN.test(yuan)) return Number(yuan) * 100 + 0;
  if (!PLAIN_YUAN.test(yuan)) return undefined;
  const fen = new Decimal(yuan).times(100);
  return fen.abs().gt(Number.MAX_SAFE_INTEGER) ? undefined : fen.toNumber() + 0;
}

/** Writes fen as yuan with two decimals: `-5` is `-0.05`. Zero has no sign. */
export function yuanOf(fen: Fen | FenSum): string {
  const digits = String(fen < 0 ? -fen : fen).padStart(3, '0');
  return `${fen < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/**
 * A percentage as whole basis points.
 * Throws a RangeError outside 0 to 100 or beyond two decimals; a policy's values are checked before they get here.
 */
export function basisPointsOf(percent: number): BasisPoints {
  if (Number.isInteger(percent) && percent >= 0 && percent <= 100) return percent * 100;
  const points = new Decimal(percent).times(100);
  if (!points.isInteger() || points.lt(0) || points.gt(WHOLE)) throw new RangeError(`not a percentage: ${percent}`);
  return points.toNumber();
}

/** Basis points as a plain percent number: 5500 is `55`, 225 is `2.25`. */
export function percentOf(points: BasisPoints): number {
  return points / 100;
}

/**
 * The one place where money is rounded: `fen × share`, half-up to the fen, for amounts that are not negative.
 * Exact: the product stays below 2^53, and a quotient that is not whole differs from a whole one by 1/10000 at least,
 * far more than the error of the division.
 */
export function share(fen: Fen, points: BasisPoints): Fen {
  return Math.floor((fen * points + WHOLE / 2) / WHOLE);
}

/** The same of a sum, of whatever size and sign: half-up for what is owed, and as much less where it is negative. */
export function shareOfSum(fen: FenSum, points: BasisPoints): FenSum {
  const share = ((fen < 0n ? -fen : fen) * BigInt(points) + BigInt(WHOLE / 2)) / BigInt(WHOLE);
  return fen < 0n ? -share : share;
}

/** Whether a share of an amount comes to whole fen, so that `share` rounds nothing. */
export function isWhole(fen: Fen, points: BasisPoints): boolean {
  return (fen * points) % WHOLE === 0;
}
