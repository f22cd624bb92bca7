import type { Day } from '../policy/day.ts';
import type { DeductibleKind } from '../policy/grammar.ts';
import type { Fen } from '../policy/money.ts';

/** A paid visit that may be taken back, as far as what stays behind goes by it. */
export type StandingVisit = {
  readonly day: Day;
  /** The number of its institution, -1 where there is none. */
  readonly place: number;
  /** What of it was in scope, less first self-pay, what the deductible took, and what lay above that. */
  readonly fees: Fen;
  readonly deductible: Fen;
  readonly above: Fen;
  readonly reimbursed: Fen;
  readonly pooled: Fen;
  readonly largeSum: Fen;
  /** What the ratio alone would have paid. */
  readonly entitled: Fen;
  readonly standard: Fen;
  /** The mark it left in its ledger where it moved it. */
  readonly mark: number;
};

/** What is left of a year when a visit has been taken back. */
export type Left = {
  /** The standards under which the visits left have fees; of the latest day where they are owed once a day. */
  readonly standards: readonly Fen[];
  readonly marks: number;
  readonly latestDay: Day;
  /** Whether a later visit would have been settled otherwise without the one taken back. */
  readonly isReopening: boolean;
};

const WITHOUT_FEES = -1;

/**
 * The visits of one member, region and year that stand, so that a refund finds what it leaves behind without going
 * through all of them. Visits are numbers that rise in settlement order.
 */
export class StandingVisits {
  /** By day, how many visits have fees under which standard: twice the standard, and one more where the place is known. */
  readonly #days = new Map<Day, Map<number, number>>();
  readonly #marks = new Map<number, number>();
  /** What the deductible took, by day and place. */
  readonly #taken = new Map<string, Fen>();
  /** Visits with something above a deductible, by day and place and all together; those cut; those of the large-sum fund. */
  readonly #later = new Map<string, number[]>();
  readonly #gone = new Set<number>();

  add(index: number, visit: StandingVisit): void {
    this.#count(visit, 1);
    if (visit.above > 0 && visit.standard > 0) {
      this.#push('above', index);
      if (visit.place >= 0) this.#push(keyOf(visit.day, visit.place), index);
    }
    if (visit.entitled > visit.reimbursed) this.#push('cut', index);
    if (visit.largeSum > 0) this.#push('large-sum', index);
  }

  /** What the deductible took of the visits of a day at a place. */
  takenOn(day: Day, place: number): Fen {
    return this.#taken.get(keyOf(day, place)) ?? 0;
  }

  /** Takes a visit out, and tells what is left under a deductible of the kind. */
  takeBack(index: number, visit: StandingVisit, kind: DeductibleKind): Left {
    this.#gone.add(index);
    this.#count(visit, -1);
    const isOnceADay = kind === 'once-a-day';
    const owedTogether = isOnceADay ? keyOf(visit.day, visit.place) : 'above';
    const latestDay = Math.max(0, ...this.#days.keys());
    const days = isOnceADay ? [this.#days.get(latestDay)] : [...this.#days.values()];
    const keys = days.flatMap((counts) => [...(counts?.keys() ?? [])]);
    const withFees = keys.filter((key) => key !== WITHOUT_FEES && (!isOnceADay || key % 2 === 1));
    return {
      standards: [...new Set(withFees.map((key) => Math.floor(key / 2)))],
      marks: [...this.#marks.keys()].reduce((marks, mark) => marks | mark, 0),
      latestDay,
      isReopening:
        (visit.deductible > 0 && this.#latest(owedTogether) > index) ||
        (visit.reimbursed > 0 && this.#latest('cut') > index) ||
        (visit.pooled > 0 && this.#latest('large-sum') > index),
    };
  }

  #count({ day, place, fees, standard, mark, deductible, reimbursed }: StandingVisit, step: number): void {
    const counts = this.#days.get(day) ?? new Map<number, number>();
    bump(counts, fees > 0 ? 2 * standard + (place >= 0 ? 1 : 0) : WITHOUT_FEES, step);
    if (counts.size > 0) this.#days.set(day, counts);
    else this.#days.delete(day);
    if (deductible > 0 || reimbursed > 0) bump(this.#marks, mark, step);
    if (deductible > 0) bump(this.#taken, keyOf(day, place), step * deductible);
  }

  #push(key: string, index: number): void {
    const visits = this.#later.get(key);
    if (visits) visits.push(index);
    else this.#later.set(key, [index]);
  }

  /** The latest visit of a list that stands; -1 where there is none. */
  #latest(key: string): number {
    const visits = this.#later.get(key) ?? [];
    while (visits.length > 0 && this.#gone.has(visits.at(-1) as number)) visits.pop();
    return visits.at(-1) ?? -1;
  }
}

function keyOf(day: Day, place: number): string {
  return `${day} ${place}`;
}

function bump<K>(counts: Map<K, number>, key: K, step: number): void {
  const count = (counts.get(key) ?? 0) + step;
  if (count > 0) counts.set(key, count);
  else counts.delete(key);
}
