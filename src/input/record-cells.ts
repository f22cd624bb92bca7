import type { Binding } from './bind-header.ts';
import { CellReader } from './cells.ts';
import { FIELDS, type Slot } from './fields.ts';
import type { ByteReader } from './kinds.ts';
import type { Detail, Problem, ProblemCode } from './problem.ts';
import { type RecordBytes, textAt } from './records/record-bytes.ts';
import { UNREAD } from './values/byte-values.ts';
import { isBlank, plainText } from './values/reading.ts';

/** Stand for a day or an amount of which there is none: the cell is blank, or cannot be read. */
export const ABSENT = UNREAD + 1;
export const BAD = UNREAD + 2;

const NONE: readonly Problem[] = [];

/** Whether a day or an amount is there and was read. */
export function isGiven(value: number): boolean {
  return value > BAD;
}

/** A line of days or amounts: its columns in order of preference, and which of the line's columns they are. */
export type Numbers = {
  readonly slot: Slot;
  readonly columns: readonly number[];
  readonly ranks: readonly number[];
  readonly bytes: ByteReader;
};

/**
 * The cells of one record after the other that each row has of its own: days and amounts from their bytes and, cell by
 * cell, from their text where they are written in another way.
 */
export class RecordCells {
  /** Which of its line's columns the last number was read from. */
  rank = 0;
  readonly #binding: Binding;
  readonly #source: string;
  #record: RecordBytes | undefined;
  #reader: CellReader | undefined;

  constructor(binding: Binding, source: string) {
    this.#binding = binding;
    this.#source = source;
  }

  /** The columns of a line, in order of preference. */
  columnsOf(slot: Slot): readonly number[] {
    return (this.#binding.slots.get(slot) ?? []).map(({ index }) => index);
  }

  /** A line of days or amounts, with its reader of bytes. */
  numbersOf(slot: Slot): Numbers {
    const ranks = (this.#binding.slots.get(slot) ?? []).map(({ rank }) => rank);
    return { slot, columns: this.columnsOf(slot), ranks, bytes: FIELDS[slot].kind.bytes ?? (() => UNREAD) };
  }

  /** Goes on to a record, or begins it anew. */
  begin(record: RecordBytes): void {
    this.#record = record;
    this.#reader = undefined;
  }

  /** What is wrong with the cells that were read; a place in the file is without its line. */
  get problems(): readonly Problem[] {
    return this.#reader?.problems ?? NONE;
  }

  /** The cells as text. */
  get reader(): CellReader {
    this.#reader ??= new CellReader(this.#binding, (column) => textAt(this.#record as RecordBytes, column), {
      source: this.#source,
    });
    return this.#reader;
  }

  has(slot: Slot): boolean {
    return this.#binding.slots.has(slot);
  }

  isBlank(slot: Slot): boolean {
    return !this.has(slot) || this.reader.cell(slot) === undefined;
  }

  /** The day or amount of a line from its first column that is not blank. */
  number(line: Numbers): number {
    const { columns } = line;
    if (columns.length === 0) return ABSENT;
    const { bytes, starts, ends } = this.#record as RecordBytes;
    for (let place = 0; place < columns.length; place++) {
      const column = columns[place] as number;
      const start = starts[column] as number;
      const end = ends[column] as number;
      if (start === end) continue;
      const value = line.bytes(bytes, start, end);
      if (value === UNREAD) return this.#numberFromText(line.slot);
      this.rank = line.ranks[place] as number;
      return value;
    }
    return ABSENT;
  }

  #numberFromText(slot: Slot): number {
    const found = this.reader.read(slot);
    if (!found) return this.isBlank(slot) ? ABSENT : BAD;
    this.rank = found.cell.rank;
    return found.value as number;
  }

  /** The text of a line, from its first column that is not blank; empty where all are. */
  text(columns: readonly number[]): string {
    if (columns.length === 0) return '';
    const record = this.#record as RecordBytes;
    for (const column of columns) {
      if (record.starts[column] === record.ends[column]) continue;
      const text = textAt(record, column);
      if (!isBlank(text)) return plainText(text);
    }
    return '';
  }

  /** Adds a problem at the cell of a line. */
  report(code: ProblemCode, slot: Slot, detail?: Detail): void {
    const cell = this.reader.cell(slot);
    if (cell) this.reader.report(code, cell, detail && { detail });
  }

  /** Adds the problem that a line is blank, at the first of the lines that the file has. */
  missing(...slots: readonly [Slot, ...Slot[]]): void {
    const slot = slots.find((one) => this.has(one)) ?? slots[0];
    this.reader.problems.push({ code: 'missing-value', where: this.reader.placeOf(slot) });
  }
}
