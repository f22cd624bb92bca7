import type { Fen } from '../policy/money.ts';
import { percentOf } from '../policy/money.ts';
import type { Reason } from '../policy/reasons.ts';
import type { Case, Outcome } from './case.ts';
import { type Assumed, notesOf, pointsOf } from './notes.ts';
import type { Rules } from './rules.ts';

/** What became of one visit. Amounts in fen; of a refund they are negative. */
export type Result = {
  /** Why the policy does not pay; `null` where it does. */
  readonly reason: Reason | null;
  /** The article of the refusal, as the document numbers it. */
  readonly article: string | null;
  readonly firstSelfPay: Fen;
  readonly deductible: Fen;
  /** Percent the fund pays above the deductible; `null` where refused. */
  readonly ratio: number | null;
  readonly reimbursed: Fen;
  readonly selfPaid: Fen;
  /** The year's ledger after the visit. */
  readonly deductiblePaid: Fen;
  readonly capUsed: Fen;
  /** The cap in force at the visit's date and what is left of it; `null` where refused. */
  readonly capLimit: Fen | null;
  readonly capLeft: Fen | null;
  /** How `reimbursed` is split between the outpatient pool and the large-sum fund. */
  readonly poolPaid: Fen;
  readonly largeSumPaid: Fen;
  /** How `selfPaid` is split; `null` where no account balance was given. */
  readonly accountPaid: Fen | null;
  readonly cashPaid: Fen | null;
  /** The standard the deductible was owed under; `null` where refused. */
  readonly standard: Fen | null;
  /** Note codes, then the ids of the open points relied on. */
  readonly notes: readonly string[];
  /** The ids among the notes. */
  readonly points: readonly string[];
};

/** The readable result of a settled case. */
export function resultOf(rules: Rules, visit: Case, outcome: Outcome, assumed: Assumed): Result {
  const paid = outcome.refused ? null : outcome.verdict;
  const points = pointsOf(rules, outcome);
  return {
    reason: outcome.refused?.reason ?? null,
    article: outcome.refused?.article ?? null,
    firstSelfPay: outcome.firstSelfPay,
    deductible: outcome.deductible,
    ratio: paid ? percentOf(paid.ratio ?? 0) : null,
    reimbursed: outcome.reimbursed,
    selfPaid: outcome.selfPaid,
    deductiblePaid: outcome.deductiblePaid,
    capUsed: outcome.capUsed,
    capLimit: paid ? paid.cap : null,
    capLeft: paid ? Math.max(0, paid.cap - outcome.capUsed) : null,
    poolPaid: outcome.pooled,
    largeSumPaid: outcome.largeSum,
    accountPaid: outcome.hasAccount ? outcome.accountPaid : null,
    cashPaid: outcome.hasAccount ? outcome.selfPaid - outcome.accountPaid : null,
    standard: paid ? paid.standard : null,
    notes: [...notesOf({ rules, day: visit.day, outcome, assumed, afterReject: false }), ...points],
    points,
  };
}
