import type { Problem } from '../problem.ts';
import { ByteArena } from './byte-arena.ts';
import { newRecord, type RecordBytes } from './record-bytes.ts';

/** Numbers of a record before the places of its cells: its line, and whether it is verbatim. */
const LINE = 0;
const VERBATIM = 1;
const PLACES = 2;

/** Records kept in memory in the order in which they came, to be taken up again in any order. */
export class RecordStore {
  readonly #bytes = new ByteArena();
  /** The numbers of all records, behind `PLACES` of each where its cells start and where they end, from its first byte. */
  #numbers = new Int32Array(1 << 12);
  /** Where the numbers of each record begin, and where those behind the last will. */
  #begins = new Int32Array(1 << 8);
  #size = 0;
  /** By the number of a record, those that are not as most are. */
  readonly #forms = new Map<number, number>();
  /** The lengths of JSON lines. */
  readonly #jsonLengths = new Map<number, number>();
  readonly #troubles = new Map<number, Problem>();
  readonly #torn = new Map<number, string>();
  #widest = 0;

  /** How many records there are. */
  get size(): number {
    return this.#size;
  }

  /** Keeps a copy of a record. */
  add(record: RecordBytes): void {
    const { cells, starts, ends } = record;
    const number = this.#size++;
    const at = this.#begins[number] as number;
    this.#makeRoom(at + PLACES + cells * 2);
    const { from, to } = extentOf(record);
    this.#bytes.add(record.bytes, from, to);
    const numbers = this.#numbers;
    numbers[at + LINE] = record.line;
    numbers[at + VERBATIM] = record.verbatim ? 1 : 0;
    for (let cell = 0, place = at + PLACES; cell < cells; cell++, place++) {
      numbers[place] = (starts[cell] as number) - from;
      numbers[place + cells] = (ends[cell] as number) - from;
    }
    this.#begins[number + 1] = at + PLACES + cells * 2;
    this.#widest = Math.max(this.#widest, cells);
    if (record.form > 0) this.#forms.set(number, record.form);
    if (record.jsonEnd > 0) this.#jsonLengths.set(number, record.jsonEnd - record.jsonStart);
    if (record.trouble) this.#troubles.set(number, record.trouble);
    if (record.torn !== null) this.#torn.set(number, record.torn);
  }

  /** A record with room for any of those that were kept, and no more: of a wider one it holds as much as they did. */
  newRecord(): RecordBytes {
    return newRecord(Math.max(0, this.#widest - 1));
  }

  /** Fills `record` with one that was kept, by its number; it must have room for as many cells as that one had. */
  get(number: number, record: RecordBytes): void {
    const numbers = this.#numbers;
    const at = this.#begins[number] as number;
    const cells = ((this.#begins[number + 1] as number) - at - PLACES) >> 1;
    const from = this.#bytes.startOf(number);
    const jsonLength = this.#jsonLengths.get(number);
    record.bytes = this.#bytes.chunkOf(number);
    record.cells = cells;
    for (let cell = 0, place = at + PLACES; cell < cells; cell++, place++) {
      record.starts[cell] = from + (numbers[place] as number);
      record.ends[cell] = from + (numbers[place + cells] as number);
    }
    record.line = numbers[at + LINE] as number;
    record.verbatim = numbers[at + VERBATIM] === 1;
    record.form = this.formOf(number);
    record.jsonStart = from;
    record.jsonEnd = jsonLength === undefined ? 0 : from + jsonLength;
    record.trouble = this.#troubles.get(number) ?? null;
    record.torn = this.#torn.get(number) ?? null;
  }

  /** The number of the list of names that a record comes under. */
  formOf(number: number): number {
    return this.#forms.get(number) ?? 0;
  }

  #makeRoom(numbers: number): void {
    if (numbers > this.#numbers.length) this.#numbers = enlarged(this.#numbers, numbers);
    if (this.#size >= this.#begins.length) this.#begins = enlarged(this.#begins, this.#size + 1);
  }
}

function enlarged(numbers: Int32Array, least: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(Math.max(numbers.length * 2, least));
  larger.set(numbers);
  return larger;
}

/** The bytes that a record needs: its cells', and with a JSON line the line's, which stand before some of its cells. */
function extentOf(record: RecordBytes): { readonly from: number; readonly to: number } {
  const { cells, starts, ends, jsonStart, jsonEnd } = record;
  if (jsonEnd === 0) return { from: starts[0] as number, to: ends[cells - 1] as number };
  return { from: jsonStart, to: Math.max(jsonEnd, ...ends.subarray(0, cells)) };
}
