import type { Status } from '../../policy/facts.ts';
import { FLAG, type Outcome } from '../case.ts';
import type { TieredRow } from '../settler.ts';
import { tierCounted } from '../summary.ts';
import type { Comparison } from './comparison.ts';
import { MemberCells } from './member-cells.ts';
import { CUT, MemberCount, type MemberSums, type Moved } from './moved.ts';
import { type Bin, MemberPayments } from './payment-bins.ts';
import { RowCounts } from './row-moves.ts';

/** What members are told apart by, as the base has it; the year is that of the ledger, the tier -1 where it is not known. */
export type ImpactKey = {
  readonly region: number;
  readonly year: number;
  readonly tier: number;
  readonly status: Status;
};
export const IMPACT_BY = ['region', 'tier', 'status', 'year'] as const satisfies readonly (keyof ImpactKey)[];

/** The members with rows of a region, a tier, a status, a year, and what these rows come to. */
export type ImpactGroup<K extends keyof ImpactKey> = Moved & { readonly key: ImpactKey[K] };

/** What other rules change in all, by what the rows are, and by what the base pays the members. */
export type Impact = {
  readonly rows: RowCounts;
  readonly total: Moved;
  readonly groups: <K extends keyof ImpactKey>(by: K) => readonly ImpactGroup<K>[];
  readonly bins: readonly Bin[];
};

/** A group that is counted, with the sums of the member that is counted now, which is known by a number. */
type Counted = {
  readonly key: ImpactKey[keyof ImpactKey];
  readonly count: MemberCount;
  readonly sums: MemberSums;
  member: number;
};

/** A payment was cut down, or nothing was left to pay. */
const CUT_BY_CAP = FLAG.capped | FLAG.capReached;

/** Adds up how the payments of members move from the base to other rules. */
export class ImpactTally {
  readonly rows = new RowCounts();
  readonly #cells = new MemberCells();
  readonly #payments = new MemberPayments();
  readonly #total = new MemberCount();
  /** By key, and by the number of a combination of keys, in the order of `IMPACT_BY`. */
  readonly #groups = IMPACT_BY.map(() => new Map<ImpactKey[keyof ImpactKey], Counted>());
  readonly #combinations = new Map<number, number>();
  /** The combination met last of each tier and status: most rows are of its region and year. */
  readonly #lately: { readonly region: number; readonly year: number; readonly number: number }[] = [];
  readonly #groupsOf: (readonly Counted[])[] = [];
  #counted = 0;

  /** Adds a row and how its two outcomes stand to each other; one that the other rules could not settle is only counted. */
  add(row: TieredRow, comparison: Comparison, base: Outcome, other: Outcome): void {
    this.rows.add(comparison);
    if (comparison.right === null) return;
    const cut =
      ((base.flags & CUT_BY_CAP) === 0 ? 0 : CUT.byBase) | ((other.flags & CUT_BY_CAP) === 0 ? 0 : CUT.byOther);
    this.#cells.add(row.member, this.#combinationOf(row, base), {
      base: base.reimbursed,
      other: other.reimbursed,
      cut,
    });
  }

  /** Reads what adding a row of the member will. */
  fetch(member: number): void {
    this.#cells.fetch(member);
  }

  /** Counts the members met so far: their numbers may be those of others from now on. */
  forget(): void {
    this.#cells.forEachMember((first) => this.#countMember(first));
    this.#cells.clear();
  }

  /** What it all comes to. */
  impact(): Impact {
    this.forget();
    return {
      rows: this.rows,
      total: this.#total.moved,
      groups: <K extends keyof ImpactKey>(by: K) => {
        const counted = [...(this.#groups[IMPACT_BY.indexOf(by)]?.values() ?? [])];
        const groups = counted.map(({ key, count }) => ({ ...count.moved, key: key as ImpactKey[K] }));
        return groups.sort((a, b) => (a.key < b.key ? -1 : 1));
      },
      bins: this.#payments.bins(),
    };
  }

  #combinationOf(row: TieredRow, base: Outcome): number {
    const { region } = row;
    const { year } = base;
    const tier = tierCounted(row, base);
    const isRetired = base.verdict ? base.verdict.facts.status === 'retired' : row.visit.retired;
    const place = (tier + 1) * 2 + (isRetired ? 1 : 0);
    const lately = this.#lately[place];
    if (lately && lately.region === region && lately.year === year) return lately.number;
    const key = (region * 10_000 + year) * 16 + place;
    let number = this.#combinations.get(key);
    if (number === undefined) {
      const keys: ImpactKey = { region, year, tier, status: isRetired ? 'retired' : 'active' };
      number = this.#groupsOf.push(IMPACT_BY.map((by, at) => this.#groupOf(at, keys[by]))) - 1;
      this.#combinations.set(key, number);
    }
    this.#lately[place] = { region, year, number };
    return number;
  }

  #groupOf(at: number, key: ImpactKey[keyof ImpactKey]): Counted {
    const groups = this.#groups[at] as Map<ImpactKey[keyof ImpactKey], Counted>;
    const sums = { base: 0, other: 0, cut: 0 };
    const group = groups.get(key) ?? { key, count: new MemberCount(), sums, member: 0 };
    groups.set(key, group);
    return group;
  }

  /** Counts the member of these cells in all groups that it has rows of. */
  #countMember(first: number): void {
    const cells = this.#cells;
    const member = ++this.#counted;
    const all: MemberSums = { base: 0, other: 0, cut: 0 };
    const met: Counted[] = [];
    for (let cell = first; cell >= 0; cell = cells.before(cell)) {
      cells.addTo(all, cell);
      for (const group of this.#groupsOf[cells.combinationOf(cell)] as readonly Counted[]) {
        if (group.member !== member) {
          group.member = member;
          group.sums.base = 0;
          group.sums.other = 0;
          group.sums.cut = 0;
          met.push(group);
        }
        cells.addTo(group.sums, cell);
      }
    }
    for (const { count, sums } of met) count.add(sums);
    this.#total.add(all);
    this.#payments.add(all.base, all.other, all.cut);
  }
}
