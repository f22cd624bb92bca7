import { type Day, dayOf, isoOf, yearOf } from '../policy/day.ts';
import { NOTES, type Note } from '../policy/notes.ts';
import { FLAG, type Outcome } from './case.ts';
import type { Rules } from './rules.ts';

/** What was taken for granted about a visit's input. */
export type Assumed = { readonly eligible: boolean; readonly prescription: boolean };

/** A settled visit, as far as its notes tell of it. */
export type Noted = {
  readonly rules: Rules;
  readonly day: Day;
  readonly outcome: Outcome;
  readonly assumed: Assumed;
  /** Whether a row before it in settlement order was rejected, whose amounts the ledger lacks. */
  readonly afterReject: boolean;
};

/** Whether a note is called for; a day is written behind it. */
type Maker = (noted: Noted) => boolean | Day;

const flagged =
  (flag: number): Maker =>
  ({ outcome }) =>
    isPaid(outcome) && (outcome.flags & flag) !== 0;

/** The same of a visit that was refused: what was taken for granted of it, and how old its rules are, holds as well. */
const flaggedAnyhow =
  (flag: number): Maker =>
  ({ outcome }) =>
    (outcome.flags & flag) !== 0;

const MAKERS: Readonly<Record<Note, Maker>> = {
  'eligible-assumed': ({ outcome, assumed }) => isPaid(outcome) && assumed.eligible,
  'amount-assumed': flaggedAnyhow(FLAG.amountAssumed),
  'enrollment-assumed': flaggedAnyhow(FLAG.enrollmentAssumed),
  'deductible-assumed': flagged(FLAG.deductibleAssumed),
  'prescription-assumed': ({ outcome, assumed }) => isPaid(outcome) && assumed.prescription,
  'institution-unknown': flagged(FLAG.institutionUnknown),
  'below-deductible': flagged(FLAG.belowDeductible),
  capped: flagged(FLAG.capped),
  'cap-reached': flagged(FLAG.capReached),
  'overall-capped': flagged(FLAG.overallCapped),
  'large-sum': flagged(FLAG.largeSum),
  extended: flagged(FLAG.extended),
  'claim-by': (noted) => flagged(FLAG.claimOpen)(noted) && noted.rules.lastClaimDay(yearOf(noted.day)),
  'text-of': (noted) => flaggedAnyhow(FLAG.oldText)(noted) && (dayOf(noted.rules.policy.document.issued) ?? false),
  repeated: flagged(FLAG.repeated),
  refund: ({ outcome }) => isRefund(outcome),
  'after-reject': ({ afterReject }) => afterReject,
};

/** The note codes of a settled visit in their documented order, without the open points. */
export function notesOf(noted: Noted): string[] {
  return NOTES.flatMap((note) => {
    const made = MAKERS[note](noted);
    if (made === false) return [];
    return [made === true ? note : `${note}:${isoOf(made)}`];
  });
}

/** Whether it is a visit that was paid, not one refused or a refund. */
function isPaid(outcome: Outcome): boolean {
  return outcome.refused === null && !isRefund(outcome);
}

function isRefund({ flags }: Outcome): boolean {
  return (flags & FLAG.refund) !== 0;
}

/** The ids of the open points that decided something about a settled case, sorted, each once. */
export function pointsOf(rules: Rules, outcome: Outcome): string[] {
  const { policy } = rules;
  const { refused, verdict } = outcome;
  const has = (flags: number) => (outcome.flags & flags) !== 0;
  const points = new Set(has(FLAG.refund) ? [] : (refused ?? verdict)?.points);
  const add = (more: readonly string[] = []) => {
    for (const id of more) points.add(id);
  };
  for (const at of verdict?.pointsAt ?? []) if (has(at.flags)) add(at.points);
  if (refused || has(FLAG.refund)) return [...points].sort();
  if (has(FLAG.sameDay | FLAG.differenceMadeUp)) add(policy.deductible.points);
  if (has(FLAG.overallCapped | FLAG.largeSum | FLAG.overallIgnored)) add(policy.overall.points);
  if (has(FLAG.retirementYear)) add(policy.retirement.points);
  if (has(FLAG.extended)) add(policy.force.points);
  return [...points].sort();
}
