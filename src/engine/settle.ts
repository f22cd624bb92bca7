import type { Policy } from '../policy/grammar.ts';
import { type Case, newOutcome } from './case.ts';
import { encode, VisitError } from './encode.ts';
import { copyLedger, type Ledger, openLedger } from './ledger.ts';
import type { Assumed } from './notes.ts';
import { type Result, resultOf } from './result.ts';
import { type Rules, rulesOf } from './rules.ts';
import { keyOf, settleCase } from './settle-case.ts';
import type { Visit } from './visit.ts';

export type Options = {
  /** Read a policy whose trial has ended on after its end, with a note. */
  readonly assumeExtended?: boolean;
};

/**
 * Settles one visit against the ledger of its calendar year and gives the result and the ledger afterwards; the one
 * passed in is left as it was. Without a ledger the year starts anew. Amounts in fen.
 * Throws a VisitError for a value the field does not know, for a negative amount (a refund needs its original: see
 * `settleAll`), and for a tier that is not known where it decides the amount.
 */
export function settle(
  policy: Policy,
  visit: Visit,
  ledger: Ledger = openLedger(),
  options: Options = {},
): { readonly result: Result; readonly ledger: Ledger } {
  const rules = rulesOf(policy);
  const encoded = encode(rules, visit);
  checkPayable(rules, encoded, visit, options);
  const after = copyLedger(ledger);
  const outcome = newOutcome();
  settleCase(rules, after, encoded, options.assumeExtended ?? false, outcome);
  return { result: resultOf(rules, encoded, outcome, assumedOf(visit)), ledger: after };
}

/** What is taken for granted about the visit's input. */
export function assumedOf(visit: Visit): Assumed {
  return {
    eligible: visit.eligible === undefined,
    prescription: visit.provider === 'pharmacy' && visit.prescription === undefined,
  };
}

/** Throws a VisitError where the amounts do not fit each other, or the tier is missing and decides the amount. */
export function checkPayable(rules: Rules, encoded: Case, visit: Visit, options: Options): void {
  if (encoded.amount < 0 || encoded.eligible < 0 || encoded.eligible > encoded.amount) {
    throw new VisitError('eligible', encoded.eligible, ['0 <= eligible <= amount']);
  }
  if (needsTier(rules, encoded, options.assumeExtended ?? false)) {
    throw new VisitError('tier', visit.tier, ['0', '1', '2', '3']);
  }
}

/** Whether the tier decides what the visit is paid and is not known. `extended` reads a trial on after its end. */
export function needsTier(rules: Rules, encoded: Case, extended: boolean): boolean {
  const verdict = rules.termsOn(encoded.day, extended)?.verdict(keyOf(rules, encoded));
  return verdict !== undefined && verdict.refused === null && verdict.ratio === null;
}
