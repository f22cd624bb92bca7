import type { RecordBytes } from './record-bytes.ts';

/**
 * Numbers for tuples of cells: the same bytes in the same columns get the same number, counted from 0 in the order of
 * first sight. Made for the few tuples that most rows of a file repeat.
 */
export class TupleDictionary {
  readonly #columns: readonly number[];
  #slots = new Int32Array(256).fill(-1);
  readonly #hashes: number[] = [];
  /** The cells of each tuple one behind the other, and where each of its cells ends in them. */
  readonly #bytes: Uint8Array[] = [];
  readonly #ends: Int32Array[] = [];

  constructor(columns: readonly number[]) {
    this.#columns = columns;
  }

  /** The number of the record's tuple. */
  idOf(record: RecordBytes): number {
    const hash = this.#hashOf(record);
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    for (;;) {
      const id = this.#slots[slot] as number;
      if (id < 0) return this.#add(record, hash, slot);
      if (this.#hashes[id] === hash && this.#same(id, record)) return id;
      slot = (slot + 1) & mask;
    }
  }

  /** Ends and length of each cell tell the few tuples of a file apart well enough; equality is decided by all bytes. */
  #hashOf({ bytes, starts, ends }: RecordBytes): number {
    let hash = 0;
    for (let index = 0; index < this.#columns.length; index++) {
      const column = this.#columns[index] as number;
      const start = starts[column] as number;
      const length = (ends[column] as number) - start;
      if (length > 0) hash ^= (bytes[start] as number) | ((bytes[start + length - 1] as number) << 8) | (length << 16);
      hash = Math.imul(hash, 0x01000193);
    }
    return hash ^ (hash >>> 15);
  }

  #same(id: number, { bytes, starts, ends }: RecordBytes): boolean {
    const known = this.#bytes[id] as Uint8Array;
    const knownEnds = this.#ends[id] as Int32Array;
    let from = 0;
    for (let index = 0; index < this.#columns.length; index++) {
      const column = this.#columns[index] as number;
      const start = starts[column] as number;
      const length = (ends[column] as number) - start;
      if (from + length !== knownEnds[index]) return false;
      for (let at = 0; at < length; at++) if (known[from + at] !== bytes[start + at]) return false;
      from += length;
    }
    return true;
  }

  #add({ bytes, starts, ends }: RecordBytes, hash: number, slot: number): number {
    const cells = this.#columns.map((column) => bytes.subarray(starts[column], ends[column]));
    const id = this.#hashes.push(hash) - 1;
    let end = 0;
    this.#ends.push(Int32Array.from(cells, (cell) => (end += cell.length)));
    this.#bytes.push(Uint8Array.from(Buffer.concat(cells)));
    this.#slots[slot] = id;
    if (this.#hashes.length * 2 > this.#slots.length) this.#grow();
    return id;
  }

  #grow(): void {
    const slots = new Int32Array(this.#slots.length * 2).fill(-1);
    const mask = slots.length - 1;
    this.#hashes.forEach((hash, id) => {
      let slot = hash & mask;
      while ((slots[slot] as number) >= 0) slot = (slot + 1) & mask;
      slots[slot] = id;
    });
    this.#slots = slots;
  }
}
