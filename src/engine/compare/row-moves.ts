import type { Fen, FenSum } from '../../policy/money.ts';
import type { Comparison } from './comparison.ts';
import { FenTotal } from './fen-total.ts';

/** Rows whose payment moves one way, and by how much together. */
export class RowMoves {
  rows = 0;
  readonly #total = new FenTotal();

  add(fen: Fen): void {
    this.rows++;
    this.#total.add(fen);
  }

  get sum(): FenSum {
    return this.#total.sum;
  }
}

/** How rows stand to other rules. */
export class RowCounts {
  equal = 0;
  /** Rows that the other rules cannot settle, which are in no sum. */
  unsettled = 0;
  readonly over = new RowMoves();
  readonly under = new RowMoves();

  add({ compared, difference }: Comparison): void {
    const more = difference ?? 0;
    if (compared === 'only-left') this.unsettled++;
    else if (more > 0) this.over.add(more);
    else if (more < 0) this.under.add(-more);
    else this.equal++;
  }

  get all(): number {
    return this.equal + this.different;
  }

  /** Rows of which there is something to say. */
  get different(): number {
    return this.over.rows + this.under.rows + this.unsettled;
  }
}
