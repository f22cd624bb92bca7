import type { AccountRules } from './account-grammar.ts';
import type { IsoDate } from './day.ts';
import type { FactName, FactValue } from './facts.ts';
import type { Moment } from './moments.ts';
import type { Articles, PointId, Text, Yuan } from './notation.ts';
import type { Reason } from './reasons.ts';

/**
 * The grammar a region's rules are written in: plain data but for how the register is loaded, so that a policy can be
 * a JSON file as well. Nothing in it computes; `engine/rules.ts` gives it its meaning.
 */

/** A conjunction over a visit's fields: every field named must hold one of its values. Empty: always. */
export type Condition = { readonly [F in FactName]?: readonly FactValue<F>[] } & {
  readonly enrollment?: readonly string[];
};

/** First and last day on which a value or rule holds, both included; open where missing. */
export type Span = { readonly from?: IsoDate; readonly to?: IsoDate };

type Cited = { readonly article: Articles; readonly points?: readonly PointId[] };

/** A line of a table: the first line whose condition holds gives the value for the member's status. */
export type Row<V> = {
  readonly when?: Condition;
  readonly article?: Articles;
  readonly active: V;
  readonly retired: V;
};

/** One dated table of values. Tables of one kind may not overlap and must cover the days in force. */
export type Table<V> = Span & {
  readonly article: Articles;
  /** Whether it holds for a transition only, after which the ordinary values hold. */
  readonly transition?: true;
  readonly rows: readonly Row<V>[];
};

/**
 * How a deductible is owed:
 * `once-a-day`, per visit, all visits of one day at one institution together once;
 * `year`, accumulating over the calendar year;
 * `year-by-tier`, accumulating too, each tier's standard made up by the difference to what is paid already.
 */
export type DeductibleKind = 'once-a-day' | 'year' | 'year-by-tier';

/** A kind of visit that the policy does not pay. */
export type Refusal = Span & Cited & { readonly when: Condition; readonly reason: Reason };

/**
 * A kind of visit that is paid, or paid as it is, only on the reading of an open point: every such visit, or only those
 * for which the reading matters at some moment of settling.
 */
export type Reading = Span & {
  readonly when: Condition;
  readonly at?: Moment;
  readonly points: readonly PointId[];
};

/** What lets in: the articles on whom the rules cover, and those on kinds of visits, of which all that hold count. */
export type Admission = {
  readonly member: Articles;
  readonly visits: readonly { readonly when?: Condition; readonly article: Articles }[];
};

/** A kind of visit of which the personal account pays nothing. */
export type AccountRefusal = { readonly when: Condition; readonly article: Articles };

/** What the personal account may pay of a member's own share. */
export type AccountUse = {
  readonly article: Articles;
  readonly nothingOf: readonly AccountRefusal[];
  /** Whether it stops at the part in scope; without it, it may pay all of the share. */
  readonly reach?: 'in-scope';
};

/** Whose costs a personal account may pay: the member's own and those of close relatives (家庭共济). */
export const BENEFICIARIES = ['self', 'spouse', 'parents', 'children'] as const;

/** Something a personal account may pay, and for whom; `later` where the text leaves it to further rules or systems. */
export type AccountPurpose = {
  readonly what: Text;
  readonly whom: readonly (typeof BENEFICIARIES)[number][];
  readonly article: Articles;
  readonly later?: true;
};

/** A share of the in-scope amount that the member bears before the deductible. */
export type FirstSelfPay = Span & Cited & { readonly when: Condition; readonly percent: number };

/** What happens where outpatient payments meet the overall limit of the pool. */
export type Overall = Cited & {
  /** `large-sum`: the rest comes from the large-sum fund; `stop`: it is not paid; `apart`: the limit does not apply;
   * `silent`: the text does not say, it is not applied and named where it would have cut. */
  readonly beyond: 'large-sum' | 'stop' | 'apart' | 'silent';
};

/** A kind of enrollment the region knows; `points` are those that decide every visit of such a member. */
export type Enrollment = { readonly kind: string; readonly label: Text; readonly points?: readonly PointId[] };

/** A place where the text leaves room, with the reading chosen and those left aside. */
export type OpenPoint = {
  readonly id: PointId;
  /** `H` changes ordinary bills or large sums, `M` special but real cases, `L` cents or rare cases. */
  readonly impact: 'H' | 'M' | 'L';
  readonly article: Articles;
  /** What the text leaves open, as one short question. */
  readonly question: Text;
  /** The reading chosen, in one sentence; this is what a result that relies on the point shows. */
  readonly chosen: Text;
  /** The other readings. */
  readonly others: readonly OtherReading[];
  /** A small example and what the chosen reading pays in it. */
  readonly example?: { readonly text: Text; readonly pays: Yuan };
  /** Why no result of a visit names the point. */
  readonly unnamed?: Text;
};

