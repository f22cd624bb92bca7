import type { YearLedger } from '../engine/book.ts';
import type { Facts } from '../engine/facts.ts';
import type { KeptVisit, MemberState } from '../engine/member-state.ts';
import { dayAt, secondsAt } from '../engine/order.ts';
import type { Verdict } from '../engine/verdict.ts';
import { LEDGER_SCHEMA, positionText, USUAL_FACTS } from '../input/ledger/ledger-format.ts';
import { isoOf } from '../policy/day.ts';
import type { Policy } from '../policy/grammar.ts';
import { hashOf } from '../policy/hash.ts';
import { type Fen, yuanOf } from '../policy/money.ts';
import { ByteWriter, ROOM } from './rows/byte-writer.ts';

const COMMA = 0x2c;
const QUOTE = 0x22;
const CLOSE = 0x7d;

/** What stands between values. */
const MEMBER = Buffer.from('{"member":');
const LEDGERS = Buffer.from(',"ledgers":[');
const VISITS = Buffer.from('],"visits":[');
const MEMBER_END = Buffer.from(']}\n');
const NO_FACTS = Buffer.from(',"facts":null');
const REFUNDED = Buffer.from(',"refunded":true');

/** What is written before amounts and days. */
const keyOf = (name: string) => Buffer.from(`,"${name}":"`);
const POSITION = keyOf('position');
const DEDUCTIBLE_PAID = keyOf('deductible_paid');
const CAP_USED = keyOf('cap_used');
const POOL_PAID = keyOf('pool_paid');
const LOWEST_STANDARD = keyOf('lowest_standard');
const HIGHEST_STANDARD = keyOf('highest_standard');
const DATE = keyOf('date');
const AMOUNT = keyOf('amount');
const ELIGIBLE = keyOf('eligible');
const FIRST_SELF_PAY = keyOf('first_self_pay');
const DEDUCTIBLE = keyOf('deductible');
const REIMBURSED = keyOf('reimbursed');
const LARGE_SUM_PAID = keyOf('large_sum_paid');
const ACCOUNT_PAID = keyOf('account_paid');

/**
 * Writes the lines of a ledger file: what they were computed by, a line a member, and how many these are. Bytes are
 * written without an object in between, since a file has hundreds of thousands of members.
 */
export class LedgerWriter {
  readonly out = new ByteWriter();
  readonly #cities: readonly Buffer[];
  readonly #policies: readonly Policy[];
  /** JSON of years, of facts and of institutions, made once. */
  readonly #years = new Map<number, Buffer>();
  readonly #facts = new Map<Verdict, Buffer>();
  readonly #texts = new Map<string, Buffer>();
  #members = 0;

  /** `policies` are those of the regions by number. */
  constructor(policies: readonly Policy[]) {
    this.#policies = policies;
    this.#cities = policies.map(({ id }) => Buffer.from(`{"city":${JSON.stringify(id)}`));
  }

  /** The first line: what the ledgers were computed by. `regions` are those that occur. */
  header(version: string, regions: ReadonlySet<number>): void {
    const used = this.#policies.filter((_, region) => regions.has(region));
    const hashes = Object.fromEntries(used.map((policy) => [policy.id, hashOf(policy)]));
    this.#line({ schema: LEDGER_SCHEMA, program: { name: 'baoxiao', version }, policies: hashes });
  }

  /** A member's line; `name` is `null` where the file named none. */
  member(name: string | null, state: MemberState): void {
    const { position, rejected, account, ledgers, visits } = state;
    const { out } = this;
    this.#members++;
    out.whole(MEMBER);
    out.text(JSON.stringify(name));
    if (position > 0) this.#position(position);
    let rare = '';
    if (rejected.length > 0) rare += `,"after_reject":${JSON.stringify(rejected)}`;
    if (account) rare += `,"account":{"opened":"${yuanOf(account.opened)}","balance":"${yuanOf(account.balance)}"}`;
    if (rare !== '') out.text(rare);
    out.whole(LEDGERS);
    for (let index = 0; index < ledgers.length; index++) this.#ledger(ledgers[index] as YearLedger, index > 0);
    out.whole(VISITS);
    for (let index = 0; index < visits.length; index++) this.#visit(visits[index] as KeptVisit, index > 0);
    out.whole(MEMBER_END);
  }

