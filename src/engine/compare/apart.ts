import type { Fen } from '../../policy/money.ts';
import type { Ledger } from '../ledger.ts';
import type { Comparison } from './comparison.ts';
import { type Recorded, UNSAID } from './recorded.ts';

/** How much more records say of a year than a computed ledger holds; `null` where that is not known. */
type Apart = { cap: Fen; deductible: Fen | null };

/** What a receipt shows of the year before its visit. */
type Receipt = { readonly cap: Fen; readonly deductible: Fen };

/**
 * How far what was recorded lies apart from computed ledgers that go their own way, by member, region and year: what a
 * receipt prints of the year is what was recorded, and is held to that.
 */
export class RecordsApart {
  readonly #apart = new Map<string, Apart>();

  /** How much a receipt shows that neither the ledger nor records before it explain; it counts as explained from now on. */
  unseenOn(key: string, { cap, deductible }: Receipt, ledger: Ledger): Receipt {
    const apart = this.#of(key);
    const unseen = { cap: 0, deductible: 0 };
    if (cap !== UNSAID) {
      unseen.cap = cap - ledger.reimbursed - apart.cap;
      apart.cap += unseen.cap;
    }
    if (deductible !== UNSAID) {
      const more = deductible - ledger.deductiblePaid;
      unseen.deductible = apart.deductible === null ? 0 : more - apart.deductible;
      apart.deductible = more;
    }
    return unseen;
  }

  /** Takes note of a row whose record was compared. */
  add(key: string, { difference, deductibleDifference }: Comparison, recorded: Recorded): void {
    if (difference === null || (difference === 0 && (deductibleDifference ?? 0) === 0)) return;
    const apart = this.#of(key);
    apart.cap += difference;
    if (recorded.deductible === UNSAID) apart.deductible = null;
    else if (apart.deductible !== null) apart.deductible += deductibleDifference ?? 0;
  }

  /** Forgets every member. */
  clear(): void {
    this.#apart.clear();
  }

  #of(key: string): Apart {
    const known = this.#apart.get(key) ?? { cap: 0, deductible: 0 };
    this.#apart.set(key, known);
    return known;
  }
}
