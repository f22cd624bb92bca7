import { percentOf } from '../../policy/money.ts';
import type { Case, Outcome } from '../case.ts';
import { dayKey, type Ledger } from '../ledger.ts';
import type { Rules } from '../rules.ts';
import type { Verdict } from '../verdict.ts';
import type { Owed, Step, StepOf } from './step.ts';

/** A paid visit: its case, what became of it, the verdict that rests on, and the ledger of its year afterwards. */
export type PaidVisit = {
  readonly rules: Rules;
  readonly visit: Case;
  readonly outcome: Outcome;
  readonly verdict: Verdict;
  readonly after: Ledger;
  readonly eligibleAssumed: boolean;
};

/** The amounts of a paid visit from what it cost to what the funds pay; steps that leave nothing to do are left out. */
export function paidSteps(paid: PaidVisit): Step[] {
  const { rules, visit, outcome, verdict, after, eligibleAssumed } = paid;
  const { firstSelfPay, entitled, pooled, largeSum, reimbursed } = outcome;
  const { eligible, amount } = visit;
  const deductible = deductibleStep(paid, eligible - firstSelfPay);
  const { above } = deductible.out;
  const usedBefore = outcome.capUsed - reimbursed;
  const capLeft = Math.max(0, verdict.cap - usedBefore);
  const payable = Math.min(entitled, capLeft);
  const poolPaidBefore = after.pooled - pooled;
  const { articles } = verdict;
  return [
    {
      step: 'scope',
      article: null,
      in: { amount, eligibleAssumed, amountAssumed: visit.amountAssumed },
      out: { eligible, outOfScope: amount - eligible },
    },
    ...onlyIf(verdict.first > 0, {
      step: 'first-self-pay',
      article: articles.first,
      in: { eligible, percent: percentOf(verdict.first) },
      out: { firstSelfPay, base: eligible - firstSelfPay },
    }),
    deductible,
    ...onlyIf(above > 0, {
      step: 'ratio',
      article: articles.ratio,
      in: { above, percent: percentOf(verdict.ratio ?? 0) },
      out: { entitled, ownShare: above - entitled },
    }),
    ...onlyIf(above > 0, {
      step: 'cap',
      article: articles.cap,
      in: { entitled, cap: verdict.cap, usedBefore, left: capLeft },
      out: { payable, cut: entitled - payable },
    }),
    ...onlyIf(above > 0 && visit.overallLimit >= 0, {
      step: 'overall-limit',
      article: rules.policy.overall.article,
      in: {
        payable,
        overallLimit: visit.overallLimit,
        otherUse: visit.overallUsed,
        poolPaidBefore,
        left: Math.max(0, visit.overallLimit - visit.overallUsed - poolPaidBefore),
        beyond: rules.policy.overall.beyond,
      },
      out: { poolPaid: pooled, largeSumPaid: largeSum, cut: payable - reimbursed },
    }),
  ];
}

function onlyIf(holds: boolean, step: Step): Step[] {
  return holds ? [step] : [];
}

function deductibleStep(paid: PaidVisit, base: number): StepOf<'deductible'> {
  const { verdict, outcome } = paid;
  const { standard } = verdict;
  const { deductible } = outcome;
  const owed = owedAs(paid);
  const paidBefore = paidOfStandard(paid, owed);
  return {
    step: 'deductible',
    article: verdict.articles.deductible,
    in: { base, owed, standard, paidBefore, left: Math.max(0, standard - paidBefore) },
    out: { deductible, above: base - deductible },
  };
}

function owedAs({ rules, visit }: PaidVisit): Owed {
  const { kind } = rules.policy.deductible;
  return kind === 'once-a-day' && visit.institution === '' ? 'alone' : kind;
}

/** What was paid toward the standard before the visit, from what has been paid since. */
function paidOfStandard({ visit, outcome, verdict, after }: PaidVisit, owed: Owed): number {
  if (owed === 'alone' || (owed === 'once-a-day' && verdict.standard === 0)) return 0;
  const paidSince =
    owed === 'once-a-day' ? (after.taken?.get(dayKey(visit.day, visit.institution)) ?? 0) : outcome.deductiblePaid;
  return paidSince - outcome.deductible;
}
