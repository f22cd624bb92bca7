import { type Day, isoOf, yearOf } from '../policy/day.ts';
import { FLAG, type Outcome } from './case.ts';
import type { Rules } from './rules.ts';

/** What was taken for granted about a visit's input. */
export type Assumed = { readonly eligible: boolean; readonly prescription: boolean };

const OF_FLAG: readonly (readonly [number, string])[] = [
  [FLAG.institutionUnknown, 'institution-unknown'],
  [FLAG.belowDeductible, 'below-deductible'],
  [FLAG.capped, 'capped'],
  [FLAG.capReached, 'cap-reached'],
  [FLAG.overallCapped, 'overall-capped'],
  [FLAG.largeSum, 'large-sum'],
  [FLAG.extended, 'extended'],
];

/** The note codes of a settled case in their documented order, without the open points. */
export function notesOf(rules: Rules, day: Day, outcome: Outcome, assumed: Assumed): string[] {
  if (outcome.flags & FLAG.refund) return ['refund'];
  if (outcome.refused) return [];
  const notes: string[] = [];
  if (assumed.eligible) notes.push('eligible-assumed');
  if (assumed.prescription) notes.push('prescription-assumed');
  for (const [flag, note] of OF_FLAG) if (outcome.flags & flag) notes.push(note);
  if (outcome.flags & FLAG.claimOpen) notes.push(`claim-by:${isoOf(rules.lastClaimDay(yearOf(day)))}`);
  return notes;
}

/** The ids of the open points that decided something about a settled case, sorted, each once. */
export function pointsOf(rules: Rules, outcome: Outcome): string[] {
  if (outcome.flags & FLAG.refund) return [];
  if (outcome.refused) return [...outcome.refused.points].sort();
  const { policy } = rules;
  const has = (flags: number) => (outcome.flags & flags) !== 0;
  const points = new Set(outcome.verdict?.points);
  const add = (more: readonly string[] = []) => {
    for (const id of more) points.add(id);
  };
  if (has(FLAG.sameDay | FLAG.differenceMadeUp)) add(policy.deductible.points);
  if (has(FLAG.capped | FLAG.capReached)) add(outcome.verdict?.capPoints);
  if (has(FLAG.overallCapped | FLAG.largeSum | FLAG.overallIgnored)) add(policy.overall.points);
  if (has(FLAG.retirementYear)) add(policy.retirement.points);
  if (has(FLAG.extended)) add(policy.force.points);
  return [...points].sort();
}
