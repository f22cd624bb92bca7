import { newOutcome, type Outcome } from '../../engine/case.ts';
import type { Comparison } from '../../engine/compare/comparison.ts';
import { clearRecorded } from '../../engine/compare/recorded.ts';
import { RowExplainer } from '../../engine/explain/row-explainer.ts';
import type { Hashes } from '../../engine/hash-set.ts';
import { dayAt } from '../../engine/order.ts';
import { isBalanceProblem, type RowProblem, Settler } from '../../engine/settler.ts';
import { Summary } from '../../engine/summary.ts';
import { type BatchRow, newBatchRow } from '../../input/batch-row.ts';
import { type BindOptions, bindHeader, bindNames, repeatedIn } from '../../input/bind-header.ts';
import { RECORDED_SLOTS } from '../../input/fields.ts';
import { InputError, type Problem, type ProblemCode } from '../../input/problem.ts';
import { asItStood, type RecordBytes } from '../../input/records/record-bytes.ts';
import type { RecordSink } from '../../input/records/record-sink.ts';
import { TextColumn } from '../../input/records/text-column.ts';
import { type Heading, type ReadOptions, RowReader, type Trouble } from '../../input/row-reader.ts';
import type { Place, SettledRow } from '../../output/settled-row.ts';
import { isoOf } from '../../policy/day.ts';
import { type ColumnMap, checkMapped } from '../column-map.ts';
import { GroupedMembers } from './grouped-members.ts';

/** A file, and the lines of those before it. */
type ReadFile = { readonly source: string; readonly before: number };

/** What reads the records under a list of names, and the file that they are from. */
type NameList = { readonly names: readonly string[]; readonly reader: RowReader; readonly file: ReadFile };

/** A record that is at hand: its row, whether it could be read, and what came of it. Filled again and again. */
type AtHand = { readonly row: BatchRow; trouble: Trouble; readonly outcome: Outcome; readonly settled: SettledRow };

/** What a batch does with its rows. */
export type BatchHandler = {
  header(names: readonly string[]): void;
  /** One more list of names that JSON lines come with; returns why lines with these names cannot be written. */
  form(names: readonly string[]): Problem | null;
  settled(record: RecordBytes, settled: SettledRow): void;
  /** `record` is left out where what was rejected is none. */
  rejected(problem: Problem, cells: readonly string[], record?: RecordBytes): void;
  afterBlock(bytes: number): Promise<void>;
  /** A member's rows begin, in a file that comes member by member. */
  met?(hashes: Hashes, line: number): void;
};

/** A row as it was given: its cells under their names, and what came of it. */
export type GivenRow = {
  readonly names: readonly string[];
  readonly record: RecordBytes;
  readonly settled: SettledRow;
};

/** Sets rows against something, one after the other as they are settled. */
export type RowComparer = {
  before(row: BatchRow): void;
  /** Reads what comparing a row of the member will, as `Settler.fetch` does. */
  fetch?(member: number): void;
  /** The row just settled against it; `line` is where the row stands, counted on through all files. */
  compare(row: BatchRow, outcome: Outcome, line: number, given: GivenRow): Comparison;
  /** Rows come under these names from here on. Throws an InputError for names that it cannot take. */
  under?(names: readonly string[], source: string): void;
  /** Forgets every member, as the settler does between members of a file that comes member by member. */
  forget(): void;
  /** A row that is not settled, as far as it could be read, and why. */
  passOver?(row: BatchRow, code: ProblemCode): void;
};

/** Makes what rows are set against, given how the name of a row's member is found. */
export type ComparerOf = (settler: Settler, memberOf: (row: BatchRow) => string) => RowComparer;

