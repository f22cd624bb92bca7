import type { Fen } from '../policy/money.ts';
import { CARRIED, type Ledger, openLedger } from './ledger.ts';

/**
 * Places of a ledger: of numbers of 32 bits, what it is of (region and year as one number), the one before it of the same
 * member, its marks and its latest day; of larger ones, its sums and standards.
 */
const OF = 0;
const BEFORE = 1;
const MARKS = 2;
const LATEST_DAY = 3;
const SMALL_SHIFT = 4;
const DEDUCTIBLE_PAID = 2;
const REIMBURSED = 3;
const POOLED = 4;
const FEES = 5;
const LOWEST_STANDARD = 6;
const HIGHEST_STANDARD = 7;
const LARGE_SHIFT = 3;
/** More than any year. */
const YEARS = 10_000;

/** The ledgers of many members and years, as numbers in a line of memory each. */
export class Ledgers {
  #large = new Float64Array(64 << LARGE_SHIFT);
  #small = new Int32Array(this.#large.buffer);
  #size = 0;
  /** What only few ledgers have: what a deductible owed once a day took. */
  readonly #taken = new Map<number, Ledger['taken']>();

  /** Adds an empty ledger and returns its index; `before` is that of another one of the member, -1 for none. */
  add(region: number, year: number, before: number): number {
    const index = this.#size++;
    const at = index << LARGE_SHIFT;
    if (at >= this.#large.length) {
      const large = new Float64Array(this.#large.length * 2);
      large.set(this.#large);
      this.#large = large;
      this.#small = new Int32Array(large.buffer);
    }
    this.#large.fill(0, at, at + (1 << LARGE_SHIFT));
    this.#small[(index << SMALL_SHIFT) + OF] = region * YEARS + year;
    this.#small[(index << SMALL_SHIFT) + BEFORE] = before;
    return index;
  }

  yearOf(index: number): number {
    return this.#numberOf(index, OF) % YEARS;
  }

  regionOf(index: number): number {
    return (this.#numberOf(index, OF) / YEARS) | 0;
  }

  /** Whether a ledger is that of the region and year. */
  isOf(index: number, region: number, year: number): boolean {
    return this.#numberOf(index, OF) === region * YEARS + year;
  }

  /** Touches both ends of a ledger, which may be in two lines of memory. */
  fetch(index: number): number {
    return this.#numberOf(index, OF) ^ this.#numberOf(index, HIGHEST_STANDARD << 1);
  }

  /** The fees in scope of a ledger. */
  feesIn(index: number): Fen {
    return this.#large[(index << LARGE_SHIFT) + FEES] as Fen;
  }

  /** The index of the member's ledger added before; -1 where there is none. */
  before(index: number): number {
    return this.#numberOf(index, BEFORE);
  }

  /** Fills `ledger` with what is kept. */
  get(index: number, ledger: Ledger): void {
    const large = this.#large;
    const at = index << LARGE_SHIFT;
    ledger.deductiblePaid = large[at + DEDUCTIBLE_PAID] as Fen;
    ledger.reimbursed = large[at + REIMBURSED] as Fen;
    ledger.pooled = large[at + POOLED] as Fen;
    ledger.feesInScope = large[at + FEES] as Fen;
    ledger.lowestStandard = large[at + LOWEST_STANDARD] as Fen;
    ledger.highestStandard = large[at + HIGHEST_STANDARD] as Fen;
    ledger.marks = this.#numberOf(index, MARKS);
    ledger.latestDay = this.#numberOf(index, LATEST_DAY);
    ledger.taken = (this.#taken.size === 0 ? undefined : this.#taken.get(index)) ?? null;
  }

  /** Keeps what stands in `ledger`. */
  set(index: number, ledger: Ledger): void {
    const large = this.#large;
    const at = index << LARGE_SHIFT;
    large[at + DEDUCTIBLE_PAID] = ledger.deductiblePaid;
    large[at + REIMBURSED] = ledger.reimbursed;
    large[at + POOLED] = ledger.pooled;
    large[at + FEES] = ledger.feesInScope;
    large[at + LOWEST_STANDARD] = ledger.lowestStandard;
    large[at + HIGHEST_STANDARD] = ledger.highestStandard;
    this.#small[(index << SMALL_SHIFT) + MARKS] = ledger.marks;
    this.#small[(index << SMALL_SHIFT) + LATEST_DAY] = ledger.latestDay;
    if (ledger.taken !== null) this.#taken.set(index, ledger.taken);
  }

  /** Marks whether a ledger follows one of the year before that was used. */
  markCarried(index: number, isCarried: boolean): void {
    const marks = this.#numberOf(index, MARKS);
    this.#small[(index << SMALL_SHIFT) + MARKS] = isCarried ? marks | CARRIED : marks & ~CARRIED;
  }

  /** A ledger by itself. */
  copy(index: number): Ledger {
    const ledger = openLedger();
    this.get(index, ledger);
    return ledger;
  }

  #numberOf(index: number, of: number): number {
    return this.#small[(index << SMALL_SHIFT) + of] as number;
  }

  /** Forgets every ledger. */
  clear(): void {
    this.#size = 0;
    if (this.#taken.size > 0) this.#taken.clear();
  }
}
