import type { Fen } from '../policy/money.ts';
import { type Ledger, openLedger } from './ledger.ts';
import { Stands } from './stands.ts';

/** A year's ledger in the chain of a member's ledgers. One object: a batch meets members in any order. */
type Page = Ledger & { readonly region: number; readonly year: number; readonly next: Page | undefined };

/** A ledger and the region and calendar year it belongs to. */
export type YearLedger = { readonly region: number; readonly year: number; readonly ledger: Ledger };

/** What a member's personal account held before the first visit, and what it still holds. */
export type Account = { readonly opened: Fen; balance: Fen };

/**
 * The ledgers of many members, and where each of them stands. Members and regions are numbers counted from 0, as a
 * dictionary gives them.
 */
export class Book {
  #pages: (Page | undefined)[] = [];
  readonly #stands: Stands;
  readonly #accounts = new Map<number, Account>();
  readonly #rejected = new Map<number, Set<number> | 'all'>();

  constructor(stands: Stands = new Stands()) {
    this.#stands = stands;
  }

  /** The member's ledger of the region and calendar year; a new one where there is none yet. */
  ledgerOf(member: number, region: number, year: number): Ledger {
    const first = this.#pages[member];
    for (let page = first; page; page = page.next) if (page.year === year && page.region === region) return page;
    return this.put(member, region, year, openLedger());
  }

  /** Adds a ledger brought forward, and gives the one that moves from now on. */
  put(member: number, region: number, year: number, ledger: Ledger): Ledger {
    const page = pageOf(ledger, region, year, this.#pages[member]);
    this.#pages[member] = page;
    return page;
  }

  /**
   * Moves the member on to a position in settlement order. Returns 0, or, where the member stands further on already,
   * the line it stands at, -1 where an earlier file took it there; then nothing moves.
   */
  advance(member: number, position: number, line: number): number {
    if (position < this.#stands.positionOf(member)) return this.#stands.lineOf(member);
    this.#stands.moveTo(member, position, line);
    return 0;
  }

  /** Where the member stands in settlement order; 0 at the beginning. */
  positionOf(member: number): number {
    return this.#stands.positionOf(member);
  }

  /** Puts the member where an earlier file left it; a row that comes before finds line -1. */
  carryTo(member: number, position: number): void {
    this.advance(member, position, -1);
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
    return this.#accounts.size === 0 ? undefined : this.#accounts.get(member)?.balance;
  }

  /** Takes note of what the account held before the first visit; `false` where another sum was given before. */
  openAccount(member: number, balance: Fen): boolean {
    const account = this.#accounts.get(member);
    if (account) return account.opened === balance;
    this.#accounts.set(member, { opened: balance, balance });
    return true;
  }

  /** The account as it stands; `undefined` where none was given. */
  accountOf(member: number): Account | undefined {
    return this.#accounts.get(member);
  }

  /** Takes over an account as an earlier file left it. */
  putAccount(member: number, { opened, balance }: Account): void {
    this.#accounts.set(member, { opened, balance });
  }

  /** Takes what a visit cost the account, or with a negative sum gives back. */
  draw(member: number, paid: Fen): void {
    const account = this.#accounts.get(member);
    if (account) account.balance -= paid;
  }

  /** Every ledger, member by member. */
  *ledgers(): Generator<{ member: number; region: number; year: number; ledger: Ledger }> {
    for (const member of this.#pages.keys()) {
      for (const page of this.ledgersOf(member)) yield { member, ...page };
    }
  }

  /** The member's ledgers. */
  *ledgersOf(member: number): Generator<YearLedger> {
    for (let page = this.#pages[member]; page; page = page.next) {
      yield { region: page.region, year: page.year, ledger: page };
    }
  }

  /** The members with rejected rows, and the years. */
  rejected(): ReadonlyMap<number, ReadonlySet<number> | 'all'> {
    return this.#rejected;
  }

  /** Forgets every member; for files that come member by member. */
  clear(): void {
    this.#pages = [];
    this.#accounts.clear();
    this.#stands.clear();
    this.#rejected.clear();
  }
}

/** Spelled out, since a spread makes objects that are slow to use. */
function pageOf(ledger: Ledger, region: number, year: number, next: Page | undefined): Page {
  return {
    deductiblePaid: ledger.deductiblePaid,
    reimbursed: ledger.reimbursed,
    pooled: ledger.pooled,
    lowestStandard: ledger.lowestStandard,
    highestStandard: ledger.highestStandard,
    latestDay: ledger.latestDay,
    taken: ledger.taken,
    region,
    year,
    next,
  };
}
