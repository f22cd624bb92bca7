import type { Policy } from '../policy/grammar.ts';
import type { Outcome } from './case.ts';
import type { Explanation } from './explain/step.ts';
import type { Result } from './result.ts';
import type { Row, RowProblem } from './settler.ts';
import type { Visit } from './visit.ts';

/** A member's visit in the region whose rules settle it. */
export type PolicyVisit = { readonly policy: Policy; readonly visit: Visit };

/** A visit and what became of it: a result, or why it could not be settled. */
export type Settled = PolicyVisit & {
  /** Its place in the input, from 0. */
  readonly index: number;
  readonly year: number;
  readonly result: Result | null;
  readonly problem: RowProblem | null;
  /** The visit and what became of it in the engine's codes. */
  readonly row: Row;
  readonly outcome: Outcome;
  /** The visit step by step, where that was asked for and it could be settled. */
  readonly explanation?: Explanation;
};
