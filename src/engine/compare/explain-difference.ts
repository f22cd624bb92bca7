import type { Fen } from '../../policy/money.ts';
import type { Outcome } from '../case.ts';
import type { Paid } from '../originals.ts';
import { CAUSE_CODES, CAUSES, type CauseCode } from './causes.ts';
import type { Fit } from './comparison.ts';
import { paidIn, type Recorded, UNSAID } from './recorded.ts';
import { type Change, type Situation, settleChanged } from './trial.ts';

/** The slips that explain a payment, and of the first of them what it charged and what visits nobody gave had moved. */
export type Tried = {
  readonly fits: readonly Fit[];
  readonly first: { readonly deductible: Fen; readonly unseen: Paid } | null;
};

/** Tries every slip on a visit that was paid otherwise than computed; each that fits is listed once. `out` is written to. */
export function fitsOf(situation: Situation, tolerance: Fen, out: Outcome): Tried {
  const fits: Fit[] = [];
  let first: Tried['first'] = null;
  for (const cause of CAUSE_CODES) {
    for (const change of CAUSES[cause].changes(situation)) {
      settleChanged(situation, change, out);
      if (!isAsRecorded(out, situation.recorded, tolerance)) continue;
      const fit = fitOf(cause, change, situation);
      if (fits.some((other) => other.cause === cause && other.detail === fit.detail)) continue;
      fits.push(fit);
      first ??= { deductible: out.deductible, unseen: unseenBy(cause, change, situation) };
      if (cause !== 'reading') break;
    }
  }
  return { fits, first };
}

function fitOf(cause: CauseCode, { detail = '', article }: Change, { verdict }: Situation): Fit {
  const part = CAUSES[cause].article;
  return { cause, detail, article: article ?? (part && verdict ? verdict.articles[part] : '') };
}

/** Only the slip of a visit that nobody gave is one of the ledger, which stays so for later visits. */
function unseenBy(cause: CauseCode, change: Change, { ledger }: Situation): Paid {
  if (cause !== 'visit-missing') return { deductible: 0, reimbursed: 0, pooled: 0 };
  const { deductiblePaid, reimbursed, pooled } = { ...ledger, ...change.ledger };
  return {
    deductible: deductiblePaid - ledger.deductiblePaid,
    reimbursed: reimbursed - ledger.reimbursed,
    pooled: pooled - ledger.pooled,
  };
}

/** Whether an outcome is what the record says, in all that it says of the payment. */
function isAsRecorded({ reimbursed, deductible, verdict, refused }: Outcome, recorded: Recorded, most: Fen): boolean {
  if (Math.abs(paidIn(recorded) - reimbursed) > most) return false;
  if (recorded.deductible !== UNSAID && Math.abs(recorded.deductible - deductible) > most) return false;
  // A visit that nothing is paid for need not say at which ratio.
  const isRatioSaid = recorded.ratio !== UNSAID && recorded.ratio !== 0 && recorded.pooled !== 0;
  return !isRatioSaid || refused !== null || recorded.ratio === verdict?.ratio;
}
