import { newCase, newOutcome } from '../../engine/case.ts';
import { type Hashes, HashSet, hashesOf } from '../../engine/hash-set.ts';
import { dayAt } from '../../engine/order.ts';
import { rulesOf } from '../../engine/rules.ts';
import { Settler } from '../../engine/settler.ts';
import { Summary } from '../../engine/summary.ts';
import type { BatchRow } from '../../io/batch-row.ts';
import { type Binding, bindHeader } from '../../io/bind-header.ts';
import { readDayTime } from '../../io/day-time.ts';
import { FastRows } from '../../io/fast-rows.ts';
import { InputError, type Problem } from '../../io/problem.ts';
import type { RecordSink } from '../../io/read-records.ts';
import { isBlank, isTrouble } from '../../io/reading.ts';
import { type RecordBytes, textAt } from '../../io/record-bytes.ts';
import { TextColumn } from '../../io/text-column.ts';
import { TextRows, type TextRowsOptions } from '../../io/text-rows.ts';
import { isoOf } from '../../policy/day.ts';
import type { SettledRow } from '../../report/row-cells.ts';

/** What a batch does with its rows. */
export type BatchHandler = {
  header(names: readonly string[]): void;
  settled(record: RecordBytes, settled: SettledRow): void;
  rejected(problem: Problem, cells: readonly string[]): void;
  afterBlock(bytes: number): Promise<void>;
  /** A member's rows begin, in a file that comes member by member. */
  met?(hashes: Hashes, line: number): void;
};

export type RunOptions = TextRowsOptions & {
  readonly source: string;
  readonly byInstitution: boolean;
  /** Whether the file comes member by member, so that each can be forgotten when the next one begins. */
  readonly grouped: boolean;
};

/** How many members are kept until all are forgotten, where they come one by one: forgetting each would take longer. */
const REMEMBERED = 1024;

/** Settles the records of a file, row by row, as they come. */
export class BatchRun implements RecordSink {
  read = 0;
  rejected = 0;
  readonly summary: Summary;
  readonly members = new TextColumn();
  readonly institutions = new TextColumn();
  readonly settler: Settler;
  readonly #options: RunOptions;
  readonly #handler: BatchHandler;
  readonly #row: BatchRow;
  readonly #outcome = newOutcome();
  readonly #settled: SettledRow;
  /** The members met so far, where they come one by one. */
  readonly #met = new HashSet();
  /** The member whose rows are being read, where they come one by one. */
  #current = -1;
  #binding: Binding | undefined;
  #fast: FastRows | undefined;
  #text: TextRows | undefined;

  constructor(options: RunOptions, handler: BatchHandler) {
    this.#options = options;
    this.#handler = handler;
    this.summary = new Summary(options.byInstitution);
    this.settler = new Settler(options.assumeExtended ?? false, (number) => this.institutions.textOf(number));
    this.#row = emptyRow(options);
    this.#settled = { row: this.#row, outcome: this.#outcome, afterReject: false };
  }

  header(names: readonly string[]): void {
    const { source } = this.#options;
    const { binding, problems } = bindHeader(names, source);
    if (problems.length > 0) throw new InputError(65, problems);
    const columns = { members: this.members, institutions: this.institutions };
    this.#binding = binding;
    this.#fast = new FastRows(binding, names.length, this.#options, columns);
    this.#text = new TextRows(binding, names, source, this.#options, columns);
    this.#handler.header(names);
  }

  record(record: RecordBytes): void {
    const row = this.#row;
    if (!this.#fast?.read(record, row)) {
      const cells = cellsOf(record);
      if (cells.every((cell) => cell.trim() === '')) return;
      this.read++;
      const problem = this.#text?.read(cells, record.line, row) ?? null;
      if (problem) {
        if (problem.code !== 'wrong-width') this.#turnTo(record);
        this.#reject(problem, cells);
        return;
      }
    } else this.read++;
    this.#turnTo(record);
    this.#settle(record);
  }

