import { type Day, yearOf } from '../policy/day.ts';
import type { DeductibleKind } from '../policy/grammar.ts';
import type { Fen } from '../policy/money.ts';
import { type Left, type StandingVisit, StandingVisits } from './standing-visits.ts';

/** Why a refund cannot be settled. */
export type RefundProblem = 'refund-without-original' | 'refund-partial' | 'refund-positive' | 'refund-twice';

/** A settled visit as far as finding it needs it: in which region and year, where, and for how much in fen. */
export type Original = {
  readonly region: number;
  readonly year: number;
  readonly id: string;
  /** The number of its institution, -1 where there is none. */
  readonly place: number;
  readonly amount: Fen;
  readonly eligible: Fen;
  readonly refunded: boolean;
  /** What it left in its ledger; `null` where it was refused. */
  readonly standing: StandingVisit | null;
};

const NOTHING_LEFT: Left = { standards: [], marks: 0, latestDay: 0, isReopening: false };

/** What a refund says of its original; amounts are negative. */
export type Refund = {
  readonly region: number;
  readonly of: string;
  /** The number of its institution, -1 where it does not say. */
  readonly place: number;
  readonly amount: Fen;
  /** `null` where it does not say. */
  readonly eligible: Fen | null;
};

/**
 * A way in which refunds name their originals: how many visits have been sorted by it so far, and by what they are named,
 * those that may stand, the latest last.
 */
type Form = { sorted: number; readonly candidates: Map<string, number[]> };

/**
 * The settled visits of one member by what refunds name them by, so that finding one of many thousands takes no longer
 * than finding one of two. Visits are numbers; `originalOf` tells what stands behind one.
 */
export class RefundIndex {
  readonly #originalOf: (visit: number) => Original;
  readonly #visits: number[] = [];
  /** The first visit of each id. */
  readonly #ids = new Map<string, number>();
  readonly #forms = new Map<string, Form>();
  /** By region and year, the paid visits that stand. */
  readonly #standing = new Map<string, StandingVisits>();

  constructor(originalOf: (visit: number) => Original) {
    this.#originalOf = originalOf;
  }

  /** How many visits it holds, and the latest of them, -1 for none. */
  get size(): number {
    return this.#visits.length;
  }

  get latest(): number {
    return this.#visits.at(-1) ?? -1;
  }

  /** Adds a visit that comes behind all others. */
  add(visit: number): void {
    this.#visits.push(visit);
    const original = this.#originalOf(visit);
    if (original.id !== '' && !this.#ids.has(original.id)) this.#ids.set(original.id, visit);
    if (original.standing && !original.refunded) this.#standingOf(original).add(visit, original.standing);
  }

  /** The first visit that has this id. */
  withId(id: string): number | undefined {
    return this.#ids.get(id);
  }

  /**
   * The visit a refund takes back: the one it names, else the latest of equal and opposite amount, at its institution
   * where it gives one, that has not been taken back.
   */
  find(refund: Refund): number | RefundProblem {
    if (refund.amount > 0 || (refund.eligible ?? 0) > 0) return 'refund-positive';
    const visits = this.#candidatesOf(refund);
    if (!visits) return 'refund-without-original';
    while (visits.length > 0 && this.#originalOf(visits.at(-1) as number).refunded) visits.pop();
    const latest = visits.at(-1);
    if (latest === undefined) return 'refund-twice';
    const { amount, eligible } = this.#originalOf(latest);
    const isOpposite = amount === -refund.amount && (refund.eligible === null || eligible === -refund.eligible);
    return isOpposite ? latest : 'refund-partial';
  }

  /** What the deductible took of the visits that stand, of a region, day and place. */
  takenOn(region: number, day: Day, place: number): Fen {
    return this.#standing.get(yearKey(region, yearOf(day)))?.takenOn(day, place) ?? 0;
  }

  /** A visit is taken back. Returns what is left of its year under a deductible of the kind. */
  takeBack(visit: number, kind: DeductibleKind): Left {
    const original = this.#originalOf(visit);
    return original.standing ? this.#standingOf(original).takeBack(visit, original.standing, kind) : NOTHING_LEFT;
  }

  #standingOf({ region, year }: Original): StandingVisits {
    const key = yearKey(region, year);
    const visits = this.#standing.get(key) ?? new StandingVisits();
    this.#standing.set(key, visits);
    return visits;
  }

  #candidatesOf({ region, of, place, amount, eligible }: Refund): number[] | undefined {
    const isNamed = of !== '';
    const hasPlace = place >= 0;
    const hasEligible = eligible !== null;
    const keyOf = (visit: Omit<Refund, 'of'> & { readonly id: string }) =>
      isNamed
        ? `${visit.region} ${visit.id}`
        : `${visit.region} ${visit.amount} ${hasEligible ? visit.eligible : ''} ${hasPlace ? visit.place : ''}`;
    const name = isNamed ? 'named' : `${hasEligible} ${hasPlace}`;
    const form = this.#forms.get(name) ?? { sorted: 0, candidates: new Map<string, number[]>() };
    this.#forms.set(name, form);
    for (; form.sorted < this.#visits.length; form.sorted++) {
      const visit = this.#visits[form.sorted] as number;
      const key = keyOf(this.#originalOf(visit));
      const alike = form.candidates.get(key);
      if (alike) alike.push(visit);
      else form.candidates.set(key, [visit]);
    }
    return form.candidates.get(
      keyOf({ region, id: of, place, amount: -amount, eligible: eligible === null ? null : -eligible }),
    );
  }
}

function yearKey(region: number, year: number): string {
  return `${region} ${year}`;
}
