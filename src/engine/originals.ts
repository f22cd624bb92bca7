import { type Day, yearOf } from '../policy/day.ts';
import type { DeductibleKind } from '../policy/grammar.ts';
import { type Fen, share } from '../policy/money.ts';
import type { Case, Outcome } from './case.ts';
import { Refilled } from './refilled.ts';
import { type Original, type Refund, RefundIndex, type RefundProblem } from './refund.ts';
import type { Left, StandingVisit } from './standing-visits.ts';
import { Stands } from './stands.ts';
import type { Refused, Verdict } from './verdict.ts';

/** What decided a visit that a refund may take back. */
export type Decision = { readonly refused: Refused | null; readonly verdict: Verdict | null };

const UNDECIDED: Decision = { refused: null, verdict: null };

/** A kept visit. */
export type KeptVisit = {
  region: number;
  id: string;
  day: Day;
  /** The number of its institution, -1 where it has none. */
  place: number;
  amount: Fen;
  eligible: Fen;
  deductible: Fen;
  reimbursed: Fen;
  firstSelfPay: Fen;
  pooled: Fen;
  largeSum: Fen;
  accountPaid: Fen;
  refunded: boolean;
  decision: Decision;
};

/** One that can be found again, with the name of its institution. */
export type Kept = Readonly<KeptVisit> & { readonly index: number; readonly institution: string };

const CHUNK_SHIFT = 15;
const CHUNK = 1 << CHUNK_SHIFT;
/** The indexes of members with fewer visits are made anew for each refund, so that millions of members take no room. */
const MANY = 64;
/** Places of a visit: of its amounts, and of numbers of 32 bits. */
const AMOUNT = 0;
const ELIGIBLE = 1;
const DEDUCTIBLE = 2;
const REIMBURSED = 3;
const MONEY_SHIFT = 3;
const DAY = 8;
const PLACE = 9;
const REGION = 10;
const DECISION = 11;
const BEFORE = 12;
const SECONDS = 13;
const LINE = 14;
const NUMBER_SHIFT = 4;
/**
 * The visit before stands as it is where it is of the same day, and below this where it is of another: most visits are the
 * only ones of their day, and looking at the one before would be waiting for memory.
 */
const ELSEWHEN = -1;
/** A twin is looked for among so many visits before: a member with thousands on a day would take hours. */
const NEAR = 256;

/** Who was where, as numbers of the dictionaries. */
export type Place = { readonly member: number; readonly region: number; readonly institution: number };

/** The line of a visit of an earlier file. */
export const EARLIER = -1;

/** The time of day of a visit in seconds, 0 where it is not known, and the line it stands in. */
export type Found = { seconds: number; line: number };

/** What moves a ledger. */
export type Paid = Pick<Outcome, 'deductible' | 'reimbursed' | 'pooled'>;

/** What is kept of an outcome. */
type Settled = Pick<Outcome, 'refused' | 'verdict' | 'deductible' | 'reimbursed' | keyof Rest>;

/** The rarer parts of a kept visit. */
type Rest = { readonly firstSelfPay: Fen; readonly pooled: Fen; readonly largeSum: Fen; readonly accountPaid: Fen };

/** Some visits as numbers, a line of memory each: the same memory for amounts and for numbers of 32 bits. */
type Chunk = { readonly money: Float64Array; readonly numbers: Int32Array };

/**
 * Every settled visit that a refund may still take back, packed: five million of them must fit in memory. Members and
 * institutions are numbers, as a dictionary gives them.
 */
export class Originals {
  readonly #chunks: Chunk[] = [];
  /** What verdicts decided, of each region by their serials. */
  readonly #decided: (Decision | undefined)[][] = [];
  readonly #outside: (Refused | null)[] = [];
  readonly #rest = new Map<number, Rest>();
  readonly #ids = new Map<number, string>();
  readonly #refunded = new Set<number>();
  readonly #stands: Stands;
  readonly #indexes = new Map<number, RefundIndex>();
  #size = 0;

  /** `stands` is where members stand, with what else is kept of them. */
  constructor(stands: Stands = new Stands()) {
    this.#stands = stands;
  }

