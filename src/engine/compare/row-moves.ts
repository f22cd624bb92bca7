import type { Fen, FenSum } from '../../policy/money.ts';
import type { Comparison } from './comparison.ts';

/** So many of the largest amounts add up to a safe integer. */
const SAFE = 1 << 16;

/** Rows whose payment moves one way, and by how much together. */
export class RowMoves {
  rows = 0;
  #before: FenSum = 0n;
  /** The sum of the rows since the last multiple of `SAFE`. */
  #last: Fen = 0;

  add(fen: Fen): void {
    if (this.rows++ % SAFE === 0) {
      this.#before = this.sum;
      this.#last = 0;
    }
    this.#last += fen;
  }

  get sum(): FenSum {
    return this.#before + BigInt(this.#last);
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
