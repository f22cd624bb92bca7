import { isoOf } from '../../policy/day.ts';
import type { Case, Outcome } from '../case.ts';
import type { Ledger } from '../ledger.ts';
import { pointsOf } from '../notes.ts';
import type { Kept } from '../originals.ts';
import type { Rules } from '../rules.ts';
import { decidedSteps } from './decided-steps.ts';
import { paidSteps } from './paid-steps.ts';
import { negated, partsOf } from './parts.ts';
import type { Explanation, Step } from './step.ts';

/** A settled row, taken up before the next one is: its outcome and the ledger of its year as it stands after it. */
export type Explained = {
  readonly rules: Rules;
  readonly visit: Case;
  readonly outcome: Outcome;
  readonly after: Ledger;
  readonly eligibleAssumed: boolean;
  /** Of a refund, the visit that it took back. */
  readonly original: Kept | null;
};

/**
 * The steps of a row that has been settled, from its outcome and the ledger it left: nothing is settled again, so that
 * settling need not keep more for it. Amounts in fen.
 */
export function explain(row: Explained): Explanation {
  const { rules, visit, outcome, original } = row;
  return {
    steps: [...(original ? [refundStep(row, original)] : stepsBefore(row)), ...stepsAfter(row)],
    parts: original
      ? negated(partsOf({ ...original, ...original.decision }))
      : partsOf({ ...outcome, amount: visit.amount }),
    points: pointsOf(rules, outcome),
  };
}

function stepsBefore({ rules, visit, outcome, after, eligibleAssumed }: Explained): Step[] {
  const { refused, verdict } = outcome;
  const decided = decidedSteps(rules, visit, outcome);
  if (refused || !verdict) return decided;
  return [...decided, ...paidSteps({ rules, visit, outcome, verdict, after, eligibleAssumed })];
}

function refundStep({ visit, outcome }: Explained, original: Kept): Step {
  return {
    step: 'refund',
    article: null,
    in: { amount: visit.amount, originalDate: isoOf(original.day), originalId: original.id || null },
    out: { reimbursed: outcome.reimbursed },
  };
}

/** How the ledger moved, where it did or could have, and who bears the rest. */
function stepsAfter({ visit, outcome }: Explained): Step[] {
  const { refused, verdict, deductible, reimbursed, deductiblePaid, capUsed, selfPaid } = outcome;
  const borne: Step = {
    step: 'borne',
    article: outcome.hasAccount ? verdict?.articles.account || null : null,
    in: { amount: visit.amount, reimbursed },
    out: {
      selfPaid,
      accountPaid: outcome.hasAccount ? outcome.accountPaid : null,
      cashPaid: outcome.hasAccount ? selfPaid - outcome.accountPaid : null,
    },
  };
  if (refused || !verdict) return [borne];
  const ledger: Step = {
    step: 'ledger',
    article: null,
    in: { deductiblePaid: deductiblePaid - deductible, capUsed: capUsed - reimbursed },
    out: { deductiblePaid, capUsed, capLeft: Math.max(0, verdict.cap - capUsed) },
  };
  return [ledger, borne];
}
