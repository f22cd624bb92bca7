import {
  type ContributionRow,
  type Deposit,
  type DepositRow,
  type MemberCondition,
  type MonthSpan,
  NO_DEPOSIT,
  NOT_IN_TEXT,
  type Payer,
} from '../policy/account-grammar.ts';
import type { Day } from '../policy/day.ts';
import type { Status } from '../policy/facts.ts';
import type { Policy } from '../policy/grammar.ts';
import { basisPointsOf, type Fen, fenOf, share } from '../policy/money.ts';
import { type Month, monthOf, monthOfDay, monthsAfter, yearOfMonth } from '../policy/month.ts';
import type { Articles, PointId } from '../policy/notation.ts';
import { asksForAge, holdsFor, isInSpan, type MemberFacts, monthsInForce, rowFor } from './account-rows.ts';

/** An amount that holds from a month on; from 0, always. */
export type Since = { readonly from: Month; readonly amount: Fen };

/** What the deposits of a member depend on. Amounts that hold over time are in order of their months. */
export type AccountMember = {
  readonly enrollment: string;
  readonly status?: Status;
  /** The day of the working-to-retired procedure; with it, `status` does not count. */
  readonly retiredOn?: Day;
  readonly birth?: Month;
  /** Whether the member is in benefit in the month. */
  readonly hasBenefits: (month: Month) => boolean;
  readonly bases: readonly Since[];
  readonly isCivilServant: boolean;
  readonly fixedBases: readonly Since[];
  /** By year. */
  readonly averagePensions: ReadonlyMap<number, Fen>;
};

/** Why a month brings nothing, or why it is not computed. */
export const NOTHING_REASONS = [...NO_DEPOSIT, 'without-benefits'] as const;
export const REFUSED_REASONS = [...NOT_IN_TEXT, 'before-first', 'after-last', 'no-supplement'] as const;
export type AccountReason = (typeof NOTHING_REASONS)[number] | (typeof REFUSED_REASONS)[number];

/** What a month brings: `amount` is `null` where it is refused, `of` what a share was taken of. */
export type Brought = {
  readonly amount: Fen | null;
  readonly reason: AccountReason | null;
  readonly deposit: Deposit | null;
  readonly of: Fen | null;
  readonly article: Articles;
  readonly points: readonly PointId[];
};

export type Contribution = Pick<ContributionRow, 'payer' | 'percent' | 'article'> & {
  /** `null` where the base is not given. */
  readonly amount: Fen | null;
  readonly points: readonly PointId[];
};

/** One month of the account. */
export type MonthOfAccount = {
  readonly month: Month;
  /** `null` where the month is outside those the text reaches. */
  readonly status: Status | null;
  /** `null` where the birth is not given. */
  readonly age: number | null;
  readonly deposit: Brought;
  /** What a civil servant gets on top; `null` for others. */
  readonly supplement: Brought | null;
  /** What other readings of the deposit would bring. */
  readonly others: readonly { readonly points: readonly PointId[]; readonly amount: Fen }[];
  readonly contributions: readonly Contribution[];
  /** Whether rules on trial were read on after their end. */
  readonly extended: boolean;
};

/** Something that a month needs and that was not given, with the first month that needs it. */
export type Lacking = {
  readonly what: 'status' | 'birth' | 'base' | 'fixed-base' | 'average-pension';
  readonly month: Month;
  /** Of the average pension. */
  readonly year?: number;
};

/**
 * What comes into the personal account in each of the months, or everything that has to be given first. Each amount is
 * rounded once a month. Expects a policy with rules on the account that has been checked.
 */
export function monthsOfAccount(
  policy: Policy,
  member: AccountMember,
  months: readonly Month[],
  { assumeExtended }: { readonly assumeExtended: boolean },
): { readonly months: readonly MonthOfAccount[] } | { readonly lacking: readonly Lacking[] } {
  const teller = new Teller(policy, member, assumeExtended);
  const told = months.map((month) => teller.monthAt(month));
  return teller.lacking.size > 0 ? { lacking: [...teller.lacking.values()] } : { months: told };
}

/** What a deposit rests on. */
type Basis = { readonly article?: Articles; readonly points?: readonly PointId[] };

/** The member in one month. */
type Facts = MemberFacts & { readonly month: Month };

class Teller {
  readonly lacking = new Map<string, Lacking>();
  readonly #policy: Policy;
  readonly #rules: NonNullable<Policy['account']>;
  readonly #member: AccountMember;
  readonly #assumeExtended: boolean;
  readonly #first: Month;
  readonly #last: Month;
  /** The first month of the retired deposit. */
  readonly #retiredFrom: Month | null;

  constructor(policy: Policy, member: AccountMember, assumeExtended: boolean) {
    if (policy.account === undefined) throw new RangeError(`no rules on the account: ${policy.id}`);
    this.#policy = policy;
    this.#rules = policy.account;
    this.#member = member;
    this.#assumeExtended = assumeExtended;
    const { first, last } = monthsInForce(policy, policy.account);
    this.#first = first;
    this.#last = last;
    this.#retiredFrom = retiredFrom(policy, member.retiredOn);
  }

