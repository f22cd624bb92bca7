import { type Day, dayFrom } from '../../policy/day.ts';
import { type Fen, LARGEST_AMOUNT } from '../../policy/money.ts';

/**
 * Amounts and days straight from bytes, for the spelling nearly all files use; anything else is left to the readers
 * of text, which know every spelling and say what is wrong. Both give the same value where both give one.
 */

/** What the byte readers answer where the text has to be read properly. */
export const UNREAD = -1;

const ZERO = 0x30;
const POINT = 0x2e;
const HYPHEN = 0x2d;
const COLON = 0x3a;
const BLANK = 0x20;
const LETTER_T = 0x54;

/** Plain yuan with up to two decimals (`1234`, `1234.5`, `1234.50`) as fen, else `UNREAD`. */
export function fenFromBytes(bytes: Uint8Array, start: number, end: number): Fen {
  let fen = 0;
  let at = start;
  for (; at < end; at++) {
    const digit = (bytes[at] as number) - ZERO;
    if (digit < 0 || digit > 9) break;
    fen = fen * 10 + digit;
  }
  if (at === start || at - start > 8) return UNREAD;
  if (at === end) return fen * 100;
  const decimals = end - at - 1;
  if (bytes[at] !== POINT || decimals < 1 || decimals > 2) return UNREAD;
  const tens = (bytes[at + 1] as number) - ZERO;
  const ones = decimals === 2 ? (bytes[at + 2] as number) - ZERO : 0;
  if (tens < 0 || tens > 9 || ones < 0 || ones > 9) return UNREAD;
  fen = fen * 100 + tens * 10 + ones;
  return fen <= LARGEST_AMOUNT ? fen : UNREAD;
}

/** `YYYY-MM-DD` without a time of day, else `UNREAD`, also where the calendar has no such day. */
export function dayFromBytes(bytes: Uint8Array, start: number, end: number): Day {
  if (end - start !== 10 || bytes[start + 4] !== HYPHEN || bytes[start + 7] !== HYPHEN) return UNREAD;
  const year = digits(bytes, start, start + 4);
  const month = digits(bytes, start + 5, start + 7);
  const date = digits(bytes, start + 8, end);
  if (year < 0 || month < 0 || date < 0) return UNREAD;
  const inEveryMonth = month >= 1 && month <= 12 && date >= 1 && date <= 28;
  return inEveryMonth ? year * 10_000 + month * 100 + date : (dayFrom(year, month, date) ?? UNREAD);
}

/** ` HH:MM:SS` behind a day, with a blank or a `T` before it, as seconds; else `UNREAD`. */
export function secondsFromBytes(bytes: Uint8Array, start: number, end: number): number {
  const before = bytes[start];
  if (end - start !== 9 || (before !== BLANK && before !== LETTER_T)) return UNREAD;
  if (bytes[start + 3] !== COLON || bytes[start + 6] !== COLON) return UNREAD;
  const hours = digits(bytes, start + 1, start + 3);
  const minutes = digits(bytes, start + 4, start + 6);
  const seconds = digits(bytes, start + 7, end);
  if (hours < 0 || hours > 23 || minutes < 0 || minutes > 59 || seconds < 0 || seconds > 59) return UNREAD;
  return hours * 3600 + minutes * 60 + seconds;
}

function digits(bytes: Uint8Array, start: number, end: number): number {
  let number = 0;
  for (let at = start; at < end; at++) {
    const digit = (bytes[at] as number) - ZERO;
    if (digit < 0 || digit > 9) return UNREAD;
    number = number * 10 + digit;
  }
  return number;
}
