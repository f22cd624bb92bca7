import type { YearLedger } from '../engine/book.ts';
import type { Facts } from '../engine/facts.ts';
import type { MemberState } from '../engine/member-state.ts';
import { dayAt, secondsAt } from '../engine/order.ts';
import type { KeptVisit } from '../engine/originals.ts';
import type { Verdict } from '../engine/verdict.ts';
import { LEDGER_SCHEMA, type LedgerNames, positionText, USUAL_FACTS } from '../input/ledger/ledger-format.ts';
import * as pieces from '../input/ledger/ledger-pieces.ts';
import { Piece } from '../input/records/piece.ts';
import { isoOf } from '../policy/day.ts';
import type { Policy } from '../policy/grammar.ts';
import { hashOf } from '../policy/hash.ts';
import { type Fen, yuanOf } from '../policy/money.ts';
import { PieceTable } from './piece-table.ts';
import { ByteWriter, ROOM } from './rows/byte-writer.ts';
import { writeJsonText } from './rows/json-text.ts';

const COMMA = 0x2c;
const QUOTE = 0x22;
const CLOSE_LIST = 0x5d;
const CLOSE = 0x7d;
const NEWLINE = 0x0a;

const { DATE, YEAR, DEDUCTIBLE_PAID, INSTITUTION, AMOUNT, FACTS, NULL } = pieces;
const NO_FACTS = new Piece(`${FACTS.text}${NULL.text}`);

/**
 * Writes the lines of a ledger file: what they were computed by, a line a member, and how many these are. Bytes are
 * written without an object in between, since a file has hundreds of thousands of members.
 */
export class LedgerWriter {
  readonly out = new ByteWriter();
  readonly #policies: readonly Policy[];
  readonly #names: LedgerNames;
  /** By region, what comes before a visit's day, and by its years what comes before a ledger's sums. */
  readonly #regions: readonly Piece[];
  readonly #years: readonly PieceTable[];
  readonly #institutions = new PieceTable();
  /** By region and the serials of verdicts. */
  readonly #facts: readonly PieceTable[];
  #members = 0;

  /** `policies` are those of the regions by number, `names` those of the members and institutions. */
  constructor(policies: readonly Policy[], names: LedgerNames) {
    this.#policies = policies;
    this.#names = names;
    this.#years = policies.map(() => new PieceTable());
    this.#facts = policies.map(() => new PieceTable());
    this.#regions = policies.map((policy) => new Piece(`${pieces.cityOf(policy.id)}${DATE.text}`));
  }

  /** The first line: what the ledgers were computed by. `regions` are those that occur. */
  header(version: string, regions: ReadonlySet<number>): void {
    const used = this.#policies.filter((_, region) => regions.has(region));
    const hashes = Object.fromEntries(used.map((policy) => [policy.id, hashOf(policy)]));
    this.#line({ schema: LEDGER_SCHEMA, program: { name: 'baoxiao', version }, policies: hashes });
  }

  /** A member's line, by the member's number from 1; 0 stands for the rows that named none. */
  member(number: number, state: MemberState): void {
    const { position, rejected, account, ledgers, visits } = state;
    const { out } = this;
    this.#members++;
    out.reserve(ROOM);
    out.piece(pieces.MEMBER);
    this.#name(number);
    if (position > 0) this.#position(position);
    if (rejected.length > 0) out.text(`,"after_reject":${JSON.stringify(rejected)}`);
    if (account) out.text(`,"account":{"opened":"${yuanOf(account.opened)}","balance":"${yuanOf(account.balance)}"}`);
    out.piece(pieces.LEDGERS);
    for (let index = 0; index < ledgers.length; index++) this.#ledger(ledgers[index] as YearLedger, index > 0);
    out.piece(pieces.VISITS);
    for (let index = 0; index < visits.length; index++) this.#visit(visits[index] as KeptVisit, index > 0);
    out.byte(CLOSE_LIST);
    out.byte(CLOSE);
    out.byte(NEWLINE);
  }

  /** The last line: how many members stand before it. */
  trailer(): void {
    this.#line({ members: this.#members });
  }

