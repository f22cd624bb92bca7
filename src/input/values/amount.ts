import { type Fen, fenOf, LARGEST_AMOUNT } from '../../policy/money.ts';
import type { Reading } from './reading.ts';

const AMOUNT = /^(-?)\s*[¥￥]?\s*(-?)(\d+|\d{1,3}(?:,\d{3})+)(\.\d+)?$/;

/**
 * Reads yuan as fen: digits, thousands commas in groups of three, a ¥ before them, at most two decimals (further zeros
 * do not count). A minus is read; whether one may stand there is for the row to say. Errors: `bad-amount`,
 * `amount-decimals`, `amount-too-large`.
 */
export function readAmount(text: string): Reading<Fen> {
  const parts = AMOUNT.exec(text.trim());
  if (!parts || (parts[1] && parts[2])) return { code: 'bad-amount' };
  const [, before = '', behind = '', whole = '', decimals = ''] = parts;
  if (/^\.\d\d\d*[1-9]/.test(decimals)) return { code: 'amount-decimals' };
  const fen = fenOf(`${before}${behind}${whole.replaceAll(',', '')}${decimals}`);
  if (fen === undefined || Math.abs(fen) > LARGEST_AMOUNT) return { code: 'amount-too-large' };
  return { value: fen };
}

/** The same where no refund can stand; error `amount-negative`. */
export function readPositiveAmount(text: string): Reading<Fen> {
  const reading = readAmount(text);
  return 'value' in reading && reading.value < 0 ? { code: 'amount-negative' } : reading;
}
