import { copyCase } from '../engine/case.ts';
import { dayAt, secondsAt } from '../engine/order.ts';
import { needsTier } from '../engine/settle.ts';
import { isoOf, yearOf } from '../policy/day.ts';
import type { Policy } from '../policy/grammar.ts';
import type { Fen } from '../policy/money.ts';
import type { BatchRow } from './batch-row.ts';
import type { Binding } from './bind-header.ts';
import { type Cell, CellReader } from './cells.ts';
import { type Combination, combine, isNotOurs } from './combination.ts';
import { FIELDS, type Slot } from './fields.ts';
import type { MembersTable } from './members/members-table.ts';
import type { MemberSaid } from './parse-member.ts';
import type { Problem, Where } from './problem.ts';
import { ABSENT, BAD, isGiven, type Numbers, RecordCells } from './record-cells.ts';
import { CellCache } from './records/cell-cache.ts';
import { cellsOf, NOT_YET, type RecordBytes, textAt } from './records/record-bytes.ts';
import type { TextColumn } from './records/text-column.ts';
import type { Moment } from './values/day-time.ts';
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
/** The three parts of an amount that are not in scope. */
const PARTS = ['full_self_pay', 'over_limit', 'first_part'] as const;

/**
 * Reads the rows under one list of names. Cells that take few values are understood once for all rows in which they are
 * the same, the others cell by cell; then the fields are checked against each other on the filled row.
 */
