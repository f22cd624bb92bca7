import type { Policy } from '../policy/grammar.ts';
import { POLICY_SCHEMA } from '../policy/policy-shape.ts';

/**
 * A policy as a document of its own, its register inside it: everything a program needs to settle by it and to explain
 * it. `--policy` reads it back.
 */
export async function policyJson(policy: Policy): Promise<string> {
  const { register, file: _, ...rules } = policy;
  const { points, articles } = await register();
  return `${JSON.stringify({ schema: POLICY_SCHEMA, ...rules, register: { points, articles } }, null, 2)}\n`;
}
