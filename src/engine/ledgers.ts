import type { Fen } from '../policy/money.ts';
import { CARRIED, type Ledger, openLedger } from './ledger.ts';

/**
 * Places of a ledger: what it is of (region and year as one number), the one before it of the same member, its sums, and
 * its marks and the latest day of its year as one number.
 */
const OF = 0;
const BEFORE = 1;
const DEDUCTIBLE_PAID = 2;
const REIMBURSED = 3;
const FEES = 4;
const LOWEST_STANDARD = 5;
const HIGHEST_STANDARD = 6;
const MARKS_AND_DAY = 7;
const SHIFT = 3;
/** More than any year, and than any day of a year as MMDD. */
const YEARS = 10_000;
const DAYS = 10_000;

/** The ledgers of many members and years, as numbers in one line of memory each. */
export class Ledgers {
  #values = new Float64Array(64 << SHIFT);
  #size = 0;
  /** What only few ledgers have: what a deductible owed once a day took, and what the pool paid where not all is its. */
  readonly #taken = new Map<number, Ledger['taken']>();
  readonly #pooled = new Map<number, Fen>();

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
    this.#values[at + OF] = region * YEARS + year;
    this.#values[at + BEFORE] = before;
    return index;
  }

  yearOf(index: number): number {
    return this.#of(index) % YEARS;
  }

  regionOf(index: number): number {
    return (this.#of(index) / YEARS) | 0;
  }

  /** Touches both ends of a ledger. */
  fetch(index: number): number {
    const at = index << SHIFT;
    return (this.#values[at + OF] as number) + (this.#values[at + MARKS_AND_DAY] as number);
  }

  /** The fees in scope of a ledger. */
  feesIn(index: number): Fen {
    return this.#values[(index << SHIFT) + FEES] as Fen;
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
    ledger.feesInScope = values[at + FEES] as Fen;
    ledger.lowestStandard = values[at + LOWEST_STANDARD] as Fen;
    ledger.highestStandard = values[at + HIGHEST_STANDARD] as Fen;
    const marksAndDay = values[at + MARKS_AND_DAY] as number;
    const marks = Math.floor(marksAndDay / DAYS);
    const dayOfYear = marksAndDay - marks * DAYS;
    ledger.marks = marks;
    ledger.latestDay = dayOfYear === 0 ? 0 : this.yearOf(index) * DAYS + dayOfYear;
    ledger.pooled = (this.#pooled.size === 0 ? undefined : this.#pooled.get(index)) ?? ledger.reimbursed;
    ledger.taken = (this.#taken.size === 0 ? undefined : this.#taken.get(index)) ?? null;
  }

  /** Keeps what stands in `ledger`. */
  set(index: number, ledger: Ledger): void {
    const values = this.#values;
    const at = index << SHIFT;
    values[at + DEDUCTIBLE_PAID] = ledger.deductiblePaid;
    values[at + REIMBURSED] = ledger.reimbursed;
    values[at + FEES] = ledger.feesInScope;
    values[at + LOWEST_STANDARD] = ledger.lowestStandard;
    values[at + HIGHEST_STANDARD] = ledger.highestStandard;
    values[at + MARKS_AND_DAY] = ledger.marks * DAYS + (ledger.latestDay % DAYS);
    if (ledger.pooled !== ledger.reimbursed) this.#pooled.set(index, ledger.pooled);
    else if (this.#pooled.size > 0) this.#pooled.delete(index);
    if (ledger.taken !== null) this.#taken.set(index, ledger.taken);
  }

  /** Marks whether a ledger follows one of the year before that was used. */
  markCarried(index: number, isCarried: boolean): void {
    const at = (index << SHIFT) + MARKS_AND_DAY;
    const marks = Math.floor((this.#values[at] as number) / DAYS);
    const changed = isCarried ? marks | CARRIED : marks & ~CARRIED;
    this.#values[at] = (this.#values[at] as number) + (changed - marks) * DAYS;
  }

  /** A ledger by itself. */
  copy(index: number): Ledger {
    const ledger = openLedger();
    this.get(index, ledger);
    return ledger;
  }

  /** Region and year as a whole number of 32 bits, whose remainders are quick. */
  #of(index: number): number {
    return (this.#values[(index << SHIFT) + OF] as number) | 0;
  }

  /** Forgets every ledger. */
  clear(): void {
    this.#size = 0;
    if (this.#taken.size > 0) this.#taken.clear();
    if (this.#pooled.size > 0) this.#pooled.clear();
  }
}
