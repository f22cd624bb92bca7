import type { Fen } from '../policy/money.ts';

/** Why a refund cannot be settled. */
export type RefundProblem = 'refund-without-original' | 'refund-partial' | 'refund-positive' | 'refund-twice';

/** A settled visit as far as finding it needs it. Amounts in fen. */
export type Original = {
  readonly id: string;
  readonly institution: string;
  readonly amount: Fen;
  readonly eligible: Fen;
  readonly refunded: boolean;
};

/** What a refund says of its original; amounts are negative. */
export type Refund = {
  readonly of: string;
  readonly institution: string;
  readonly amount: Fen;
  /** `null` where it does not say. */
  readonly eligible: Fen | null;
};

/**
 * The original a refund takes back: the one it names, else the latest of equal and opposite amount, at its institution
 * where it gives one, that has not been taken back. `originals` in settlement order.
 */
export function findOriginal<T extends Original>(originals: readonly T[], refund: Refund): T | RefundProblem {
  if (refund.amount > 0 || (refund.eligible ?? 0) > 0) return 'refund-positive';
  const opposite = ({ amount, eligible }: T) =>
    amount === -refund.amount && (refund.eligible === null || eligible === -refund.eligible);
  const candidates = originals.filter((original) =>
    refund.of === ''
      ? opposite(original) && (refund.institution === '' || refund.institution === original.institution)
      : original.id === refund.of,
  );
  const found = candidates.findLast((original) => !original.refunded);
  if (!found) return candidates.length > 0 ? 'refund-twice' : 'refund-without-original';
  return opposite(found) ? found : 'refund-partial';
}
