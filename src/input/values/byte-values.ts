import { positionAt } from '../../engine/order.ts';
import { type Day, dayFrom } from '../../policy/day.ts';
import { type Fen, LARGEST_AMOUNT } from '../../policy/money.ts';
import { type Moment, YEARS } from './day-time.ts';

/**
 * Amounts and days straight from bytes, for the spellings that files use; anything else is left to the readers of text,
 * which know every spelling and say what is wrong. Both give the same value where both give one.
 */

/** What the byte readers answer where the text has to be read properly. */
export const UNREAD = Number.MIN_SAFE_INTEGER;

const ZERO = 0x30;
const NINE = 0x39;
const POINT = 0x2e;
const COMMA = 0x2c;
const HYPHEN = 0x2d;
const SLASH = 0x2f;
const COLON = 0x3a;
const BLANK = 0x20;
const LETTER_T = 0x54;
const YEAR = [...Buffer.from('年')];
const MONTH = [...Buffer.from('月')];
const DATE = [...Buffer.from('日')];

/** Yuan with up to two decimals (`1234.5`, `1,234.50`, ` -12 `) as fen, else `UNREAD`. */
export function fenFromBytes(bytes: Uint8Array, start: number, end: number): Fen {
  const usual = usualFen(bytes, start, end);
  return usual < 0 ? anyFen(bytes, start, end) : usual;
}

/** Digits, a point and two digits, as nearly all files write amounts; -1 for anything else. In numbers of 32 bits. */
function usualFen(bytes: Uint8Array, start: number, end: number): Fen {
  const point = end - 3;
  if (point <= start || point - start > 7 || bytes[point] !== POINT) return -1;
  let yuan = 0;
  for (let at = start; at < point; at++) {
    const digit = (bytes[at] as number) - ZERO;
    if (digit < 0 || digit > 9) return -1;
    yuan = (Math.imul(yuan, 10) + digit) | 0;
  }
  const part = twoDigits(bytes, point + 1);
  return part < 0 ? -1 : (Math.imul(yuan, 100) + part) | 0;
}

/** Two digits as a number; -1 where they are none. */
function twoDigits(bytes: Uint8Array, at: number): number {
  const tens = (bytes[at] as number) - ZERO;
  const ones = (bytes[at + 1] as number) - ZERO;
  return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -1 : tens * 10 + ones;
}

function anyFen(bytes: Uint8Array, start: number, end: number): Fen {
  let at = start;
  let last = end;
  while (at < last && bytes[at] === BLANK) at++;
  while (at < last && bytes[last - 1] === BLANK) last--;
  const negative = bytes[at] === HYPHEN;
  if (negative) at++;
  const first = at;
  let fen = 0;
  let commas = 0;
  for (; at < last; at++) {
    const digit = (bytes[at] as number) - ZERO;
    if (digit >= 0 && digit <= 9) fen = fen * 10 + digit;
    else if (bytes[at] === COMMA) commas++;
    else break;
  }
  if (at === first || at - first - commas > 8 || (commas > 0 && !inThrees(bytes, first, at, commas))) return UNREAD;
  fen *= 100;
  if (at < last) {
    const decimals = last - at - 1;
    if (bytes[at] !== POINT || decimals < 1 || decimals > 2) return UNREAD;
    const tens = (bytes[at + 1] as number) - ZERO;
    const ones = decimals === 2 ? (bytes[at + 2] as number) - ZERO : 0;
    if (tens < 0 || tens > 9 || ones < 0 || ones > 9) return UNREAD;
    fen += tens * 10 + ones;
  }
  if (fen > LARGEST_AMOUNT) return UNREAD;
  return negative ? 0 - fen : fen;
}

/** Whether the commas part digits in groups of three from the end, with one to three before them. */
function inThrees(bytes: Uint8Array, first: number, end: number, commas: number): boolean {
  for (let comma = 1; comma <= commas; comma++) if (bytes[end - 4 * comma] !== COMMA) return false;
  const before = end - 4 * commas - first;
  return before >= 1 && before <= 3;
}

/** The same where it is not negative. */
export function positiveFenFromBytes(bytes: Uint8Array, start: number, end: number): Fen {
  const fen = fenFromBytes(bytes, start, end);
  return fen < 0 ? UNREAD : fen;
}

/** A day without a time in any of the forms that are read, else `UNREAD`, also where the calendar has no such day. */
export function dayFromBytes(bytes: Uint8Array, start: number, end: number): Day {
  const usual = end - start === 10 ? usualDay(bytes, start) : -1;
  return usual < 0 ? anyDay(bytes, start, end) : usual;
}

/** `YYYY-MM-DD` up to the 28th, as nearly all files write days; -1 for anything else. In numbers of 32 bits. */
function usualDay(bytes: Uint8Array, at: number): Day {
  if (bytes[at + 4] !== HYPHEN || bytes[at + 7] !== HYPHEN) return -1;
  const century = twoDigits(bytes, at);
  const year = twoDigits(bytes, at + 2);
  const month = twoDigits(bytes, at + 5);
  const date = twoDigits(bytes, at + 8);
  const number = century * 100 + year;
  if (year < 0 || number < YEARS.first || number > YEARS.last) return -1;
  return month < 1 || month > 12 || date < 1 || date > 28 ? -1 : number * 10_000 + month * 100 + date;
}

