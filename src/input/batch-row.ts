import { type Case, newCase } from '../engine/case.ts';
import { newRecorded, type Recorded } from '../engine/compare/recorded.ts';
import type { Found } from '../engine/originals.ts';
import { type Rules, rulesOf } from '../engine/rules.ts';
import type { Row } from '../engine/settler.ts';
import type { Forwarded, Policy } from '../policy/grammar.ts';
import type { Fen } from '../policy/money.ts';
import type { Problem } from './problem.ts';
import type { Moment } from './values/day-time.ts';

/** What the cells that take few values come to: the same for all rows in which they are the same. */
export type Combination = {
  /** What is wrong with them; a place in the file is without its line. */
  readonly problems: readonly Problem[];
  /** `null` where no region is known. */
  readonly rules: Rules | null;
  readonly region: number;
  /** The document that passed the rules on, where the region was entered as that part of it. */
  readonly forwarded: Forwarded | null;
  /** The facts, and the member's days and amounts as far as flags, profile or the class of the member say them. */
  readonly encoded: Case;
  readonly balance: Fen;
  /** The tier, -1 where it is not known. */
  readonly tier: number;
  /** What to say where a tier is needed, and where no day of retirement is there: `null` for what is said. */
  readonly withoutTier: Problem | null;
  readonly withoutStatus: Problem | null;
  readonly prescriptionAssumed: boolean;
  /** Whether the row is marked as taking another one back, where it says. */
  readonly refunded: boolean | undefined;
  /** Whether the institution's code says pharmacy and another column something else. */
  readonly isCodeContradicted: boolean;
};

/** A row of a batch, ready to be settled, and what its output needs besides. Filled again and again. */
export type BatchRow = Row &
  Required<Found> & {
    /** Where it stands in settlement order. */
    position: number;
    year: number;
    /** The moments of the visit, of its settlement and of its claim; 0 where they are not given. */
    date: Moment;
    settledAt: Moment;
    claimedAt: Moment;
    /** What its cells that take few values come to. */
    shared: Combination | null;
    /** The tier, -1 where it is not known. */
    tier: number;
    /** What the record of its settlement says, where rows are set against their records. */
    readonly recorded: Recorded;
  };

/** A row to be filled. Throws a RangeError where there are no policies. */
export function newBatchRow([policy]: readonly Policy[]): BatchRow {
  if (!policy) throw new RangeError('no policies');
  return {
    member: 0,
    region: 0,
    institution: -1,
    rules: rulesOf(policy),
    visit: newCase(),
    id: '',
    line: 0,
    seconds: 0,
    refund: false,
    refundOf: '',
    balance: -1,
    position: 0,
    year: 0,
    date: 0,
    settledAt: 0,
    claimedAt: 0,
    shared: null,
    tier: -1,
    recorded: newRecorded(),
    eligibleAssumed: false,
    prescriptionAssumed: false,
  };
}
