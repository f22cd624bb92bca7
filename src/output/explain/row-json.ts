import type { Explanation } from '../../engine/explain/step.ts';
import type { Policy, Register } from '../../policy/grammar.ts';
import { explanationJson } from './json.ts';

/** Gives the explanation of a row as JSON text. */
export type RowExplanation = (explanation: Explanation, policy: Policy) => string;

/** Loads the registers of the policies, so that rows can name the readings they rely on. */
export async function rowExplanation(policies: readonly Policy[]): Promise<RowExplanation> {
  const registers = new Map<Policy, Register>(
    await Promise.all(policies.map(async (policy) => [policy, await policy.register()] as const)),
  );
  return (explanation, policy) => JSON.stringify(explanationJson({ explanation, policy }, registers.get(policy)));
}