function anyDay(bytes: Uint8Array, start: number, end: number): Day {
  if (end - start < 8) return UNREAD;
  const year = digits(bytes, start, start + 4);
  const behind = bytes[start + 4] as number;
  if (behind === HYPHEN || behind === SLASH || behind === POINT) {
    const second = bytes[start + 6] === behind ? start + 6 : start + 7;
    if (bytes[second] !== behind || end - second < 2 || end - second > 3) return UNREAD;
    return dayIn(year, digits(bytes, start + 5, second), digits(bytes, second + 1, end));
  }
  if (end - start === 8) return dayIn(year, digits(bytes, start + 4, start + 6), digits(bytes, start + 6, end));
  return chineseDay(bytes, year, start + 4, end);
}

/** `M月D日` behind `YYYY年`. */
function chineseDay(bytes: Uint8Array, year: number, start: number, end: number): Day {
  const month = start + 3;
  const behindMonth = bytes[month + 1] === MONTH[0] ? month + 1 : month + 2;
  const date = behindMonth + 3;
  const behindDate = end - 3;
  if (behindDate - date < 1 || behindDate - date > 2) return UNREAD;
  if (!(has(bytes, start, YEAR) && has(bytes, behindMonth, MONTH) && has(bytes, behindDate, DATE))) return UNREAD;
  return dayIn(year, digits(bytes, month, behindMonth), digits(bytes, date, behindDate));
}

function has(bytes: Uint8Array, at: number, wanted: readonly number[]): boolean {
  return bytes[at] === wanted[0] && bytes[at + 1] === wanted[1] && bytes[at + 2] === wanted[2];
}

function dayIn(year: number, month: number, date: number): Day {
  if (year < YEARS.first || year > YEARS.last || month < 1 || month > 12 || date < 1) return UNREAD;
  return date <= 28 ? year * 10_000 + month * 100 + date : (dayFrom(year, month, date) ?? UNREAD);
}

/** A day and, behind a blank or a `T`, a time of day; else `UNREAD`. */
export function momentFromBytes(bytes: Uint8Array, start: number, end: number): Moment {
  let at = end - start <= 10 ? end : start + 8;
  while (at < end && bytes[at] !== BLANK && bytes[at] !== LETTER_T) at++;
  const day = dayFromBytes(bytes, start, at);
  if (day === UNREAD) return UNREAD;
  const seconds = at === end ? 0 : secondsFromBytes(bytes, at + 1, end);
  return seconds === UNREAD ? UNREAD : positionAt(day, seconds);
}

/** `H:MM` or `HH:MM`, with `:SS` and `.0` behind or not, as seconds; else `UNREAD`. */
function secondsFromBytes(bytes: Uint8Array, start: number, end: number): number {
  const colon = bytes[start + 1] === COLON ? start + 1 : start + 2;
  const last = end === colon + 8 && bytes[end - 2] === POINT && bytes[end - 1] === ZERO ? end - 2 : end;
  const isShort = last === colon + 3;
  if (bytes[colon] !== COLON || !(isShort || (last === colon + 6 && bytes[colon + 3] === COLON))) return UNREAD;
  const hours = digits(bytes, start, colon);
  const minutes = digits(bytes, colon + 1, colon + 3);
  const seconds = isShort ? 0 : digits(bytes, colon + 4, last);
  if (hours < 0 || hours > 23 || minutes < 0 || minutes > 59 || seconds < 0 || seconds > 59) return UNREAD;
  return hours * 3600 + minutes * 60 + seconds;
}

/** The number that digits write; `UNREAD`, which is negative, where other characters are among them. */
function digits(bytes: Uint8Array, start: number, end: number): number {
  let number = 0;
  for (let at = start; at < end; at++) {
    const digit = (bytes[at] as number) - ZERO;
    if (digit < 0 || digit > 9) return UNREAD;
    number = number * 10 + digit;
  }
  return number;
}

/** The longest of what exports write for nothing has so many letters. */
const LONGEST_NOTHING = 4;
/** Makes a small letter of a large one. */
const SMALL = 0x20;
const LETTER_A = 0x61;
const LETTER_E = 0x65;
const LETTER_Z = 0x7a;

/**
 * Whether text is surely an id as it is seen: letters and digits of ASCII, more than are written for nothing, and no number
 * that a spreadsheet has written as `3E+17`.
 */
export function isUsualId(bytes: Uint8Array, start: number, end: number): boolean {
  if (end - start <= LONGEST_NOTHING || ((bytes[start + 1] as number) | SMALL) === LETTER_E) return false;
  for (let at = start; at < end; at++) if (!isLetterOrDigit(bytes[at] as number)) return false;
  return true;
}

function isLetterOrDigit(byte: number): boolean {
  const small = byte | SMALL;
  return (byte >= ZERO && byte <= NINE) || (small >= LETTER_A && small <= LETTER_Z);
}
