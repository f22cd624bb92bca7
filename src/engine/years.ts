import type { Fen } from '../policy/money.ts';
import type { Settled } from './settled.ts';

/** One region and calendar year of a member, amounts in fen. */
export type YearTotals = {
  readonly city: string;
  readonly year: number;
  readonly visits: number;
  readonly refused: number;
  readonly amount: Fen;
  readonly reimbursed: Fen;
  readonly selfPaid: Fen;
  readonly deductiblePaid: Fen;
  /** What is left of the standard of the year's last paid visit; `null` where the deductible is per visit. */
  readonly deductibleLeft: Fen | null;
  readonly capUsed: Fen;
  /** The cap as of the year's last paid visit; `null` where none was paid. */
  readonly capLimit: Fen | null;
  readonly capLeft: Fen | null;
};

/** What the year's last paid visit was settled by. */
type Terms = { readonly standard: Fen; readonly cap: Fen };

/** The totals of each region and year, in the order in which they first appear. */
export function yearTotals(visits: readonly Settled[]): YearTotals[] {
  const years = new Map<string, YearTotals>();
  const termsOf = new Map<string, Terms>();
  for (const { policy, visit, year, result } of visits) {
    if (!result) continue;
    const key = `${policy.id} ${year}`;
    const before = years.get(key) ?? emptyYear(policy.id, year);
    // A refund shows the terms of its original, which later visits may have left behind.
    if (result.capLimit !== null && !result.notes.includes('refund')) {
      termsOf.set(key, { standard: result.standard ?? 0, cap: result.capLimit });
    }
    const terms = termsOf.get(key);
    const perVisit = policy.deductible.kind === 'once-a-day';
    years.set(key, {
      ...before,
      visits: before.visits + 1,
      refused: before.refused + (result.reason === null ? 0 : 1),
      amount: before.amount + (visit.amount ?? visit.eligible ?? 0),
      reimbursed: before.reimbursed + result.reimbursed,
      selfPaid: before.selfPaid + result.selfPaid,
      deductiblePaid: result.deductiblePaid,
      deductibleLeft: perVisit || !terms ? null : Math.max(0, terms.standard - result.deductiblePaid),
      capUsed: result.capUsed,
      capLimit: terms?.cap ?? null,
      capLeft: terms ? Math.max(0, terms.cap - result.capUsed) : null,
    });
  }
  return [...years.values()];
}

function emptyYear(city: string, year: number): YearTotals {
  return {
    city,
    year,
    visits: 0,
    refused: 0,
    amount: 0,
    reimbursed: 0,
    selfPaid: 0,
    deductiblePaid: 0,
    deductibleLeft: null,
    capUsed: 0,
    capLimit: null,
    capLeft: null,
  };
}
