import type { Outcome } from '../engine/case.ts';
import type { Comparison } from '../engine/compare/comparison.ts';
import type { Explanation } from '../engine/explain/step.ts';
import { notesOf, pointsOf } from '../engine/notes.ts';
import type { Row } from '../engine/settler.ts';

/** Where a row stands: the file, and the line in it. */
export type Place = { readonly source: string; readonly line: number };

/** A column whose value is not the one that was expected. */
export type Unmet = { readonly column: string; readonly expected: string; readonly computed: string };

/** A settled row as its output columns need it. */
export type SettledRow = {
  readonly row: Row;
  readonly outcome: Outcome;
  /** Whether an earlier row was rejected, whose amounts the ledger lacks. */
  afterReject: boolean;
  /** Where it was asked for. */
  explanation?: Explanation;
  /** Where rows are set against records. */
  comparison?: Comparison;
  /** Where values were expected: those that came out otherwise. */
  unmet?: readonly Unmet[];
  /** Where the earlier row stands that it repeats, if there is one. */
  repeated?: Place | null;
};

/** Whether a row stands for a record that no visit has. */
export function isOnlyRight({ comparison }: SettledRow): boolean {
  return comparison?.compared === 'only-right';
}

/** The codes of a row's notes in their documented order, then the open points. */
export function notesOfRow({ row, outcome, afterReject }: SettledRow): string[] {
  const { rules, visit, eligibleAssumed, prescriptionAssumed } = row;
  const assumed = { eligible: eligibleAssumed, prescription: prescriptionAssumed };
  return [...notesOf({ rules, day: visit.day, outcome, assumed, afterReject }), ...pointsOf(rules, outcome)];
}