  /** The last line: how many members stand before it. */
  trailer(): void {
    this.#line({ members: this.#members });
  }

  /** As `positionText` writes it; most have no time of day. */
  #position(position: number): void {
    const { out } = this;
    out.all(POSITION);
    if (secondsAt(position) === 0) out.day(dayAt(position));
    else out.text(positionText(position));
    out.byte(QUOTE);
  }

  #ledger({ region, year, ledger }: YearLedger, isNext: boolean): void {
    this.#begin(region, isNext);
    this.out.all(once(this.#years, year, () => `,"year":${year}`));
    this.#yuan(DEDUCTIBLE_PAID, ledger.deductiblePaid);
    this.#yuan(CAP_USED, ledger.reimbursed);
    this.#yuan(POOL_PAID, ledger.pooled);
    this.#yuan(LOWEST_STANDARD, ledger.lowestStandard);
    this.#yuan(HIGHEST_STANDARD, ledger.highestStandard);
    const taken = takenOf(ledger.taken);
    if (taken.length > 0) {
      this.out.text(`,"latest_day":"${isoOf(ledger.latestDay)}","taken":${JSON.stringify(taken)}`);
    }
    this.out.byte(CLOSE);
  }

  #visit(visit: KeptVisit, isNext: boolean): void {
    const { out } = this;
    const { verdict } = visit.decision;
    this.#begin(visit.region, isNext);
    out.all(DATE);
    out.day(visit.day);
    out.byte(QUOTE);
    if (visit.id !== '') out.text(`,"id":${JSON.stringify(visit.id)}`);
    if (visit.institution !== '') out.whole(this.#institution(visit.institution));
    this.#yuan(AMOUNT, visit.amount);
    this.#yuan(ELIGIBLE, visit.eligible);
    this.#yuanUnlessZero(FIRST_SELF_PAY, visit.firstSelfPay);
    this.#yuanUnlessZero(DEDUCTIBLE, visit.deductible);
    this.#yuanUnlessZero(REIMBURSED, visit.reimbursed);
    this.#yuanUnlessZero(LARGE_SUM_PAID, visit.largeSum);
    this.#yuanUnlessZero(ACCOUNT_PAID, visit.accountPaid);
    out.whole(verdict ? this.#factsOf(verdict) : NO_FACTS);
    if (visit.refunded) out.all(REFUNDED);
    out.byte(CLOSE);
  }

  /** Begins an object of a region; there is room for all its amounts and days. */
  #begin(region: number, isNext: boolean): void {
    this.out.reserve(ROOM);
    if (isNext) this.out.byte(COMMA);
    this.out.all(this.#cities[region] as Buffer);
  }

  #yuanUnlessZero(key: Buffer, fen: Fen): void {
    if (fen !== 0) this.#yuan(key, fen);
  }

  #yuan(key: Buffer, fen: Fen): void {
    this.out.all(key);
    this.out.fen(fen);
    this.out.byte(QUOTE);
  }

  #institution(name: string): Buffer {
    return once(this.#texts, name, () => `,"institution":${JSON.stringify(name)}`);
  }

  #factsOf(verdict: Verdict): Buffer {
    return once(this.#facts, verdict, ({ facts }) => `,"facts":${JSON.stringify(factsIn(facts))}`);
  }

  #line(value: unknown): void {
    this.out.text(`${JSON.stringify(value)}\n`);
  }
}

function once<K>(known: Map<K, Buffer>, key: K, textOf: (key: K) => string): Buffer {
  let bytes = known.get(key);
  if (!bytes) {
    bytes = Buffer.from(textOf(key));
    known.set(key, bytes);
  }
  return bytes;
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
