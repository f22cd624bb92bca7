import type { Day } from '../../policy/day.ts';
import { type Fen, LARGEST_EXACT } from '../../policy/money.ts';
import { isPieceAt, type Piece, viewOf } from '../records/piece.ts';
import { dayFromBytes, UNREAD } from '../values/byte-values.ts';

const ZERO = 0x30;
const POINT = 0x2e;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const CLOSE = 0x7d;
const BLANK = 0x20;
const HYPHEN = 0x2d;
const DAY_LENGTH = 10;
const YEAR_LENGTH = 4;
/** Every amount of fewer digits before the point is exact. */
const MOST_DIGITS = String(LARGEST_EXACT).length - 3;

/** Thrown where a line does not stand as it is written. */
export const OTHER_LINE = new Error('another line');

/** A place in the bytes of a ledger's line, which moves behind what it reads. Throws `OTHER_LINE`. */
export class LedgerLine {
  bytes: Buffer = Buffer.alloc(0);
  at = 0;
  /** Where the line ends. */
  end = 0;
  #view = viewOf(this.bytes);

  /** Begins the line from `start` to before `end`. */
  begin(bytes: Buffer, start: number, end: number): void {
    this.at = start;
    this.end = end;
    if (bytes === this.bytes) return;
    this.bytes = bytes;
    this.#view = viewOf(bytes);
  }

  /** Whether this comes next; then goes behind it. */
  is(piece: Piece): boolean {
    const isNext = isPieceAt(this.#view, this.at, piece);
    if (isNext) this.at += piece.length;
    return isNext;
  }

  must(piece: Piece): void {
    if (!isPieceAt(this.#view, this.at, piece)) throw OTHER_LINE;
    this.at += piece.length;
  }

  isByte(byte: number): boolean {
    const isNext = this.bytes[this.at] === byte;
    if (isNext) this.at++;
    return isNext;
  }

  mustByte(byte: number): void {
    if (this.bytes[this.at] !== byte) throw OTHER_LINE;
    this.at++;
  }

  /** Reads amounts that stand one behind the other, each behind its piece; all behind the first `needed` may be left out, which makes them 0. */
  amounts(before: readonly Piece[], needed: number, amounts: Float64Array): void {
    const view = this.#view;
    for (let index = 0; index < before.length; index++) {
      const piece = before[index] as Piece;
      if (isPieceAt(view, this.at, piece)) {
        this.at += piece.length;
        amounts[index] = this.yuan();
      } else if (index < needed) throw OTHER_LINE;
      else amounts[index] = 0;
    }
  }

  /** Yuan with two decimals. */
  yuan(): Fen {
    const { bytes, at: start } = this;
    let yuan = 0;
    let at = start;
    for (; at < start + MOST_DIGITS; at++) {
      const digit = (bytes[at] as number) - ZERO;
      if (digit < 0 || digit > 9) break;
      yuan = yuan * 10 + digit;
    }
    if (at === start || (bytes[start] === ZERO && at > start + 1) || bytes[at] !== POINT) throw OTHER_LINE;
    const tens = (bytes[at + 1] as number) - ZERO;
    const ones = (bytes[at + 2] as number) - ZERO;
    if (!(tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9)) throw OTHER_LINE;
    this.at = at + 3;
    return yuan * 100 + tens * 10 + ones;
  }

  /** A day and its closing quote. */
  day(): Day {
    const { bytes, at } = this;
    const day = dayFromBytes(bytes, at, at + DAY_LENGTH);
    if (day === UNREAD || bytes[at + YEAR_LENGTH] !== HYPHEN || bytes[at + DAY_LENGTH] !== QUOTE) throw OTHER_LINE;
    this.at += DAY_LENGTH + 1;
    return day;
  }

  /** The number that so many digits write. */
  digits(count: number): number {
    const { bytes } = this;
    let number = 0;
    for (const end = this.at + count; this.at < end; this.at++) {
      const digit = (bytes[this.at] as number) - ZERO;
      if (!(digit >= 0 && digit <= 9)) throw OTHER_LINE;
      number = number * 10 + digit;
    }
    return number;
  }

  /** Goes behind a text in quotes, in which nothing is written otherwise than it is; returns where it starts. */
  passText(): number {
    const { bytes } = this;
    this.mustByte(QUOTE);
    const start = this.at;
    let at = start;
    for (; bytes[at] !== QUOTE; at++) {
      const byte = bytes[at] as number;
      if (byte === BACKSLASH || !(byte >= BLANK)) throw OTHER_LINE;
    }
    this.at = at + 1;
    return start;
  }

  /** Goes behind an object that holds none; returns where it starts. */
  passObject(): number {
    const { bytes, at: start } = this;
    let at = start;
    for (; bytes[at] !== CLOSE; at++) if (!((bytes[at] as number) >= BLANK)) throw OTHER_LINE;
    this.at = at + 1;
    return start;
  }
}