  /** Where a record stands in settlement order; 0 for one that cannot be read. Counts nothing. */
  positionOf(record: RecordBytes): number {
    const row = this.#row;
    if (this.#fast?.read(record, row)) return row.position;
    return this.#text?.read(cellsOf(record), record.line, row) === null ? row.position : 0;
  }

  broken(problem: Problem, text: string): void {
    this.read++;
    this.rejected++;
    this.#handler.rejected(problem, [text]);
  }

  afterBlock(bytes: number): Promise<void> {
    return this.#handler.afterBlock(bytes);
  }

  #settle(record: RecordBytes): void {
    const row = this.#row;
    const { book } = this.settler;
    // A member that is not named is member 0; those that are come behind it.
    row.member++;
    const before = book.advance(row.member, row.position, record.line);
    if (before > 0) throw this.#outOfOrder(record, before);
    const trouble = this.settler.settle(row, this.#outcome);
    if (trouble) {
      row.member--;
      this.#reject({ code: trouble, where: { source: this.#options.source, line: record.line } }, cellsOf(record));
      return;
    }
    this.#settled.afterReject = book.isAfterReject(row.member, this.#outcome.year);
    this.summary.add(row, this.#outcome);
    this.#handler.settled(record, this.#settled);
  }

  /** Takes note of a member whose rows begin. Throws an InputError with status 65 where it was met before. */
  meet(hashes: Hashes, line: number): void {
    if (!this.#met.add(hashes)) throw this.#notGrouped(line);
  }

  /** Where members come one by one: makes sure that the row's member has not been left before, and forgets old ones. */
  #turnTo(record: RecordBytes): void {
    const { member } = this.#row;
    if (!this.#options.grouped || member < 0 || member === this.#current) return;
    // Members are numbered as they are first seen: a lower number is one that comes again.
    if (member < this.#current) throw this.#notGrouped(record.line);
    const name = this.members.textOf(member);
    const hashes = hashesOf(name);
    this.meet(hashes, record.line);
    this.#handler.met?.(hashes, record.line);
    this.#current = member;
    if (member < REMEMBERED) return;
    this.settler.clear();
    this.members.clear();
    this.#row.member = this.members.numberOfText(name);
    this.#current = this.#row.member;
  }

  #notGrouped(line: number): InputError {
    return new InputError(65, [{ code: 'not-grouped', where: { source: this.#options.source, line } }]);
  }

  /** Later rows of the member may miss this one: of its year, or of every year where that is not known. */
  #reject(problem: Problem, cells: readonly string[]): void {
    this.rejected++;
    const dates = this.#binding?.slots.get('date') ?? [];
    const text = dates.map(({ index }) => cells[index] ?? '').find((cell) => !isBlank(cell));
    const date = text === undefined ? undefined : readDayTime(text);
    const year = date && !isTrouble(date) ? Number(date.value.date.slice(0, 4)) : undefined;
    if (problem.code !== 'wrong-width') this.settler.book.reject(this.#row.member + 1, year);
    this.#handler.rejected(problem, cells);
  }

  #outOfOrder(record: RecordBytes, before: number): InputError {
    const { book } = this.settler;
    const dateOf = (position: number) => isoOf(dayAt(position));
    const detail = {
      line: before,
      before: dateOf(book.positionOf(this.#row.member)),
      date: dateOf(this.#row.position),
    };
    return new InputError(65, [
      { code: 'out-of-order', where: { source: this.#options.source, line: record.line }, detail },
    ]);
  }
}

/** The cells of a record as text, all of them even where it is wider than the header. */
function cellsOf(record: RecordBytes): string[] {
  return Array.from({ length: Math.min(record.cells, record.starts.length) }, (_, column) => textAt(record, column));
}

function emptyRow({ policies }: RunOptions): BatchRow {
  const [policy] = policies;
  if (!policy) throw new RangeError('no policies');
  return {
    member: -1,
    region: 0,
    institution: -1,
    rules: rulesOf(policy),
    visit: newCase(),
    id: '',
    refund: false,
    refundOf: '',
    balance: -1,
    position: 0,
    year: 0,
    tier: -1,
    eligibleAssumed: false,
    prescriptionAssumed: false,
  };
}
