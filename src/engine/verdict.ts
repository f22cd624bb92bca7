import type { Moment } from '../policy/moments.ts';
import type { BasisPoints, Fen } from '../policy/money.ts';
import type { Reason } from '../policy/reasons.ts';
import type { Facts } from './facts.ts';

/** Why a visit is refused, by which article, on which open points. */
export type Refused = { readonly reason: Reason; readonly article: string; readonly points: readonly string[] };

/** What one region's rules say of every visit with the same facts under the same terms. */
export type Verdict = {
  /** Its number among those of its policy, counted from 0, for tables that are kept beside verdicts. */
  readonly serial: number;
  /** What it was decided by, besides the terms. */
  readonly facts: Facts;
  readonly refused: Refused | null;
  /** Share the member bears before the deductible. */
  readonly first: BasisPoints;
  readonly standard: Fen;
  /** Share the fund pays above the deductible; `null` where the tier that decides it is not known. */
  readonly ratio: BasisPoints | null;
  readonly cap: Fen;
  /** Open points that every visit with these facts relies on, and those that it may rely on at some moment. */
  readonly points: readonly string[];
  readonly pointsAt: readonly PointsAt[];
  /** The flags of those moments. */
  readonly watched: number;
  /** The bits that say in a ledger that such a visit moved it. */
  readonly mark: number;
  /** What the personal account may pay of the own share. */
  readonly account: 'all' | 'in-scope' | 'nothing';
  /** The articles of the values above, for explanations. */
  readonly articles: {
    readonly first: string;
    readonly deductible: string;
    readonly ratio: string;
    readonly cap: string;
    readonly account: string;
    /** What lets the member and the visit in; empty where the policy does not say. */
    readonly member: string;
    readonly visit: string;
  };
};

/** Open points that a visit relies on where one of the flags is set. */
export type PointsAt = { readonly moment: Moment; readonly flags: number; readonly points: readonly string[] };
