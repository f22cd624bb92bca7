import type { Result } from '../../src/engine/result.ts';
import type { Options } from '../../src/engine/settle.ts';
import { type Settlement, settleAll } from '../../src/engine/settle-all.ts';
import type { RowProblem } from '../../src/engine/settler.ts';
import type { Visit } from '../../src/engine/visit.ts';
import type { Policy } from '../../src/policy/grammar.ts';

/** A working member's visit to a tier-2 hospital, of 500.00 yuan of which 400.00 are in scope, but for what is given. */
export function visitWith(fields: Partial<Visit> = {}): Visit {
  return { status: 'active', date: '2023-03-01', tier: 2, amount: 50_000, eligible: 40_000, ...fields };
}

/** A member's visits in one region, settled. */
export function settleVisits(policy: Policy, visits: readonly Visit[], options: Options = {}): Settlement {
  return settleAll(
    visits.map((visit) => ({ policy, visit })),
    options,
  );
}

/** What became of each visit, in the order of the input: its result, or why it could not be settled. */
export function outcomesOf(policy: Policy, visits: readonly Visit[], options: Options = {}): (Result | RowProblem)[] {
  return settleVisits(policy, visits, options)
    .visits.toSorted((a, b) => a.index - b.index)
    .map(({ result, problem }) => {
      if (result) return result;
      if (problem) return problem;
      throw new Error('neither a result nor a problem');
    });
}

/** The results in the order of the input. Throws where a visit could not be settled. */
export function resultsOf(policy: Policy, visits: readonly Visit[], options: Options = {}): Result[] {
  return outcomesOf(policy, visits, options).map((outcome) => {
    if (typeof outcome === 'string') throw new Error(outcome);
    return outcome;
  });
}

/** The only element of a list. */
export function single<T>(list: readonly T[]): T {
  const [first, ...rest] = list;
  if (first === undefined || rest.length > 0) throw new Error(`not one element but ${list.length}`);
  return first;
}

/** The result without some open points. */
export function withoutPoints(result: Result | null, ids: readonly string[]): Result | null {
  const others = (codes: readonly string[]) => codes.filter((code) => !ids.includes(code));
  return result && { ...result, notes: others(result.notes), points: others(result.points) };
}
