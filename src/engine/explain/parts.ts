import { type Fen, share } from '../../policy/money.ts';
import type { Outcome } from '../case.ts';
import type { Parts } from './step.ts';

/** A visit that was paid or refused, or what a refund takes back of one. Amounts in fen, not negative. */
export type Borne = Pick<Outcome, 'refused' | 'verdict' | 'firstSelfPay' | 'deductible' | 'reimbursed'> & {
  readonly amount: Fen;
  readonly eligible: Fen;
};

/** Who bears what of a visit's amount. */
export function partsOf({ refused, verdict, ...visit }: Borne): Parts {
  const { amount, eligible, firstSelfPay, deductible, reimbursed } = visit;
  const none = {
    reimbursed: 0,
    notCovered: 0,
    outOfScope: 0,
    firstSelfPay: 0,
    deductible: 0,
    ownShare: 0,
    overLimit: 0,
  };
  if (refused) return { ...none, notCovered: amount };
  const above = eligible - firstSelfPay - deductible;
  const entitled = share(above, verdict?.ratio ?? 0);
  return {
    ...none,
    reimbursed,
    outOfScope: amount - eligible,
    firstSelfPay,
    deductible,
    ownShare: above - entitled,
    overLimit: entitled - reimbursed,
  };
}

/** The same taken back. */
export function negated(parts: Parts): Parts {
  return {
    reimbursed: 0 - parts.reimbursed,
    notCovered: 0 - parts.notCovered,
    outOfScope: 0 - parts.outOfScope,
    firstSelfPay: 0 - parts.firstSelfPay,
    deductible: 0 - parts.deductible,
    ownShare: 0 - parts.ownShare,
    overLimit: 0 - parts.overLimit,
  };
}
