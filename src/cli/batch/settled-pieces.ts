import { ByteArena } from '../../input/records/byte-arena.ts';
import type { RecordBytes } from '../../input/records/record-bytes.ts';

/** What came of records that were settled in another order than that in which they stand, by their numbers there. */
export class SettledPieces {
  readonly #arena = new ByteArena();
  /** By number where its row is, counted from 1; 0 where none was written. */
  readonly #places: Uint32Array;
  readonly #rejects = new Map<number, string>();
  /** The records that are settled together, and their numbers. */
  #records: readonly RecordBytes[] = [];
  #numbers = new Uint32Array(0);
  /** The numbers of rows that have been written since `keep`, and where each ends. */
  #written: number[] = [];
  #ends: number[] = [];

  constructor(size: number) {
    this.#places = new Uint32Array(size);
  }

  /** Goes on to other records. */
  begin(records: readonly RecordBytes[], numbers: Uint32Array<ArrayBuffer>): void {
    this.#records = records;
    this.#numbers = numbers;
  }

  /** Takes note of the row of a record, which has been written behind the others and ends at `end`. */
  wrote(record: RecordBytes, end: number): void {
    this.#written.push(this.#numberOf(record));
    this.#ends.push(end);
  }

  /** Keeps the reject of a record. */
  rejected(record: RecordBytes, text: string): void {
    this.#rejects.set(this.#numberOf(record), text);
  }

  /** Keeps the rows that have been written. */
  keep(rows: Buffer): void {
    let start = 0;
    for (const [at, number] of this.#written.entries()) {
      const end = this.#ends[at] as number;
      this.#places[number] = this.#arena.add(rows, start, end) + 1;
      start = end;
    }
    this.#written = [];
    this.#ends = [];
  }

  /** How long the row of a record is; 0 where none was written. */
  lengthOf(number: number): number {
    const place = this.#places[number] as number;
    return place === 0 ? 0 : this.#arena.endOf(place - 1) - this.#arena.startOf(place - 1);
  }

  /** Copies the row of a record to a place in other bytes. */
  copy(number: number, to: Buffer, at: number): void {
    this.#arena.copy((this.#places[number] as number) - 1, to, at);
  }

  /** The reject of a record, empty where there is none. */
  rejectOf(number: number): string {
    return this.#rejects.get(number) ?? '';
  }

  #numberOf(record: RecordBytes): number {
    return this.#numbers[this.#records.indexOf(record)] as number;
  }
}
