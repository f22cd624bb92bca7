import type { Settled, Settlement } from '../engine/settle-all.ts';
import type { ReadVisit } from '../input/assemble-visit.ts';
import { InputError, type Problem } from '../input/problem.ts';

/** A refund that cannot be settled is bad input like any other: throws an InputError, with status 2 for one of a flag. */
export function refuseBadRefunds(settlement: Settlement, visits: readonly ReadVisit[]): void {
  const inInputOrder = settlement.visits.toSorted((a, b) => a.index - b.index);
  const problems = inInputOrder.flatMap(({ index, problem }: Settled): Problem[] => {
    const where = visits[index]?.where;
    return problem && where ? [{ code: problem, where }] : [];
  });
  if (problems.length > 0) throw new InputError(problems[0]?.where.source === '--visit' ? 2 : 65, problems);
}
