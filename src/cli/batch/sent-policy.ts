import type { Policy } from '../../policy/grammar.ts';

/** A policy as it can be sent to a thread: without how its register is loaded. */
export type SentPolicy = Omit<Policy, 'register'>;

export function sent({ register: _, ...rules }: Policy): SentPolicy {
  return rules;
}

/** The policy that was sent. Its register is empty: no row that is settled needs it. */
export function received(rules: SentPolicy): Policy {
  return { ...rules, register: async () => ({ points: [], articles: [] }) };
}
