import type { Day } from '../policy/day.ts';
import type { Status } from '../policy/facts.ts';
import type { Fen } from '../policy/money.ts';

/** What one member has used in one region in one calendar year. */
export type Ledger = {
  /** Deductible paid; where the deductible is per visit, the sum of what visits took. */
  deductiblePaid: Fen;
  /** What the funds paid, measured against the cap. */
  reimbursed: Fen;
  /** The part of it that the outpatient pool paid, measured against the overall limit. */
  pooled: Fen;
  /** The fees in scope of the visits it holds, less first self-pay; of a part brought forward at least this much. */
  feesInScope: Fen;
  /** What moved it, as marks: status and enrollment of its visits, and whether one of the year before was used. */
  marks: number;
  /**
   * The lowest and highest standard that visits met, -1 for a part brought forward; of the latest day where the deductible
   * is owed once a day.
   */
  lowestStandard: Fen;
  highestStandard: Fen;
  /** The latest day of its visits. */
  latestDay: Day;
  /** Where the deductible is owed once a day: what was taken, by day and institution. */
  taken: Map<string, Fen> | null;
};

/** What a member brings into the earliest year: a deductible paid and money reimbursed before the first visit given. */
export type Opening = { readonly deductiblePaid?: Fen; readonly reimbursed?: Fen };

/** A new year's ledger, or one that starts from an opening balance; what was reimbursed counts as the pool's money. */
export function openLedger(opening: Opening = {}): Ledger {
  const deductiblePaid = opening.deductiblePaid ?? 0;
  const reimbursed = opening.reimbursed ?? 0;
  const standard = deductiblePaid > 0 ? -1 : 0;
  return {
    deductiblePaid,
    reimbursed,
    pooled: reimbursed,
    feesInScope: deductiblePaid + reimbursed,
    marks: 0,
    lowestStandard: standard,
    highestStandard: standard,
    latestDay: 0,
    taken: null,
  };
}

/** A ledger that can be changed without changing the one it was copied from. */
export function copyLedger(ledger: Ledger): Ledger {
  return { ...ledger, taken: ledger.taken && new Map(ledger.taken) };
}

/** The key of a day at an institution in `taken`. */
export function dayKey(day: Day, institution: string): string {
  return `${day} ${institution}`;
}

/** The mark of a ledger that follows one of the year before that was used. */
export const CARRIED = 4;
/** The marks of both statuses. */
export const BOTH_STATUSES = 3;
const ENROLLMENTS = 3;

/** The mark that a visit of the status and kind of enrollment leaves. At most 28 kinds fit. */
export function markOf(status: Status, enrollment: number): number {
  return (status === 'retired' ? 2 : 1) | (1 << (ENROLLMENTS + enrollment));
}

/** The marks of kinds of enrollment alone. */
export function enrollmentsIn(marks: number): number {
  return marks >>> ENROLLMENTS;
}
