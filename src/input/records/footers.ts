import { type Fen, fenOf as parseFen, yuanOf } from '../../policy/money.ts';
import { type Binding, type BindOptions, bindNames } from '../bind-header.ts';
import { AMOUNT_SLOTS, type Slot } from '../fields.ts';
import type { Problem } from '../problem.ts';
import { readAmount } from '../values/amount.ts';
import { fenFromBytes, UNREAD } from '../values/byte-values.ts';
import { isBlank, isTrouble } from '../values/reading.ts';
import type { WrongTotal } from './file-notes.ts';
import type { TextRow } from './header-finder.ts';
import { cellsOf, type RecordBytes } from './record-bytes.ts';
import { passOn, type RecordSink } from './record-sink.ts';
import { RecordStore } from './record-store.ts';

/** What stands in rows below the visits: sums, and who made or printed the sheet. */
const FOOTER = /合\s*计|总\s*计|小\s*计|制\s*表\s*人|审\s*核\s*人|打\s*印\s*时\s*间/;
/** Sums of all rows, not of some. */
const TOTAL = /合\s*计|总\s*计/;

/** Where a visit names its member, its day and its amounts. */
export type VisitColumns = {
  readonly members: readonly number[];
  readonly days: readonly number[];
  readonly amounts: readonly number[];
};

const DIGITS = { from: 0x30, to: 0x39 };
const LETTERS = { from: 0x41, to: 0x7a };

/**
 * Keeps the rows back that are no visits: those behind the last visit that hold a word such as 合计 and no member. The
 * same words above a visit are no footer. Adds the amounts of the other rows up, to hold a footer's sum against.
 */
export class Footers implements RecordSink {
  readonly #inner: RecordSink;
  readonly #format: BindOptions;
  readonly #addsUp: boolean;
  #columns: VisitColumns = { members: [], days: [], amounts: [] };
  /** The columns in which nearly every visit holds something that begins with a letter or a digit. */
  #telling: readonly number[] = [];
  #names: readonly string[] = [];
  /** The columns of amounts, and what their cells add up to, in fen; NaN once a cell could not be read. */
  #amounts = new Int32Array(0);
  #sums = new Float64Array(0);
  #held = new RecordStore();
  #heldElsewhere: readonly TextRow[] = [];

  /** `addsUp`: whether the amounts are added up now; a file that can be read again is only where a footer has a sum. */
  constructor(inner: RecordSink, format: BindOptions, addsUp: boolean) {
    this.#inner = inner;
    this.#format = format;
    this.#addsUp = addsUp;
  }

  header(names: readonly string[], line: number): void {
    this.#columns = visitColumns(bindNames(names, this.#format));
    const { members, days, amounts } = this.#columns;
    this.#telling = members.length > 0 ? members : days;
    this.#names = names;
    this.#amounts = Int32Array.from(amounts);
    this.#sums = new Float64Array(amounts.length);
    this.#inner.header(names, line);
  }

  form(names: readonly string[]): void {
    this.#inner.form(names);
  }

