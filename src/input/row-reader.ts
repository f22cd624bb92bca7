import { copyCase } from '../engine/case.ts';
import { needsTier } from '../engine/settle.ts';
import type { Policy } from '../policy/grammar.ts';
import type { BatchRow, Combination } from './batch-row.ts';
import type { Binding } from './bind-header.ts';
import { type Cell, CellReader } from './cells.ts';
import { combine, isNotOurs } from './combination.ts';
import { FIELDS, type Slot } from './fields.ts';
import { ListedMembers } from './members/listed-members.ts';
import type { MembersTable } from './members/members-table.ts';
import type { MemberSaid } from './parse-member.ts';
import type { Problem, ProblemCode, Where } from './problem.ts';
import { ABSENT, isGiven, type Numbers, RecordCells } from './record-cells.ts';
import { CellCache } from './records/cell-cache.ts';
import { blankFrom, cellsOf, type RecordBytes, textAt } from './records/record-bytes.ts';
import type { TextColumn } from './records/text-column.ts';
import { readAmounts } from './row-amounts.ts';
import { readDays } from './row-days.ts';
import { type Lines, linesOf } from './row-lines.ts';
import { inColumnOrder, wrongWidth } from './row-problems.ts';
import { isLostNumber } from './values/reading.ts';

/** What reading rows depends on besides the rows. */
export type ReadOptions = {
  readonly policies: readonly Policy[];
  /** What profile and flags say of the member; the record's own cells win over it. */
  readonly member: MemberSaid;
  /** What a members file says of each member, which wins over profile and flags. */
  readonly members?: MembersTable | undefined;
  /** Whether a row has to name its member. */
  readonly needsMember: boolean;
  /** Whether an in-scope amount that is missing is the whole amount. */
  readonly allEligible: boolean;
  /** Whether a trial that has ended is read on. */
  readonly assumeExtended: boolean;
};

/** The list of names that records come under. */
export type Heading = {
  readonly binding: Binding;
  readonly names: readonly string[];
  readonly source: string;
  /** What is wrong with the list itself: then every record under it is rejected. */
  readonly flaw: Problem | null;
  /** Whether a record of blanks is a line with nothing in it, and not one that says nothing. */
  readonly skipsBlanks: boolean;
};

/** What became of a record: `null` where it was read, `blank` where nothing is in it, else all its problems by column. */
export type Trouble = readonly [Problem, ...Problem[]] | 'blank' | null;

/** What an institution's code on the platform begins with where it is a pharmacy; nothing else of it is read. */
const PHARMACY_CODE = { first: 'P'.charCodeAt(0), length: 12, form: /^ *P\d{11} *$/ };
const SPACE = 0x20;
/** What is missing where nobody says it of the member. */
const SAID_BY_MEMBERS: readonly ProblemCode[] = ['missing-city', 'missing-status'];

/**
 * Reads the rows under one list of names. Cells that take few values are understood once for all rows in which they are
 * the same, the others cell by cell; then the fields are checked against each other on the filled row.
 */
export class RowReader {
  readonly #heading: Heading;
  readonly #options: ReadOptions;
  readonly #members: TextColumn;
  readonly #institutions: TextColumn;
  readonly #listed: ListedMembers | undefined;
  readonly #cells: RecordCells;
  readonly #lines: Lines;
  /** The days and amounts that only go into the row. */
  readonly #putting: readonly Numbers[];
  /** What the cells of few values come to, by the class of the member. */
  readonly #combinations: CellCache<Combination>;
  /** The numbers of texts that are looked up together. */
  #numbers = new Int32Array(0);
  readonly #single: [RecordBytes | undefined] = [undefined];

  constructor(
    heading: Heading,
    options: ReadOptions,
    texts: { readonly members: TextColumn; readonly institutions: TextColumn },
  ) {
    const { slots } = heading.binding;
    this.#heading = heading;
    this.#options = options;
    this.#members = texts.members;
    this.#institutions = texts.institutions;
    this.#listed = options.members && new ListedMembers(options.members, texts.members);
    this.#cells = new RecordCells(heading.binding, heading.source);
    this.#lines = linesOf(this.#cells);
    const putting = [...slots.keys()].filter((slot) => FIELDS[slot].put);
    this.#putting = putting.map((slot) => this.#cells.numbersOf(slot));
    const few = [...slots].filter(([slot]) => FIELDS[slot].kind.few).flatMap(([, bound]) => bound);
    this.#combinations = new CellCache([...new Set(few.map(({ index }) => index))]);
  }

