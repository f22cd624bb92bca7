import type { Fen } from '../policy/money.ts';
import type { Settled } from './settled.ts';

/** Sums over visits, amounts in fen. */
export type Totals = {
  readonly visits: number;
  readonly refused: number;
  readonly amount: Fen;
  readonly eligible: Fen;
  readonly firstSelfPay: Fen;
  readonly deductible: Fen;
  readonly reimbursed: Fen;
  readonly selfPaid: Fen;
  readonly poolPaid: Fen;
  readonly largeSumPaid: Fen;
  /** Of the visits whose own part is split between account and cash. */
  readonly accountPaid: Fen;
  readonly cashPaid: Fen;
};

/** The sums over all visits that were settled or refused, refunds with their negative amounts among them. */
export function totalsOf(visits: readonly Settled[]): Totals {
  const settled = visits.flatMap(({ visit, result }) => (result ? [{ visit, result }] : []));
  const sum = (amountOf: (entry: (typeof settled)[number]) => Fen | null | undefined): Fen =>
    settled.reduce((total, entry) => total + (amountOf(entry) ?? 0), 0);
  return {
    visits: settled.length,
    refused: settled.filter(({ result }) => result.reason !== null).length,
    amount: sum(({ visit }) => visit.amount ?? visit.eligible),
    eligible: sum(({ visit }) => visit.eligible ?? visit.amount),
    firstSelfPay: sum(({ result }) => result.firstSelfPay),
    deductible: sum(({ result }) => result.deductible),
    reimbursed: sum(({ result }) => result.reimbursed),
    selfPaid: sum(({ result }) => result.selfPaid),
    poolPaid: sum(({ result }) => result.poolPaid),
    largeSumPaid: sum(({ result }) => result.largeSumPaid),
    accountPaid: sum(({ result }) => result.accountPaid),
    cashPaid: sum(({ result }) => result.cashPaid),
  };
}
