import type { Outcome } from '../case.ts';
import type { Kept } from '../originals.ts';
import type { Row, Settler } from '../settler.ts';
import { explain } from './explain.ts';
import type { Explanation } from './step.ts';

/** Explains rows as a settler settles them, one after the other. */
export class RowExplainer {
  readonly #settler: Settler;
  #original: Kept | null = null;

  constructor(settler: Settler) {
    this.#settler = settler;
  }

  /** Before a row is settled: which visit a refund takes back cannot be told afterwards. */
  before(row: Row): void {
    const original = row.refund ? this.#settler.originalOf(row) : null;
    this.#original = typeof original === 'string' ? null : original;
  }

  /** The explanation of the row that has just been settled. */
  explain(row: Row, outcome: Outcome): Explanation {
    const { rules, visit, eligibleAssumed } = row;
    const after = this.#settler.book.ledgerOf(row.member, row.region, outcome.year);
    return explain({ rules, visit, eligibleAssumed, outcome, after, original: this.#original });
  }
}
