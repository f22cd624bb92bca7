import { hashOf } from './byte-hash.ts';
import type { RecordBytes } from './record-bytes.ts';

/** As many values are remembered; then all are forgotten, so that cells nobody can read do not fill the memory. */
const MOST = 1 << 13;
const SLOTS = MOST * 2;
/** Slots of what was met lately. */
const LATELY = 1 << 8;

/**
 * Remembers what was found out about records by the bytes of some of their cells and a number beside them. Made for the
 * few combinations that most rows of a file repeat.
 */
export class CellCache<V> {
  readonly #columns: readonly number[];
  /** Where entries are by their hash, and those met lately by less than that. */
  readonly #slots = new Int32Array(SLOTS).fill(-1);
  readonly #lately = new Int32Array(LATELY).fill(-1);
  /** By entry: the number, the cells one behind the other, where each of them ends, and the value. */
  readonly #kinds: number[] = [];
  readonly #bytes: Uint8Array[] = [];
  readonly #ends: Int32Array[] = [];
  readonly #values: V[] = [];

  constructor(columns: readonly number[]) {
    this.#columns = columns;
  }

  /** What is remembered of a record's cells and the number `kind`. */
  get(record: RecordBytes, kind: number): V | undefined {
    const late = this.#lateSlot(record);
    const lately = this.#lately[late] as number;
    if (lately >= 0 && this.#same(lately, record, kind)) return this.#values[lately];
    const entry = this.#slots[this.#slotOf(record, kind)] as number;
    if (entry < 0) return undefined;
    this.#lately[late] = entry;
    return this.#values[entry];
  }

  /** Remembers a value. */
  set(record: RecordBytes, kind: number, value: V): void {
    if (this.#values.length === MOST) this.#clear();
    const slot = this.#slotOf(record, kind);
    const known = this.#slots[slot] as number;
    if (known < 0) this.#slots[slot] = this.#add(record, kind, value);
    else this.#values[known] = value;
  }

  #add({ bytes, starts, ends }: RecordBytes, kind: number, value: V): number {
    const cells = this.#columns.map((column) => bytes.subarray(starts[column], ends[column]));
    let end = 0;
    this.#ends.push(Int32Array.from(cells, (cell) => (end += cell.length)));
    this.#bytes.push(Uint8Array.from(Buffer.concat(cells)));
    this.#kinds.push(kind);
    return this.#values.push(value) - 1;
  }

  #clear(): void {
    this.#slots.fill(-1);
    this.#lately.fill(-1);
    for (const list of [this.#kinds, this.#bytes, this.#ends, this.#values]) list.length = 0;
  }

  /** The slot of what is remembered, or that it would have. */
  #slotOf(record: RecordBytes, kind: number): number {
    const { bytes, starts, ends } = record;
    let hash = kind;
    for (const column of this.#columns) hash = hashOf(bytes, starts[column] as number, ends[column] as number, hash);
    for (let slot = hash & (SLOTS - 1); ; slot = (slot + 1) & (SLOTS - 1)) {
      const entry = this.#slots[slot] as number;
      if (entry < 0 || this.#same(entry, record, kind)) return slot;
    }
  }

  /** Ends and length of each cell tell what is met most apart well enough. */
  #lateSlot({ bytes, starts, ends }: RecordBytes): number {
    let hash = 0;
    for (let index = 0; index < this.#columns.length; index++) {
      const column = this.#columns[index] as number;
      const start = starts[column] as number;
      const length = (ends[column] as number) - start;
      if (length > 0) hash ^= (bytes[start] as number) | ((bytes[start + length - 1] as number) << 8) | (length << 16);
      hash = Math.imul(hash, 0x01000193);
    }
    return (hash ^ (hash >>> 15)) & (LATELY - 1);
  }

  #same(entry: number, { bytes, starts, ends }: RecordBytes, kind: number): boolean {
    if (this.#kinds[entry] !== kind) return false;
    const known = this.#bytes[entry] as Uint8Array;
    const knownEnds = this.#ends[entry] as Int32Array;
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
}
