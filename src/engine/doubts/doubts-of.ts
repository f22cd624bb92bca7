import type { Policy } from '../../policy/grammar.ts';
import type { Doubt } from './doubt.ts';
import { dayDoubts, pointDoubts, ruleDoubts } from './rule-doubts.ts';
import { valueDoubts } from './value-doubts.ts';

/** Everything about a policy that is allowed and yet likely a slip. Expects a policy that has been checked. */
export async function doubtsOf(policy: Policy): Promise<Doubt[]> {
  return [
    ...dayDoubts(policy),
    ...valueDoubts(policy),
    ...ruleDoubts(policy),
    ...pointDoubts(policy, await policy.register()),
  ];
}
