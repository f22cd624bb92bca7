import { FACTS } from '../policy/facts.ts';
import type { Fen, FenSum } from '../policy/money.ts';
import { REASONS, type Reason } from '../policy/reasons.ts';
import { FLAG, type Outcome } from './case.ts';
import type { TieredRow } from './settler.ts';

const TIERS_AND_NONE = FACTS.tier.values.length + 1;

/** What is summed up of rows, amounts in fen. */
export const SUMMED = [
  'rows',
  'amount',
  'eligible',
  'first_self_pay',
  'deductible',
  'reimbursed',
  'self_paid',
  'pool_paid',
  'large_sum_paid',
] as const;

/** So many rows of the largest amount add up to a safe integer. */
const SAFE = 1 << 16;

/** The rows of one region, calendar year, tier (-1: not known) and reason (empty: paid). */
export type Group = {
  readonly region: number;
  readonly year: number;
  readonly tier: number;
  readonly reason: Reason | '';
  /** The sums of the rows added last, in the order of `SUMMED`: at most `SAFE` of them, so that they are exact. */
  readonly sums: Float64Array;
  /** The sums of the rows before those. */
  readonly before: BigInt64Array;
};

/** What the fund owes one institution in one region: `reimbursed` of the last rows, at most `SAFE`, and `before` of others. */
export type InstitutionSums = {
  readonly region: number;
  readonly institution: number;
  rows: number;
  reimbursed: Fen;
  before: FenSum;
};

/** What a summary counted, as it passes between threads. */
export type SummaryParts = {
  readonly settled: number;
  readonly refused: number;
  readonly oldText: number;
  readonly groups: readonly Group[];
  readonly institutions: readonly InstitutionSums[];
};

/** Adds up a batch: by region, year, tier and reason, and, where asked for, by institution. */
export class Summary {
  settled = 0;
  refused = 0;
  /** Visits of days on which the text they were settled by was more than a year old. */
  oldText = 0;
  readonly #groups = new Map<string, Group>();
  readonly #institutions: Map<number, InstitutionSums>[] | undefined;
  /** Groups met lately, by tier and reason, so that most rows find theirs without a key. */
  readonly #lately: (Group | undefined)[] = [];

  constructor(byInstitution: boolean) {
    this.#institutions = byInstitution ? [] : undefined;
  }

  add(row: TieredRow, outcome: Outcome): void {
    if (outcome.refused) this.refused++;
    else this.settled++;
    if ((outcome.flags & FLAG.oldText) !== 0) this.oldText++;
    const { visit } = row;
    const group = this.#groupOf(row.region, outcome.year, tierCounted(row, outcome), outcome.refused?.reason);
    const { sums } = group;
    if ((sums[0] as number) === SAFE) carry(group);
    sums[0] = (sums[0] as number) + 1;
    sums[1] = (sums[1] as number) + visit.amount;
    sums[2] = (sums[2] as number) + outcome.eligible;
    sums[3] = (sums[3] as number) + outcome.firstSelfPay;
    sums[4] = (sums[4] as number) + outcome.deductible;
    sums[5] = (sums[5] as number) + outcome.reimbursed;
    sums[6] = (sums[6] as number) + outcome.selfPaid;
    sums[7] = (sums[7] as number) + outcome.pooled;
    sums[8] = (sums[8] as number) + outcome.largeSum;
    if (this.#institutions) this.#addInstitution(this.#institutions, row.region, outcome);
  }

  /** Adds what another summary counted; `numberOf` gives the number here of an institution there. */
  merge(other: SummaryParts, numberOf: (institution: number) => number): void {
    this.settled += other.settled;
    this.refused += other.refused;
    this.oldText += other.oldText;
    for (const theirs of other.groups) {
      const { region, year, tier, reason } = theirs;
      const group = this.#groupOf(
        region,
        year,
        tier,
        REASONS.find((known) => known === reason),
      );
      sumsOf(theirs).forEach((sum, at) => {
        group.before[at] = (group.before[at] as bigint) + sum;
      });
    }
    for (const { region, institution, rows, reimbursed, before } of other.institutions) {
      if (!this.#institutions) continue;
      const sums = institutionSums(this.#institutions, region, numberOf(institution));
      sums.rows += rows;
      sums.before += before + BigInt(reimbursed);
    }
  }

  /** What it counted, as plain data. */
  parts(): SummaryParts {
    const { settled, refused, oldText } = this;
    return { settled, refused, oldText, groups: this.groups(), institutions: this.institutions() };
  }

  /** The groups by region, year, tier and reason. */
  groups(): Group[] {
    return [...this.#groups.values()].sort(
      (a, b) => a.region - b.region || a.year - b.year || a.tier - b.tier || (a.reason < b.reason ? -1 : 1),
    );
  }

  institutions(): InstitutionSums[] {
    return (this.#institutions ?? []).flatMap((ofRegion) => [...ofRegion.values()]);
  }

  #groupOf(region: number, year: number, tier: number, reason: Reason | undefined): Group {
    const place = (reason === undefined ? 0 : REASONS.indexOf(reason) + 1) * TIERS_AND_NONE + tier + 1;
    const lately = this.#lately[place];
    if (lately && lately.region === region && lately.year === year) return lately;
    const key = `${region} ${year} ${place}`;
    let group = this.#groups.get(key);
    if (!group) {
      group = {
        region,
        year,
        tier,
        reason: reason ?? '',
        sums: new Float64Array(SUMMED.length),
        before: new BigInt64Array(SUMMED.length),
      };
      this.#groups.set(key, group);
    }
    this.#lately[place] = group;
    return group;
  }

  #addInstitution(regions: Map<number, InstitutionSums>[], region: number, outcome: Outcome): void {
    const sums = institutionSums(regions, region, outcome.institution);
    if (sums.rows++ % SAFE === 0) {
      sums.before += BigInt(sums.reimbursed);
      sums.reimbursed = 0;
    }
    sums.reimbursed += outcome.reimbursed;
  }
}

/** The tier a settled row counts under: a refund counts where its original did, whatever tier its own row names. */
export function tierCounted({ tier }: TieredRow, { flags, verdict }: Outcome): number {
  return (flags & FLAG.refund) !== 0 && verdict ? (verdict.facts.tier ?? -1) : tier;
}

/** All sums of a group, in the order of `SUMMED`. */
export function sumsOf({ sums, before }: Group): FenSum[] {
  return Array.from(before, (sum, at) => sum + BigInt(sums[at] as number));
}

/** All that the fund owes an institution. */
export function owedTo({ reimbursed, before }: InstitutionSums): FenSum {
  return before + BigInt(reimbursed);
}

function carry(group: Group): void {
  group.before.set(BigInt64Array.from(sumsOf(group)));
  group.sums.fill(0);
}

function institutionSums(
  regions: Map<number, InstitutionSums>[],
  region: number,
  institution: number,
): InstitutionSums {
  regions[region] ??= new Map();
  const ofRegion = regions[region] as Map<number, InstitutionSums>;
  let sums = ofRegion.get(institution);
  if (!sums) {
    sums = { region, institution, rows: 0, reimbursed: 0, before: 0n };
    ofRegion.set(institution, sums);
  }
  return sums;
}
