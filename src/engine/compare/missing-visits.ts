import { type Fen, yuanOf } from '../../policy/money.ts';
import { paidIn, UNSAID } from './recorded.ts';
import type { Situation, TrialChange } from './trial.ts';

/**
 * The ledger as it would have to stand for the rules to pay what was paid, where visits that nobody gave can have brought
 * it there: more of the deductible was met, or more of the cap used.
 */
export function missingVisits(situation: Situation): TrialChange[] {
  const { outcome, ledger, verdict, rules } = situation;
  if (!verdict || outcome.refused) return [];
  const paid = paidIn(situation.recorded);
  const used = verdict.cap - paid;
  const isByYear = rules.policy.deductible.kind !== 'once-a-day';
  return [
    ...(isByYear ? takenInstead(situation) : []).map((taken) => {
      const deductiblePaid = verdict.standard - taken;
      return { ledger: { deductiblePaid }, detail: yuanOf(deductiblePaid - ledger.deductiblePaid) };
    }),
    ...(paid < outcome.reimbursed && paid >= 0 && used > ledger.reimbursed
      ? [{ ledger: { reimbursed: used, pooled: used }, detail: yuanOf(used - ledger.reimbursed) }]
      : []),
  ];
}

/** What the deductible can have taken in place of what was computed. */
function takenInstead({ outcome, visit, recorded, verdict }: Situation): Fen[] {
  const { deductible } = recorded;
  if (deductible !== UNSAID) return deductible >= 0 && deductible < outcome.deductible ? [deductible] : [];
  const ratio = verdict?.ratio ?? 0;
  if (ratio === 0) return [];
  const base = visit.eligible - outcome.firstSelfPay;
  const most = base - Math.floor((paidIn(recorded) * 10_000) / ratio);
  return [most, most - 1, most + 1].filter((taken) => taken >= 0 && taken < outcome.deductible);
}
