import * as cities from '../../../src/cities/index.ts';
import { newOutcome } from '../../../src/engine/case.ts';
import { Comparer, type ComparerOptions } from '../../../src/engine/compare/comparer.ts';
import type { Comparison } from '../../../src/engine/compare/comparison.ts';
import { type ReadingRules, readingsOf } from '../../../src/engine/compare/readings.ts';
import { newRecorded, type Recorded } from '../../../src/engine/compare/recorded.ts';
import { encode } from '../../../src/engine/encode.ts';
import { positionOf, secondsAt } from '../../../src/engine/order.ts';
import { rulesOf } from '../../../src/engine/rules.ts';
import { Settler } from '../../../src/engine/settler.ts';
import type { Visit } from '../../../src/engine/visit.ts';
import type { Policy } from '../../../src/policy/grammar.ts';

/** A visit and what its record says of the payment. */
export type Paid = { readonly visit: Visit; readonly recorded: Partial<Recorded> };

/** The policy of a built-in region. */
export function regionOf(id: string): Policy {
  return Object.values(cities).find((policy) => policy.id === id) as Policy;
}

const known = new Map<Policy, readonly ReadingRules[]>();

/** The readings left aside of a policy, made once. */
async function readingsIn(policy: Policy): Promise<readonly ReadingRules[]> {
  const found = known.get(policy) ?? readingsOf(policy, await policy.register());
  known.set(policy, found);
  return found;
}

/** One member's visits, in settlement order, each against its record. */
export async function compareAll(
  policy: Policy,
  rows: readonly Paid[],
  options: Partial<ComparerOptions> = {},
): Promise<Comparison[]> {
  const readings = await readingsIn(policy);
  const rules = rulesOf(policy);
  const names = [...new Set(rows.map(({ visit }) => visit.institution ?? ''))];
  const settler = new Settler(false, (institution) => names[institution] ?? '');
  const comparer = new Comparer(settler, {
    extended: false,
    ledger: 'recorded',
    tolerance: 0,
    readingsOf: () => readings,
    ...options,
  });
  return rows.map(({ visit, recorded }, index) => {
    const outcome = newOutcome();
    const row = {
      member: 1,
      region: 0,
      institution: visit.institution ? names.indexOf(visit.institution) : -1,
      rules,
      visit: encode(rules, visit),
      eligibleAssumed: false,
      prescriptionAssumed: false,
      id: '',
      refund: (visit.amount ?? 0) < 0,
      refundOf: '',
      balance: -1,
      recorded: { ...newRecorded(), ...recorded },
      seconds: secondsAt(positionOf(visit)),
    };
    comparer.before(row);
    const problem = settler.settle(row, outcome);
    if (problem) throw new Error(problem);
    return { ...comparer.compare(row, outcome, index + 2) };
  });
}

/** What explains the last row, as `cause` or `cause:detail`. */
export function causesIn(comparisons: readonly Comparison[]): string[] {
  return (comparisons.at(-1)?.fits ?? []).map(({ cause, detail }) => (detail === '' ? cause : `${cause}:${detail}`));
}
