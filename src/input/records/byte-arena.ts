/** Bytes of one chunk. */
const CHUNK = 1 << 22;
/** From this length on the native copy is quicker than a loop. */
const LONG = 96;

/** Pieces of bytes kept one behind the other, without an object a piece. */
export class ByteArena {
  readonly #chunks: Buffer[] = [];
  #used = 0;
  /** Per piece the chunk, the start and the end in it. */
  #places = new Int32Array(3 << 10);
  #size = 0;

  /** How many pieces there are. */
  get size(): number {
    return this.#size;
  }

  /** Keeps a copy of the bytes from `start` to before `end` and returns its number, counted from 0. */
  add(bytes: Uint8Array, start = 0, end = bytes.length): number {
    const length = end - start;
    if (this.#chunks.length === 0 || this.#used + length > CHUNK) {
      this.#chunks.push(Buffer.allocUnsafe(Math.max(CHUNK, length)));
      this.#used = 0;
    }
    const number = this.#size++;
    if (number * 3 >= this.#places.length) this.#grow();
    const chunk = this.#chunks.length - 1;
    this.#places[number * 3] = chunk;
    this.#places[number * 3 + 1] = this.#used;
    this.#used = copied(bytes, start, end, this.#chunks[chunk] as Buffer, this.#used);
    this.#places[number * 3 + 2] = this.#used;
    return number;
  }

  /** A piece by its number; not a copy. */
  get(number: number): Buffer {
    return this.chunkOf(number).subarray(this.startOf(number), this.endOf(number));
  }

  /** The bytes that a piece stands in, from `startOf` to before `endOf`. */
  chunkOf(number: number): Buffer {
    return this.#chunks[this.#places[number * 3] as number] as Buffer;
  }

  startOf(number: number): number {
    return this.#places[number * 3 + 1] as number;
  }

  endOf(number: number): number {
    return this.#places[number * 3 + 2] as number;
  }

  /** Copies a piece to a place in other bytes and returns the place behind. */
  copy(number: number, to: Buffer, at: number): number {
    return copied(this.chunkOf(number), this.startOf(number), this.endOf(number), to, at);
  }

  #grow(): void {
    const places = new Int32Array(this.#places.length * 2);
    places.set(this.#places);
    this.#places = places;
  }
}

/** Copies bytes and returns the place behind. */
function copied(bytes: Uint8Array, start: number, end: number, to: Uint8Array, at: number): number {
  if (end - start > LONG) to.set(bytes.subarray(start, end), at);
  else for (let from = start, there = at; from < end; from++, there++) to[there] = bytes[from] as number;
  return at + end - start;
}
