import { newYearLedger, type YearLedger } from '../../engine/book.ts';
import { dayKey } from '../../engine/ledger.ts';
import type { MemberState } from '../../engine/member-state.ts';
import { positionAt } from '../../engine/order.ts';
import { type KeptVisit, newKeptVisit } from '../../engine/originals.ts';
import { Refilled } from '../../engine/refilled.ts';
import type { Fen } from '../../policy/money.ts';
import { ByteDictionary } from '../records/byte-dictionary.ts';
import { Piece } from '../records/piece.ts';
import { LedgerFacts } from './ledger-facts.ts';
import { isLedgerText } from './ledger-fields.ts';
import { LedgerLine, OTHER_LINE } from './ledger-line.ts';
import { accountFlaw, type LedgerMember, memberFlaw, yearFlaw } from './ledger-member.ts';
import * as pieces from './ledger-pieces.ts';
import { type LedgerScope, visitFlaw } from './ledger-visit.ts';

const BLANK = 0x20;
const QUOTE = 0x22;
const COMMA = 0x2c;
const CLOSE_LIST = 0x5d;
const CLOSE = 0x7d;
const DELETE = 0x7f;
const YEAR_LENGTH = 4;
const FIRST_YEAR = 1000;

/** The amounts of a ledger and of a visit in their order, and how many of a visit's are never left out. */
const LEDGER_AMOUNTS = [
  pieces.DEDUCTIBLE_PAID,
  pieces.CAP_USED,
  pieces.POOL_PAID,
  pieces.LOWEST_STANDARD,
  pieces.HIGHEST_STANDARD,
];
const VISIT_AMOUNTS = [
  pieces.AMOUNT,
  pieces.ELIGIBLE,
  pieces.FIRST_SELF_PAY,
  pieces.DEDUCTIBLE,
  pieces.REIMBURSED,
  pieces.LARGE_SUM_PAID,
  pieces.ACCOUNT_PAID,
];
const NEEDED_AMOUNTS = 2;

/**
 * Reads members' lines of a ledger from their bytes, in the very form in which they are written: a file has hundreds of
 * thousands of them. Any other line, and one with something wrong, is left to the reader of JSON.
 */
export class LedgerBytes {
  readonly #scope: LedgerScope;
  readonly #cities: readonly (Piece | undefined)[];
  readonly #line = new LedgerLine();
  /** What lines are read into. */
  readonly #ledgers = new Refilled(newYearLedger);
  readonly #visits = new Refilled(newKeptVisit);
  readonly #amounts = new Float64Array(VISIT_AMOUNTS.length);
  /** The region met last. */
  #region = 0;
  /** Institutions and their numbers, by the numbers of their bytes. */
  readonly #institutionBytes = new ByteDictionary();
  readonly #institutions: string[] = [];
  readonly #places: number[] = [];
  /** By region. */
  readonly #facts: readonly LedgerFacts[];

  constructor(scope: LedgerScope) {
    this.#scope = scope;
    this.#facts = scope.policies.map((policy) => new LedgerFacts(policy));
    this.#cities = scope.policies.map(({ id }) => (scope.names(id) ? new Piece(pieces.cityOf(id)) : undefined));
  }

  /**
   * The member of the line from `start` to before `end`, good until the next is read; `null` where the line has to be
   * read as JSON.
   */
  read(bytes: Buffer, start: number, end: number): LedgerMember | null {
    this.#line.begin(bytes, start, end);
    try {
      return this.#member();
    } catch (error) {
      if (error === OTHER_LINE) return null;
      throw error;
    }
  }

  #member(): LedgerMember {
    const line = this.#line;
    line.must(pieces.MEMBER);
    const isNamed = !line.is(pieces.NULL);
    const name = isNamed ? line.passText() : 0;
    const nameEnd = line.at - 1;
    const position = line.is(pieces.POSITION) ? positionAt(line.day(), 0) : 0;
    const account = line.is(pieces.ACCOUNT) ? this.#account() : null;
    const ledgers = this.#readLedgers();
    const visits = this.#readVisits();
    line.mustByte(CLOSE);
    const state: MemberState = { position, rejected: [], account, ledgers, visits };
    if (line.at !== line.end || (account && accountFlaw(account)) || memberFlaw(state)) throw OTHER_LINE;
    return { member: isNamed ? this.#memberAt(name, nameEnd) : 0, state };
  }