  record(record: RecordBytes): void {
    if (record.torn === null && !this.#isVisit(record)) {
      const cells = cellsOf(record);
      const holds = isFooter(cells, this.#columns);
      if (holds) this.#held.add(record);
      if (holds || cells.every((cell) => cell.trim() === '')) return;
    }
    if (this.#held.size > 0) this.release();
    this.#pass(record);
  }

  records(records: readonly RecordBytes[], count: number): void {
    if (this.#held.size > 0 || !this.#areVisits(records, count)) {
      for (let index = 0; index < count; index++) this.record(records[index] as RecordBytes);
      return;
    }
    const wanted = this.#inner.wants ? this.#wantedOf(records, count) : records;
    const most = wanted === records ? count : wanted.length;
    if (this.#addsUp) for (let index = 0; index < most; index++) this.#add(wanted[index] as RecordBytes);
    passOn(this.#inner, wanted, most);
  }

  #wantedOf(records: readonly RecordBytes[], count: number): readonly RecordBytes[] {
    const wanted: RecordBytes[] = [];
    for (let index = 0; index < count; index++) {
      const record = records[index] as RecordBytes;
      if (this.#inner.wants?.(record)) wanted.push(record);
    }
    return wanted;
  }

  broken(problem: Problem, text: string): void {
    this.#inner.broken(problem, text);
  }

  afterBlock(bytes: number): Promise<void> {
    return this.#inner.afterBlock(bytes);
  }

  /** What the amounts have added up to since this was called last, to be added elsewhere. */
  takeSums(): Float64Array {
    const taken = this.#sums;
    this.#sums = new Float64Array(taken.length);
    return taken;
  }

  /** Adds what has been added up elsewhere. */
  addSums(sums: Float64Array): void {
    for (const [at, sum] of sums.entries()) this.#sums[at] = (this.#sums[at] as number) + sum;
  }

  /** Takes rows that another reader of the same file has kept back as its last ones. */
  hold(rows: readonly TextRow[]): void {
    this.#heldElsewhere = rows;
  }

  /** What was kept back, and which of its sums are not those of the rows; all of them, where nothing was added up. */
  end(): { readonly footers: readonly TextRow[]; readonly wrongTotals: readonly WrongTotal[] } {
    const footers = [...this.#heldElsewhere];
    this.#each((record) => footers.push({ line: record.line, cells: cellsOf(record) }));
    return { footers, wrongTotals: footers.flatMap((row) => this.#wrongIn(row)) };
  }

  /** Whether a row begins a visit as nearly all do, with a letter or a digit where the member or the day stands. */
  #isVisit({ bytes, starts, ends, cells }: RecordBytes): boolean {
    const telling = this.#telling;
    for (let at = 0; at < telling.length; at++) {
      const column = telling[at] as number;
      const start = starts[column] as number;
      if (column >= cells || start === ends[column]) continue;
      const first = bytes[start] as number;
      if (first >= DIGITS.from && first <= DIGITS.to) return true;
      if (first >= LETTERS.from && first <= LETTERS.to) return true;
    }
    return false;
  }

  #areVisits(records: readonly RecordBytes[], count: number): boolean {
    for (let index = 0; index < count; index++) if (!this.#isVisit(records[index] as RecordBytes)) return false;
    return true;
  }

  #add({ bytes, starts, ends, cells }: RecordBytes): void {
    const amounts = this.#amounts;
    const sums = this.#sums;
    for (let at = 0; at < amounts.length; at++) {
      const column = amounts[at] as number;
      const start = starts[column] as number;
      const end = ends[column] as number;
      if (column >= cells || start === end) continue;
      let fen = fenFromBytes(bytes, start, end);
      if (fen === UNREAD) fen = fenOf(bytes.toString('utf8', start, end));
      sums[at] = (sums[at] as number) + fen;
    }
  }

  /** A row that is no footer; its amounts are added up where it is counted, those of one that cannot be read are unknown. */
  #pass(record: RecordBytes): void {
    if (this.#inner.wants && !this.#inner.wants(record)) return;
    if (record.torn !== null) this.#sums.fill(Number.NaN);
    else if (this.#addsUp) this.#add(record);
    this.#inner.record(record);
  }

  /** Passes on what was kept back: a visit stands behind it, or may. */
  release(): void {
    if (this.#held.size === 0) return;
    this.#each((record) => this.#pass(record));
    this.#held = new RecordStore();
  }

  #each(act: (record: RecordBytes) => void): void {
    const record = this.#held.newRecord();
    for (let number = 0; number < this.#held.size; number++) {
      this.#held.get(number, record);
      act(record);
    }
  }

  #wrongIn({ line, cells }: TextRow): WrongTotal[] {
    if (!cells.some((cell) => TOTAL.test(cell))) return [];
    return [...this.#amounts].flatMap((column, at) => {
      const stated = cells[column] ?? '';
      const total = totalOf(stated);
      const sum = this.#sums[at] as number;
      if (total === undefined || !Number.isSafeInteger(sum) || (this.#addsUp && total === sum)) return [];
      return [{ line, column: this.#names[column] ?? '', stated, read: yuanOf(sum) }];
    });
  }
}

/** The columns that a visit fills. */
export function visitColumns({ slots }: Binding): VisitColumns {
  const columnsOf = (names: readonly Slot[]) => [
    ...new Set(names.flatMap((slot) => (slots.get(slot) ?? []).map(({ index }) => index))),
  ];
  return { members: columnsOf(['member']), days: columnsOf(['date', 'settled_at']), amounts: columnsOf(AMOUNT_SLOTS) };
}

/**
 * Whether a row is none of a visit: it holds a word of footers and no member, and either the word stands where the member
 * would, or there is no day, or no amount.
 */
export function isFooter(cells: readonly string[], { members, days, amounts }: VisitColumns): boolean {
  const isWord = (column: number) => FOOTER.test(cells[column] ?? '');
  const isEmpty = (column: number) => isBlank(cells[column] ?? '') || isWord(column);
  if (!cells.some((cell) => FOOTER.test(cell)) || !members.every(isEmpty)) return false;
  return members.some(isWord) || days.every(isEmpty) || amounts.every(isEmpty);
}

/** A sum in fen, which may be larger than any one amount; `undefined` for what is none. */
function totalOf(text: string): Fen | undefined {
  return parseFen(text.trim().replaceAll(/^[¥￥]|,|元$/g, ''));
}

/** An amount in fen, `NaN` for what is none; blank is nothing. */
function fenOf(text: string): Fen {
  if (isBlank(text)) return 0;
  const reading = readAmount(text);
  return isTrouble(reading) ? Number.NaN : reading.value;
}
