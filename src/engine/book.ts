import type { Fen } from '../policy/money.ts';
import { CARRIED, type Ledger, openLedger } from './ledger.ts';
import { Ledgers } from './ledgers.ts';
import { Refilled } from './refilled.ts';
import { Stands } from './stands.ts';

/** A ledger and the region and calendar year it belongs to. */
export type YearLedger = { region: number; year: number; readonly ledger: Ledger };

/** What a member's personal account held before the first visit, and what it still holds. */
export type Account = { readonly opened: Fen; balance: Fen };

/**
 * The ledgers of many members, and where each of them stands. Members and regions are numbers counted from 0, as a
 * dictionary gives them.
 */
export class Book {
  readonly #stands: Stands;
  readonly #ledgers = new Ledgers();
  /** The ledger that is open, and which one it is. */
  readonly #open = openLedger();
  #opened = -1;
  /** Whose ledger is open. */
  #member = -1;
  /** The last year of all ledgers: those of that year have none behind them. */
  #lastYear = 0;
  readonly #regions = new Set<number>();
  readonly #accounts = new Map<number, Account>();
  readonly #rejected = new Map<number, Set<number> | 'all'>();

  /** `stands` is where members stand, with what else is kept of them. */
  constructor(stands: Stands = new Stands()) {
    this.#stands = stands;
  }

  /**
   * Opens the member's ledger of the region and calendar year, a new one where there is none yet. There is one open
   * ledger at a time; what moves in it is kept by `close`.
   */
  open(member: number, region: number, year: number): Ledger {
    const found = this.#find(member, region, year);
    this.#member = member;
    this.#opened = found < 0 ? this.#add(member, region, year) : found;
    this.#ledgers.get(this.#opened, this.#open);
    if (found < 0 && this.#hasUsed(member, region, year - 1)) this.#open.marks = CARRIED;
    return this.#open;
  }

  /** Keeps the open ledger as it stands. */
  close(): void {
    this.#ledgers.set(this.#opened, this.#open);
    if (this.#ledgers.yearOf(this.#opened) < this.#lastYear) this.#carryOn(this.#member, this.#opened);
  }

  /** The member's ledger of the region and calendar year as it stands, empty where there is none; a copy. */
  ledgerOf(member: number, region: number, year: number): Ledger {
    const index = this.#find(member, region, year);
    return index < 0 ? openLedger() : this.#ledgers.copy(index);
  }

  /** Whether the member has a ledger of the region and calendar year. */
  has(member: number, region: number, year: number): boolean {
    return this.#find(member, region, year) >= 0;
  }

  /** Adds a ledger brought forward; whether one of the year before was used shows in it as in any other. */
  put(member: number, region: number, year: number, ledger: Ledger): void {
    const index = this.#add(member, region, year);
    this.#ledgers.set(index, ledger);
    this.#ledgers.markCarried(index, this.#hasUsed(member, region, year - 1));
    this.#carryOn(member, index);
  }

  /**
   * Moves the member on to a position in settlement order. Returns 0, or, where the member stands further on already,
   * the line it stands at, -1 where an earlier file took it there; then nothing moves.
   */
  advance(member: number, position: number, line: number): number {
    const stands = this.#stands;
    if (position < stands.positionOf(member)) return stands.lineOf(member);
    stands.moveTo(member, position, line);
    return 0;
  }

  /** Touches where the member stands. */
  fetchStand(member: number): number {
    return this.#stands.fetch(member);
  }

  /** Touches what opening the member's latest ledger will read. */
  fetch(member: number): number {
    const index = this.#stands.ledgerOf(member);
    return this.#stands.fetch(member) ^ (index < 0 ? 0 : this.#ledgers.fetch(index));
  }

  /** Where the member stands in settlement order; 0 at the beginning. */
  positionOf(member: number): number {
    return this.#stands.positionOf(member);
  }

  /** Puts the member where an earlier file left it; a row that comes before finds line -1. */
  carryTo(member: number, position: number): void {
    this.advance(member, position, -1);
    this.#stands.setCarriedTo(member, position);
  }

  /** Whether the member stands where an earlier file left it: what comes here may be what that file ended with. */
  isWhereCarried(member: number): boolean {
    return this.positionOf(member) === this.#stands.carriedTo(member);
  }

  /** Remembers that a row of the member was rejected: later rows of that year, or all where the year is not known. */
  reject(member: number, year: number | undefined): void {
    const years = this.#rejected.get(member);
    if (year === undefined) this.#rejected.set(member, 'all');
    else if (years === undefined) this.#rejected.set(member, new Set([year]));
    else if (years !== 'all') years.add(year);
  }

  /**
   * Whether an earlier row of the member may be missing from the year's ledger, or from what the personal account still
   * holds, which goes through all years.
   */
  isAfterReject(member: number, year: number): boolean {
    if (this.#rejected.size === 0) return false;
    const years = this.#rejected.get(member);
    return years !== undefined && (years === 'all' || years.has(year) || this.#accounts.has(member));
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

  /** The regions that have ledgers. */
  regions(): ReadonlySet<number> {
    return this.#regions;
  }

  /** The member's ledgers; copies, which `into` is filled anew with. */
  ledgersOf(member: number, into = new Refilled(newYearLedger)): YearLedger[] {
    const ledgers = this.#ledgers;
    into.clear();
    for (let index = this.#stands.ledgerOf(member); index >= 0; index = ledgers.before(index)) {
      const found = into.add();
      found.region = ledgers.regionOf(index);
      found.year = ledgers.yearOf(index);
      ledgers.get(index, found.ledger);
    }
    return into.list;
  }

  /** The members with rejected rows, and the years. */
  rejected(): ReadonlyMap<number, ReadonlySet<number> | 'all'> {
    return this.#rejected;
  }

  /** Forgets every member; for files that come member by member. */
  clear(): void {
    this.#stands.clear();
    this.#ledgers.clear();
    this.#lastYear = 0;
    this.#regions.clear();
    this.#accounts.clear();
    this.#rejected.clear();
  }

  #hasUsed(member: number, region: number, year: number): boolean {
    const index = this.#find(member, region, year);
    return index >= 0 && this.#ledgers.feesIn(index) > 0;
  }

  /** Whether a ledger was used is known in that of the year behind it, also where a late claim or a refund changes it. */
  #carryOn(member: number, index: number): void {
    const ledgers = this.#ledgers;
    const next = this.#find(member, ledgers.regionOf(index), ledgers.yearOf(index) + 1);
    if (next >= 0) ledgers.markCarried(next, ledgers.feesIn(index) > 0);
  }

  #find(member: number, region: number, year: number): number {
    const ledgers = this.#ledgers;
    let index = this.#stands.ledgerOf(member);
    while (index >= 0 && !ledgers.isOf(index, region, year)) index = ledgers.before(index);
    return index;
  }

  #add(member: number, region: number, year: number): number {
    const index = this.#ledgers.add(region, year, this.#stands.ledgerOf(member));
    this.#stands.setLedger(member, index);
    this.#regions.add(region);
    this.#lastYear = Math.max(this.#lastYear, year);
    return index;
  }
}

/** A ledger of a region and year to be filled. */
export function newYearLedger(): YearLedger {
  return { region: 0, year: 0, ledger: openLedger() };
}
