import { type Fen, fenOf, LARGEST_AMOUNT } from '../../policy/money.ts';
import type { Reading } from './reading.ts';

/** No amount is longer; what is, is not tried against a pattern. */
const LONGEST = 64;
const AMOUNT = /^(-?)\s*[¥￥]?\s*(-?)(\d+|\d{1,3}(?:,\d{3})+|(?=\.\d))(\.\d*)?\s*元?$/;
const ZERO = /^-?0+(?:\.0*)?e[+-]?\d+$/i;

/**
 * Reads yuan as fen: digits, thousands commas in groups of three, a ¥ before or 元 behind them, at most two decimals
 * (further zeros do not count); zero in exponent form too. A minus is read; whether one may stand there is for the row to
 * say. Errors: `bad-amount`, `amount-decimals`, `amount-too-large`.
 */
export function readAmount(text: string): Reading<Fen> {
  const plain = text.trim();
  if (plain.length > LONGEST) return { code: 'bad-amount' };
  if (ZERO.test(plain)) return { value: 0 };
  const parts = AMOUNT.exec(plain);
  if (!parts || (parts[1] && parts[2])) return { code: 'bad-amount' };
  const [, before = '', behind = '', whole = '', decimals = ''] = parts;
  if (/^\.\d\d\d*[1-9]/.test(decimals)) return { code: 'amount-decimals' };
  const fen = fenOf(`${before}${behind}${whole.replaceAll(',', '') || '0'}${decimals === '.' ? '' : decimals}`);
  if (fen === undefined || Math.abs(fen) > LARGEST_AMOUNT) return { code: 'amount-too-large' };
  return { value: fen };
}

/** The same where no refund can stand; error `amount-negative`. */
export function readPositiveAmount(text: string): Reading<Fen> {
  const reading = readAmount(text);
  return 'value' in reading && reading.value < 0 ? { code: 'amount-negative' } : reading;
}
