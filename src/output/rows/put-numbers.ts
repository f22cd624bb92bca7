import type { Day } from '../../policy/day.ts';
import { type Fen, yuanOf } from '../../policy/money.ts';

const HYPHEN = 0x2d;
/** Fen below this are written in three words. */
const USUAL = 100_000_000;
/** The digits of every number below 100, as two bytes to be written at once. */
const PAIRS = Int16Array.from({ length: 100 }, (_, number) => wordOf(String(number).padStart(2, '0')));
/** The thousands of yuan as up to three bytes to be written at once, none where there are none; the fourth is how many. */
const THOUSANDS = Int32Array.from({ length: 1000 }, (_, number) => {
  const text = number === 0 ? '' : String(number);
  return wordOf(text) | (text.length << 24);
});
/** What is left of yuan with the point behind it: where there are no thousands, and behind those. */
const RESTS = [
  ...Array.from({ length: 1000 }, (_, number) => `${number}.`),
  ...Array.from({ length: 1000 }, (_, number) => `${String(number).padStart(3, '0')}.`),
];
const NONE = wordOf('0.00');
const REST_WORDS = Int32Array.from(RESTS, wordOf);
const REST_LENGTHS = Uint8Array.from(RESTS, ({ length }) => length);

/**
 * Writes fen as yuan with two decimals and one more byte to a place, where there must be room, and returns the place
 * behind.
 */
export function putFen(bytes: Buffer, view: DataView, at: number, fen: Fen, behind: number): number {
  if (fen >= 0 && fen < USUAL) return putUsual(view, at, fen | 0, behind);
  if (fen < 0 && fen > -USUAL) {
    view.setUint8(at, HYPHEN);
    return putUsual(view, at + 1, -fen | 0, behind);
  }
  const end = at + bytes.write(yuanOf(fen), at, 'latin1');
  bytes[end] = behind;
  return end + 1;
}

/**
 * Writes fen of less than `USUAL` and a byte, and returns the place behind. No branch tells amounts apart but that for
 * none at all, which is common: arithmetic chooses, since the processor would guess wrong half the time.
 */
function putUsual(view: DataView, at: number, fen: number, behind: number): number {
  if (fen === 0) {
    view.setInt32(at, NONE, true);
    view.setUint8(at + 4, behind);
    return at + 5;
  }
  const yuan = (fen / 100) | 0;
  const thousands = (yuan / 1000) | 0;
  const hasThousands = -thousands >>> 31;
  const rest = yuan - thousands * 1000 + hasThousands * 1000;
  const first = THOUSANDS[thousands] as number;
  view.setInt32(at, first, true);
  const middle = at + (first >>> 24);
  view.setInt32(middle, REST_WORDS[rest] as number, true);
  const end = middle + (REST_LENGTHS[rest] as number);
  view.setInt32(end, (PAIRS[fen - yuan * 100] as number) | (behind << 16), true);
  return end + 3;
}

/** Writes a day as `YYYY-MM-DD` to a place, where there must be room, and returns the place behind. */
export function putDay(view: DataView, at: number, day: Day): number {
  const year = (day / 10_000) | 0;
  const month = ((day / 100) | 0) - year * 100;
  const century = (year / 100) | 0;
  putPair(view, at, century);
  putPair(view, at + 2, year - century * 100);
  view.setUint8(at + 4, HYPHEN);
  putPair(view, at + 5, month);
  view.setUint8(at + 7, HYPHEN);
  putPair(view, at + 8, day - ((day / 100) | 0) * 100);
  return at + 10;
}

/** Writes both digits of a number below 100. */
function putPair(view: DataView, at: number, number: number): void {
  view.setInt16(at, PAIRS[number] as number, true);
}

/** Up to four letters of ASCII as the bytes of a word. */
function wordOf(text: string): number {
  let word = 0;
  for (let at = text.length - 1; at >= 0; at--) word = (word << 8) | text.charCodeAt(at);
  return word;
}