export class RowReader {
  readonly #heading: Heading;
  readonly #options: ReadOptions;
  readonly #members: TextColumn;
  readonly #institutions: TextColumn;
  readonly #cells: RecordCells;
  readonly #lines: Lines;
  /** The days and amounts that only go into the row. */
  readonly #putting: readonly Numbers[];
  /** What the cells of few values come to, by the class of the member. */
  readonly #combinations: CellCache<Combination>;

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
    this.#cells = new RecordCells(heading.binding, heading.source);
    this.#lines = linesOf(this.#cells);
    const putting = [...slots.keys()].filter((slot) => FIELDS[slot].put);
    this.#putting = putting.map((slot) => this.#cells.numbersOf(slot));
    const few = [...slots].filter(([slot]) => FIELDS[slot].kind.few).flatMap(([, bound]) => bound);
    this.#combinations = new CellCache([...new Set(few.map(({ index }) => index))]);
  }

  /**
   * Reads a record into `row`. The row's member is numbered from 1, 0 is one that is not named. Where it cannot be
   * settled the row has as much as can be told of the member, the year and the position in settlement order; else 0.
   */
  read(record: RecordBytes, row: BatchRow): Trouble {
    this.#cells.begin(record);
    row.member = 0;
    row.year = 0;
    row.position = 0;
    const { names, flaw, skipsBlanks } = this.#heading;
    const problems = record.cells === names.length ? this.#fill(record, row) : [this.#wrongWidth(record)];
    const trouble = record.trouble ?? flaw;
    if (trouble === null && problems.length === 0) return null;
    const [first] = problems;
    if (skipsBlanks && cellsOf(record).every((cell) => cell.trim() === '')) return 'blank';
    if (trouble || !first) return [{ ...(trouble as Problem), where: { ...trouble?.where, ...this.whereOf(record) } }];
    return inColumnOrder([first, ...problems.slice(1)], names);
  }

  /** Looks up the members of records that come next, one right behind the other. */
  lookUp(records: readonly RecordBytes[], count: number): void {
    const [column, ...others] = this.#lines.member;
    if (column === undefined || others.length > 0 || this.#options.members) return;
    this.#members.numberMembers(records, count, column, this.#heading.names.length);
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

  #fill(record: RecordBytes, row: BatchRow): readonly Problem[] {
    const cells = this.#cells;
    const lines = this.#lines;
    const { members, needsMember } = this.#options;
    row.member = (record.member === NOT_YET ? cells.numberOfText(this.#members, lines.member) : record.member) + 1;
    const listed = members ? this.#listed(members, record, cells.column) : -1;
    row.institution = cells.numberOfText(this.#institutions, lines.institution);
    const coded = this.#isCodedPharmacy(record);
    const combination = this.#combination(record, members ? members.classOf(listed) : 0, coded);

    const { visit } = row;
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
    this.#readDays(row);
    this.#readAmounts(row, combination);

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
    row.shared = combination;
    if (combination.withoutStatus && visit.retiredOn === 0 && retiredOn === ABSENT) {
      cells.reader.problems.push(combination.withoutStatus);
    }
    return this.#problemsOf(record, row, combination);
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

  /** The days of the visit, its settlement and its claim, and with them the place in settlement order. */
  #readDays(row: BatchRow): void {
    const cells = this.#cells;
    const lines = this.#lines;
    const { visit } = row;
    const settledAt = cells.number(lines.settledAt);
    const isExported = isGiven(settledAt) && cells.rank > 0;
    const own = cells.number(lines.date);
    const date = own === ABSENT ? settledAt : own;
    const ownClaim = cells.number(lines.claimedOn);
    // A manual row of an export that gives the visit's beginning gives the claim's day as that of the settlement.
    const isClaimSettled = ownClaim === ABSENT && visit.manual && isExported && !cells.isBlank('begun');
    const claimedOn = isClaimSettled ? settledAt : ownClaim;
    if (date === ABSENT) cells.missing('date', 'settled_at');
    row.date = isGiven(date) ? date : 0;
    row.settledAt = isGiven(settledAt) ? settledAt : 0;
    row.claimedAt = isGiven(claimedOn) ? claimedOn : 0;
    visit.claimedOn = row.claimedAt === 0 ? 0 : dayAt(claimedOn);
    if (row.claimedAt !== 0 && !visit.manual) cells.report('claimed-not-manual', 'claimed_on');
    if (row.date === 0) return;

    visit.day = dayAt(date);
    row.seconds = secondsAt(date);
    row.year = yearOf(visit.day);
    if (row.claimedAt !== 0 && visit.manual && visit.claimedOn < visit.day) {
      const slot = isClaimSettled ? 'settled_at' : 'claimed_on';
      cells.report('claimed-before-visit', slot, { date: isoOf(visit.day) });
    } else if (row.settledAt !== 0 && isBefore(settledAt, date)) {
      cells.report('settled-before-visit', 'settled_at', { date: isoOf(visit.day) });
    }
    if (settledAt === BAD || claimedOn === BAD) return;
    row.position = row.settledAt || row.claimedAt || row.date;
  }

  /** The two amounts, and whether the row takes another one back. */
  #readAmounts(row: BatchRow, { refunded }: Combination): void {
    const cells = this.#cells;
    const lines = this.#lines;
    const amount = cells.number(lines.amount);
    const own = cells.number(lines.eligible);
    const eligible = own === ABSENT ? this.#fromParts(amount) : own;
    const inScope = own === ABSENT ? 'amount' : 'eligible';
    const whole = amount === ABSENT ? inScope : 'amount';
    row.eligibleAssumed = !isGiven(eligible);
    row.refundOf = cells.text(lines.refundOf);
    row.refund = false;
    if (amount === ABSENT && own === ABSENT) cells.missing(...wantedAmounts(cells));
    const total = isGiven(amount) ? amount : eligible;
    if (!isGiven(total)) return;
    const { visit } = row;
    visit.amount = total;
    visit.eligible = isGiven(eligible) ? eligible : total;
    const namesOriginal = row.refundOf !== '' && refunded !== false;
    row.refund = total < 0 || (namesOriginal && total === 0);
    if (namesOriginal && total > 0) cells.report('refund-positive', whole);
    else if (row.refund && visit.eligible > 0) cells.report('refund-positive', inScope);
    else if (!row.refund && visit.eligible < 0) cells.report('amount-negative', inScope);
    else if (row.refund ? visit.eligible < total : visit.eligible > total) {
      cells.report('eligible-above-amount', inScope, { amount: cells.reader.cell('amount')?.text.trim() ?? '' });
    }
    if (eligible === ABSENT && !row.refund && !this.#options.allEligible) {
      cells.reader.problems.push({ code: 'eligible-missing', where: cells.reader.placeOf('eligible') });
    }
  }

  /**
   * The in-scope amount as what is left of the whole after its three parts that are not in scope; `ABSENT` where none of
   * them is there. Where some are there, the others have to be too.
   */
  #fromParts(amount: Fen): Fen {
    const cells = this.#cells;
    if (this.#lines.parts.length === 0) return ABSENT;
    const absent = PARTS.filter((part) => cells.isBlank(part));
    if (absent.length === PARTS.length) return ABSENT;
    for (const part of absent) cells.missing(part);
    let left = amount;
    let isWhole = isGiven(amount);
    for (const slot of PARTS) {
      const part = cells.number(cells.numbersOf(slot));
      if (isGiven(part) && isGiven(amount) && part * Math.sign(amount) < 0) cells.report('amount-negative', slot);
      isWhole &&= isGiven(part);
      left -= part;
    }
    return isWhole ? left : BAD;
  }

  #listed(members: MembersTable, { bytes, starts, ends }: RecordBytes, column: number): number {
    return column < 0 ? -1 : members.numberOf(bytes, starts[column] as number, ends[column] as number);
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
    const known = this.#combinations.get(record, group);
    if (known !== undefined) return known;
    const { binding, source } = this.#heading;
    const slots = new Map([...binding.slots].filter(([slot]) => FIELDS[slot].kind.few));
    const cells = new CellReader({ ...binding, slots }, (column) => textAt(record, column), { source });
    const { policies, member, members } = this.#options;
    const said = members ? { ...member, ...members.classSaid(kind) } : member;
    const combination = combine(cells, { policies, member: said, coded });
    this.#combinations.set(record, group, combination);
    return combination;
  }

  #wrongWidth(record: RecordBytes): Problem {
    const { names } = this.#heading;
    const where = this.whereOf(record);
    const cells = cellsOf(record);
    const commas = cells.join('').match(/，/g)?.length ?? 0;
    if (cells.length + commas === names.length) return { code: 'full-width-comma', where, value: cells.join('') };
    return { code: 'wrong-width', where, detail: { width: record.cells, expected: names.length } };
  }

  /** A problem in the record itself, and not in a flag or a profile, stands in its line. */
  #atLine(problem: Problem, line: number): Problem {
    return problem.where.source === this.#heading.source ? { ...problem, where: { ...problem.where, line } } : problem;
  }
}