  /** Reads a record by itself into `row`: looks up what it names, and goes on as `readFound`. */
  read(record: RecordBytes, row: BatchRow): Trouble {
    this.#single[0] = record;
    this.lookUp(this.#single as readonly RecordBytes[], 0, 1);
    return this.readFound(record, row);
  }

  /**
   * Reads a record whose member and institution have been looked up into `row`. The row's member is numbered from 1, 0 is
   * one that is not named. Where it cannot be settled the row has as much as can be told of the member, the year and the
   * position in settlement order; else 0.
   */
  readFound(record: RecordBytes, row: BatchRow): Trouble {
    this.#cells.begin(record);
    row.member = 0;
    row.year = 0;
    row.position = 0;
    row.refund = false;
    row.refundOf = '';
    const { names, flaw, skipsBlanks } = this.#heading;
    const problems = record.cells === names.length ? this.#fill(record, row) : this.#glance(record, row);
    const trouble = record.trouble ?? flaw;
    if (trouble === null && problems.length === 0) return null;
    const [first] = problems;
    if (record.torn === null && skipsBlanks && cellsOf(record).every((cell) => cell.trim() === '')) return 'blank';
    if (trouble || !first) return [{ ...(trouble as Problem), where: { ...trouble?.where, ...this.whereOf(record) } }];
    return inColumnOrder([first, ...problems.slice(1)], names);
  }

  /** Looks up the members and institutions of records, from one place to before another. */
  lookUp(records: readonly RecordBytes[], from: number, to: number): void {
    const { member, institution } = this.#lines;
    const members = this.#numbersOf(this.#members, member, records, from, to);
    for (let index = from; index < to; index++) (records[index] as RecordBytes).member = members[index] as number;
    const institutions = this.#numbersOf(this.#institutions, institution, records, from, to);
    for (let index = from; index < to; index++) {
      (records[index] as RecordBytes).institution = institutions[index] as number;
    }
  }

  /** By record the number of a line's text, from its first column that is not blank; -1 where all are. */
  #numbersOf(
    texts: TextColumn,
    [column, ...others]: readonly number[],
    records: readonly RecordBytes[],
    from: number,
    to: number,
  ): Int32Array {
    if (this.#numbers.length < to) this.#numbers = new Int32Array(to);
    const numbers = this.#numbers;
    if (column === undefined) return numbers.fill(-1);
    const width = this.#heading.names.length;
    texts.numberAll(records, { from, to, column, width }, numbers);
    for (const other of others) {
      for (let index = from; index < to; index++) {
        const { bytes, starts, ends, cells } = records[index] as RecordBytes;
        if (cells !== width || (numbers[index] as number) >= 0) continue;
        numbers[index] = texts.numberOf(bytes, starts[other] as number, ends[other] as number);
      }
    }
    return numbers;
  }

  /** The cell that says something in a record; `undefined` where it is blank. */
  cellOf(slot: Slot, record: RecordBytes): Cell | undefined {
    this.#cells.begin(record);
    const cell = this.#cells.reader.cell(slot);
    return cell && { ...cell, where: { ...cell.where, line: record.line } };
  }

  /** The place of a record. */
  whereOf({ line }: RecordBytes): Where {
    return { source: this.#heading.source, line };
  }

  /** Reads of a record of another width, as far as its first cells say, whose it is and when: what may miss it says so. */
  #glance(record: RecordBytes, row: BatchRow): readonly Problem[] {
    const { names } = this.#heading;
    const problem = wrongWidth(record, names, this.whereOf(record));
    blankFrom(record, record.cells, names.length);
    row.member = this.#members.numberOfText(this.#cells.text(this.#lines.member)) + 1;
    row.visit.manual = false;
    readDays(this.#cells, this.#lines, row);
    return [problem];
  }

  #fill(record: RecordBytes, row: BatchRow): readonly Problem[] {
    const cells = this.#cells;
    const lines = this.#lines;
    const { members, needsMember } = this.#options;
    row.member = record.member + 1;
    const listed = this.#listed ? this.#listed.numberOf(row.member) : -1;
    row.institution = record.institution;
    const coded = this.#isCodedPharmacy(record);
    const combination = this.#combination(record, members ? members.classOf(listed) : 0, coded);

    const { visit } = row;
    row.shared = combination;
    copyCase(combination.encoded, visit);
    visit.institution = row.institution < 0 ? '' : this.#institutions.textOf(row.institution);
    row.balance = combination.balance;
    members?.put(listed, row);
    let retiredOn = ABSENT;
    for (const line of this.#putting) {
      const value = cells.number(line);
      if (line.slot === 'retired_on') retiredOn = value;
      if (isGiven(value)) FIELDS[line.slot].put?.(row, value as never);
    }
    readDays(cells, lines, row);
    readAmounts(cells, lines, row, this.#options.allEligible);

    if (combination.rules) row.rules = combination.rules;
    row.region = combination.region;
    row.tier = combination.tier;
    row.prescriptionAssumed = combination.prescriptionAssumed;
    row.id = cells.text(lines.id);
    row.line = record.line;
    if (needsMember && row.member === 0) cells.missing('member');
    if (this.#members.isLost(row.member - 1)) cells.report('lost-digits', 'member');
    if (isLostNumber(row.id)) cells.report('lost-digits', 'id');
    if (isLostNumber(row.refundOf)) cells.report('lost-digits', 'refund_of');
    if (combination.isCodeContradicted) cells.report('ambiguous-code', 'institution', { instead: 'provider' });
    if (combination.withoutStatus && visit.retiredOn === 0 && retiredOn === ABSENT) {
      cells.reader.problems.push(combination.withoutStatus);
    }
    const problems = this.#problemsOf(record, row, combination);
    return members && listed < 0 && row.member > 0 ? this.#unlisted(members, record, problems) : problems;
  }

  /** What only the members file could have said is missing because the member is not in it. */
  #unlisted(members: MembersTable, { line }: RecordBytes, problems: readonly Problem[]): readonly Problem[] {
    const others = problems.filter(({ code }) => !SAID_BY_MEMBERS.includes(code));
    const cell = this.#cells.reader.cell('member');
    if (others.length === problems.length || !cell) return problems;
    const detail = { file: members.source };
    return [...others, this.#atLine({ code: 'member-unknown', where: cell.where, value: cell.text, detail }, line)];
  }

  #problemsOf({ line }: RecordBytes, row: BatchRow, combination: Combination): readonly Problem[] {
    const { problems, withoutTier } = combination;
    const own = this.#cells.problems;
    if (problems.length > 0 || own.length > 0) {
      const all = isNotOurs(combination) ? problems : [...problems, ...own];
      return all.map((problem) => this.#atLine(problem, line));
    }
    if (!withoutTier || row.refund || !needsTier(row.rules, row.visit, this.#options.assumeExtended)) return own;
    return [this.#atLine(withoutTier, line)];
  }

  /** Whether an institution's code says that it is a pharmacy, which changes what the other cells mean. */
  #isCodedPharmacy(record: RecordBytes): boolean {
    const { bytes, starts, ends } = record;
    for (const column of this.#lines.institution) {
      let start = starts[column] as number;
      while (bytes[start] === SPACE) start++;
      const may = bytes[start] === PHARMACY_CODE.first && (ends[column] as number) - start >= PHARMACY_CODE.length;
      if (may && PHARMACY_CODE.form.test(textAt(record, column))) return true;
    }
    return false;
  }

  #combination(record: RecordBytes, kind: number, coded: boolean): Combination {
    const group = kind * 2 + (coded ? 1 : 0);
    return this.#combinations.get(record, group) ?? this.#understood(record, kind, coded, group);
  }

  /** Understands the cells that take few values where they have not been met together before. */
  #understood(record: RecordBytes, kind: number, coded: boolean, group: number): Combination {
    const { binding, source } = this.#heading;
    const slots = new Map([...binding.slots].filter(([slot]) => FIELDS[slot].kind.few));
    const cells = new CellReader({ ...binding, slots }, (column) => textAt(record, column), { source });
    const { policies, member, members } = this.#options;
    const said = members ? { ...member, ...members.classSaid(kind) } : member;
    const combination = combine(cells, { policies, member: said, coded });
    this.#combinations.set(record, group, combination);
    return combination;
  }

  /** A problem in the record itself, and not in a flag or a profile, stands in its line. */
  #atLine(problem: Problem, line: number): Problem {
    return problem.where.source === this.#heading.source ? { ...problem, where: { ...problem.where, line } } : problem;
  }
}
