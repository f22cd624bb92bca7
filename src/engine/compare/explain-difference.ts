import type { Fen } from '../../policy/money.ts';
import type { Outcome } from '../case.ts';
import type { Paid } from '../originals.ts';
import { CAUSE_CODES, CAUSES, type CauseCode } from './causes.ts';
import type { Fit } from './comparison.ts';
import { paidIn, type Recorded, UNSAID } from './recorded.ts';
import { type Situation, settleChanged, type TrialChange } from './trial.ts';

/** The slips that explain a payment. */
export type Tried = {
  readonly fits: readonly Fit[];
  /** What the first of them charged; `null` where nothing explains it. */
  readonly charged: Fen | null;
  /** What visits that nobody gave had moved, where that is one of the explanations, and whether it is the first. */
  readonly unseen: Paid | null;
  readonly isUnseenFirst: boolean;
};

/** Tries every slip on a visit that was paid otherwise than computed; each that fits is listed once. `out` is written to. */
export function fitsOf(situation: Situation, tolerance: Fen, out: Outcome): Tried {
  const fits: Fit[] = [];
  let charged: Fen | null = null;
  let unseen: Paid | null = null;
  for (const cause of CAUSE_CODES) {
    for (const change of CAUSES[cause].changes(situation)) {
      settleChanged(situation, change, out);
      if (!isAsRecorded(out, situation.recorded, tolerance)) continue;
      const fit = fitOf(cause, change, situation);
      if (fits.some((other) => other.cause === cause && other.detail === fit.detail)) continue;
      fits.push(fit);
      charged ??= out.deductible;
      if (cause === 'visit-missing') unseen = movedBy(change, situation);
      if (cause !== 'reading') break;
    }
  }
  return { fits, charged, unseen, isUnseenFirst: fits[0]?.cause === 'visit-missing' };
}

function fitOf(cause: CauseCode, { detail = '', article }: TrialChange, { verdict }: Situation): Fit {
  const part = CAUSES[cause].article;
  return { cause, detail, article: article ?? (part && verdict ? verdict.articles[part] : '') };
}

/** What a ledger is changed by. */
function movedBy(change: TrialChange, { ledger }: Situation): Paid {
  const { deductiblePaid, reimbursed, pooled } = { ...ledger, ...change.ledger };
  return {
    deductible: deductiblePaid - ledger.deductiblePaid,
    reimbursed: reimbursed - ledger.reimbursed,
    pooled: pooled - ledger.pooled,
  };
}

/** Whether an outcome is what the record says, in all that it says of the payment. */
export function isAsRecorded(
  { reimbursed, deductible, verdict, refused }: Outcome,
  recorded: Recorded,
  most: Fen,
): boolean {
  if (Math.abs(paidIn(recorded) - reimbursed) > most) return false;
  if (recorded.deductible !== UNSAID && Math.abs(recorded.deductible - deductible) > most) return false;
  // A visit that nothing is paid for need not say at which ratio.
  const isRatioSaid = recorded.ratio !== UNSAID && recorded.ratio !== 0;
  return !isRatioSaid || refused !== null || recorded.ratio === verdict?.ratio;
}
