import type { YearLedger } from '../engine/book.ts';
import type { Facts } from '../engine/facts.ts';
import type { KeptVisit, MemberState } from '../engine/member-state.ts';
import type { Verdict } from '../engine/verdict.ts';
import { LEDGER_SCHEMA, positionText, USUAL_FACTS } from '../input/ledger/ledger-format.ts';
import { isoOf } from '../policy/day.ts';
import type { Policy } from '../policy/grammar.ts';
import { hashOf } from '../policy/hash.ts';
import { type Fen, yuanOf } from '../policy/money.ts';
import { ByteWriter, ROOM } from './rows/byte-writer.ts';

const COMMA = 0x2c;
const QUOTE = 0x22;

/**
 * Writes the lines of a ledger file: what they were computed by, a line a member, and how many these are. Bytes are
 * written without an object in between, since a file has hundreds of thousands of members.
 */
export class LedgerWriter {
  readonly out = new ByteWriter();
  readonly #cities: readonly Buffer[];
  readonly #policies: readonly Policy[];
  /** What is written before values, and JSON of facts and of institutions, made once. */
  readonly #keys = new Map<string, Buffer>();
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
    out.text(`{"member":${JSON.stringify(name)}`);
    if (position > 0) out.text(`,"position":"${positionText(position)}"`);
    if (rejected.length > 0) out.text(`,"after_reject":${JSON.stringify(rejected)}`);
    if (account) out.text(`,"account":{"opened":"${yuanOf(account.opened)}","balance":"${yuanOf(account.balance)}"}`);
    out.text(',"ledgers":[');
    for (const [index, ledger] of ledgers.entries()) this.#ledger(ledger, index > 0);
    out.text('],"visits":[');
    for (const [index, visit] of visits.entries()) this.#visit(visit, index > 0);
    out.text(']}\n');
  }

  /** The last line: how many members stand before it. */
  trailer(): void {
    this.#line({ members: this.#members });
  }

  #ledger({ region, year, ledger }: YearLedger, isNext: boolean): void {
    this.#begin(region, isNext);
    this.out.text(`,"year":${year}`);
    this.#yuan('deductible_paid', ledger.deductiblePaid);
    this.#yuan('cap_used', ledger.reimbursed);
    this.#yuan('pool_paid', ledger.pooled);
    this.#yuan('lowest_standard', ledger.lowestStandard);
    this.#yuan('highest_standard', ledger.highestStandard);
    const taken = takenOf(ledger.taken);
    if (taken.length > 0) {
      this.out.text(`,"latest_day":"${isoOf(ledger.latestDay)}","taken":${JSON.stringify(taken)}`);
    }
    this.out.text('}');
  }

  #visit(visit: KeptVisit, isNext: boolean): void {
    const { out } = this;
    const { verdict } = visit.decision;
    this.#begin(visit.region, isNext);
    out.all(this.#key('date'));
    out.day(visit.day);
    out.byte(QUOTE);
    if (visit.id !== '') out.text(`,"id":${JSON.stringify(visit.id)}`);
    if (visit.institution !== '') out.whole(this.#institution(visit.institution));
    this.#yuan('amount', visit.amount);
    this.#yuan('eligible', visit.eligible);
    this.#yuanUnlessZero('first_self_pay', visit.firstSelfPay);
    this.#yuanUnlessZero('deductible', visit.deductible);
    this.#yuanUnlessZero('reimbursed', visit.reimbursed);
    this.#yuanUnlessZero('large_sum_paid', visit.largeSum);
    this.#yuanUnlessZero('account_paid', visit.accountPaid);
    if (verdict) out.whole(this.#factsOf(verdict));
    else out.text(',"facts":null');
    out.text(visit.refunded ? ',"refunded":true}' : '}');
  }

  /** Begins an object of a region; there is room for all its amounts and days. */
  #begin(region: number, isNext: boolean): void {
    this.out.reserve(ROOM);
    if (isNext) this.out.byte(COMMA);
    this.out.all(this.#cities[region] as Buffer);
  }

  #yuanUnlessZero(name: string, fen: Fen): void {
    if (fen !== 0) this.#yuan(name, fen);
  }

  #yuan(name: string, fen: Fen): void {
    this.out.all(this.#key(name));
    this.out.fen(fen);
    this.out.byte(QUOTE);
  }

  #key(name: string): Buffer {
    return once(this.#keys, name, () => `,"${name}":"`);
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
  return [...(taken ?? [])]
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
