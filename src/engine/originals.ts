import type { Day } from '../policy/day.ts';
import type { Fen } from '../policy/money.ts';
import type { Case, Outcome } from './case.ts';
import type { Original } from './refund.ts';
import { Stands } from './stands.ts';
import type { Refused, Verdict } from './terms.ts';

/** What decided a visit that a refund may take back. */
export type Decision = { readonly refused: Refused | null; readonly verdict: Verdict | null };

/** A kept visit, read back. */
export type Kept = Original & {
  readonly index: number;
  /** The number of its institution. */
  readonly place: number;
  readonly region: number;
  readonly day: Day;
  readonly deductible: Fen;
  readonly reimbursed: Fen;
  readonly pooled: Fen;
  readonly firstSelfPay: Fen;
  readonly largeSum: Fen;
  readonly accountPaid: Fen;
  readonly decision: Decision;
};

const CHUNK = 1 << 15;
const AMOUNT = 0;
const ELIGIBLE = 1;
const DEDUCTIBLE = 2;
const REIMBURSED = 3;
const MONEY = 4;
const DAY = 0;
const PLACE = 1;
const DECISION = 2;
const REGION = 3;
const BEFORE = 4;
const NUMBERS = 5;

/** Who was where, as numbers of the dictionaries. */
export type Place = { readonly member: number; readonly region: number; readonly institution: number };

/** The rarer parts of a kept visit. */
type Rest = { readonly firstSelfPay: Fen; readonly pooled: Fen; readonly largeSum: Fen; readonly accountPaid: Fen };

/**
 * Every settled visit that a refund may still take back, packed: five million of them must fit in memory. Members and
 * institutions are numbers, as a dictionary gives them.
 */
export class Originals {
  readonly #money: Float64Array[] = [];
  readonly #numbers: Int32Array[] = [];
  readonly #verdicts: (Verdict | undefined)[] = [];
  readonly #outside: (Refused | null)[] = [];
  readonly #rest = new Map<number, Rest>();
  readonly #ids = new Map<number, string>();
  readonly #refunded = new Set<number>();
  readonly #stands: Stands;
  #size = 0;

  constructor(stands: Stands = new Stands()) {
    this.#stands = stands;
  }

  /** Keeps a settled visit and returns its index. `id` is empty where it has none. */
  add(place: Place, id: string, visit: Case, outcome: Outcome): number {
    const { member } = place;
    const index = this.#size++;
    if (index % CHUNK === 0 && this.#money.length * CHUNK <= index) {
      this.#money.push(new Float64Array(CHUNK * MONEY));
      this.#numbers.push(new Int32Array(CHUNK * NUMBERS));
    }
    const money = this.#money[(index / CHUNK) | 0] as Float64Array;
    const numbers = this.#numbers[(index / CHUNK) | 0] as Int32Array;
    const at = (index % CHUNK) * MONEY;
    money[at + AMOUNT] = visit.amount;
    money[at + ELIGIBLE] = visit.eligible;
    money[at + DEDUCTIBLE] = outcome.deductible;
    money[at + REIMBURSED] = outcome.reimbursed;
    const to = (index % CHUNK) * NUMBERS;
    numbers[to + DAY] = visit.day;
    numbers[to + PLACE] = place.institution;
    numbers[to + REGION] = place.region;
    numbers[to + DECISION] = this.#decisionOf(outcome);
    numbers[to + BEFORE] = this.#stands.latestOf(member);
    this.#stands.setLatest(member, index);
    if (outcome.firstSelfPay !== 0 || outcome.largeSum !== 0 || outcome.accountPaid !== 0) {
      const { firstSelfPay, pooled, largeSum, accountPaid } = outcome;
      this.#rest.set(index, { firstSelfPay, pooled, largeSum, accountPaid });
    }
    if (id !== '') this.#ids.set(index, id);
    return index;
  }

  /** The member's visits in settlement order. `placeName` gives an institution's name by its number. */
  of(member: number, placeName: (place: number) => string): Kept[] {
    const kept: Kept[] = [];
    for (let index = this.#stands.latestOf(member); index >= 0; ) {
      const money = this.#money[(index / CHUNK) | 0] as Float64Array;
      const numbers = this.#numbers[(index / CHUNK) | 0] as Int32Array;
      const at = (index % CHUNK) * MONEY;
      const to = (index % CHUNK) * NUMBERS;
      const reimbursed = money[at + REIMBURSED] as Fen;
      const rest = this.#rest.get(index) ?? { firstSelfPay: 0, pooled: reimbursed, largeSum: 0, accountPaid: 0 };
      kept.push({
        index,
        region: numbers[to + REGION] as number,
        id: this.#ids.get(index) ?? '',
        day: numbers[to + DAY] as Day,
        place: numbers[to + PLACE] as number,
        institution: placeName(numbers[to + PLACE] as number),
        amount: money[at + AMOUNT] as Fen,
        eligible: money[at + ELIGIBLE] as Fen,
        deductible: money[at + DEDUCTIBLE] as Fen,
        reimbursed,
        ...rest,
        refunded: this.#refunded.has(index),
        decision: this.#decisionAt(numbers[to + DECISION] as number),
      });
      index = numbers[to + BEFORE] as number;
    }
    return kept.reverse();
  }

  /** Marks a visit as taken back. */
  refund(index: number): void {
    this.#refunded.add(index);
  }

  /** Forgets every visit. */
  clear(): void {
    this.#size = 0;
    this.#stands.clear();
    if (this.#rest.size > 0) this.#rest.clear();
    if (this.#ids.size > 0) this.#ids.clear();
    if (this.#refunded.size > 0) this.#refunded.clear();
  }

  /** A verdict's own number, or for a refusal outside the days in force, which has no verdict, one below 0. */
  #decisionOf({ refused, verdict }: Outcome): number {
    if (verdict) {
      this.#verdicts[verdict.serial] = verdict;
      return verdict.serial;
    }
    const known = this.#outside.indexOf(refused);
    return known < 0 ? -this.#outside.push(refused) : -1 - known;
  }

  #decisionAt(number: number): Decision {
    if (number < 0) return { refused: this.#outside[-1 - number] ?? null, verdict: null };
    const verdict = this.#verdicts[number] ?? null;
    return { refused: verdict?.refused ?? null, verdict };
  }
}
