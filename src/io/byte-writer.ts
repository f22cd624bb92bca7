import { type Fen, yuanOf } from '../policy/money.ts';

const ZERO = 0x30;
const POINT = 0x2e;
/** Below this, fen are whole numbers that the processor divides quickly. */
const SMALL = 2 ** 30;
/** From this length on the native copy is quicker than a loop. */
const LONG = 96;

/** Text gathered as bytes: cells copied as they came, amounts written without a string in between. */
export class ByteWriter {
  #bytes: Buffer;
  #length = 0;

  constructor(size = 1 << 20) {
    this.#bytes = Buffer.allocUnsafe(size);
  }

  get length(): number {
    return this.#length;
  }

  /** Makes sure that `more` bytes fit; call it before the writing methods, which do not look. */
  reserve(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafe(Math.max(this.#bytes.length * 2, this.#length + more));
    this.#bytes.copy(larger, 0, 0, this.#length);
    this.#bytes = larger;
  }

  byte(value: number): void {
    this.#bytes[this.#length++] = value;
  }

  /** Copies the bytes from `start` to before `end`. */
  copy(source: Buffer, start: number, end: number): void {
    const bytes = this.#bytes;
    let to = this.#length;
    if (end - start > LONG) source.copy(bytes, to, start, end);
    else for (let at = start; at < end; at++) bytes[to++] = source[at] as number;
    this.#length += end - start;
  }

  /** Copies all bytes. */
  all(source: Buffer): void {
    this.copy(source, 0, source.length);
  }

  /** Writes fen as yuan with two decimals. */
  fen(value: Fen): void {
    if (value >= 0 && value < SMALL) this.#length = writeSmall(this.#bytes, this.#length, value);
    else for (const character of yuanOf(value)) this.byte(character.charCodeAt(0));
  }

  /** The bytes gathered so far, and starts anew in room of its own. */
  take(): Buffer {
    const taken = this.#bytes.subarray(0, this.#length);
    this.#bytes = Buffer.allocUnsafe(this.#bytes.length);
    this.#length = 0;
    return taken;
  }
}

/** Writes fen of less than `SMALL` and returns the place behind. The truncations keep the arithmetic on integers. */
function writeSmall(bytes: Buffer, from: number, fen: number): number {
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
