import { dayAt } from '../engine/order.ts';
import { yearOf } from '../policy/day.ts';
import type { BatchRow } from './batch-row.ts';
import type { Binding } from './bind-header.ts';
import { FastRows } from './fast-rows.ts';
import type { Problem } from './problem.ts';
import { type RecordBytes, textAt } from './records/record-bytes.ts';
import type { TextColumn } from './records/text-column.ts';
import { TextRows, type TextRowsOptions } from './text-rows.ts';
import { readDayTime } from './values/day-time.ts';
import { isBlank, isTrouble } from './values/reading.ts';

/** What became of a record: `null` where it was read, `blank` where there is nothing in it. */
export type RowTrouble = { readonly problem: Problem; readonly cells: readonly string[] } | 'blank' | null;

/** Reads the rows of a file: most of them from their bytes, the others as text. */
export class RowReader {
  readonly #fast: FastRows;
  readonly #text: TextRows;
  readonly #binding: Binding;
  readonly #flaw: Problem | null;
  readonly #source: string;

  /** `flaw` is what is wrong with the list of names itself: then every record under it is rejected. */
  constructor(
    binding: Binding,
    header: readonly string[],
    source: string,
    options: TextRowsOptions,
    columns: { readonly members: TextColumn; readonly institutions: TextColumn },
    flaw: Problem | null = null,
  ) {
    this.#binding = binding;
    this.#flaw = flaw;
    this.#source = source;
    this.#fast = new FastRows(binding, header.length, options, columns);
    this.#text = new TextRows(binding, header, source, options, columns);
  }

  /** Reads a record into `row`; of one that cannot be read the row holds the member, where its width is right. */
  read(record: RecordBytes, row: BatchRow): RowTrouble {
    const flaw = record.trouble ?? this.#flaw;
    if (flaw === null && this.#fast.read(record, row)) return null;
    const cells = cellsOf(record);
    if (record.jsonEnd === 0 && cells.every((cell) => cell.trim() === '')) return 'blank';
    const problem = this.#text.read(cells, record.line, row);
    if (flaw) return { problem: { ...flaw, where: { ...flaw.where, line: record.line } }, cells };
    if (problem === null) return null;
    // What nothing at all says, no flag either, is told at the flag; here it is the record that does not say it.
    const where = problem.where.line === undefined ? { source: this.#source, line: record.line } : problem.where;
    return { problem: { ...problem, where }, cells };
  }

  /** The year of a row that cannot be read as a whole, where its day can be. */
  yearOf(cells: readonly string[]): number | undefined {
    const dates = (['date', 'settled_at'] as const).flatMap((slot) => this.#binding.slots.get(slot) ?? []);
    const text = dates.map(({ index }) => cells[index] ?? '').find((cell) => !isBlank(cell));
    const date = text === undefined ? undefined : readDayTime(text);
    return date && !isTrouble(date) ? yearOf(dayAt(date.value)) : undefined;
  }
}

/** The cells of a record as text, all of them even where it is wider than the header. */
export function cellsOf(record: RecordBytes): string[] {
  return Array.from({ length: Math.min(record.cells, record.starts.length) }, (_, column) => textAt(record, column));
}
