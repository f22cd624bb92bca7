import type { Case, Outcome } from '../case.ts';
import { copyLedger, dayKey, type Ledger } from '../ledger.ts';

/** A ledger as it stood before a visit that moved it. */
export function ledgerBefore(after: Ledger, visit: Case, out: Outcome): Ledger {
  const ledger = copyLedger(after);
  ledger.deductiblePaid -= out.deductible;
  ledger.reimbursed -= out.reimbursed;
  ledger.pooled -= out.pooled;
  const key = dayKey(visit.day, visit.institution);
  const taken = ledger.taken?.get(key);
  if (taken !== undefined) ledger.taken?.set(key, taken - out.deductible);
  return ledger;
}
