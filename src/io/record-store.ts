import { ByteArena } from './byte-arena.ts';
import type { RecordBytes } from './record-bytes.ts';

/** Records kept in memory in the order in which they came, to be taken up again in any order. */
export class RecordStore {
  readonly #bytes = new ByteArena();
  /** Per record where its cells start and end, counted from its first byte. */
  readonly #cells = new ByteArena();
  readonly #lines: number[] = [];
  readonly #verbatim: boolean[] = [];

  /** How many records there are. */
  get size(): number {
    return this.#lines.length;
  }

  /** Keeps a copy of a record. */
  add(record: RecordBytes): void {
    const kept = Math.min(record.cells, record.starts.length);
    const from = record.starts[0] as number;
    this.#bytes.add(record.bytes.subarray(from, record.ends[kept - 1]));
    const cells = new Int32Array(1 + kept * 2);
    cells[0] = record.cells;
    for (let cell = 0; cell < kept; cell++) {
      cells[1 + cell] = (record.starts[cell] as number) - from;
      cells[1 + kept + cell] = (record.ends[cell] as number) - from;
    }
    this.#cells.add(new Uint8Array(cells.buffer));
    this.#lines.push(record.line);
    this.#verbatim.push(record.verbatim);
  }

  /** Fills `record` with one that was kept, by its number; it must have room for as many cells as that one had. */
  get(number: number, record: RecordBytes): void {
    const cells = new Int32Array(Uint8Array.from(this.#cells.get(number)).buffer);
    const kept = (cells.length - 1) / 2;
    record.bytes = this.#bytes.get(number);
    record.cells = cells[0] as number;
    record.starts.set(cells.subarray(1, 1 + kept));
    record.ends.set(cells.subarray(1 + kept));
    record.line = this.#lines[number] as number;
    record.verbatim = this.#verbatim[number] as boolean;
  }
}
