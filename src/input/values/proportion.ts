import type { BasisPoints } from '../../policy/money.ts';
import { readPositiveAmount } from './amount.ts';
import { positiveFenFromBytes, UNREAD } from './byte-values.ts';
import type { Reading } from './reading.ts';

/** A whole, in hundredths, and in basis points. */
const WHOLE = 100;
const WHOLE_POINTS = 10_000;
/** A fraction with more decimals than an amount has: 0.6250. */
const FINE = /^0?\.(\d{4})0*$/;

/**
 * Reads a share as basis points: a fraction of one (`0.65`, `0.6250`) or, above one, a percentage (`65`, `65%`). Errors: those of
 * an amount, `amount-too-large` above 100 %.
 */
export function readProportion(text: string): Reading<BasisPoints> {
  const plain = text.trim().replace(/\s*[%％]$/, '');
  const [, fine] = FINE.exec(plain) ?? [];
  if (fine !== undefined) return { value: Number(fine) };
  const reading = readPositiveAmount(plain);
  if (!('value' in reading)) return reading;
  const value = pointsOf(reading.value);
  return value > WHOLE_POINTS ? { code: 'amount-too-large' } : { value };
}

/** The same from bytes with at most two decimals, else `UNREAD`. */
export function proportionFromBytes(bytes: Uint8Array, start: number, end: number): BasisPoints {
  const hundredths = positiveFenFromBytes(bytes, start, end);
  if (hundredths === UNREAD) return UNREAD;
  const points = pointsOf(hundredths);
  return points > WHOLE_POINTS ? UNREAD : points;
}

function pointsOf(hundredths: number): BasisPoints {
  return hundredths <= WHOLE ? hundredths * (WHOLE_POINTS / WHOLE) : hundredths;
}
