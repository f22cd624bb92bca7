import type { Fen } from '../../policy/money.ts';
import { newOutcome, type Outcome } from '../case.ts';
import type { Ledger } from '../ledger.ts';
import type { Row } from '../settler.ts';
import { type Comparison, newComparison } from './comparison.ts';
import { fitsOf } from './explain-difference.ts';
import { ledgerBefore } from './ledger-before.ts';
import type { ReadingRules } from './readings.ts';
import { newRecorded } from './recorded.ts';

/** A visit that was settled, the ledger as it stands behind it, and what the fund really paid for it. */
export type Payment = {
  readonly row: Row;
  readonly outcome: Outcome;
  readonly after: Ledger;
  readonly paid: Fen;
  /** Whether a trial is read on after its end. */
  readonly extended: boolean;
  readonly readings: readonly ReadingRules[];
};

/** One payment against what is computed, and what explains the difference. Nothing explains that of a refund. */
export function comparePayment({ row, outcome, after, paid, extended, readings }: Payment): Comparison {
  const { rules, visit, refund } = row;
  const difference = paid - outcome.reimbursed;
  const compared = difference === 0 ? 'equal' : difference > 0 ? 'over' : 'under';
  const comparison = { ...newComparison(), compared, right: paid, difference } as const;
  if (difference === 0 || refund) return comparison;
  const recorded = { ...newRecorded(), pooled: paid };
  const ledger = ledgerBefore(after, visit, outcome);
  const situation = { rules, extended, visit, outcome, verdict: outcome.verdict, ledger, recorded, readings };
  return { ...comparison, fits: fitsOf(situation, 0, newOutcome()).fits };
}
