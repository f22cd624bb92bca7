import type { YearLedger } from '../../engine/book.ts';
import { dayKey, openLedger } from '../../engine/ledger.ts';
import type { KeptVisit } from '../../engine/member-state.ts';
import { positionAt } from '../../engine/order.ts';
import { rulesOf } from '../../engine/rules.ts';
import type { Day } from '../../policy/day.ts';
import type { Policy } from '../../policy/grammar.ts';
import { type Fen, LARGEST_EXACT } from '../../policy/money.ts';
import { InputError } from '../problem.ts';
import { ByteDictionary } from '../records/byte-dictionary.ts';
import { dayFromBytes, UNREAD } from '../values/byte-values.ts';
import { isLedgerText, LedgerFields } from './ledger-fields.ts';
import { accountFlaw, type LedgerMember, memberFlaw, yearFlaw } from './ledger-member.ts';
import { decisionAt, FACTS, factsKey, type LedgerRegions, visitFlaw } from './ledger-visit.ts';

const ZERO = 0x30;
const POINT = 0x2e;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const CLOSE = 0x7d;
const BLANK = 0x20;
const HYPHEN = 0x2d;
const DAY_LENGTH = 10;
const YEAR_LENGTH = 4;
const FIRST_YEAR = 1000;
/** Every amount of fewer digits before the point is exact. */
const MOST_DIGITS = String(LARGEST_EXACT).length - 3;

const literals = <K extends string>(texts: Readonly<Record<K, string>>) =>
  Object.fromEntries(Object.entries<string>(texts).map(([name, text]) => [name, Buffer.from(text)])) as Record<
    K,
    Buffer
  >;

/** What stands before and behind values, as `LedgerWriter` writes it. */
const TEXT = literals({
  member: '{"member":',
  null: 'null',
  position: ',"position":"',
  account: ',"account":{"opened":"',
  balance: ',"balance":"',
  ledgers: ',"ledgers":[',
  visits: '],"visits":[',
  end: ']}',
  close: '}',
  year: ',"year":',
  deductiblePaid: ',"deductible_paid":"',
  capUsed: ',"cap_used":"',
  poolPaid: ',"pool_paid":"',
  lowestStandard: ',"lowest_standard":"',
  highestStandard: ',"highest_standard":"',
  latestDay: ',"latest_day":"',
  taken: ',"taken":[',
  takenEnd: ']',
  takenDate: '{"date":"',
  date: ',"date":"',
  id: ',"id":',
  institution: ',"institution":',
  amount: ',"amount":"',
  eligible: ',"eligible":"',
  firstSelfPay: ',"first_self_pay":"',
  deductible: ',"deductible":"',
  reimbursed: ',"reimbursed":"',
  largeSumPaid: ',"large_sum_paid":"',
  accountPaid: ',"account_paid":"',
  facts: ',"facts":',
  refunded: ',"refunded":true',
  comma: ',',
  quote: '"',
});

/** Thrown where a line does not stand as it is written. */
const OTHER_LINE = new Error('another line');

/**
 * Reads members' lines of a ledger from their bytes, in the very form in which they are written: a file has hundreds of
 * thousands of them. Any other line, and one with something wrong, is left to the reader of JSON.
 */
export class LedgerBytes {
  readonly #regions: LedgerRegions;
  readonly #cities: readonly (Buffer | undefined)[];
  /** Texts that come again and again, and by region the keys of such facts, by the numbers of their bytes. */
  readonly #textBytes = new ByteDictionary();
  readonly #texts: string[] = [];
  readonly #factBytes = new ByteDictionary();
  readonly #keys: number[][] = [];
  #bytes: Buffer = Buffer.alloc(0);
  #at = 0;

