import { yearOf } from '../policy/day.ts';
import type { Fen } from '../policy/money.ts';
import { Book } from './book.ts';
import { type Case, FLAG, type Outcome } from './case.ts';
import { CARRIED, dayKey, type Ledger } from './ledger.ts';
import { EARLIER, type Found, type Kept, Originals, type Paid, standingOf } from './originals.ts';
import type { Refund, RefundProblem } from './refund.ts';
import type { Rules } from './rules.ts';
import { settleCase } from './settle-case.ts';
import type { Left } from './standing-visits.ts';
import { Stands } from './stands.ts';

/** One visit or refund of one of many members. Made to be filled again and again, like the case in it. */
export type Row = {
  /** Numbers of the member, the region and the institution (-1: not given), as dictionaries give them. */
  member: number;
  region: number;
  institution: number;
  rules: Rules;
  visit: Case;
  /** Whether the in-scope amount was not given, and the whole one taken. */
  eligibleAssumed: boolean;
  /** Whether a pharmacy visit did not say what prescription it rests on, and an electronic one was taken. */
  prescriptionAssumed: boolean;
  id: string;
  /** Whether it takes another visit back, and which one, where it says so. */
  refund: boolean;
  refundOf: string;
  /** The balance of the personal account before the member's first visit, -1 where it is not given. */
  balance: Fen;
} & Partial<Found>;

/** A row with its tier, -1 where it is not known. */
export type TieredRow = Row & { readonly tier: number };

/** What is wrong with a balance: another was given before, or visits were settled without it that it should have paid for. */
export type BalanceProblem = 'two-balances' | 'balance-late';

/**
 * Why a row cannot be settled: a refund that fits no visit, a balance not of before the first visit, an id twice, a visit
 * that the ledger of an earlier file holds already.
 */
export type RowProblem = RefundProblem | BalanceProblem | 'duplicate-id' | 'ledger-has-visit';

export function isBalanceProblem(problem: RowProblem): problem is BalanceProblem {
  return problem === 'two-balances' || problem === 'balance-late';
}

/** Settles the visits and refunds of many members, each member's in settlement order. */
export class Settler {
  readonly #stands = new Stands();
  readonly book = new Book(this.#stands);
  readonly originals = new Originals(this.#stands);
  readonly extended: boolean;
  #fetched = 0;
  readonly #nameOf: (institution: number) => string;

  /** `extended` reads a trial on after its end; `nameOf` gives an institution's name by its number. */
  constructor(extended: boolean, nameOf: (institution: number) => string) {
    this.extended = extended;
    this.#nameOf = nameOf;
  }

  /** One of the same kind with no ledgers yet. */
  another(): Settler {
    return new Settler(this.extended, this.#nameOf);
  }

  /** Reads where the member stands, which is where `fetch` finds the ledger: of many members, this comes first of all. */
  fetchStand(member: number): void {
    this.#fetched ^= this.book.fetchStand(member);
  }

  /** Reads what settling a row of the member will: for several members in a row, memory is waited for together. */
  fetch(member: number): void {
    this.#fetched ^= this.book.fetch(member);
  }

  /** Settles the row and fills `out`; returns why it cannot be settled, else `null`. */
  settle(row: Row, out: Outcome): RowProblem | null {
    const { book } = this;
    const balanceProblem = row.balance < 0 ? null : this.#openAccount(row);
    if (balanceProblem) return balanceProblem;
    const problem = row.refund ? this.#takeBack(row, out) : this.#pay(row, out);
    if (problem === null && out.hasAccount) book.draw(row.member, out.accountPaid);
    return problem;
  }

  /** The visit that a refund would take back now, or why there is none. */
  originalOf(row: Row): Kept | RefundProblem {
    const found = this.originals.find(row.member, refundIn(row));
    return typeof found === 'string' ? found : this.originals.at(found, this.#nameOf);
  }

  /**
   * Goes on from what was really paid for the row that was just settled with `out`, in place of what was computed: later
   * visits, and a refund of this one, rest on it. `unseen` is what visits before it moved that nobody gave.
   */
  goOnFrom(row: Row, out: Outcome, paid: Paid, unseen: Paid): void {
    const { book, originals } = this;
    const ledger = book.open(row.member, row.region, out.year);
    const taken = paid.deductible - out.deductible;
    ledger.deductiblePaid += taken + unseen.deductible;
    ledger.reimbursed += paid.reimbursed - out.reimbursed + unseen.reimbursed;
    ledger.pooled += paid.pooled - out.pooled + unseen.pooled;
    const key = dayKey(row.visit.day, row.visit.institution);
    const isOwedByDay = row.rules.policy.deductible.kind === 'once-a-day' && row.visit.institution !== '';
    if (isOwedByDay && !row.refund && taken !== 0) {
      ledger.taken ??= new Map();
      ledger.taken.set(key, (ledger.taken.get(key) ?? 0) + taken);
    }
    book.close();
    if (!row.refund) originals.amendLatest(row.member, paid);
  }

  /**
   * Remembers that a row was not settled, which later rows may miss: those of its year, of every year where that is 0 for
   * not known. What a refund was to give back is missing where its original stands; where that cannot be told, maybe in
   * any year of the member.
   */
  reject(row: Row, year: number): void {
    const { book } = this;
    const { member, refund, refundOf } = row;
    const original = refundOf === '' ? undefined : this.originals.yearOf(member, refundOf);
    if (original !== undefined) book.reject(member, original);
    else if (refund) for (const ledger of book.ledgersOf(member)) book.reject(member, ledger.year);
    if (original === undefined || !refund) book.reject(member, year === 0 ? undefined : year);
  }

  /** Forgets every member; for rows that come member by member. */
  clear(): void {
    this.book.clear();
    this.originals.clear();
  }

  /** A balance is that before the member's first visit: one that comes behind it would have paid for what is told already. */
  #openAccount({ member, balance }: Row): BalanceProblem | null {
    const { book, originals } = this;
    if (!book.accountOf(member) && originals.latestOf(member) >= 0) return 'balance-late';
    return book.openAccount(member, balance) ? null : 'two-balances';
  }

  #pay(row: Row, out: Outcome): RowProblem | null {
    const { visit, rules } = row;
    const line = row.id === '' ? undefined : this.originals.lineOf(row.member, row.id);
    if (line !== undefined) return line === EARLIER ? 'ledger-has-visit' : 'duplicate-id';
    const ledger = this.book.open(row.member, row.region, yearOf(visit.day));
    if (rules.forgetsDays && visit.day < ledger.latestDay && visit.institution !== '') this.#recall(ledger, row);
    settleCase(rules, ledger, visit, this.extended, out);
    out.eligible = visit.eligible;
    out.institution = row.institution;
    this.book.close();
    const balance = this.book.balanceOf(row.member);
    if (balance !== undefined) {
      out.hasAccount = true;
      payFromAccount(visit, balance, out);
    }
    this.originals.add(row, row.id, visit, out);
    return row.id === '' ? this.#compareWithTwin(row.member, out) : null;
  }

  /** Visits without ids that agree may be one, given twice: in one file they are noted, at the end of a ledger refused. */
  #compareWithTwin(member: number, out: Outcome): RowProblem | null {
    const twin = this.originals.twinOfLatest(member);
    if (twin < 0) return null;
    if (this.originals.isEarlier(twin) && this.book.isWhereCarried(member)) return 'ledger-has-visit';
    out.flags |= FLAG.repeated;
    return null;
  }

  /** What a day at an institution has taken already, for a visit of a day before the latest, which a ledger forgets. */
  #recall(ledger: Ledger, row: Row): void {
    const { day, institution } = row.visit;
    ledger.taken ??= new Map();
    ledger.taken.set(dayKey(day, institution), this.originals.takenOn(row, day));
  }