  #name(number: number): void {
    const { out } = this;
    const { members } = this.#names;
    if (number === 0) out.piece(NULL);
    else writeJsonText(out, members.bytes, members.startOf(number - 1), members.endOf(number - 1));
  }

  /** As `positionText` writes it; most have no time of day. */
  #position(position: number): void {
    const { out } = this;
    out.piece(pieces.POSITION);
    if (secondsAt(position) === 0) out.day(dayAt(position));
    else out.text(positionText(position));
    out.byte(QUOTE);
  }

  #ledger({ region, year, ledger }: YearLedger, isNext: boolean): void {
    const { out } = this;
    out.reserve(ROOM);
    if (isNext) out.byte(COMMA);
    out.piece(this.#yearOf(region, year));
    out.fen(ledger.deductiblePaid);
    this.#yuan(pieces.CAP_USED, ledger.reimbursed);
    this.#yuan(pieces.POOL_PAID, ledger.pooled);
    this.#yuan(pieces.LOWEST_STANDARD, ledger.lowestStandard);
    this.#yuan(pieces.HIGHEST_STANDARD, ledger.highestStandard);
    out.byte(QUOTE);
    const taken = takenOf(ledger.taken);
    if (taken.length > 0) {
      out.text(`,"latest_day":"${isoOf(ledger.latestDay)}","taken":${JSON.stringify(taken)}`);
    }
    out.byte(CLOSE);
  }

  #visit(visit: Readonly<KeptVisit>, isNext: boolean): void {
    const { out } = this;
    const { verdict } = visit.decision;
    const institution = visit.place < 0 ? AMOUNT : this.#institutionOf(visit.place);
    out.reserve(institution.length + ROOM);
    if (isNext) out.byte(COMMA);
    out.piece(this.#regions[visit.region] as Piece);
    out.day(visit.day);
    out.byte(QUOTE);
    if (visit.id !== '') out.text(`,"id":${JSON.stringify(visit.id)}`);
    out.piece(institution);
    out.fen(visit.amount);
    this.#yuan(pieces.ELIGIBLE, visit.eligible);
    this.#yuanUnlessZero(pieces.FIRST_SELF_PAY, visit.firstSelfPay);
    this.#yuanUnlessZero(pieces.DEDUCTIBLE, visit.deductible);
    this.#yuanUnlessZero(pieces.REIMBURSED, visit.reimbursed);
    this.#yuanUnlessZero(pieces.LARGE_SUM_PAID, visit.largeSum);
    this.#yuanUnlessZero(pieces.ACCOUNT_PAID, visit.accountPaid);
    out.piece(verdict ? this.#factsOf(visit.region, verdict) : NO_FACTS);
    if (visit.refunded) out.piece(pieces.REFUNDED);
    out.byte(CLOSE);
  }

  #yuanUnlessZero(before: Piece, fen: Fen): void {
    if (fen !== 0) this.#yuan(before, fen);
  }

  #yuan(before: Piece, fen: Fen): void {
    this.out.piece(before);
    this.out.fen(fen);
  }

  #yearOf(region: number, year: number): Piece {
    const known = this.#years[region] as PieceTable;
    const { id } = this.#policies[region] as Policy;
    return known.get(year) ?? known.add(year, `${pieces.cityOf(id)}${YEAR.text}${year}${DEDUCTIBLE_PAID.text}`);
  }

  #institutionOf(place: number): Piece {
    const known = this.#institutions;
    return known.get(place) ?? known.add(place, `${INSTITUTION.text}${this.#jsonOf(place)}${AMOUNT.text}`);
  }

  #jsonOf(place: number): string {
    return JSON.stringify(this.#names.institutions.textOf(place));
  }

  #factsOf(region: number, { serial, facts }: Verdict): Piece {
    const known = this.#facts[region] as PieceTable;
    return known.get(serial) ?? known.add(serial, `${FACTS.text}${JSON.stringify(factsIn(facts))}`);
  }

  #line(value: unknown): void {
    this.out.text(`${JSON.stringify(value)}\n`);
  }
}

/** What was taken by day and institution, in an order that does not depend on that of the visits. */
function takenOf(taken: ReadonlyMap<string, Fen> | null) {
  if (taken === null) return [];
  return [...taken]
    .filter(([, fen]) => fen !== 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, fen]) => ({
      date: isoOf(Number(key.slice(0, 8))),
      ...(key.length > 9 && { institution: key.slice(9) }),
      deductible: yuanOf(fen),
    }));
}

function factsIn(facts: Facts) {
  const unusual = Object.entries(USUAL_FACTS).flatMap(([name, usual]) => {
    const value = facts[name as keyof Facts];
    return value === usual ? [] : [[name, value]];
  });
  return { status: facts.status, tier: facts.tier, ...Object.fromEntries(unusual) };
}
