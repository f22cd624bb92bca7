import type { Policy } from '../policy/grammar.ts';

/** The version of the document; it changes with any change that a reader of the one before could trip over. */
export const POLICY_SCHEMA = 'baoxiao.policy/1';

/**
 * A policy as a document of its own, its register inside it: everything a program needs to settle by it and to explain
 * it. `--policy` reads it back.
 */
export async function policyJson(policy: Policy): Promise<string> {
  const { register, ...rules } = policy;
  const { points, articles } = await register();
  return `${JSON.stringify({ schema: POLICY_SCHEMA, ...rules, register: { points, articles } }, null, 2)}\n`;
}
