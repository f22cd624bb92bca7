import type { IsoDate } from '../../policy/day.ts';
import type { Fen } from '../../policy/money.ts';
import type { Articles, PointId } from '../../policy/notation.ts';
import type { Reason } from '../../policy/reasons.ts';
import type { Facts } from '../facts.ts';

/** Percent as a plain number: 2.25 is 2.25 %. */
export type Percent = number;

/** How the standard was owed: as the policy's kind says, or `alone`, by a visit whose institution is not known. */
export type Owed = 'year' | 'year-by-tier' | 'once-a-day' | 'alone';

type Standing = Pick<Facts, 'status' | 'enrollment' | 'coverage'>;
type Circumstances = Omit<Facts, keyof Standing | 'claim' | 'prescription'> & {
  /** Of a pharmacy visit only. */
  readonly prescription: Facts['prescription'] | null;
};

/**
 * One step of a visit: what went in, what came out, and the article it follows. Amounts in fen, days as `YYYY-MM-DD`.
 * `out.reason` is set where the visit was refused at that step; then no step follows but who bears it.
 */
export type Step =
  | Made<
      'rules',
      { readonly date: IsoDate },
      {
        readonly inForceFrom: IsoDate;
        readonly valuesFrom: IsoDate;
        /** Whether the values are those of a transition, or of the time after one. */
        readonly transition: 'now' | 'over' | null;
        readonly extended: boolean;
      } & Decided
    >
  | Made<'member', Standing & { readonly retiredOn: IsoDate | null; readonly coveredFrom: IsoDate | null }, Decided>
  | Made<'visit', Circumstances & { readonly claimedOn: IsoDate | null }, Decided>
  | Made<
      'refund',
      { readonly amount: Fen; readonly originalDate: IsoDate; readonly originalId: string | null },
      { readonly reimbursed: Fen }
    >
  | Made<
      'scope',
      { readonly amount: Fen; readonly eligibleAssumed: boolean; readonly amountAssumed: boolean },
      { readonly eligible: Fen; readonly outOfScope: Fen }
    >
  | Made<
      'first-self-pay',
      { readonly eligible: Fen; readonly percent: Percent },
      { readonly firstSelfPay: Fen; readonly base: Fen }
    >
  | Made<
      'deductible',
      {
        readonly base: Fen;
        readonly owed: Owed;
        readonly standard: Fen;
        /** What was paid of it before: in the year, or that day at that institution. */
        readonly paidBefore: Fen;
        readonly left: Fen;
      },
      { readonly deductible: Fen; readonly above: Fen }
    >
  | Made<
      'ratio',
      { readonly above: Fen; readonly percent: Percent },
      { readonly entitled: Fen; readonly ownShare: Fen }
    >
  | Made<
      'cap',
      { readonly entitled: Fen; readonly cap: Fen; readonly usedBefore: Fen; readonly left: Fen },
      { readonly payable: Fen; readonly cut: Fen }
    >
  | Made<
      'overall-limit',
      {
        readonly payable: Fen;
        readonly overallLimit: Fen;
        readonly otherUse: Fen;
        readonly poolPaidBefore: Fen;
        readonly left: Fen;
        readonly beyond: 'large-sum' | 'stop' | 'apart' | 'silent';
      },
      { readonly poolPaid: Fen; readonly largeSumPaid: Fen; readonly cut: Fen }
    >
  | Made<
      'ledger',
      { readonly deductiblePaid: Fen; readonly capUsed: Fen },
      { readonly deductiblePaid: Fen; readonly capUsed: Fen; readonly capLeft: Fen }
    >
  | Made<
      'borne',
      { readonly amount: Fen; readonly reimbursed: Fen },
      { readonly selfPaid: Fen; readonly accountPaid: Fen | null; readonly cashPaid: Fen | null }
    >;

/** The steps in their order; `refund` stands in place of those before the ledger. */
export const STEP_NAMES = [
  'rules',
  'member',
  'visit',
  'refund',
  'scope',
  'first-self-pay',
  'deductible',
  'ratio',
  'cap',
  'overall-limit',
  'ledger',
  'borne',
] as const satisfies readonly StepName[];

export type StepName = Step['step'];
/** The step of a name. */
export type StepOf<N extends StepName> = Extract<Step, { readonly step: N }>;

type Made<N extends string, I, O> = {
  readonly step: N;
  readonly article: Articles | null;
  readonly in: I;
  readonly out: O;
};

type Decided = { readonly reason: Reason | null };

/** Who bears what of the amount, in fen; the parts sum to the amount. Of a refund they are negative. */
export type Parts = {
  readonly reimbursed: Fen;
  /** All of a visit that is refused. */
  readonly notCovered: Fen;
  readonly outOfScope: Fen;
  readonly firstSelfPay: Fen;
  readonly deductible: Fen;
  /** What the ratio leaves to the member. */
  readonly ownShare: Fen;
  /** What the cap and the overall limit cut off. */
  readonly overLimit: Fen;
};

/** A visit step by step. */
export type Explanation = {
  readonly steps: readonly Step[];
  readonly parts: Parts;
  /** The ids of the open points relied on. */
  readonly points: readonly PointId[];
};
