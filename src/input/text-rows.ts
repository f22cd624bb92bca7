import { copyCase } from '../engine/case.ts';
import { encode } from '../engine/encode.ts';
import { positionOf } from '../engine/order.ts';
import { rulesOf } from '../engine/rules.ts';
import { isRefund } from '../engine/settle-all.ts';
import { yearOf } from '../policy/day.ts';
import { readVisit, type Settings } from './assemble-visit.ts';
import type { BatchRow } from './batch-row.ts';
import type { Binding } from './bind-header.ts';
import { CellReader } from './cells.ts';
import type { MembersTable } from './members/members-table.ts';
import type { Problem } from './problem.ts';
import type { TextColumn } from './records/text-column.ts';

/** What reading rows as text depends on besides the rows. */
export type TextRowsOptions = Settings & {
  /** Whether an in-scope amount that is missing is the whole amount. */
  readonly allEligible: boolean;
  /** What a members file says of each member; a record's own cells win over it, and it has to name its member. */
  readonly members?: MembersTable | undefined;
};

/** Reads rows as text: every spelling, every column, and what is wrong with a row. */
export class TextRows {
  readonly #binding: Binding;
  readonly #header: readonly string[];
  readonly #source: string;
  readonly #options: TextRowsOptions;
  readonly #members: TextColumn;
  readonly #institutions: TextColumn;

  constructor(
    binding: Binding,
    header: readonly string[],
    source: string,
    options: TextRowsOptions,
    columns: { readonly members: TextColumn; readonly institutions: TextColumn },
  ) {
    this.#binding = binding;
    this.#header = header;
    this.#source = source;
    this.#options = options;
    this.#members = columns.members;
    this.#institutions = columns.institutions;
  }

  /** Reads the cells of a row; returns what is wrong with it, the first by column, or `null`. */
  read(cells: readonly string[], line: number, row: BatchRow): Problem | null {
    const where = { source: this.#source, line };
    if (cells.length !== this.#header.length) {
      return { code: 'wrong-width', where, detail: { width: cells.length, expected: this.#header.length } };
    }
    const reader = new CellReader(this.#binding, cells, where);
    const memberText = reader.cell('member')?.text;
    if (this.#options.members && memberText === undefined) {
      reader.problems.push({ code: 'missing-value', where: reader.placeOf('member') });
    }
    const read = readVisit(reader, where, this.#settingsOf(memberText));
    row.member = memberText === undefined ? -1 : this.#members.numberOfText(memberText);
    if (!read) return firstByColumn(reader.problems, this.#header);
    const { policy, visit } = read.entry;
    if (visit.eligible === undefined && !this.#options.allEligible && !isRefund(visit)) {
      return { code: 'eligible-missing', where: reader.placeOf('eligible') };
    }
    row.rules = rulesOf(policy);
    copyCase(encode(row.rules, visit), row.visit);
    row.region = this.#options.policies.indexOf(policy);
    row.institution = visit.institution === undefined ? -1 : this.#institutions.numberOfText(visit.institution);
    row.id = visit.id ?? '';
    row.refund = isRefund(visit);
    row.refundOf = visit.refundOf ?? '';
    row.balance = visit.accountBalance ?? -1;
    row.position = positionOf(visit);
    row.year = yearOf(row.visit.day);
    row.tier = visit.tier ?? -1;
    row.eligibleAssumed = visit.eligible === undefined;
    row.prescriptionAssumed = visit.provider === 'pharmacy' && visit.prescription === undefined;
    return null;
  }

  #settingsOf(name: string | undefined): Settings {
    const { members, member } = this.#options;
    if (!members || name === undefined) return this.#options;
    return { ...this.#options, member: { ...member, ...members.saidOf(name) } };
  }
}

function firstByColumn(problems: readonly Problem[], header: readonly string[]): Problem {
  const place = ({ where }: Problem) => (where.column === undefined ? header.length : header.indexOf(where.column));
  return problems.reduce((first, next) => (place(next) < place(first) ? next : first));
}