  /** Keeps a settled visit and returns its index. `id` is empty where it has none. */
  add(
    place: Place & Partial<Found>,
    id: string,
    visit: Pick<Case, 'day' | 'amount' | 'eligible'>,
    outcome: Settled,
  ): number {
    const { member } = place;
    const index = this.#size++;
    if (index >> CHUNK_SHIFT >= this.#chunks.length) this.#chunks.push(newChunk());
    const { money, numbers } = this.#chunkOf(index);
    const at = (index & (CHUNK - 1)) << MONEY_SHIFT;
    money[at + AMOUNT] = visit.amount;
    money[at + ELIGIBLE] = visit.eligible;
    money[at + DEDUCTIBLE] = outcome.deductible;
    money[at + REIMBURSED] = outcome.reimbursed;
    const to = (index & (CHUNK - 1)) << NUMBER_SHIFT;
    numbers[to + DAY] = visit.day;
    numbers[to + PLACE] = place.institution;
    numbers[to + REGION] = place.region;
    numbers[to + DECISION] = this.#decisionOf(place.region, outcome);
    numbers[to + BEFORE] = this.#beforeOn(member, visit.day);
    numbers[to + SECONDS] = place.seconds ?? 0;
    numbers[to + LINE] = place.line ?? 0;
    this.#stands.setVisit(member, index, visit.day);
    if (outcome.firstSelfPay !== 0 || outcome.largeSum !== 0 || outcome.accountPaid !== 0) {
      const { firstSelfPay, pooled, largeSum, accountPaid } = outcome;
      this.#rest.set(index, { firstSelfPay, pooled, largeSum, accountPaid });
    }
    if (id !== '') this.#ids.set(index, id);
    return index;
  }

  /** The member's visits in settlement order, which `into` is filled anew with. */
  of(member: number, into = new Refilled(newKeptVisit)): readonly KeptVisit[] {
    into.clear();
    for (let index = this.latestOf(member); index >= 0; index = this.#before(index)) into.add();
    let at = into.list.length;
    for (let index = this.latestOf(member); index >= 0; index = this.#before(index)) {
      this.#read(index, into.list[--at] as KeptVisit);
    }
    return into.list;
  }

  /** Reads what `of` will of the members from one to before another, for all of whom memory is waited for together. */
  fetch(from: number, to: number): number {
    const next = Array.from({ length: to - from }, (_, index) => this.latestOf(from + index));
    let fetched = 0;
    for (let left = next.length; left > 0; ) {
      left = 0;
      for (let at = 0; at < next.length; at++) {
        const index = next[at] as number;
        if (index < 0) continue;
        fetched += this.#moneyOf(index, AMOUNT);
        next[at] = this.#before(index);
        left++;
      }
    }
    return fetched;
  }

  /** The visit of an index. `placeName` gives an institution's name by its number. */
  at(index: number, placeName: (place: number) => string): Kept {
    const kept = newKeptVisit();
    this.#read(index, kept);
    return { ...kept, index, institution: placeName(kept.place) };
  }

  #read(index: number, kept: KeptVisit): void {
    const { money, numbers } = this.#chunkOf(index);
    const at = (index & (CHUNK - 1)) << MONEY_SHIFT;
    const to = (index & (CHUNK - 1)) << NUMBER_SHIFT;
    const reimbursed = money[at + REIMBURSED] as Fen;
    const region = numbers[to + REGION] as number;
    const rest = this.#rest.size === 0 ? undefined : this.#rest.get(index);
    kept.region = region;
    kept.id = this.#ids.size === 0 ? '' : (this.#ids.get(index) ?? '');
    kept.day = numbers[to + DAY] as Day;
    kept.place = numbers[to + PLACE] as number;
    kept.amount = money[at + AMOUNT] as Fen;
    kept.eligible = money[at + ELIGIBLE] as Fen;
    kept.deductible = money[at + DEDUCTIBLE] as Fen;
    kept.reimbursed = reimbursed;
    kept.firstSelfPay = rest ? rest.firstSelfPay : 0;
    kept.pooled = rest ? rest.pooled : reimbursed;
    kept.largeSum = rest ? rest.largeSum : 0;
    kept.accountPaid = rest ? rest.accountPaid : 0;
    kept.refunded = this.#refunded.size > 0 && this.#refunded.has(index);
    kept.decision = this.#decisionAt(region, numbers[to + DECISION] as number);
  }

  /** The index of the member's visit that a refund takes back now, or why there is none. */
  find(member: number, refund: Refund): number | RefundProblem {
    return this.#indexOf(member).find(refund);
  }

  /** The line of the member's visit with this id; `undefined` where there is none, `EARLIER` where an earlier file had it. */
  lineOf(member: number, id: string): number | undefined {
    const index = this.#withId(member, id);
    return index === undefined ? undefined : this.#numberOf(index, LINE);
  }

  /** The year of the member's visit with this id; `undefined` where there is none. */
  yearOf(member: number, id: string): number | undefined {
    const index = this.#withId(member, id);
    return index === undefined ? undefined : yearOf(this.#numberOf(index, DAY));
  }

  /** Looked for among the latest first, which is where it mostly is. */
  #withId(member: number, id: string): number | undefined {
    if (this.#ids.size === 0) return undefined;
    let index = this.latestOf(member);
    for (let looked = 0; index >= 0 && looked < MANY; index = this.#before(index), looked++) {
      if (this.#ids.get(index) === id) return index;
    }
    return index < 0 ? undefined : this.#indexOf(member).withId(id);
  }

  /** What the deductible took of the member's visits that stand, of a region, day and institution. */
  takenOn({ member, region, institution }: Place, day: Day): Fen {
    return this.#indexOf(member).takenOn(region, day, institution);
  }

  /** Marks a visit of the member as taken back. Returns what is left of its year under a deductible of the kind. */
  takeBack(member: number, index: number, kind: DeductibleKind): Left {
    const left = this.#indexOf(member).takeBack(index, kind);
    this.refund(index);
    return left;
  }

  /** Marks a visit that an earlier file took back. */
  refund(index: number): void {
    this.#refunded.add(index);
  }

  /** The number of the member's latest visit. */
  latestOf(member: number): number {
    return this.#stands.visitOf(member);
  }

  /** Keeps what was really paid for the member's latest visit in place of what was computed. */
  amendLatest(member: number, { deductible, reimbursed, pooled }: Paid): void {
    const index = this.latestOf(member);
    const { money } = this.#chunkOf(index);
    const at = (index & (CHUNK - 1)) << MONEY_SHIFT;
    const rest = this.#rest.get(index) ?? { firstSelfPay: 0, largeSum: 0, accountPaid: 0 };
    money[at + DEDUCTIBLE] = deductible;
    money[at + REIMBURSED] = reimbursed;
    this.#rest.set(index, { ...rest, pooled, largeSum: reimbursed - pooled });
  }

  /**
   * The nearest earlier visit that stands and agrees with the member's latest one in region, day, time of day,
   * institution and both amounts; -1 where there is none.
   */
  twinOfLatest(member: number): number {
    const latest = this.latestOf(member);
    const before = this.#numberOf(latest, BEFORE);
    return before < 0 ? -1 : this.#twinFrom(before, latest);
  }

  #twinFrom(before: number, latest: number): number {
    let index = before;
    for (let looked = 0; index >= 0 && looked < NEAR; index = this.#numberOf(index, BEFORE), looked++) {
      if (this.#isTwin(index, latest) && !this.#refunded.has(index)) return index;
    }
    return -1;
  }

  /** Whether an earlier file had the visit of an index. */
  isEarlier(index: number): boolean {
    return this.#numberOf(index, LINE) === EARLIER;
  }

  #isTwin(one: number, other: number): boolean {
    const isAlike = (of: number) => this.#numberOf(one, of) === this.#numberOf(other, of);
    const isAsMuch = (of: number) => this.#moneyOf(one, of) === this.#moneyOf(other, of);
    return isAlike(PLACE) && isAlike(REGION) && isAlike(SECONDS) && isAsMuch(AMOUNT) && isAsMuch(ELIGIBLE);
  }

  /** The member's visit before another one; -1 where there is none. */
  #before(index: number): number {
    const before = this.#numberOf(index, BEFORE);
    return before < ELSEWHEN ? ELSEWHEN - 1 - before : before;
  }

  /** What to note of the member's latest visit so far, for one of a day behind it. */
  #beforeOn(member: number, day: Day): number {
    const before = this.latestOf(member);
    return before < 0 || this.#stands.dayOf(member) === day ? before : ELSEWHEN - 1 - before;
  }

