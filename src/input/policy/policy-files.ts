import type { Policy } from '../../policy/grammar.ts';

const files = new WeakMap<Policy, string>();

/** The file a policy was read from, as the user named it; `undefined` for one that is built in. */
export function fileOf(policy: Policy): string | undefined {
  return files.get(policy);
}

/** Takes note of the file a policy was read from. */
export function rememberFile(policy: Policy, source: string): void {
  files.set(policy, source);
}
