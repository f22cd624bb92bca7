import type { Fen, FenSum } from '../../policy/money.ts';

/** What other rules change for some members: the fund's payments by the base and by the others, and whom they move. */
export type Moved = {
  base: FenSum;
  other: FenSum;
  /** Members who are paid more, less, the same. */
  gain: number;
  lose: number;
  stay: number;
  /** Members of whom the cap cut a payment, by the base and by the others. */
  cutByBase: number;
  cutByOther: number;
};

/** Nothing moved yet. */
export function nothingMoved(): Moved {
  return { base: 0n, other: 0n, gain: 0, lose: 0, stay: 0, cutByBase: 0, cutByOther: 0 };
}

/** What one member is paid, and, as the sum of `CUT` bits, by which of the two rules the cap cut a payment. */
export type MemberSums = { base: Fen; other: Fen; cut: number };
export const CUT = { byBase: 1, byOther: 2 } as const;

/** Counts one member. */
export function countMember(moved: Moved, { base, other, cut }: MemberSums): void {
  moved.base += BigInt(base);
  moved.other += BigInt(other);
  if (other > base) moved.gain++;
  else if (other < base) moved.lose++;
  else moved.stay++;
  if ((cut & CUT.byBase) !== 0) moved.cutByBase++;
  if ((cut & CUT.byOther) !== 0) moved.cutByOther++;
}