  monthAt(month: Month): MonthOfAccount {
    const isLate = month > this.#last;
    const extended = isLate && this.#assumeExtended && this.#policy.force.after?.extendable === true;
    if (month < this.#first || (isLate && !extended)) return this.#outside(month, isLate);
    const facts = this.#factsIn(month);
    const hasBenefits = this.#member.hasBenefits(month);
    const row = this.#rowFor(this.#rules.deposits, facts);
    const others = hasBenefits && row?.others ? row.others : [];
    return {
      month,
      status: facts.status,
      age: facts.age,
      deposit: this.#brought(row, facts, [...this.#turning(row, facts), ...this.#readings(facts)]),
      supplement: this.#supplementIn(facts),
      others: others.map(({ points, deposit }) => ({ points, amount: this.#amountOf(deposit, facts, 0).amount ?? 0 })),
      contributions: hasBenefits ? this.#contributionsIn(facts) : [],
      extended,
    };
  }

  /** A month that the text does not reach; the points of its first month decide the one before only. */
  #outside(month: Month, isLate: boolean): MonthOfAccount {
    const { first } = this.#rules;
    const { force } = this.#policy;
    const isNext = monthsAfter(month, 1) === this.#first;
    const deposit: Brought = isLate
      ? refused('after-last', force.article, force.points ?? [])
      : refused('before-first', first.article, isNext ? (first.points ?? []) : []);
    const nothing = { status: null, age: null, others: [], contributions: [], extended: false };
    return { month, ...nothing, deposit, supplement: this.#member.isCivilServant ? deposit : null };
  }

  #factsIn(month: Month): Facts {
    const { status, enrollment, birth } = this.#member;
    const turned = this.#retiredFrom === null ? status : month >= this.#retiredFrom ? 'retired' : 'active';
    if (turned === undefined) this.#lacks({ what: 'status', month });
    return { month, status: turned ?? 'active', enrollment, age: birth === undefined ? null : ageIn(month, birth) };
  }

  /** The row that holds; an age that it asks for and that is not known is lacking. */
  #rowFor(rows: readonly DepositRow[], facts: Facts): DepositRow | undefined {
    const row = rowFor(rows, facts.month, facts);
    if (row) this.#needAge(row.when, facts);
    return row;
  }

  /** What the months of the retirement and of a birthday rest on, where the month before had another row. */
  #turning(row: DepositRow | undefined, facts: Facts): Basis[] {
    const { deposits, retirement, birthday } = this.#rules;
    const { month, age } = facts;
    const retires = month === this.#retiredFrom && this.#rowFor(deposits, { ...facts, status: 'active' }) !== row;
    const isBirthday = age !== null && month % 100 === (this.#member.birth ?? 0) % 100;
    const turns = isBirthday && this.#rowFor(deposits, { ...facts, age: age - 1 }) !== row;
    return [...(retires ? [retirement] : []), ...(turns && birthday ? [birthday] : [])];
  }

  #readings(facts: Facts): Basis[] {
    return this.#rules.readings.filter((reading) => this.#holds(reading, facts)).map(({ points }) => ({ points }));
  }

  #holds(rule: MonthSpan & { readonly when: MemberCondition }, facts: Facts): boolean {
    if (!isInSpan(facts.month, rule) || !holdsFor(rule.when, facts)) return false;
    this.#needAge(rule.when, facts);
    return true;
  }

