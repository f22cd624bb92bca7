import type { Day } from '../policy/day.ts';
import type { Fen } from '../policy/money.ts';

/** What one member has used in one region in one calendar year. */
export type Ledger = {
  /** Deductible paid; where the deductible is per visit, the sum of what visits took. */
  deductiblePaid: Fen;
  /** What the funds paid, measured against the cap. */
  reimbursed: Fen;
  /** The part of it that the outpatient pool paid, measured against the overall limit. */
  pooled: Fen;
  /** The lowest and highest standard a part of `deductiblePaid` was paid under; -1 for a part brought forward. */
  lowestStandard: Fen;
  highestStandard: Fen;
  /** The latest day on which a deductible that is owed once a day was met, and what was taken, by day and institution. */
  latestDay: Day;
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
