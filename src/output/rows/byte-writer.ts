import { type Piece, putPiece } from '../../input/records/piece.ts';
import type { Day } from '../../policy/day.ts';
import { type Fen, yuanOf } from '../../policy/money.ts';

const HYPHEN = 0x2d;
const LAST_ASCII = 0x7f;
/** Fen below this are written in three words. */
const USUAL = 100_000_000;
/** The digits of every number below 100, as two bytes to be written at once. */
const PAIRS = Int16Array.from({ length: 100 }, (_, number) => wordOf(String(number).padStart(2, '0')));
/** The thousands of yuan as up to three bytes to be written at once, none where there are none, and how many count. */
const THOUSANDS = Array.from({ length: 1000 }, (_, number) => (number === 0 ? '' : String(number)));
/** What is left of yuan with the point behind it: where there are no thousands, and behind those. */
const RESTS = [
  ...Array.from({ length: 1000 }, (_, number) => `${number}.`),
  ...Array.from({ length: 1000 }, (_, number) => `${String(number).padStart(3, '0')}.`),
];
const [THOUSAND_WORDS, THOUSAND_LENGTHS] = [Int32Array.from(THOUSANDS, wordOf), lengthsOf(THOUSANDS)];
const [REST_WORDS, REST_LENGTHS] = [Int32Array.from(RESTS, wordOf), lengthsOf(RESTS)];
/** Room for all amounts, days and signs of a row that are written between two pieces of any length. */
export const ROOM = 1 << 12;
/** Room behind all others: what is written a word at a time may go so far beyond its end. */
const SLACK = 4;
/** The most bytes that a unit of a string takes in UTF-8. */
const WIDEST = 3;
/** From this length on the native copy is quicker than a loop of bytes. */
const LONG = 96;
/** From this length up to that one a loop of words is quicker than both, once there is a view of the source. */
const WORDS = { from: 16, to: 512 };

/** Text gathered as bytes: cells copied as they came, amounts written without a string in between. */
export class ByteWriter {
  /** The bytes, of which `length` are written, and a view of them; all are open to writers of whole rows. */
  bytes: Buffer;
  view: DataView;
  length = 0;
  #spare: Buffer;
  /** What was copied from last, and a view of it: pieces come from one block for many rows. */
  #source: Buffer;
  #sourceView: DataView;

  constructor(size = 1 << 20) {
    this.bytes = Buffer.allocUnsafe(size + SLACK);
    this.view = viewOf(this.bytes);
    this.#spare = Buffer.allocUnsafe(size + SLACK);
    this.#source = this.bytes;
    this.#sourceView = this.view;
  }

  /** Makes sure that `more` bytes fit; call it before the writing methods, which do not look. */
  reserve(more: number): void {
    if (this.length + more + SLACK <= this.bytes.length) return;
    this.#check();
    const larger = Buffer.allocUnsafe(Math.max(this.bytes.length * 2, this.length + more + SLACK));
    this.bytes.copy(larger, 0, 0, this.length);
    this.#writeInto(larger);
  }

  byte(value: number): void {
    this.bytes[this.length++] = value;
  }

  /** Copies the bytes from `start` to before `end`, a piece of a block that other pieces come from too. */
  copy(source: Buffer, start: number, end: number): void {
    const length = end - start;
    const isQuick = length >= WORDS.from && length < WORDS.to && end + SLACK <= source.length;
    if (!isQuick) this.length = putBytes(this.bytes, this.length, source, start, end);
    else {
      if (source !== this.#source) this.#readFrom(source);
      const from = this.#sourceView;
      const to = this.view;
      for (let at = start, there = this.length; at < end; at += 4, there += 4) {
        to.setInt32(there, from.getInt32(at, true), true);
      }
      this.length += length;
    }
  }

  /** Copies all bytes. */
  all(source: Buffer): void {
    this.length = putBytes(this.bytes, this.length, source, 0, source.length);
  }

  /** Makes room, also for `ROOM` bytes behind, and copies all bytes. */
  whole(source: Buffer): void {
    this.reserve(source.length + ROOM);
    this.all(source);
  }

  /** Writes a piece. */
  piece(piece: Piece): void {
    this.length = putPiece(this.view, this.length, piece);
  }

  /** Makes room, also for `ROOM` bytes behind, and writes text. */
  text(text: string): void {
    this.reserve(text.length * WIDEST + ROOM);
    const { bytes, length } = this;
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      if (unit > LAST_ASCII || at === LONG) {
        this.length = length + bytes.write(text, length);
        return;
      }
      bytes[length + at] = unit;
    }
    this.length = length + text.length;
  }