export type RunOptions = ReadOptions &
  Pick<BindOptions, 'among' | 'optional' | 'knowsAlso'> &
  ColumnMap & {
    readonly source: string;
    readonly byInstitution: boolean;
    /** Whether rows are explained. */
    readonly explain: boolean;
    /** Whether the file comes member by member, so that each can be forgotten when the next one begins. */
    readonly grouped: boolean;
    /** Gives what rows are set against, where they are. */
    readonly comparerOf?: ComparerOf | undefined;
  };

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
  /** As many as there are records at hand; of those that were read, the first `#done` are settled. */
  readonly #atHand: AtHand[] = [];
  #read = 0;
  #done = 0;
  readonly #single: [RecordBytes | undefined] = [undefined];
  readonly #explainer: RowExplainer | undefined;
  readonly #comparer: RowComparer | undefined;
  /** Whether rows have records of what was paid. */
  readonly #readsRecords: boolean;
  /** Where the file comes member by member. */
  readonly #grouped: GroupedMembers | undefined;
  /** By the number of the list of names that a record comes under. */
  readonly #lists: NameList[] = [];
  /** The file that is read now. */
  #file: ReadFile;
  /** The line read last, counted on through all files. */
  #lastLine = 0;

  constructor(options: RunOptions, handler: BatchHandler) {
    this.#options = options;
    this.#handler = handler;
    this.#file = { source: options.source, before: 0 };
    this.summary = new Summary(options.byInstitution);
    this.settler = new Settler(options.assumeExtended ?? false, (number) => this.institutions.textOf(number));
    this.#explainer = options.explain ? new RowExplainer(this.settler) : undefined;
    this.#comparer = options.comparerOf?.(this.settler, (row) => this.members.textOf(row.member - 1));
    this.#readsRecords = RECORDED_SLOTS.some((slot) => options.among?.includes(slot));
    if (options.grouped) {
      const forget = () => {
        this.settler.clear();
        this.#comparer?.forget();
      };
      this.#grouped = new GroupedMembers(options.source, this.members, forget, handler.met?.bind(handler));
    }
  }

  /** How many members the members file does not have; `null` where there is no such file. */
  get missingMembers(): number | null {
    return this.#options.members?.missing ?? null;
  }

  begin(source: string): void {
    this.#file = { source, before: this.#lastLine };
  }

  header(names: readonly string[], line: number): void {
    const { source } = this.#file;
    const isFirst = this.#lists.length === 0;
    if (isFirst) checkMapped(names, this.#options);
    const { binding, problems } = bindHeader(names, source, { ...this.#options, line });
    if (problems.length > 0) throw new InputError(65, problems);
    this.#addList({ binding, names, source, flaw: null, skipsBlanks: true });
    if (isFirst) this.#handler.header(names);
    else this.#goOnUnder(names, line);
  }

  /** The rows of a further file go into the columns of the first. */
  #goOnUnder(names: readonly string[], line: number): void {
    const flaw = this.#handler.form(names);
    if (!flaw) return;
    const where = { ...flaw.where, source: this.#file.source, line };
    throw new InputError(65, [{ ...flaw, where, code: flaw.code === 'unknown-key' ? 'other-header' : flaw.code }]);
  }

  #addList(heading: Heading): void {
    const { names } = heading;
    this.#lists.push({ names, reader: new RowReader(heading, this.#options, this), file: this.#file });
    this.#comparer?.under?.(names, this.#file.source);
  }

  form(names: readonly string[]): void {
    const { source } = this.#file;
    if (this.#lists.length === 0) checkMapped(names, this.#options);
    const binding = bindNames(names, this.#options);
    const [twice] = repeatedIn(names, binding.repeated, { source, line: 1 });
    const flaw = this.#handler.form(names) ?? twice ?? null;
    this.#addList({ binding, names, source, flaw, skipsBlanks: false });
  }

  record(record: RecordBytes): void {
    this.#single[0] = record;
    this.records(this.#single as readonly RecordBytes[], 1);
  }

  /**
   * Each step is taken with all records before the next: what a step works with stays in the processor's own memory, and
   * most of looking members up is waiting for the other, for which several can wait together.
   */
  records(records: readonly RecordBytes[], count: number): void {
    const list = this.#listOf(records[count - 1] as RecordBytes);
    while (this.#atHand.length < count) this.#atHand.push(this.#newAtHand());
    list.reader.lookUp(records, 0, count);
    if (!this.#grouped) this.#fetch(records, count);
    this.#read = 0;
    this.#done = 0;
    try {
      while (this.#read < count) {
        this.#readNext(records, count, list);
        this.#read++;
      }
    } finally {
      // What is wrong with rows before comes before what is wrong with one.
      this.#finish(records, list);
    }
  }

  /** Where a record stands in settlement order; 0 where that cannot be told. Counts nothing. */
  positionOf(record: RecordBytes): number {
    this.#atHand[0] ??= this.#newAtHand();
    const { row } = this.#atHand[0];
    this.#listOf(record).reader.read(record, row);
    return row.position;
  }

  broken(problem: Problem, text: string): void {
    this.read++;
    this.rejected++;
    this.#handler.rejected(problem, [text]);
  }

  afterBlock(bytes: number): Promise<void> {
    return this.#handler.afterBlock(bytes);
  }

  #listOf(record: RecordBytes): NameList {
    const list = this.#lists[record.form] as NameList;
    this.#lastLine = list.file.before + record.line;
    return list;
  }

  #newAtHand(): AtHand {
    const row = newBatchRow(this.#options.policies);
    const outcome = newOutcome();
    return { row, trouble: null, outcome, settled: { row, outcome, afterReject: false } };
  }

  /** Not for a file that comes member by member, whose members are at hand. */
  #fetch(records: readonly RecordBytes[], count: number): void {
    for (let index = 0; index < count; index++) this.settler.fetchStand((records[index] as RecordBytes).member + 1);
    for (let index = 0; index < count; index++) {
      const member = (records[index] as RecordBytes).member + 1;
      this.settler.fetch(member);
      this.#comparer?.fetch?.(member);
    }
  }

  #readNext(records: readonly RecordBytes[], count: number, list: NameList): void {
    const record = records[this.#read] as RecordBytes;
    const atHand = this.#atHand[this.#read] as AtHand;
    const { row } = atHand;
    // Of JSON lines, each may say other things of its settlement.
    if (this.#readsRecords) clearRecorded(row.recorded);
    atHand.trouble = list.reader.readFound(record, row);
    const grouped = this.#grouped;
    if (!grouped || atHand.trouble === 'blank' || grouped.isOfCurrent(row)) return;
    if (isMisplaced(record, list)) grouped.passOver();
    else if (grouped.turnTo(row, list.reader.whereOf(record))) this.#forget(grouped, records, count, list);
  }

  /** Forgets the members; rows before have the old numbers, those from the one at hand on get new ones. */
  #forget(grouped: GroupedMembers, records: readonly RecordBytes[], count: number, list: NameList): void {
    const { row } = this.#atHand[this.#read] as AtHand;
    this.#finish(records, list);
    grouped.forget();
    list.reader.lookUp(records, this.#read, count);
    row.member = (records[this.#read] as RecordBytes).member + 1;
    grouped.goOn(row);
  }

  /** Settles the rows that have been read, or rejects them, and passes on what came of them. */
  #finish(records: readonly RecordBytes[], list: NameList): void {
    const first = this.#done;
    const end = this.#read;
    this.#done = end;
    for (let index = first; index < end; index++) {
      const atHand = this.#atHand[index] as AtHand;
      const record = records[index] as RecordBytes;
      if (atHand.trouble === 'blank') continue;
      this.read++;
      if (atHand.trouble === null) this.#settle(atHand, record, list);
      else this.#reject(atHand, atHand.trouble[0], record, list);
    }
    for (let index = first; index < end; index++) {
      const { trouble, settled } = this.#atHand[index] as AtHand;
      if (trouble === null) this.#handler.settled(records[index] as RecordBytes, settled);
    }
  }

  #settle(atHand: AtHand, record: RecordBytes, list: NameList): void {
    const { row, outcome, settled } = atHand;
    const { file } = list;
    const { book } = this.settler;
    const before = book.advance(row.member, row.position, file.before + record.line);
    if (before !== 0) throw this.#outOfOrder(row, record, before, file);
    this.#explainer?.before(row);
    this.#comparer?.before(row);
    const problem = this.settler.settle(row, outcome);
    if (problem === 'ledger-has-visit') {
      throw new InputError(65, [{ code: problem, where: { source: file.source, line: record.line } }]);
    }
    if (problem) {
      const unsettled = this.#unsettled(problem, row, record, list.reader);
      atHand.trouble = [unsettled];
      this.#reject(atHand, unsettled, record, list);
      return;
    }
    settled.afterReject = book.isAfterReject(row.member, outcome.year);
    if (this.#explainer) settled.explanation = this.#explainer.explain(row, outcome);
    if (this.#comparer) {
      const given = { names: list.names, record, settled };
      settled.comparison = this.#comparer.compare(row, outcome, file.before + record.line, given);
      const { repeats } = settled.comparison;
      settled.repeated = repeats === 0 ? null : this.placeOf(repeats);
    }
    this.summary.add(row, outcome);
  }

  #unsettled(code: RowProblem, { member, id }: BatchRow, record: RecordBytes, reader: RowReader): Problem {
    const slot = isBalanceProblem(code) ? 'account_balance' : code === 'duplicate-id' ? 'id' : undefined;
    const cell = slot && reader.cellOf(slot, record);
    const line = this.settler.originals.lineOf(member, id) ?? 0;
    const earlier = this.#lineIn(line, (cell?.where ?? reader.whereOf(record)).source);
    const detail = code === 'duplicate-id' ? { detail: { line: earlier } } : {};
    return { code, where: cell?.where ?? reader.whereOf(record), ...(cell && { value: cell.text }), ...detail };
  }

  /** Takes note of a member whose rows begin elsewhere. Throws an InputError with status 65 where it was met before. */
  meet(hashes: Hashes, line: number): void {
    this.#grouped?.meet(hashes, line);
  }

  /** Says that rows of other members stand between those before and those that come. */
  leaveMember(): void {
    this.#grouped?.leave();
  }

  #reject({ row }: AtHand, problem: Problem, record: RecordBytes, list: NameList): void {
    this.rejected++;
    // A row that names nobody may be anyone's, unless all rows are one member's.
    if (row.member > 0 || !this.#options.needsMember) this.settler.reject(row, row.year);
    if (!isMisplaced(record, list)) this.#comparer?.passOver?.(row, problem.code);
    // What nothing at all says, no flag either, is told at the flag; here it is the record that does not say it.
    const where = problem.where.line === undefined ? list.reader.whereOf(record) : problem.where;
    this.#handler.rejected({ ...problem, where }, asItStood(record), record);
  }

  #outOfOrder(row: BatchRow, record: RecordBytes, before: number, { source }: ReadFile): InputError {
    const { book } = this.settler;
    const dateOf = (position: number) => isoOf(dayAt(position));
    const detail = {
      line: this.#lineIn(before, source),
      before: dateOf(book.positionOf(row.member)),
      date: dateOf(row.position),
    };
    const code = before < 0 ? 'before-ledger' : 'out-of-order';
    return new InputError(65, [{ code, where: { source, line: record.line }, detail }]);
  }

  /** Where a line stands that is counted on through all files. */
  placeOf(line: number): Place {
    const { file } = this.#lists.findLast((list) => list.file.before < line) ?? { file: this.#file };
    return { source: file.source, line: line - file.before };
  }

  /** The same in words: with the name of its file where that is another; what is before all files as it is. */
  #lineIn(line: number, source: string): string | number {
    if (line < 0) return line;
    const place = this.placeOf(line);
    return place.source === source ? place.line : `${place.line} (${place.source})`;
  }
}

/** Whether cells of a record may stand under names that are not theirs, so that it cannot be told for sure whose it is. */
function isMisplaced({ cells }: RecordBytes, { names }: NameList): boolean {
  return cells !== names.length;
}
