import type { Day } from '../../policy/day.ts';
import type { Fen, FenSum } from '../../policy/money.ts';
import type { Outcome } from '../case.ts';
import type { TieredRow } from '../settler.ts';
import type { CauseCode } from './causes.ts';
import { COMPARED, type Compared, type Comparison, isFinding } from './comparison.ts';
import type { Untaken } from './record-table.ts';
import { paidIn, type Recorded, UNSAID } from './recorded.ts';

/** Rows that were paid too much and too little, by how much, and the line of the first of them. */
export type Differences = { over: number; under: number; overpaid: FenSum; underpaid: FenSum; first: number };

/** A row of which there is something to say. */
export type Finding = Comparison & {
  readonly line: number;
  readonly day: Day;
  readonly computed: Fen;
};

/** What differences are counted by: their first cause (`null` where nothing explains them), and where they are. */
export type GroupKey = {
  readonly cause: CauseCode | null;
  readonly region: number;
  readonly tier: number;
  readonly institution: number;
};
export type Group = { readonly [K in keyof GroupKey]: { readonly key: GroupKey[K] } & Differences };

/** Where two records say other things of what was paid: how often each is as computed, and how often neither. */
export type Sides = { file: number; other: number; neither: number };

/** So many findings are kept to be shown; all are counted. */
export const SHOWN = 100;

/** What a tally came to, as it can be sent to another thread. */
export type TallyParts = Pick<Tally, 'counts' | 'total' | 'shown' | 'findings' | 'repeats' | 'repeated'> &
  Pick<Tally, 'sameIds' | 'sameIdsPaid'> & { readonly groups: { readonly [K in keyof GroupKey]: readonly Group[K][] } };

/** Adds up how rows stand to their records. */
export class Tally {
  readonly counts = Object.fromEntries(COMPARED.map((compared) => [compared, 0])) as Record<Compared, number>;
  readonly total = noDifferences();
  /** The first findings, and how many there are in all. */
  readonly shown: Finding[] = [];
  findings = 0;
  repeats = 0;
  repeated: FenSum = 0n;
  /** Rows of an id that an earlier row has, and what they say was paid; they are not settled. */
  sameIds = 0;
  sameIdsPaid: FenSum = 0n;
  readonly sides: Sides = { file: 0, other: 0, neither: 0 };
  /** Records that no visit has, the first of them, and what they say was paid. */
  readonly onlyRight: Untaken[] = [];
  onlyRightPaid: FenSum = 0n;
  readonly #groups = {
    cause: new Map<CauseCode | null, Group['cause']>(),
    region: new Map<number, Group['region']>(),
    tier: new Map<number, Group['tier']>(),
    institution: new Map<number, Group['institution']>(),
  };

  add(row: TieredRow, outcome: Outcome, comparison: Comparison, line: number): void {
    this.#addSides(comparison, outcome.reimbursed);
    if (!isFinding(comparison)) {
      this.counts.equal++;
      return;
    }
    this.counts[comparison.compared]++;
    this.findings++;
    if (this.shown.length < SHOWN) {
      this.shown.push({ ...comparison, line, day: row.visit.day, computed: outcome.reimbursed });
    }
    if (comparison.repeats > 0) {
      this.repeats++;
      this.repeated += BigInt(comparison.right ?? 0);
    }
    const { compared, fits, difference } = comparison;
    if (compared !== 'over' && compared !== 'under') return;
    const { region, tier } = row;
    count(this.total, compared, difference ?? 0, line);
    const { cause } = fits[0] ?? { cause: null };
    count(groupIn(this.#groups.cause, cause), compared, difference ?? 0, line);
    count(groupIn(this.#groups.region, region), compared, difference ?? 0, line);
    count(groupIn(this.#groups.tier, tier), compared, difference ?? 0, line);
    count(groupIn(this.#groups.institution, outcome.institution), compared, difference ?? 0, line);
  }

  /** A record that no visit has. */
  addOnlyRight(untaken: Untaken): void {
    this.counts['only-right']++;
    this.findings++;
    this.onlyRightPaid += BigInt(untaken.paid ?? 0);
    if (this.onlyRight.length < SHOWN) this.onlyRight.push(untaken);
  }

  /** A row of an id that an earlier row has. */
  addSameId(recorded: Recorded): void {
    this.sameIds++;
    if (recorded.pooled !== UNSAID) this.sameIdsPaid += BigInt(paidIn(recorded));
  }

  #addSides({ right, paidByFile }: Comparison, computed: Fen): void {
    if (right === null || paidByFile === null || right === paidByFile) return;
    if (paidByFile === computed) this.sides.file++;
    else if (right === computed) this.sides.other++;
    else this.sides.neither++;
  }

  parts(): TallyParts {
    const { counts, total, shown, findings, repeats, repeated, sameIds, sameIdsPaid } = this;
    const groups = {
      cause: this.groups('cause'),
      region: this.groups('region'),
      tier: this.groups('tier'),
      institution: this.groups('institution'),
    };
    return { counts, total, shown, findings, repeats, repeated, sameIds, sameIdsPaid, groups };
  }

  /** Adds what a thread came to, whose institutions have other numbers; of the findings those of the first lines stay. */
  merge({ groups, ...parts }: TallyParts, institutionOf: (institution: number) => number): void {
    for (const compared of COMPARED) this.counts[compared] += parts.counts[compared];
    addTo(this.total, parts.total);
    this.shown.push(...parts.shown);
    this.shown.sort((one, other) => one.line - other.line).splice(SHOWN);
    this.findings += parts.findings;
    this.repeats += parts.repeats;
    this.repeated += parts.repeated;
    this.sameIds += parts.sameIds;
    this.sameIdsPaid += parts.sameIdsPaid;
    for (const group of groups.cause) addTo(groupIn(this.#groups.cause, group.key), group);
    for (const group of groups.region) addTo(groupIn(this.#groups.region, group.key), group);
    for (const group of groups.tier) addTo(groupIn(this.#groups.tier, group.key), group);
    for (const group of groups.institution) {
      addTo(groupIn(this.#groups.institution, institutionOf(group.key)), group);
    }
  }

  /** The differences by what they are counted by, those with the most rows first. */
  groups<K extends keyof GroupKey>(by: K): readonly Group[K][] {
    const groups = [...(this.#groups[by] as unknown as ReadonlyMap<unknown, Group[K]>).values()];
    return groups.sort((a, b) => b.over + b.under - a.over - a.under || a.first - b.first);
  }
}

function noDifferences(): Differences {
  return { over: 0, under: 0, overpaid: 0n, underpaid: 0n, first: Number.POSITIVE_INFINITY };
}

function addTo(sum: Differences, more: Differences): void {
  sum.first = Math.min(sum.first, more.first);
  sum.over += more.over;
  sum.under += more.under;
  sum.overpaid += more.overpaid;
  sum.underpaid += more.underpaid;
}

function groupIn<K>(groups: Map<K, { readonly key: K } & Differences>, key: K): Differences {
  const group = groups.get(key) ?? { key, ...noDifferences() };
  groups.set(key, group);
  return group;
}

function count(differences: Differences, compared: 'over' | 'under', fen: Fen, line: number): void {
  differences.first = Math.min(differences.first, line);
  differences[compared]++;
  if (fen > 0) differences.overpaid += BigInt(fen);
  else differences.underpaid -= BigInt(fen);
}
