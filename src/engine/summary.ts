import type { Fen } from '../policy/money.ts';
import { REASONS, type Reason, TIERS } from '../policy/words.ts';
import type { Outcome } from './case.ts';
import type { Row } from './settler.ts';

const TIERS_AND_NONE = TIERS.length + 1;

/** Sums over rows, amounts in fen. */
export type Sums = {
  rows: number;
  amount: Fen;
  eligible: Fen;
  firstSelfPay: Fen;
  deductible: Fen;
  reimbursed: Fen;
  selfPaid: Fen;
  pooled: Fen;
  largeSum: Fen;
};

/** The rows of one region, calendar year, tier (-1: not known) and reason (empty: paid). */
export type Group = Sums & {
  readonly region: number;
  readonly year: number;
  readonly tier: number;
  readonly reason: string;
};

/** What the fund owes one institution in one region. */
export type InstitutionSums = { readonly region: number; readonly institution: number; rows: number; reimbursed: Fen };

/** Adds up a batch: by region, year, tier and reason, and, where asked for, by institution. */
export class Summary {
  settled = 0;
  refused = 0;
  readonly #groups = new Map<string, Group>();
  readonly #institutions: Map<number, InstitutionSums>[] | undefined;
  /** Groups met lately, by tier and reason, so that most rows find theirs without a key. */
  readonly #lately: (Group | undefined)[] = [];

  constructor(byInstitution: boolean) {
    this.#institutions = byInstitution ? [] : undefined;
  }

  add(row: Row & { readonly tier: number }, outcome: Outcome): void {
    if (outcome.refused) this.refused++;
    else this.settled++;
    const { visit } = row;
    const group = this.#groupOf(row.region, outcome.year, row.tier, outcome.refused?.reason);
    group.rows++;
    group.amount += visit.amount;
    group.eligible += visit.eligible;
    group.firstSelfPay += outcome.firstSelfPay;
    group.deductible += outcome.deductible;
    group.reimbursed += outcome.reimbursed;
    group.selfPaid += outcome.selfPaid;
    group.pooled += outcome.pooled;
    group.largeSum += outcome.largeSum;
    if (this.#institutions) this.#addInstitution(this.#institutions, row, outcome);
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
      group = { region, year, tier, reason: reason ?? '', ...emptySums() };
      this.#groups.set(key, group);
    }
    this.#lately[place] = group;
    return group;
  }

  #addInstitution(regions: Map<number, InstitutionSums>[], { region, institution }: Row, outcome: Outcome): void {
    regions[region] ??= new Map();
    const ofRegion = regions[region] as Map<number, InstitutionSums>;
    let sums = ofRegion.get(institution);
    if (!sums) {
      sums = { region, institution, rows: 0, reimbursed: 0 };
      ofRegion.set(institution, sums);
    }
    sums.rows++;
    sums.reimbursed += outcome.reimbursed;
  }
}

function emptySums(): Sums {
  return {
    rows: 0,
    amount: 0,
    eligible: 0,
    firstSelfPay: 0,
    deductible: 0,
    reimbursed: 0,
    selfPaid: 0,
    pooled: 0,
    largeSum: 0,
  };
}
