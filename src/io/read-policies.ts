import type { Policy } from '../policy/grammar.ts';
import { decode } from './decode.ts';
import { clashesOf } from './policy/clashes.ts';
import { InputError, type Problem } from './problem.ts';
import { readFile } from './read-file.ts';
import { readPolicy } from './read-policy.ts';

/** A policy and the file it is from. */
export type PolicyFile = { readonly policy: Policy; readonly source: string };

/**
 * Reads policy files and puts them among the policies known, in the place of one with the same id, else behind them.
 * Throws an InputError: 65 with everything that is wrong with the files, 66 for one that cannot be read.
 */
export async function readPolicies(paths: readonly string[], known: readonly Policy[]): Promise<readonly Policy[]> {
  const files: PolicyFile[] = [];
  const problems: Problem[] = [];
  for (const source of paths) {
    const read = readPolicy(decode(await readFile(source), source), source);
    if ('policy' in read) files.push({ policy: read.policy, source });
    else problems.push(...read.problems);
  }
  problems.push(...clashesOf(files, known));
  if (problems.length > 0) throw new InputError(65, problems);
  const given = new Map(files.map(({ policy }) => [policy.id, policy]));
  const kept = known.map((policy) => given.get(policy.id) ?? policy);
  return [...kept, ...files.map(({ policy }) => policy).filter((policy) => !kept.includes(policy))];
}
