import { yearOf } from '../policy/day.ts';
import type { Policy } from '../policy/grammar.ts';
import { newOutcome, type Outcome } from './case.ts';
import { encode } from './encode.ts';
import { RowExplainer } from './explain/row-explainer.ts';
import type { Explanation } from './explain/step.ts';
import { copyLedger, type Ledger, type Opening, openLedger } from './ledger.ts';
import { inSettlementOrder } from './order.ts';
import { type Result, resultOf } from './result.ts';
import { rulesOf } from './rules.ts';
import { assumedOf, checkPayable, type Options } from './settle.ts';
import { type Row, type RowProblem, Settler } from './settler.ts';
import type { Visit } from './visit.ts';
import { type YearTotals, yearTotals } from './years.ts';

/** A member's visit in the region whose rules settle it. */
export type Entry = { readonly policy: Policy; readonly visit: Visit };

/** A visit and what became of it: a result, or why it could not be settled. */
export type Settled = Entry & {
  /** Its place in the input, from 0. */
  readonly index: number;
  readonly year: number;
  readonly result: Result | null;
  readonly problem: RowProblem | null;
  /** The visit and what became of it in the engine's codes. */
  readonly row: Row;
  readonly outcome: Outcome;
  /** The visit step by step, where that was asked for and it could be settled. */
  readonly explanation?: Explanation;
};

export type Settlement = {
  /** In settlement order. */
  readonly visits: readonly Settled[];
  readonly years: readonly YearTotals[];
  /** What each region and calendar year has used by then. */
  readonly ledgers: readonly { readonly policy: Policy; readonly year: number; readonly ledger: Ledger }[];
};

/**
 * Settles all visits of one member, in settlement order, each against the ledger of its region and calendar year.
 * An opening balance belongs to the region and year of the earliest visit. With `explain` each visit is told step by
 * step. Throws as `settle` does.
 */
export function settleAll(
  entries: readonly Entry[],
  options: Options & { readonly opening?: Opening; readonly explain?: boolean } = {},
): Settlement {
  const policies = [...new Set(entries.map((entry) => entry.policy))];
  const institutions = [...new Set(entries.map((entry) => entry.visit.institution ?? ''))];
  const settler = new Settler(options.assumeExtended ?? false, (institution) => institutions[institution] ?? '');
  const explainer = options.explain ? new RowExplainer(settler) : undefined;
  const encoded = entries.map(({ policy, visit }, index) => {
    const rules = rulesOf(policy);
    return { policy, visit, index, rules, encoded: encode(rules, visit) };
  });
  const earliest = encoded.toSorted((a, b) => a.encoded.day - b.encoded.day)[0];
  if (earliest) {
    settler.book.put(0, policies.indexOf(earliest.policy), yearOf(earliest.encoded.day), openLedger(options.opening));
  }
  const visits = inSettlementOrder(encoded).map(({ policy, visit, index, rules, encoded }): Settled => {
    const refund = isRefund(visit);
    if (!refund) checkPayable(rules, encoded, visit, options);
    const outcome = newOutcome();
    const assumed = assumedOf(visit);
    const row = {
      member: 0,
      region: policies.indexOf(policy),
      institution: institutions.indexOf(visit.institution ?? ''),
      rules,
      visit: encoded,
      eligibleAssumed: assumed.eligible,
      prescriptionAssumed: assumed.prescription,
      id: visit.id ?? '',
      refund,
      refundOf: visit.refundOf ?? '',
      balance: visit.accountBalance ?? -1,
    };
    explainer?.before(row);
    const problem = settler.settle(row, outcome);
    const told = { policy, index, row, outcome };
    if (problem) return { ...told, visit, year: yearOf(encoded.day), result: null, problem };
    const result = resultOf(rules, encoded, outcome, assumed);
    const whole = refund ? { ...visit, eligible: encoded.eligible } : visit;
    const settled = { ...told, visit: whole, year: outcome.year, result, problem: null };
    return explainer ? { ...settled, explanation: explainer.explain(row, outcome) } : settled;
  });
  const ledgers = Array.from(settler.book.ledgersOf(0), ({ region, year, ledger }) => ({
    policy: policies[region] as Policy,
    year,
    ledger: copyLedger(ledger),
  }));
  return { visits, years: yearTotals(visits), ledgers };
}

/** Whether the visit takes another one back. */
export function isRefund(visit: Visit): boolean {
  return visit.refunded === true || (visit.amount ?? 0) < 0 || (visit.eligible ?? 0) < 0;
}
