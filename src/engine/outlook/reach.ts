import type { Tier } from '../../policy/facts.ts';
import { type Fen, LARGEST_AMOUNT, percentOf } from '../../policy/money.ts';
import { FLAG, newOutcome, type Outcome } from '../case.ts';
import { encode } from '../encode.ts';
import { copyLedger, type Ledger } from '../ledger.ts';
import { pointsOf } from '../notes.ts';
import { type Rules, rulesOf } from '../rules.ts';
import { settleCase } from '../settle-case.ts';
import type { Refused, Verdict } from '../verdict.ts';
import type { Outset } from './outset.ts';

/**
 * How far it is to the deductible and to the cap at one tier, in fen. In-scope amounts are those of one visit, and the
 * smallest that do.
 */
export type Reach = {
  /** Percent the fund pays above the deductible. */
  readonly ratio: number;
  readonly standard: Fen;
  /** What of the standard is still owed, and how much in scope meets it; 0 where nothing is owed. */
  readonly deductibleLeft: Fen;
  readonly untilDeductible: Fen;
  /** What the next 100 yuan in scope pay. */
  readonly nextHundred: Fen;
  readonly cap: Fen;
  readonly capLeft: Fen;
  /** From where on nothing more is paid; `null` where no amount a visit may have gets there. */
  readonly limit: Limit | null;
  /** The open points relied on. */
  readonly points: readonly string[];
};

/** How much in scope it takes until nothing more is paid, what is paid by then, and whether cap or overall limit end it. */
export type Limit = { readonly eligible: Fen; readonly reimbursed: Fen; readonly by: 'cap' | 'overall' };

/** A tier and how far it is there, or why a visit there is not paid. */
export type TierOutlook = { readonly tier: Tier } & (
  | { readonly refused: null; readonly reach: Reach }
  | { readonly refused: Refused; readonly reach: null }
);

const HUNDRED_YUAN: Fen = 10_000;

/**
 * The outlook of an outset at one tier. Amounts are found by settling visits of them, so that rounding, the deductible
 * and the limits are those of the settlement. Throws a VisitError for a value of the visit that is not known.
 */
export function reachAt(outset: Outset, tier: Tier): TierOutlook {
  const rules = rulesOf(outset.policy);
  const settled = (eligible: Fen) => settledOnce(rules, outset, tier, eligible);
  const most = settled(LARGEST_AMOUNT);
  if (most.refused !== null) return { tier, refused: most.refused, reach: null };
  const { ratio, standard, cap } = most.verdict as Verdict;
  return {
    tier,
    refused: null,
    reach: {
      ratio: percentOf(ratio ?? 0),
      standard,
      deductibleLeft: most.deductible,
      untilDeductible: least((eligible) => settled(eligible).deductible === most.deductible),
      nextHundred: settled(HUNDRED_YUAN).reimbursed,
      cap,
      capLeft: Math.max(0, cap - outset.ledger.reimbursed),
      limit: limitOf(most, settled),
      points: pointsOf(rules, most),
    },
  };
}

function limitOf(most: Outcome, settled: (eligible: Fen) => Outcome): Limit | null {
  const overall = (most.flags & FLAG.overallCapped) !== 0;
  if (!overall && (most.flags & (FLAG.capped | FLAG.capReached)) === 0) return null;
  const { reimbursed } = most;
  const eligible = least((amount) => settled(amount).reimbursed === reimbursed);
  return { eligible, reimbursed, by: overall ? 'overall' : 'cap' };
}

/** What one visit of the amount comes to, against a copy of the ledger. */
function settledOnce(rules: Rules, { visit, ledger, assumeExtended }: Outset, tier: Tier, eligible: Fen): Outcome {
  const outcome = newOutcome();
  const after: Ledger = copyLedger(ledger);
  settleCase(rules, after, encode(rules, { ...visit, tier, eligible }), assumeExtended ?? false, outcome);
  return outcome;
}

/** The smallest amount for which `holds` is true; it must be true of the largest, and of all above one it is true of. */
function least(holds: (amount: Fen) => boolean): Fen {
  let low: Fen = 0;
  let high: Fen = LARGEST_AMOUNT;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