/** A reading left aside. */
export type OtherReading = {
  readonly reading: Text;
  /** What it would pay in the example. */
  readonly pays?: Yuan;
  /** What it changes in the policy, where the grammar can say it. */
  readonly change?: readonly Change[];
};

/**
 * A change to a policy: the visits whose readings name the point (or those that `when` says) are refused; the refusals
 * that name it fall away; the part at a path becomes another, or is taken away.
 */
export type Change =
  | { readonly refuse: Reason; readonly when?: Condition }
  | { readonly pay: true }
  | { readonly set: string; readonly to?: unknown };

/** What one article of the document settles, in the product's own words. */
export type Article = {
  readonly article: Articles;
  readonly says: Text;
  /** `computed`: an amount or date follows from it; `condition`: it asks for a fact of the visit or member; `announced`:
   * not in force by this text alone; `administrative`: nothing to compute. */
  readonly state: 'computed' | 'condition' | 'announced' | 'administrative';
  /** Where it is computed, or which input it asks for, as names of columns or of parts of the policy. */
  readonly uses: readonly string[];
};

/** What a region's text leaves open and what each of its articles settles: words about the rules, no rules. */
export type Register = { readonly points: readonly OpenPoint[]; readonly articles: readonly Article[] };

/** A county or district of a region; `shared`: other cities have one of the same name, so that it does not tell the region. */
export type County = { readonly name: string; readonly code: string; readonly shared?: true };

/** A document by which a part of a region passed the region's rules on unchanged. */
export type Forwarded = {
  readonly by: Text;
  /** The part's division code, and which of the region's aliases name it. */
  readonly code: string;
  readonly names: readonly string[];
  readonly number: string;
  readonly issued: IsoDate;
};

/** One region's rules. */
export type Policy = {
  /** The file it was read from, as the user named it; left out for one that is built in. It is no part of the rules. */
  readonly file?: string;
  readonly id: string;
  readonly name: Text;
  /** Other names the region is known by in input, besides id, Chinese name and division code. */
  readonly aliases: readonly string[];
  /** Six-digit division code, and the leading digits that decide when a settlement export gives a district's code. */
  readonly division: { readonly code: string; readonly prefix: string };
  /** The province, as it may stand before the region's name. */
  readonly province?: string;
  readonly counties?: readonly County[];
  readonly document: {
    readonly title: Text;
    /** Document number; `null` where the text carries none. */
    readonly number: string | null;
    /** Day of issue: the day as of which the text was known. */
    readonly issued: IsoDate;
    /** The article that lets the region adjust its values; `null` where there is none. */
    readonly adjustable: Articles | null;
    /** Documents by which parts of the region passed it on unchanged. */
    readonly forwarded?: readonly Forwarded[];
  };
  readonly force: Cited & {
    readonly from: IsoDate;
    readonly to?: IsoDate;
    /** What a visit after `to` is refused with, and that the caller may ask for the policy to be read on. */
    readonly after?: { readonly reason: Reason; readonly extendable: boolean };
  };
  readonly enrollments: readonly Enrollment[];
  /** From when a member counts as retired, given the day on which the working-to-retired procedure was done. */
  readonly retirement: Cited & { readonly from: 'that-day' | 'first-of-month' | 'first-of-next-month' };
  /** By what articles members and visits are let in; explanations cite none where it is left out. */
  readonly admission?: Admission;
  readonly refusals: readonly Refusal[];
  readonly readings: readonly Reading[];
  readonly firstSelfPay: readonly FirstSelfPay[];
  readonly deductible: {
    readonly kind: DeductibleKind;
    /** Open points relied on where the kind's own rule is met: a second visit of the day, a difference made up. */
    readonly points?: readonly PointId[];
    readonly tables: readonly Table<Yuan>[];
  };
  /** Percent the fund pays above the deductible. */
  readonly ratios: readonly Table<number>[];
  /** Most the outpatient pool pays a member in a calendar year. */
  readonly caps: readonly Table<Yuan>[];
  readonly overall: Overall;
  /** Last day to claim a visit that was not settled directly: month and day of the year after the visit. */
  readonly claim?: Cited & { readonly nextYear: { readonly month: number; readonly day: number } };
  /** Share of what the fund owes an institution that is kept back as a deposit, rounded on the institution's total. */
  readonly withheld?: Cited & { readonly percent: number };
  /** What comes into the personal account; missing where the text says nothing of it. */
  readonly account?: AccountRules;
  /** What the personal account may pay; of anything where it is left out. */
  readonly accountUse?: AccountUse;
  /** What the account may be used for and by whom, in words; nothing is computed from it. */
  readonly accountPurposes?: readonly AccountPurpose[];
  /** Loads the region's register, which is many times the size of its rules and seldom needed. */
  readonly register: () => Promise<Register>;
};