  /** Gives back what the original took; the outcome is the original's, negated, on the ledger of its year. */
  #takeBack(row: Row, out: Outcome): RefundProblem | null {
    const original = this.originalOf(row);
    if (typeof original === 'string') return original;
    const left = this.originals.takeBack(row.member, original.index, row.rules.policy.deductible.kind);
    const year = yearOf(original.day);
    const ledger = this.book.open(row.member, row.region, year);
    giveBack(ledger, original);
    if (original.decision.refused === null) leave(ledger, left);
    this.book.close();
    out.flags = left.isReopening ? FLAG.refund | FLAG.laterStand : FLAG.refund;
    out.refused = original.decision.refused;
    out.verdict = original.decision.verdict;
    // A refund that does not say what was in scope, or where, takes back what was.
    out.eligible = 0 - original.eligible;
    out.institution = original.place;
    out.firstSelfPay = 0 - original.firstSelfPay;
    out.deductible = 0 - original.deductible;
    out.entitled = 0 - original.reimbursed;
    out.reimbursed = 0 - original.reimbursed;
    out.pooled = 0 - original.pooled;
    out.largeSum = 0 - original.largeSum;
    out.selfPaid = original.reimbursed - original.amount;
    out.hasAccount = this.book.balanceOf(row.member) !== undefined;
    out.accountPaid = 0 - original.accountPaid;
    out.year = year;
    out.deductiblePaid = ledger.deductiblePaid;
    out.capUsed = ledger.reimbursed;
    return null;
  }
}

function refundIn({ region, institution, visit, eligibleAssumed, refundOf }: Row): Refund {
  const place = visit.institution === '' ? -1 : institution;
  const eligible = eligibleAssumed ? null : visit.eligible;
  return { region, of: refundOf, place, amount: visit.amount, eligible };
}

/** What the account pays of the member's own share; a reading that stops at the part in scope is named where it decides. */
function payFromAccount({ eligible }: Case, balance: Fen, out: Outcome): void {
  const { verdict } = out;
  const inScope = eligible - out.reimbursed;
  const most = { all: out.selfPaid, 'in-scope': inScope, nothing: 0 }[verdict?.account ?? 'all'];
  out.accountPaid = Math.min(most, balance);
  if (verdict && out.accountPaid > inScope) out.flags |= FLAG.accountBeyond & verdict.watched;
}

function giveBack(ledger: Ledger, original: Kept): void {
  ledger.deductiblePaid -= original.deductible;
  ledger.reimbursed -= original.reimbursed;
  ledger.pooled -= original.pooled;
  ledger.feesInScope -= standingOf(original)?.fees ?? 0;
  const key = dayKey(original.day, original.institution);
  const taken = ledger.taken?.get(key);
  if (taken !== undefined) ledger.taken?.set(key, taken - original.deductible);
}

/** Gives a ledger what the visits left in it leave; of what was brought forward the standards stay unknown. */
function leave(ledger: Ledger, { standards, marks, latestDay }: Left): void {
  ledger.marks = marks | (ledger.marks & CARRIED);
  ledger.latestDay = latestDay;
  if (ledger.lowestStandard < 0) return;
  ledger.lowestStandard = standards.length > 0 ? Math.min(...standards) : 0;
  ledger.highestStandard = standards.length > 0 ? Math.max(...standards) : 0;
}
