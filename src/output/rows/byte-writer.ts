import type { Day } from '../../policy/day.ts';
import { type Fen, yuanOf } from '../../policy/money.ts';

const ZERO = 0x30;
const POINT = 0x2e;
const HYPHEN = 0x2d;
/** Below this, fen are whole numbers that the processor divides quickly. */
const SMALL = 2 ** 30;
/** The digits of every number below 100, so that most amounts take two divisions. */
const TENS = Uint8Array.from({ length: 100 }, (_, number) => ZERO + Math.floor(number / 10));
const ONES = Uint8Array.from({ length: 100 }, (_, number) => ZERO + (number % 10));
/** Room for all amounts, days and signs of a row that are written between two pieces of any length. */
export const ROOM = 1 << 12;
/** The most bytes that a unit of a string takes in UTF-8. */
const WIDEST = 3;
/** From this length on the native copy is quicker than a loop. */
const LONG = 96;

/** Text gathered as bytes: cells copied as they came, amounts written without a string in between. */
export class ByteWriter {
  /** The bytes, of which `length` are written; both are open to writers of whole rows. */
  bytes: Buffer;
  length = 0;
  #spare: Buffer;

  constructor(size = 1 << 20) {
    this.bytes = Buffer.allocUnsafe(size);
    this.#spare = Buffer.allocUnsafe(size);
  }

  /** Makes sure that `more` bytes fit; call it before the writing methods, which do not look. */
  reserve(more: number): void {
    if (this.length + more <= this.bytes.length) return;
    this.#check();
    const larger = Buffer.allocUnsafe(Math.max(this.bytes.length * 2, this.length + more));
    this.bytes.copy(larger, 0, 0, this.length);
    this.bytes = larger;
  }

  byte(value: number): void {
    this.bytes[this.length++] = value;
  }

  /** Copies the bytes from `start` to before `end`. */
  copy(source: Buffer, start: number, end: number): void {
    this.length = putBytes(this.bytes, this.length, source, start, end);
  }

  /** Copies all bytes. */
  all(source: Buffer): void {
    this.copy(source, 0, source.length);
  }

  /** Makes room, also for `ROOM` bytes behind, and copies all bytes. */
  whole(source: Buffer): void {
    this.reserve(source.length + ROOM);
    this.all(source);
  }

  /** Makes room, also for `ROOM` bytes behind, and writes text. */
  text(text: string): void {
    this.reserve(text.length * WIDEST + ROOM);
    this.length += this.bytes.write(text, this.length);
  }

  /** Writes a day as `YYYY-MM-DD`. */
  day(value: Day): void {
    this.length = putDay(this.bytes, this.length, value);
  }

  /** Writes fen as yuan with two decimals. */
  fen(value: Fen): void {
    this.length = putFen(this.bytes, this.length, value);
  }

  /** The bytes gathered so far, good until this is called again, and starts anew. */
  take(): Buffer {
    this.#check();
    const taken = this.bytes.subarray(0, this.length);
    const room = this.#spare.length < this.bytes.length ? Buffer.allocUnsafe(this.bytes.length) : this.#spare;
    this.#spare = this.bytes;
    this.bytes = room;
    this.length = 0;
    return taken;
  }

  /** What was written without room is lost: better no output than a part of it. */
  #check(): void {
    if (this.length > this.bytes.length) throw new RangeError('bytes were written without room for them');
  }
}

/** Copies bytes to a place, where there must be room, and returns the place behind. */
export function putBytes(bytes: Buffer, at: number, source: Buffer, start: number, end: number): number {
  if (end - start > LONG) {
    source.copy(bytes, at, start, end);
    return at + end - start;
  }
  let to = at;
  for (let from = start; from < end; from++) bytes[to++] = source[from] as number;
  return to;
}

/** Writes fen as yuan with two decimals to a place, where there must be room, and returns the place behind. */
export function putFen(bytes: Buffer, at: number, fen: Fen): number {
  if (fen >= 0 && fen < SMALL) return putSmall(bytes, at, fen);
  return at + bytes.write(yuanOf(fen), at, 'latin1');
}

/** Writes a day as `YYYY-MM-DD` to a place, where there must be room, and returns the place behind. */
export function putDay(bytes: Buffer, at: number, day: Day): number {
  const year = (day / 10_000) | 0;
  const month = ((day / 100) | 0) - year * 100;
  const century = (year / 100) | 0;
  putPair(bytes, putPair(bytes, at, century), year - century * 100);
  bytes[at + 4] = HYPHEN;
  bytes[putPair(bytes, at + 5, month)] = HYPHEN;
  return putPair(bytes, at + 8, day - ((day / 100) | 0) * 100);
}

/** Writes fen of less than `SMALL` and returns the place behind. The truncations keep the arithmetic on integers. */
function putSmall(bytes: Buffer, at: number, fen: number): number {
  const whole = (fen / 100) | 0;
  const behind = whole < 100 ? putLeading(bytes, at, whole) : putWhole(bytes, at, whole);
  bytes[behind] = POINT;
  return putPair(bytes, behind + 1, fen - whole * 100);
}

function putWhole(bytes: Buffer, at: number, whole: number): number {
  const hundreds = (whole / 100) | 0;
  const behind = hundreds < 100 ? putLeading(bytes, at, hundreds) : putWhole(bytes, at, hundreds);
  return putPair(bytes, behind, whole - hundreds * 100);
}

/** Writes a number below 100 without a zero before it. */
function putLeading(bytes: Buffer, at: number, number: number): number {
  if (number >= 10) return putPair(bytes, at, number);
  bytes[at] = ZERO + number;
  return at + 1;
}

/** Writes both digits of a number below 100. */
function putPair(bytes: Buffer, at: number, number: number): number {
  bytes[at] = TENS[number] as number;
  bytes[at + 1] = ONES[number] as number;
  return at + 2;
}
