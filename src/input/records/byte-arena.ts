/** Bytes of one chunk. */
const CHUNK = 1 << 22;

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

  /** Keeps a copy of a piece and returns its number, counted from 0. */
  add(bytes: Uint8Array): number {
    if (this.#chunks.length === 0 || this.#used + bytes.length > CHUNK) {
      this.#chunks.push(Buffer.allocUnsafe(Math.max(CHUNK, bytes.length)));
      this.#used = 0;
    }
    const number = this.#size++;
    if (number * 3 >= this.#places.length) this.#grow();
    const chunk = this.#chunks.length - 1;
    this.#chunks[chunk]?.set(bytes, this.#used);
    this.#places[number * 3] = chunk;
    this.#places[number * 3 + 1] = this.#used;
    this.#used += bytes.length;
    this.#places[number * 3 + 2] = this.#used;
    return number;
  }

  /** A piece by its number; not a copy. */
  get(number: number): Buffer {
    const chunk = this.#chunks[this.#places[number * 3] as number] as Buffer;
    return chunk.subarray(this.#places[number * 3 + 1], this.#places[number * 3 + 2]);
  }

  #grow(): void {
    const places = new Int32Array(this.#places.length * 2);
    places.set(this.#places);
    this.#places = places;
  }
}
