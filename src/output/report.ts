import type { MonthOfAccount } from '../engine/account.ts';
import type { Comparison } from '../engine/compare/comparison.ts';
import type { Result } from '../engine/result.ts';
import type { Settlement } from '../engine/settle-all.ts';
import type { Settled } from '../engine/settled.ts';
import type { Forwarded, Policy, Register } from '../policy/grammar.ts';
import type { Fen } from '../policy/money.ts';
import type { SettledRow } from './settled-row.ts';

/** Everything a report is made from: what was settled, and what the caller read. */
export type Report = {
  readonly settlement: Settlement;
  /** The member's id, where it was given. */
  readonly member?: string;
  readonly program: { readonly name: string; readonly version: string };
  /** The input as it was read, for formats that pass it through: the cells of each visit stand at its `index`. */
  readonly input: { readonly header: readonly string[]; readonly cells: readonly (readonly string[])[] };
  /** Whether the caller gave an overall limit of the pool, and a balance of the personal account. */
  readonly hasOverallLimit: boolean;
  readonly hasAccountBalance: boolean;
  /** What the account held before the first visit, and what came in after, where deposits count. */
  readonly account?: { readonly opened: Fen; readonly deposits: readonly MonthOfAccount[] };
  /** The policies the visits were settled by, each once. */
  readonly policies: readonly Policy[];
  /** The documents that passed the rules on to the parts of regions that were entered. */
  readonly forwarded: readonly Forwarded[];
  /** The registers of the policies whose open points a result names, as `registersOf` loads them. */
  readonly registers: ReadonlyMap<Policy, Register>;
  /** What was really paid for a visit, where it was given. */
  readonly payment?: CheckedPayment;
};

/** A visit that was settled or refused. */
export type Reported = Settled & { readonly result: Result };

/** A visit, and what the fund really paid for it against what is computed. */
export type CheckedPayment = { readonly visit: Reported; readonly comparison: Comparison };

/** The visits that a report shows, in settlement order; refunds that could not be settled are among the rejects. */
export function reportedVisits(report: Report): Reported[] {
  return report.settlement.visits.flatMap((settled) =>
    settled.result ? [{ ...settled, result: settled.result }] : [],
  );
}

/** A visit as the output columns need it; nothing of one member is settled behind a row that was rejected. */
export function settledRowOf({ row, outcome }: Reported): SettledRow {
  return { row, outcome, afterReject: false };
}
