import type { Policy } from '../../policy/grammar.ts';
import type { PolicyDocument } from '../../policy/policy-shape.ts';

/** The policy in a document. */
export function policyOf({ schema: _, register, ...rules }: PolicyDocument): Policy {
  return { ...rules, register: async () => register };
}