  /** Writes a day as `YYYY-MM-DD`. */
  day(value: Day): void {
    this.length = putDay(this.view, this.length, value);
  }

  /** Writes fen as yuan with two decimals. */
  fen(value: Fen): void {
    this.length = putFen(this.bytes, this.view, this.length, value);
  }

  /** The bytes gathered so far, good until this is called again, and starts anew. */
  take(): Buffer {
    this.#check();
    const taken = this.bytes.subarray(0, this.length);
    const room = this.#spare.length < this.bytes.length ? Buffer.allocUnsafe(this.bytes.length) : this.#spare;
    this.#spare = this.bytes;
    this.#writeInto(room);
    this.length = 0;
    return taken;
  }

  #writeInto(bytes: Buffer): void {
    this.bytes = bytes;
    this.view = viewOf(bytes);
  }

  #readFrom(source: Buffer): void {
    this.#source = source;
    this.#sourceView = viewOf(source);
  }

  /** What was written without room is lost: better no output than a part of it. */
  #check(): void {
    if (this.length + SLACK > this.bytes.length) throw new RangeError('bytes were written without room for them');
  }
}

/** Copies bytes to a place, where there must be room, and returns the place behind. */
function putBytes(bytes: Buffer, at: number, source: Buffer, start: number, end: number): number {
  if (end - start > LONG) {
    source.copy(bytes, at, start, end);
    return at + end - start;
  }
  let to = at;
  for (let from = start; from < end; from++) bytes[to++] = source[from] as number;
  return to;
}

/** Writes fen as yuan with two decimals to a place, where there must be room, and returns the place behind. */
export function putFen(bytes: Buffer, view: DataView, at: number, fen: Fen): number {
  return fen >= 0 && fen < USUAL ? putUsual(view, at, fen) : at + bytes.write(yuanOf(fen), at, 'latin1');
}

/**
 * Writes fen of less than `USUAL` and returns the place behind. What is chosen by an amount is chosen by arithmetic: no
 * branch tells amounts apart, since the processor would guess wrong half the time.
 */
function putUsual(view: DataView, at: number, fen: number): number {
  const yuan = (fen / 100) | 0;
  const thousands = (yuan / 1000) | 0;
  const isBehind = -thousands >>> 31;
  const rest = yuan - thousands * 1000 + isBehind * 1000;
  view.setInt32(at, THOUSAND_WORDS[thousands] as number, true);
  const middle = at + (THOUSAND_LENGTHS[thousands] as number);
  view.setInt32(middle, REST_WORDS[rest] as number, true);
  const end = middle + (REST_LENGTHS[rest] as number);
  putPair(view, end, fen - yuan * 100);
  return end + 2;
}

/** Writes a day as `YYYY-MM-DD` to a place, where there must be room, and returns the place behind. */
function putDay(view: DataView, at: number, day: Day): number {
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
  return text.split('').reduce((word, letter, at) => word | (letter.charCodeAt(0) << (8 * at)), 0);
}

function lengthsOf(texts: readonly string[]): Uint8Array {
  return Uint8Array.from(texts, ({ length }) => length);
}

function viewOf({ buffer, byteOffset, byteLength }: Buffer): DataView {
  return new DataView(buffer, byteOffset, byteLength);
}
