import { type Fen, yuanOf } from '../../policy/money.ts';

const ZERO = 0x30;
const POINT = 0x2e;
/** Below this, fen are whole numbers that the processor divides quickly. */
const SMALL = 2 ** 30;
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

  /** Writes fen as yuan with two decimals. */
  fen(value: Fen): void {
    this.length = putFen(this.bytes, this.length, value);
  }

  /** The bytes gathered so far, good until this is called again, and starts anew. */
  take(): Buffer {
    const taken = this.bytes.subarray(0, this.length);
    const room = this.#spare.length < this.bytes.length ? Buffer.allocUnsafe(this.bytes.length) : this.#spare;
    this.#spare = this.bytes;
    this.bytes = room;
    this.length = 0;
    return taken;
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

/** Writes fen of less than `SMALL` and returns the place behind. The truncations keep the arithmetic on integers. */
function putSmall(bytes: Buffer, from: number, fen: number): number {
  let whole = (fen / 100) | 0;
  const part = fen - whole * 100;
  const tens = (part / 10) | 0;
  let width = 1;
  if (whole >= 10) width = whole < 100 ? 2 : whole < 1000 ? 3 : whole < 10_000 ? 4 : digitsOf(whole);
  let at = from + width;
  bytes[at] = POINT;
  bytes[at + 1] = ZERO + tens;
  bytes[at + 2] = ZERO + part - tens * 10;
  const behind = at + 3;
  while (at > from) {
    const next = (whole / 10) | 0;
    bytes[--at] = ZERO + whole - next * 10;
    whole = next;
  }
  return behind;
}

function digitsOf(whole: number): number {
  let width = 5;
  for (let bound = 100_000; whole >= bound; bound *= 10) width++;
  return width;
}
