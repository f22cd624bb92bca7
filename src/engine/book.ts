import type { Fen } from '../policy/money.ts';
import { type Ledger, openLedger } from './ledger.ts';

/** A year's ledger in the chain of a member's ledgers. */
type Page = {
  readonly region: number;
  readonly year: number;
  readonly ledger: Ledger;
  readonly next: Page | undefined;
};

/**
 * The ledgers of many members, and where each of them stands. Members and regions are numbers counted from 0, as a
 * dictionary gives them.
 */
export class Book {
  #pages: (Page | undefined)[] = [];
  #positions = new Float64Array(32);
  #lines = new Float64Array(32);
  #balances: (Fen | undefined)[] = [];
  #opened: (Fen | undefined)[] = [];
  readonly #rejected = new Map<number, Set<number> | 'all'>();

  /** The member's ledger of the region and calendar year; a new one where there is none yet. */
  ledgerOf(member: number, region: number, year: number): Ledger {
    const first = this.#pages[member];
    for (let page = first; page; page = page.next) if (page.year === year && page.region === region) return page.ledger;
    return this.put(member, region, year, openLedger());
  }

  /** Adds a ledger brought forward. */
  put(member: number, region: number, year: number, ledger: Ledger): Ledger {
    this.#pages[member] = { region, year, ledger, next: this.#pages[member] };
    return ledger;
  }

  /**
   * Moves the member on to a position in settlement order. Returns 0, or, where the member stands further on already,
   * the line it stands at; then nothing moves.
   */
  advance(member: number, position: number, line: number): number {
    if (member >= this.#positions.length) this.#grow(member);
    if (position < (this.#positions[member] as number)) return this.#lines[member] as number;
    this.#positions[member] = position;
    this.#lines[member] = line;
    return 0;
  }

  /** Where the member stands in settlement order; 0 at the beginning. */
  positionOf(member: number): number {
    return this.#positions[member] ?? 0;
  }

  /** Remembers that a row of the member was rejected: later rows of that year, or all where the year is not known. */
  reject(member: number, year: number | undefined): void {
    const years = this.#rejected.get(member);
    if (year === undefined) this.#rejected.set(member, 'all');
    else if (years === undefined) this.#rejected.set(member, new Set([year]));
    else if (years !== 'all') years.add(year);
  }

  /** Whether an earlier row of the member may be missing from the year's ledger. */
  isAfterReject(member: number, year: number): boolean {
    if (this.#rejected.size === 0) return false;
    const years = this.#rejected.get(member);
    return years === 'all' || years?.has(year) === true;
  }

  /** What the member's personal account still holds; `undefined` where none was given. */
  balanceOf(member: number): Fen | undefined {
    return this.#balances[member];
  }

  /** Takes note of what the account held before the first visit; `false` where another sum was given before. */
  openAccount(member: number, balance: Fen): boolean {
    const opened = this.#opened[member];
    if (opened !== undefined) return opened === balance;
    this.#opened[member] = balance;
    this.#balances[member] = balance;
    return true;
  }

  setBalance(member: number, balance: Fen): void {
    this.#balances[member] = balance;
  }

  /** Every ledger, member by member. */
  *ledgers(): Generator<{ member: number; region: number; year: number; ledger: Ledger }> {
    for (const member of this.#pages.keys()) {
      for (let page = this.#pages[member]; page; page = page.next) yield { member, ...page };
    }
  }

  /** The members with rejected rows, and the years. */
  rejected(): ReadonlyMap<number, ReadonlySet<number> | 'all'> {
    return this.#rejected;
  }

  /** Forgets every member; for files that come member by member. */
  clear(): void {
    this.#pages = [];
    this.#balances = [];
    this.#opened = [];
    this.#positions.fill(0);
    this.#rejected.clear();
  }

  #grow(member: number): void {
    const size = Math.max(member + 1, this.#positions.length * 2);
    const positions = new Float64Array(size);
    positions.set(this.#positions);
    this.#positions = positions;
    const lines = new Float64Array(size);
    lines.set(this.#lines);
    this.#lines = lines;
  }
}
