import type { Opening } from '../engine/ledger.ts';
import { type MonthlyDeposit, type Settlement, settleRows, type VisitRow } from '../engine/settle-all.ts';
import { isBalanceProblem } from '../engine/settler.ts';
import { joinVisits } from '../input/one-member.ts';
import type { MemberSaid } from '../input/parse-member.ts';
import { InputError, type InputStatus, type Problem } from '../input/problem.ts';
import type { VisitReader } from '../input/read-visits.ts';
import { visitOfRow } from '../input/visit-of-row.ts';

/** Visits of one member, ready to be settled. */
export type MemberVisits = {
  readonly reader: VisitReader;
  readonly entries: readonly VisitRow[];
  readonly opening: Opening;
  readonly assumeExtended: boolean;
  /** What comes into the personal account, in order of the months. */
  readonly deposits?: readonly MonthlyDeposit[];
};

/** The visits that were read, as rows of one member. Throws an InputError with everything that is wrong with them. */
export function rowsOf(reader: VisitReader, member: MemberSaid): VisitRow[] {
  const { visits } = reader;
  reader.add(joinVisits(visits, member));
  throwProblems(reader.problems);
  return visits.map(({ row }) => {
    row.member = 0;
    return { policy: row.rules.policy, visit: visitOfRow(row), row, position: row.position };
  });
}

/**
 * Settles the visits of one member; with `explain` each is told step by step. A refund that cannot be settled is bad input
 * like any other: throws an InputError.
 */
export function settleVisits({ reader, entries, ...options }: MemberVisits, explain = false): Settlement {
  const nameOf = (institution: number) => reader.nameOf(institution);
  const settlement = settleRows(entries, nameOf, { ...options, explain });
  const inInputOrder = settlement.visits.toSorted((a, b) => a.index - b.index);
  throwProblems(
    inInputOrder.flatMap(({ index, problem }): Problem[] => {
      const visit = reader.visits[index];
      if (!problem || !visit) return [];
      const cell = isBalanceProblem(problem) ? visit.balance : undefined;
      const { where, row } = visit;
      if (problem !== 'duplicate-id') {
        return [{ code: problem, where: cell?.where ?? where, ...(cell && { value: cell.text }) }];
      }
      const first = reader.visits.find((other) => other.row.id === row.id && !other.row.refund);
      return [{ code: problem, where, value: row.id, detail: { line: first?.where.line ?? 0 } }];
    }),
  );
  return settlement;
}

function throwProblems(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new InputError(statusOf(problems), problems);
}

/** A bad flag, or a city or status that nothing gives, is wrong usage, and not a file that is bad. */
function statusOf(problems: readonly Problem[]): InputStatus {
  return problems.every(({ where }) => where.source.startsWith('--')) ? 2 : 65;
}
