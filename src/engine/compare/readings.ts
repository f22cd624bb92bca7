import { policyUnder } from '../../policy/alternatives.ts';
import type { Policy, Register } from '../../policy/grammar.ts';
import { type Rules, rulesOf } from '../rules.ts';

/** A reading left aside, as rules to settle by. */
export type ReadingRules = { readonly point: string; readonly article: string; readonly rules: Rules };

/** The readings left aside of a policy's open points that the grammar can say. */
export function readingsOf(policy: Policy, { points }: Register): ReadingRules[] {
  return points.flatMap((point) =>
    point.others.flatMap(({ change }) =>
      change ? [{ point: point.id, article: point.article, rules: rulesOf(policyUnder(policy, point, change)) }] : [],
    ),
  );
}
