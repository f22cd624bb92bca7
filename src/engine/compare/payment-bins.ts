import type { Fen } from '../../policy/money.ts';
import { grown } from './member-cells.ts';
import { MemberCount, type Moved } from './moved.ts';

/** So many bins hold about as many members each. */
const BINS = 5;

/** Members with a payment by the base within these bounds, which both belong to it. */
export type Bin = Moved & { readonly least: Fen; readonly most: Fen };

/** By member what both rules pay it, and which of them cut a payment. */
export class MemberPayments {
  #size = 0;
  #base = new Float64Array(1 << 10);
  #other = new Float64Array(1 << 10);
  #cut = new Uint8Array(1 << 10);

  add(base: Fen, other: Fen, cut: number): void {
    if (this.#size === this.#base.length) this.#grow();
    this.#base[this.#size] = base;
    this.#other[this.#size] = other;
    this.#cut[this.#size++] = cut;
  }

  /**
   * The members by what the base pays them: those paid nothing, and fifths of the others from the least paid up. Members
   * with the same payment are in the same bin, so one may be empty, and is then left out.
   */
  bins(): Bin[] {
    const paid = this.#base.slice(0, this.#size).filter((base) => base > 0);
    paid.sort();
    const bounds = Array.from({ length: BINS }, (_, bin) => paid[Math.ceil((paid.length * (bin + 1)) / BINS) - 1] ?? 0);
    const upTo = [...new Set([0, ...bounds])];
    const bins = upTo.map(() => ({
      count: new MemberCount(),
      least: Number.POSITIVE_INFINITY,
      most: Number.NEGATIVE_INFINITY,
    }));
    for (let at = 0; at < this.#size; at++) {
      const base = this.#base[at] as Fen;
      const bin = bins[upTo.findIndex((bound) => base <= bound)] as (typeof bins)[number];
      bin.least = Math.min(bin.least, base);
      bin.most = Math.max(bin.most, base);
      bin.count.add({ base, other: this.#other[at] as Fen, cut: this.#cut[at] as number });
    }
    const met = bins.filter(({ least, most }) => least <= most);
    return met.map(({ count, least, most }) => ({ ...count.moved, least, most }));
  }

  #grow(): void {
    const length = this.#base.length * 2;
    this.#base = grown(this.#base, new Float64Array(length));
    this.#other = grown(this.#other, new Float64Array(length));
    this.#cut = grown(this.#cut, new Uint8Array(length));
  }
}
