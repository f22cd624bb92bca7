import { copySteps, type Piece, putPiece, STEP, viewOf } from '../../input/records/piece.ts';
import type { Day } from '../../policy/day.ts';
import type { Fen } from '../../policy/money.ts';
import { putDay, putFen } from './put-numbers.ts';

const LAST_ASCII = 0x7f;
/** Room for all amounts, days and signs of a row that are written between two pieces of any length. */
export const ROOM = 1 << 12;
/** The most bytes that a unit of a string takes in UTF-8. */
const WIDEST = 3;
/** From this length on the native copy is quicker than a loop of bytes. */
const LONG = 96;
/** From this length up to that one a loop of steps is quicker than both, once there is a view of the source. */
const STEPS = { from: 16, to: 512 };

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
    this.bytes = Buffer.allocUnsafe(size + STEP);
    this.view = viewOf(this.bytes);
    this.#spare = Buffer.allocUnsafe(size + STEP);
    this.#source = this.bytes;
    this.#sourceView = this.view;
  }

  /** Makes sure that `more` bytes fit; call it before the writing methods, which do not look. */
  reserve(more: number): void {
    if (this.length + more + STEP <= this.bytes.length) return;
    this.#check();
    const larger = Buffer.allocUnsafe(Math.max(this.bytes.length * 2, this.length + more + STEP));
    this.bytes.copy(larger, 0, 0, this.length);
    this.#writeInto(larger);
  }

  byte(value: number): void {
    this.bytes[this.length++] = value;
  }

  /** Copies the bytes from `start` to before `end`, a piece of a block that other pieces come from too. */
  copy(source: Buffer, start: number, end: number): void {
    const length = end - start;
    const isQuick = length >= STEPS.from && length < STEPS.to && end + STEP <= source.length;
    if (!isQuick) this.length = putBytes(this.bytes, this.length, source, start, end);
    else {
      if (source !== this.#source) this.#readFrom(source);
      this.length = copySteps(this.view, this.length, this.#sourceView, start, end);
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
    // The byte behind is written over.
    this.length = putFen(this.bytes, this.view, this.length, value, 0) - 1;
  }

  /** The bytes gathered so far, good until this is called again, and starts anew. */
  take(): Buffer {
    const spare = this.#spare.length < this.bytes.length ? Buffer.allocUnsafe(this.bytes.length) : this.#spare;
    this.#spare = this.bytes;
    return this.takeInto(spare);
  }

  /** The same, good for ever; goes on in `room`. */
  takeInto(room: Buffer): Buffer {
    this.#check();
    const taken = this.bytes.subarray(0, this.length);
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
    if (this.length + STEP > this.bytes.length) throw new RangeError('bytes were written without room for them');
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
