import { newCase } from '../engine/case.ts';
import { newRecorded, type Recorded } from '../engine/compare/recorded.ts';
import type { Found } from '../engine/originals.ts';
import { rulesOf } from '../engine/rules.ts';
import type { Row } from '../engine/settler.ts';
import type { Policy } from '../policy/grammar.ts';
import type { Combination } from './combination.ts';
import type { Moment } from './values/day-time.ts';

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