  #chunkOf(index: number): Chunk {
    return this.#chunks[index >> CHUNK_SHIFT] as Chunk;
  }

  #numberOf(index: number, of: number): number {
    return this.#chunkOf(index).numbers[((index & (CHUNK - 1)) << NUMBER_SHIFT) + of] as number;
  }

  #moneyOf(index: number, of: number): Fen {
    return this.#chunkOf(index).money[((index & (CHUNK - 1)) << MONEY_SHIFT) + of] as Fen;
  }

  /** Forgets every visit. */
  clear(): void {
    this.#size = 0;
    this.#stands.clear();
    if (this.#indexes.size > 0) this.#indexes.clear();
    if (this.#rest.size > 0) this.#rest.clear();
    if (this.#ids.size > 0) this.#ids.clear();
    if (this.#refunded.size > 0) this.#refunded.clear();
  }

  /** What the member's visits can be found by, up to the latest of them. */
  #indexOf(member: number): RefundIndex {
    const visits = this.#indexes.get(member) ?? new RefundIndex((index) => this.#originalAt(index));
    for (const index of this.#since(member, visits.latest)) visits.add(index);
    if (visits.size >= MANY) this.#indexes.set(member, visits);
    return visits;
  }

  #originalAt(index: number): Original {
    const kept = this.at(index, () => '');
    return { ...kept, year: yearOf(kept.day), standing: standingOf(kept) };
  }

  /** The member's visits behind one of them, or all behind -1, in settlement order. */
  #since(member: number, visit: number): number[] {
    const indexes: number[] = [];
    for (let index = this.latestOf(member); index > visit; ) {
      indexes.push(index);
      index = this.#before(index);
    }
    return indexes.reverse();
  }

  /** A verdict's serial, or for a refusal outside the days in force, which has no verdict, a number below 0. */
  #decisionOf(region: number, { refused, verdict }: Settled): number {
    if (verdict) {
      this.#decided[region] ??= [];
      (this.#decided[region] as (Decision | undefined)[])[verdict.serial] ??= { refused: verdict.refused, verdict };
      return verdict.serial;
    }
    const known = this.#outside.indexOf(refused);
    return known < 0 ? -this.#outside.push(refused) : -1 - known;
  }

  #decisionAt(region: number, number: number): Decision {
    if (number < 0) return { refused: this.#outside[-1 - number] ?? null, verdict: null };
    return this.#decided[region]?.[number] ?? UNDECIDED;
  }
}

/** A visit to be filled. */
export function newKeptVisit(): KeptVisit {
  return {
    region: 0,
    id: '',
    day: 0,
    place: -1,
    amount: 0,
    eligible: 0,
    deductible: 0,
    reimbursed: 0,
    firstSelfPay: 0,
    pooled: 0,
    largeSum: 0,
    accountPaid: 0,
    refunded: false,
    decision: UNDECIDED,
  };
}

function newChunk(): Chunk {
  const money = new Float64Array(CHUNK << MONEY_SHIFT);
  return { money, numbers: new Int32Array(money.buffer) };
}

/** What a kept visit left in its ledger; `null` where it was refused. */
export function standingOf(kept: Readonly<KeptVisit>): StandingVisit | null {
  const { verdict, refused } = kept.decision;
  if (refused || !verdict) return null;
  const { day, place, deductible, reimbursed, pooled, largeSum } = kept;
  const fees = kept.eligible - kept.firstSelfPay;
  const above = fees - deductible;
  const entitled = share(above, verdict.ratio ?? 0);
  const { standard, mark } = verdict;
  return { day, place, fees, deductible, above, reimbursed, pooled, largeSum, entitled, standard, mark };
}