  #needAge(when: MemberCondition, { month, age }: Facts): void {
    if (age === null && asksForAge(when)) this.#lacks({ what: 'birth', month });
  }

  #supplementIn(facts: Facts): Brought | null {
    if (!this.#member.isCivilServant) return null;
    const { supplements, first } = this.#rules;
    const row = this.#rowFor(supplements, facts);
    return row ? this.#brought(row, facts, []) : refused('no-supplement', first.article, []);
  }

  #brought(row: DepositRow | undefined, facts: Facts, more: readonly Basis[]): Brought {
    if (row === undefined) throw new RangeError(`no deposit for ${JSON.stringify(facts)}`);
    const { deposit } = row;
    const basis = [row, ...more];
    const article = [...new Set(basis.flatMap((one) => one.article?.split('、') ?? []))].join('、');
    const points = [...new Set(basis.flatMap((one) => one.points ?? []))].sort();
    if (deposit.kind === 'not-in-text') return { ...refused(deposit.reason, article, points), deposit };
    if (deposit.kind === 'none') return { amount: 0, reason: deposit.reason, deposit, of: null, article, points };
    if (!this.#member.hasBenefits(facts.month)) {
      const { withoutBenefits } = this.#rules;
      const cited = { article: withoutBenefits.article, points: withoutBenefits.points ?? [] };
      return { amount: 0, reason: 'without-benefits', deposit, of: null, ...cited };
    }
    const { amount, of } = this.#amountOf(deposit, facts, monthOf(row.from ?? '') ?? 0);
    return { amount, reason: null, deposit, of, article, points };
  }

  /** `since` is the first month of the row: a base that was fixed for a working member ends with retiring after it. */
  #amountOf(deposit: Deposit, facts: Facts, since: Month): { readonly amount: Fen | null; readonly of: Fen | null } {
    const { month } = facts;
    switch (deposit.kind) {
      case 'share-of-base':
        return shareOf(this.#given(latest(this.#member.bases, month), { what: 'base', month }), deposit.percent);
      case 'share-of-fixed-base': {
        const turned = this.#retiredFrom ?? 0;
        const anew = facts.status === 'retired' && turned >= since ? turned : 0;
        const bases = this.#member.fixedBases.filter(({ from }) => from >= anew);
        return shareOf(this.#given(latest(bases, month), { what: 'fixed-base', month }), deposit.percent);
      }
      case 'share-of-average-pension':
        return shareOf(this.#averageOf(deposit.year, month), deposit.percent);
      case 'share-of-last-average-pension':
        return shareOf(this.#averageOf(yearOfMonth(month) - 1, month), deposit.percent);
      case 'sum':
        return { amount: fenOf(deposit.yuan) ?? null, of: null };
      case 'none':
      case 'not-in-text':
        return { amount: null, of: null };
    }
  }

  #averageOf(year: number, month: Month): Fen {
    return this.#given(this.#member.averagePensions.get(year), { what: 'average-pension', month, year });
  }

  #contributionsIn(facts: Facts): Contribution[] {
    const base = latest(this.#member.bases, facts.month);
    return this.#rules.contributions
      .filter((row) => this.#holds(row, facts))
      .map(({ payer, percent, article, points = [] }) => {
        const amount = base === undefined ? null : share(base, basisPointsOf(percent));
        return { payer, percent, article, points, amount };
      });
  }

  #given(amount: Fen | undefined, lacking: Lacking): Fen {
    if (amount === undefined) this.#lacks(lacking);
    return amount ?? 0;
  }

  #lacks(lacking: Lacking): void {
    const key = `${lacking.what} ${lacking.year}`;
    if (!this.lacking.has(key)) this.lacking.set(key, lacking);
  }
}

function retiredFrom({ account }: Policy, retiredOn: Day | undefined): Month | null {
  if (retiredOn === undefined) return null;
  return monthsAfter(monthOfDay(retiredOn), account?.retirement.from === 'next-month' ? 1 : 0);
}

function refused(reason: AccountReason, article: Articles, points: readonly PointId[]): Brought {
  return { amount: null, reason, deposit: null, of: null, article, points };
}

function shareOf(of: Fen, percent: number): { readonly amount: Fen; readonly of: Fen } {
  return { amount: share(of, basisPointsOf(percent)), of };
}

/** Years completed, a birthday counting from the first day of its month. */
function ageIn(month: Month, birth: Month): number {
  return yearOfMonth(month) - yearOfMonth(birth) - (month % 100 < birth % 100 ? 1 : 0);
}

/** What holds in the month, of amounts in order of their months. */
function latest(amounts: readonly Since[], month: Month): Fen | undefined {
  return amounts.findLast(({ from }) => from <= month)?.amount;
}

/** What one year brought, as far as it was computed. */
export type YearOfAccount = {
  readonly year: number;
  /** Deposits and supplements of the months computed. */
  readonly deposited: Fen;
  /** The same with the other readings of its months; `null` where there are none. */
  readonly otherwise: Fen | null;
  readonly months: number;
  /** Months of which the deposit or the supplement was refused. */
  readonly refused: number;
  readonly contributions: ReadonlyMap<Payer, Fen>;
};

/** The months added up by year. */
export function yearsOfAccount(months: readonly MonthOfAccount[]): YearOfAccount[] {
  const years = [...new Set(months.map(({ month }) => yearOfMonth(month)))];
  return years.map((year) => {
    const own = months.filter(({ month }) => yearOfMonth(month) === year);
    const contributions = new Map<Payer, Fen>();
    for (const { payer, amount } of own.flatMap((month) => month.contributions)) {
      if (amount !== null) contributions.set(payer, (contributions.get(payer) ?? 0) + amount);
    }
    return {
      year,
      deposited: sumOf(own.map(broughtBy)),
      otherwise: own.some(({ others }) => others.length > 0) ? sumOf(own.map(otherwiseBy)) : null,
      months: own.length,
      refused: own.filter(({ deposit, supplement }) => [deposit, supplement].some((part) => part?.amount === null))
        .length,
      contributions,
    };
  });
}

/** Deposit and supplement of a month, as far as they are computed. */
export function broughtBy({ deposit, supplement }: MonthOfAccount): Fen {
  return (deposit.amount ?? 0) + (supplement?.amount ?? 0);
}

function otherwiseBy(month: MonthOfAccount): Fen {
  const [other] = month.others;
  return other ? other.amount + (month.supplement?.amount ?? 0) : broughtBy(month);
}

function sumOf(amounts: readonly Fen[]): Fen {
  return amounts.reduce((sum, amount) => sum + amount, 0);
}
