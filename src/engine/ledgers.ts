import type { Fen } from '../policy/money.ts';
import { type Ledger, openLedger } from './ledger.ts';

/** Places of a ledger: what it is of, the one before it of the same member, and its sums. */
const YEAR = 0;
const REGION = 1;
const BEFORE = 2;
const DEDUCTIBLE_PAID = 3;
const REIMBURSED = 4;
const POOLED = 5;
const LOWEST_STANDARD = 6;
const HIGHEST_STANDARD = 7;
const SHIFT = 3;

/** What only a ledger has under which a deductible is owed once a day. */
type Days = Pick<Ledger, 'latestDay' | 'taken'>;

/** The ledgers of many members and years, as numbers in one line of memory each. */
export class Ledgers {
  #values = new Float64Array(64 << SHIFT);
  #size = 0;
  readonly #days = new Map<number, Days>();

  /** Adds an empty ledger and returns its index; `before` is that of another one of the member, -1 for none. */
  add(region: number, year: number, before: number): number {
    const index = this.#size++;
    const at = index << SHIFT;
    if (at >= this.#values.length) {
      const values = new Float64Array(this.#values.length * 2);
      values.set(this.#values);
      this.#values = values;
    }
    this.#values.fill(0, at, at + (1 << SHIFT));
    this.#values[at + YEAR] = year;
    this.#values[at + REGION] = region;
    this.#values[at + BEFORE] = before;
    return index;
  }

  yearOf(index: number): number {
    return this.#values[(index << SHIFT) + YEAR] as number;
  }

  regionOf(index: number): number {
    return this.#values[(index << SHIFT) + REGION] as number;
  }

  /** The index of the member's ledger added before; -1 where there is none. */
  before(index: number): number {
    return this.#values[(index << SHIFT) + BEFORE] as number;
  }

  /** Fills `ledger` with what is kept. */
  get(index: number, ledger: Ledger): void {
    const values = this.#values;
    const at = index << SHIFT;
    ledger.deductiblePaid = values[at + DEDUCTIBLE_PAID] as Fen;
    ledger.reimbursed = values[at + REIMBURSED] as Fen;
    ledger.pooled = values[at + POOLED] as Fen;
    ledger.lowestStandard = values[at + LOWEST_STANDARD] as Fen;
    ledger.highestStandard = values[at + HIGHEST_STANDARD] as Fen;
    const days = this.#days.size === 0 ? undefined : this.#days.get(index);
    ledger.latestDay = days ? days.latestDay : 0;
    ledger.taken = days ? days.taken : null;
  }

  /** Keeps what stands in `ledger`. */
  set(index: number, ledger: Ledger): void {
    const values = this.#values;
    const at = index << SHIFT;
    values[at + DEDUCTIBLE_PAID] = ledger.deductiblePaid;
    values[at + REIMBURSED] = ledger.reimbursed;
    values[at + POOLED] = ledger.pooled;
    values[at + LOWEST_STANDARD] = ledger.lowestStandard;
    values[at + HIGHEST_STANDARD] = ledger.highestStandard;
    const { latestDay, taken } = ledger;
    if (latestDay === 0 && taken === null) return;
    const days = this.#days.get(index);
    if (days) {
      days.latestDay = latestDay;
      days.taken = taken;
    } else this.#days.set(index, { latestDay, taken });
  }

  /** A ledger by itself. */
  copy(index: number): Ledger {
    const ledger = openLedger();
    this.get(index, ledger);
    return ledger;
  }

  /** Forgets every ledger. */
  clear(): void {
    this.#size = 0;
    if (this.#days.size > 0) this.#days.clear();
  }
}