  #account(): { opened: Fen; balance: Fen } {
    const line = this.#line;
    const opened = line.yuan();
    line.must(pieces.BALANCE);
    const balance = line.yuan();
    line.mustByte(QUOTE);
    line.mustByte(CLOSE);
    return { opened, balance };
  }

  #readLedgers(): readonly YearLedger[] {
    this.#line.must(pieces.LEDGERS);
    this.#ledgers.clear();
    do this.#readYear(this.#ledgers.add());
    while (this.#line.isByte(COMMA));
    return this.#ledgers.list;
  }

  #readVisits(): readonly KeptVisit[] {
    this.#line.must(pieces.VISITS);
    this.#visits.clear();
    if (this.#line.isByte(CLOSE_LIST)) return this.#visits.list;
    do this.#readVisit(this.#visits.add());
    while (this.#line.isByte(COMMA));
    this.#line.mustByte(CLOSE_LIST);
    return this.#visits.list;
  }

  #readYear(read: YearLedger): void {
    const line = this.#line;
    const { ledger } = read;
    read.region = this.#nextRegion();
    line.must(pieces.YEAR);
    read.year = line.digits(YEAR_LENGTH);
    const amounts = this.#amounts;
    line.amounts(LEDGER_AMOUNTS, LEDGER_AMOUNTS.length, amounts);
    line.mustByte(QUOTE);
    ledger.deductiblePaid = amounts[0] as Fen;
    ledger.reimbursed = amounts[1] as Fen;
    ledger.pooled = amounts[2] as Fen;
    ledger.lowestStandard = amounts[3] as Fen;
    ledger.highestStandard = amounts[4] as Fen;
    ledger.latestDay = line.is(pieces.LATEST_DAY) ? line.day() : 0;
    ledger.taken = line.is(pieces.TAKEN) ? this.#taken() : null;
    line.mustByte(CLOSE);
    if (read.year < FIRST_YEAR || yearFlaw(read)) throw OTHER_LINE;
  }

  #taken(): Map<string, Fen> {
    const line = this.#line;
    const taken = new Map<string, Fen>();
    do {
      line.must(pieces.TAKEN_DATE);
      const day = line.day();
      const institution = line.is(pieces.INSTITUTION) ? (this.#institutions[this.#institution()] as string) : '';
      line.must(pieces.TAKEN_DEDUCTIBLE);
      taken.set(dayKey(day, institution), line.yuan());
      line.mustByte(QUOTE);
      line.mustByte(CLOSE);
    } while (line.isByte(COMMA));
    line.mustByte(CLOSE_LIST);
    return taken;
  }

  #readVisit(visit: KeptVisit): void {
    const line = this.#line;
    visit.region = this.#nextRegion();
    line.must(pieces.DATE);
    visit.day = line.day();
    visit.id = line.is(pieces.ID) ? this.#id() : '';
    visit.place = line.is(pieces.INSTITUTION) ? this.#place() : -1;
    const amounts = this.#amounts;
    line.amounts(VISIT_AMOUNTS, NEEDED_AMOUNTS, amounts);
    visit.amount = amounts[0] as Fen;
    visit.eligible = amounts[1] as Fen;
    visit.firstSelfPay = amounts[2] as Fen;
    visit.deductible = amounts[3] as Fen;
    visit.reimbursed = amounts[4] as Fen;
    visit.largeSum = amounts[5] as Fen;
    visit.accountPaid = amounts[6] as Fen;
    visit.pooled = visit.reimbursed - visit.largeSum;
    line.must(pieces.FACTS);
    visit.decision = (this.#facts[visit.region] as LedgerFacts).decisionOn(visit.day, line);
    visit.refunded = line.is(pieces.REFUNDED);
    line.mustByte(CLOSE);
    if (visitFlaw(visit)) throw OTHER_LINE;
  }

  #nextRegion(): number {
    const line = this.#line;
    const last = this.#cities[this.#region];
    if (last && line.is(last)) return this.#region;
    this.#region = this.#cities.findIndex((city) => city && line.is(city));
    if (this.#region < 0) throw OTHER_LINE;
    return this.#region;
  }

  #id(): string {
    const start = this.#line.passText();
    return this.#textAt(start, this.#line.at - 1);
  }

  /** The number of the institution that comes next. */
  #place(): number {
    const number = this.#institution();
    this.#places[number] ??= this.#scope.institutions.numberOfText(this.#institutions[number] as string);
    return this.#places[number] as number;
  }

  /** The number of the bytes of the institution that comes next. */
  #institution(): number {
    const line = this.#line;
    const start = line.passText();
    const number = this.#institutionBytes.idOf(line.bytes, start, line.at - 1);
    this.#institutions[number] ??= this.#textAt(start, line.at - 1);
    return number;
  }

  /** The number of a member; text that begins and ends with seen ASCII has no blanks around it. */
  #memberAt(start: number, end: number): number {
    const { bytes } = this.#line;
    const [first, last] = [bytes[start] as number, bytes[end - 1] as number];
    const isTrimmed = first > BLANK && first < DELETE && last > BLANK && last < DELETE;
    if (!isTrimmed) this.#textAt(start, end);
    const number = this.#scope.members.numberOf(bytes, start, end);
    if (number < 0) throw OTHER_LINE;
    return number + 1;
  }

  #textAt(start: number, end: number): string {
    const text = this.#line.bytes.toString('utf8', start, end);
    if (!isLedgerText(text)) throw OTHER_LINE;
    return text;
  }
}