/** The lines that every row is asked for. */
type Lines = ReturnType<typeof linesOf>;

function linesOf(cells: RecordCells) {
  return {
    member: cells.columnsOf('member'),
    institution: cells.columnsOf('institution'),
    id: cells.columnsOf('id'),
    refundOf: cells.columnsOf('refund_of'),
    settledAt: cells.numbersOf('settled_at'),
    date: cells.numbersOf('date'),
    claimedOn: cells.numbersOf('claimed_on'),
    amount: cells.numbersOf('amount'),
    eligible: cells.numbersOf('eligible'),
    parts: PARTS.flatMap((part) => cells.columnsOf(part)),
  };
}

/** Where an amount is wanted when there is none: in its own column, or in that of the amount in scope if that is all. */
function wantedAmounts(cells: RecordCells): [Slot, Slot] {
  return cells.has('amount') || !cells.has('eligible') ? ['amount', 'eligible'] : ['eligible', 'amount'];
}

/** Whether a moment comes before another one; on one day that can be told only where both have a time. */
function isBefore(one: Moment, other: Moment): boolean {
  return dayAt(one) < dayAt(other) || (one < other && secondsAt(one) > 0);
}

/** In the order of the columns, then of those that are not there; those of no column last. */
function inColumnOrder(problems: [Problem, ...Problem[]], names: readonly string[]): [Problem, ...Problem[]] {
  const place = ({ where }: Problem) => {
    if (where.column === undefined) return names.length + 1;
    const column = names.indexOf(where.column);
    return column < 0 ? names.length : column;
  };
  return problems.sort((a, b) => place(a) - place(b));
}
