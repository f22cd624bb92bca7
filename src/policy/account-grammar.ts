import type { Status } from './facts.ts';
import type { IsoMonth } from './month.ts';
import type { Articles, PointId, Text, Yuan } from './notation.ts';

/** The grammar of a region's rules on deposits into the personal account (个人账户计入). Nothing in it computes. */

type Cited = { readonly article: Articles; readonly points?: readonly PointId[] };

/** First and last month in which a value or rule holds, both included; open where missing. */
export type MonthSpan = { readonly from?: IsoMonth; readonly to?: IsoMonth };

/** A conjunction over what a member is in a month; empty: always. */
export type MemberCondition = {
  readonly status?: readonly Status[];
  readonly enrollment?: readonly string[];
  /** From this age on, counted from the month of the birthday. */
  readonly ageFrom?: number;
  /** Until the month before that of this birthday. */
  readonly ageUnder?: number;
};

/** Why a member has no deposit, and why the text does not say what it is. */
export const NO_DEPOSIT = ['no-account'] as const;
export const NOT_IN_TEXT = ['earlier-rules', 'rate-not-printed'] as const;

/** What a month brings. */
export type Deposit =
  /** A share of the own contribution base. */
  | { readonly kind: 'share-of-base'; readonly percent: number }
  /** A share of a base that was fixed once, as the civil servants' is. */
  | { readonly kind: 'share-of-fixed-base'; readonly percent: number }
  /** A share of the region's average pension, of one year for good or of the year before the month's. */
  | { readonly kind: 'share-of-average-pension'; readonly percent: number; readonly year: number }
  | { readonly kind: 'share-of-last-average-pension'; readonly percent: number }
  | { readonly kind: 'sum'; readonly yuan: Yuan }
  | { readonly kind: 'none'; readonly reason: (typeof NO_DEPOSIT)[number] }
  /** The text does not reach the month: it is refused, not guessed. */
  | { readonly kind: 'not-in-text'; readonly reason: (typeof NOT_IN_TEXT)[number] };

/** What a kind of member gets in some months. The first row that holds counts. */
export type DepositRow = MonthSpan &
  Cited & {
    readonly when: MemberCondition;
    readonly deposit: Deposit;
    /** What another reading of the row would bring, shown beside it. */
    readonly others?: readonly { readonly points: readonly PointId[]; readonly deposit: Deposit }[];
  };

/** A contribution that the text states, a share of the own base; every row that holds counts. */
export type ContributionRow = MonthSpan &
  Cited & { readonly when: MemberCondition; readonly payer: Payer; readonly percent: number };

export const PAYERS = ['employer', 'member'] as const;
export type Payer = (typeof PAYERS)[number];

/** A kind of month whose deposit rests on the reading of an open point. */
export type AccountReading = MonthSpan & { readonly when: MemberCondition; readonly points: readonly PointId[] };

/** A region's rules on what comes into the personal account month by month. */
export type AccountRules = {
  /** The first month that the text reaches; its points decide whether the month before belongs to it. */
  readonly first: Cited & { readonly month: IsoMonth };
  /** From which month a member gets the retired deposit, given the day of the working-to-retired procedure. */
  readonly retirement: Cited & { readonly from: 'that-month' | 'next-month' };
  /** Ages count from the month of the birthday: the points that month rests on. */
  readonly birthday?: { readonly points: readonly PointId[] };
  /** Months without benefits bring no deposit. */
  readonly withoutBenefits: Cited;
  /** What the text calls the average pension that it names without printing it. */
  readonly averagePension?: Text;
  readonly deposits: readonly DepositRow[];
  /** What civil servants get on top. */
  readonly supplements: readonly DepositRow[];
  readonly readings: readonly AccountReading[];
  readonly contributions: readonly ContributionRow[];
};
