import type { Fen, FenSum } from '../../policy/money.ts';
import { FenTotal } from './fen-total.ts';

/** What other rules change for some members: the fund's payments by the base and by the others, and whom they move. */
export type Moved = {
  readonly base: FenSum;
  readonly other: FenSum;
  /** Members who are paid more, less, the same. */
  readonly gain: number;
  readonly lose: number;
  readonly stay: number;
  /** Members of whom the cap cut a payment, by the base and by the others. */
  readonly cutByBase: number;
  readonly cutByOther: number;
};

/** What one member is paid, and, as the sum of `CUT` bits, by which of the two rules the cap cut a payment. */
export type MemberSums = { base: Fen; other: Fen; cut: number };
export const CUT = { byBase: 1, byOther: 2 } as const;

/** Counts members. */
export class MemberCount {
  readonly #base = new FenTotal();
  readonly #other = new FenTotal();
  #gain = 0;
  #lose = 0;
  #stay = 0;
  #cutByBase = 0;
  #cutByOther = 0;

  add({ base, other, cut }: MemberSums): void {
    this.#base.add(base);
    this.#other.add(other);
    if (other > base) this.#gain++;
    else if (other < base) this.#lose++;
    else this.#stay++;
    if ((cut & CUT.byBase) !== 0) this.#cutByBase++;
    if ((cut & CUT.byOther) !== 0) this.#cutByOther++;
  }

  /** What the members counted so far come to. */
  get moved(): Moved {
    return {
      base: this.#base.sum,
      other: this.#other.sum,
      gain: this.#gain,
      lose: this.#lose,
      stay: this.#stay,
      cutByBase: this.#cutByBase,
      cutByOther: this.#cutByOther,
    };
  }
}