  constructor(regions: LedgerRegions) {
    this.#regions = regions;
    this.#cities = regions.policies.map(({ id }) =>
      regions.names(id) ? Buffer.from(`{"city":${JSON.stringify(id)}`) : undefined,
    );
  }

  /** The member of the line from `start` to before `end`; `null` where the line has to be read as JSON. */
  read(bytes: Buffer, start: number, end: number): LedgerMember | null {
    this.#bytes = bytes;
    this.#at = start;
    try {
      const member = this.#member();
      return this.#at === end ? member : null;
    } catch (error) {
      if (error === OTHER_LINE) return null;
      throw error;
    }
  }

  #member(): LedgerMember {
    this.#must(TEXT.member);
    const member = this.#is(TEXT.null) ? null : this.#text();
    const position = this.#is(TEXT.position) ? positionAt(this.#day(), 0) : 0;
    const account = this.#is(TEXT.account) ? { opened: this.#yuan(), balance: this.#balance() } : null;
    const ledgers: YearLedger[] = [];
    const visits: KeptVisit[] = [];
    this.#must(TEXT.ledgers);
    do ledgers.push(this.#year());
    while (this.#is(TEXT.comma));
    this.#must(TEXT.visits);
    if (!this.#is(TEXT.end)) {
      do visits.push(this.#visit());
      while (this.#is(TEXT.comma));
      this.#must(TEXT.end);
    }
    const state = { position, rejected: [], account, ledgers, visits };
    if ((account && accountFlaw(account)) || memberFlaw(state)) throw OTHER_LINE;
    return { member, state };
  }

  #balance(): Fen {
    this.#must(TEXT.balance);
    const balance = this.#yuan();
    this.#must(TEXT.close);
    return balance;
  }

  #year(): YearLedger {
    const region = this.#region();
    this.#must(TEXT.year);
    const year = this.#digits(YEAR_LENGTH);
    if (year < FIRST_YEAR) throw OTHER_LINE;
    const ledger = openLedger();
    ledger.deductiblePaid = this.#yuanOf(TEXT.deductiblePaid);
    ledger.reimbursed = this.#yuanOf(TEXT.capUsed);
    ledger.pooled = this.#yuanOf(TEXT.poolPaid);
    ledger.lowestStandard = this.#yuanOf(TEXT.lowestStandard);
    ledger.highestStandard = this.#yuanOf(TEXT.highestStandard);
    if (this.#is(TEXT.latestDay)) ledger.latestDay = this.#day();
    if (this.#is(TEXT.taken)) ledger.taken = this.#taken();
    this.#must(TEXT.close);
    const read = { region, year, ledger };
    if (yearFlaw(read)) throw OTHER_LINE;
    return read;
  }

  #taken(): Map<string, Fen> {
    const taken = new Map<string, Fen>();
    do {
      this.#must(TEXT.takenDate);
      const day = this.#day();
      const institution = this.#is(TEXT.institution) ? this.#repeatedText() : '';
      taken.set(dayKey(day, institution), this.#yuanOf(TEXT.deductible));
      this.#must(TEXT.close);
    } while (this.#is(TEXT.comma));
    this.#must(TEXT.takenEnd);
    return taken;
  }

  #visit(): KeptVisit {
    const region = this.#region();
    this.#must(TEXT.date);
    const day = this.#day();
    const id = this.#is(TEXT.id) ? this.#text() : '';
    const institution = this.#is(TEXT.institution) ? this.#repeatedText() : '';
    const amount = this.#yuanOf(TEXT.amount);
    const eligible = this.#yuanOf(TEXT.eligible);
    const firstSelfPay = this.#yuanOrZero(TEXT.firstSelfPay);
    const deductible = this.#yuanOrZero(TEXT.deductible);
    const reimbursed = this.#yuanOrZero(TEXT.reimbursed);
    const largeSum = this.#yuanOrZero(TEXT.largeSumPaid);
    const accountPaid = this.#yuanOrZero(TEXT.accountPaid);
    const decision = decisionAt(this.#regions.policies[region] as Policy, day, this.#facts(region));
    const refunded = this.#is(TEXT.refunded);
    this.#must(TEXT.close);
    const pooled = reimbursed - largeSum;
    if (!decision) throw OTHER_LINE;
    const visit: KeptVisit = {
      region,
      day,
      id,
      institution,
      amount,
      eligible,
      firstSelfPay,
      deductible,
      reimbursed,
      pooled,
      largeSum,
      accountPaid,
      decision,
      refunded,
    };
    if (visitFlaw(visit)) throw OTHER_LINE;
    return visit;
  }

  #region(): number {
    const region = this.#cities.findIndex((city) => city && this.#is(city));
    if (region < 0) throw OTHER_LINE;
    return region;
  }

  /** The key of the facts behind a visit's amounts; `null` where there are none. */
  #facts(region: number): number | null {
    this.#must(TEXT.facts);
    if (this.#is(TEXT.null)) return null;
    const start = this.#at;
    this.#at = this.#bytes.indexOf(CLOSE, start) + 1;
    if (this.#at === 0) throw OTHER_LINE;
    const number = this.#factBytes.idOf(this.#bytes, start, this.#at);
    this.#keys[region] ??= [];
    const keys = this.#keys[region] as number[];
    keys[number] ??= this.#keyOf(this.#bytes.toString('utf8', start, this.#at), region);
    return keys[number] as number;
  }

  /** The key of facts in JSON; -1, which no decision has, where they are none of the region's. */
  #keyOf(text: string, region: number): number {
    try {
      const fields = new LedgerFields(JSON.parse(text), { source: '' }, '', FACTS);
      return factsKey(fields, rulesOf(this.#regions.policies[region] as Policy));
    } catch (error) {
      if (error instanceof InputError || error instanceof SyntaxError) throw OTHER_LINE;
      throw error;
    }
  }

  #yuanOf(before: Buffer): Fen {
    this.#must(before);
    return this.#yuan();
  }

  #yuanOrZero(before: Buffer): Fen {
    return this.#is(before) ? this.#yuan() : 0;
  }

  /** Yuan with two decimals up to the closing quote. */
  #yuan(): Fen {
    const bytes = this.#bytes;
    const start = this.#at;
    let fen = 0;
    let at = start;
    for (; at < start + MOST_DIGITS; at++) {
      const digit = (bytes[at] as number) - ZERO;
      if (digit < 0 || digit > 9) break;
      fen = fen * 10 + digit;
    }
    if (at === start || (bytes[start] === ZERO && at > start + 1) || bytes[at] !== POINT) throw OTHER_LINE;
    this.#at = at + 1;
    fen = fen * 100 + this.#digits(2);
    this.#must(TEXT.quote);
    return fen;
  }

  /** A day up to the closing quote. */
  #day(): Day {
    const day = dayFromBytes(this.#bytes, this.#at, this.#at + DAY_LENGTH);
    if (day === UNREAD || this.#bytes[this.#at + YEAR_LENGTH] !== HYPHEN) throw OTHER_LINE;
    this.#at += DAY_LENGTH;
    this.#must(TEXT.quote);
    return day;
  }

  #digits(count: number): number {
    let number = 0;
    for (const end = this.#at + count; this.#at < end; this.#at++) {
      const digit = (this.#bytes[this.#at] as number) - ZERO;
      if (digit < 0 || digit > 9) throw OTHER_LINE;
      number = number * 10 + digit;
    }
    return number;
  }

  #text(): string {
    const start = this.#textStart();
    const text = this.#bytes.toString('utf8', start, this.#at - 1);
    if (!isLedgerText(text)) throw OTHER_LINE;
    return text;
  }

  /** A text that many visits have, made once. */
  #repeatedText(): string {
    const start = this.#textStart();
    const number = this.#textBytes.idOf(this.#bytes, start, this.#at - 1);
    const known = this.#texts[number];
    if (known !== undefined) return known;
    const text = this.#bytes.toString('utf8', start, this.#at - 1);
    if (!isLedgerText(text)) throw OTHER_LINE;
    this.#texts[number] = text;
    return text;
  }

  /** Goes behind a text in quotes, in which nothing is written otherwise than it is; returns where it starts. */
  #textStart(): number {
    this.#must(TEXT.quote);
    const start = this.#at;
    for (; ; this.#at++) {
      const byte = this.#bytes[this.#at] as number;
      if (byte === QUOTE) break;
      if (byte === BACKSLASH || !(byte >= BLANK)) throw OTHER_LINE;
    }
    this.#at++;
    return start;
  }

  #must(literal: Buffer): void {
    if (!this.#is(literal)) throw OTHER_LINE;
  }

  /** Whether this comes next; then goes behind it. */
  #is(literal: Buffer): boolean {
    const bytes = this.#bytes;
    const start = this.#at;
    for (let at = 0; at < literal.length; at++) if (bytes[start + at] !== literal[at]) return false;
    this.#at = start + literal.length;
    return true;
  }
}
