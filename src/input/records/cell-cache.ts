import { areAt, hashOf } from './byte-hash.ts';
import type { RecordBytes } from './record-bytes.ts';

/** As many values are remembered; then all are forgotten, so that cells nobody can read do not fill the memory. */
const MOST = 1 << 13;
const SLOTS = MOST * 2;
/** Slots of what was met lately. */
const LATELY = 1 << 8;

/** What is remembered: the number, the cells one behind the other, where each of them ends, and the value. */
type Entry<V> = { readonly kind: number; readonly bytes: Uint8Array; readonly ends: Int32Array; value: V };

/**
 * Remembers what was found out about records by the bytes of some of their cells and a number beside them. Made for the
 * few combinations that most rows of a file repeat.
 */
export class CellCache<V> {
  readonly #columns: Int32Array;
  /** Entries by their hash, and those met lately by less than that. */
  readonly #slots = new Array<Entry<V> | undefined>(SLOTS).fill(undefined);
  readonly #lately = new Array<Entry<V> | undefined>(LATELY).fill(undefined);
  #size = 0;

  constructor(columns: readonly number[]) {
    this.#columns = Int32Array.from(columns);
  }

  /** What is remembered of a record's cells and the number `kind`. */
  get(record: RecordBytes, kind: number): V | undefined {
    const late = this.#lateSlot(record);
    const lately = this.#lately[late];
    if (lately && this.#isOf(lately, record, kind)) return lately.value;
    const entry = this.#slots[this.#slotOf(record, kind)];
    if (!entry) return undefined;
    this.#lately[late] = entry;
    return entry.value;
  }

  /** Remembers a value. */
  set(record: RecordBytes, kind: number, value: V): void {
    if (this.#size === MOST) this.#clear();
    const slot = this.#slotOf(record, kind);
    const known = this.#slots[slot];
    if (known) known.value = value;
    else this.#slots[slot] = this.#entryOf(record, kind, value);
  }

  #entryOf({ bytes, starts, ends }: RecordBytes, kind: number, value: V): Entry<V> {
    const cells = Array.from(this.#columns, (column) => bytes.subarray(starts[column], ends[column]));
    let end = 0;
    this.#size++;
    return {
      kind,
      bytes: Uint8Array.from(Buffer.concat(cells)),
      ends: Int32Array.from(cells, (cell) => (end += cell.length)),
      value,
    };
  }

  #clear(): void {
    this.#slots.fill(undefined);
    this.#lately.fill(undefined);
    this.#size = 0;
  }

  /** The slot of what is remembered, or that it would have. */
  #slotOf(record: RecordBytes, kind: number): number {
    const { bytes, starts, ends } = record;
    let hash = kind;
    for (const column of this.#columns) hash = hashOf(bytes, starts[column] as number, ends[column] as number, hash);
    for (let slot = hash & (SLOTS - 1); ; slot = (slot + 1) & (SLOTS - 1)) {
      const entry = this.#slots[slot];
      if (!entry || this.#isOf(entry, record, kind)) return slot;
    }
  }

  /** Ends and length of each cell tell what is met most apart well enough. */
  #lateSlot({ bytes, starts, ends }: RecordBytes): number {
    const columns = this.#columns;
    let hash = 0;
    for (let index = 0; index < columns.length; index++) {
      const column = columns[index] as number;
      const start = starts[column] as number;
      const end = ends[column] as number;
      if (end > start) hash ^= (bytes[start] as number) | ((bytes[end - 1] as number) << 8) | ((end - start) << 16);
      hash = Math.imul(hash, 0x01000193);
    }
    return (hash ^ (hash >>> 15)) & (LATELY - 1);
  }

  /** Whether an entry is that of a record. */
  #isOf(entry: Entry<V>, { bytes, starts, ends }: RecordBytes, kind: number): boolean {
    if (entry.kind !== kind) return false;
    const columns = this.#columns;
    let from = 0;
    for (let index = 0; index < columns.length; index++) {
      const column = columns[index] as number;
      const start = starts[column] as number;
      const end = ends[column] as number;
      if (from + end - start !== entry.ends[index] || !areAt(entry.bytes, from, bytes, start, end)) return false;
      from += end - start;
    }
    return true;
  }
}
