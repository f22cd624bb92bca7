import type { Problem } from '../problem.ts';
import { ByteArena } from './byte-arena.ts';
import { newRecord, type RecordBytes } from './record-bytes.ts';

/** Records kept in memory in the order in which they came, to be taken up again in any order. */
export class RecordStore {
  readonly #bytes = new ByteArena();
  /** Per record where its cells start and end, counted from its first byte. */
  readonly #cells = new ByteArena();
  readonly #lines: number[] = [];
  readonly #verbatim: boolean[] = [];
  /** By the number of a record, those that are not as most are. */
  readonly #forms = new Map<number, number>();
  readonly #jsonEnds = new Map<number, number>();
  readonly #troubles = new Map<number, Problem>();
  #widest = 0;

  /** How many records there are. */
  get size(): number {
    return this.#lines.length;
  }

  /** Keeps a copy of a record. */
  add(record: RecordBytes): void {
    const kept = record.cells;
    const [from, to] = extentOf(record, kept);
    this.#bytes.add(record.bytes.subarray(from, to));
    this.#widest = Math.max(this.#widest, kept);
    const number = this.#lines.length;
    if (record.form > 0) this.#forms.set(number, record.form);
    if (record.jsonEnd > 0) this.#jsonEnds.set(number, record.jsonEnd);
    if (record.trouble) this.#troubles.set(number, record.trouble);
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

  /** A record with room for any of those that were kept, and no more: of a wider one it holds as much as they did. */
  newRecord(): RecordBytes {
    return newRecord(Math.max(0, this.#widest - 1));
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
    record.form = this.#forms.get(number) ?? 0;
    record.jsonEnd = this.#jsonEnds.get(number) ?? 0;
    record.trouble = this.#troubles.get(number) ?? null;
  }
}

/** The bytes that a record needs: its cells', and with a JSON line the line's, which stand before some of its cells. */
function extentOf(record: RecordBytes, kept: number): readonly [from: number, to: number] {
  if (record.jsonEnd === 0) return [record.starts[0] as number, record.ends[kept - 1] as number];
  return [0, Math.max(record.jsonEnd, ...record.ends.subarray(0, kept))];
}
