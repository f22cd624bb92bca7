import type { IsoDate } from '../policy/day.ts';
import type { EnteredFact, EnteredValue, Status, Tier } from '../policy/facts.ts';
import type { Fen } from '../policy/money.ts';
import type { SaidValues } from './case.ts';

/** The member at the time of a visit. Either `status` or `retiredOn` must be there; `retiredOn` alone decides. */
export type Member = SaidValues & {
  readonly status?: Status;
  /** A kind of enrollment the policy knows; `employer` where it is left out. */
  readonly enrollment?: string;
  readonly coverage?: EnteredValue<'coverage'>;
  /** What the personal account held before the member's first visit; without it no split into account and cash. */
  readonly accountBalance?: Fen;
};

/** The facts that are the visit's own. */
type VisitFacts = { readonly [F in Exclude<EnteredFact, keyof Member | 'tier'>]?: EnteredValue<F> };

/**
 * One settled outpatient visit of a member, amounts in fen. `amount` or `eligible` must be there; a fact that is left out
 * is that of an ordinary visit.
 */
export type Visit = Member &
  VisitFacts & {
    readonly date: IsoDate;
    /** Time of day in seconds, where it is known. */
    readonly time?: number;
    /** The day on which it was settled, which is the order of settlement; that of the claim or the visit where left out. */
    readonly settledAt?: IsoDate;
    /** Time of day of the settlement in seconds, where it is known. */
    readonly settledTime?: number;
    /** For a pharmacy the prescriber's tier; `null` where that is not known, which only a refused visit can do without. */
    readonly tier: Tier | null;
    /** What the visit cost; `eligible` where it is left out. */
    readonly amount?: Fen;
    /** The part inside the catalogues; the whole amount, with a note, where it is left out. */
    readonly eligible?: Fen;
    readonly institution?: string;
    /** The day on which a manual visit was claimed. */
    readonly claimedOn?: IsoDate;
    /** Time of day of the claim in seconds, where it is known. */
    readonly claimedTime?: number;
    readonly id?: string;
    /** The id of the visit that this one takes back; its amounts are negative. */
    readonly refundOf?: string;
    /** Marked as taking another visit back; negative amounts say so too. */
    readonly refunded?: boolean;
  };
