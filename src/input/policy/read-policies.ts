import type { Policy } from '../../policy/grammar.ts';
import { InputError } from '../problem.ts';
import { decode } from '../records/decode.ts';
import { readFile } from '../records/read-file.ts';
import { clashesBetween, type Placed } from './clashes.ts';
import { type ReadPolicy, readPolicy } from './read-policy.ts';

/** What became of a file: the policy in it, or what is wrong with it. */
export type CheckedFile = { readonly source: string; readonly read: ReadPolicy };

/**
 * Reads policy files and holds them to each other and to the policies known, of which a file's takes the place where
 * their ids are the same. Throws an InputError with status 66 for one that cannot be read, 65 for one that is no text.
 */
export async function checkPolicies(paths: readonly string[], known: readonly Policy[]): Promise<CheckedFile[]> {
  const files: CheckedFile[] = [];
  for (const source of paths) {
    files.push({ source, read: readPolicy(decode(await readFile(source, 'policy'), source), source) });
  }
  const ids = new Set(files.flatMap(({ read }) => ('policy' in read ? [read.policy.id] : [])));
  const others: Placed[] = known.filter(({ id }) => !ids.has(id)).map((policy) => ({ policy }));
  return files.map(({ source, read }) => {
    if ('problems' in read) return { source, read };
    const file = { source, policy: read.policy, lineOf: read.lineOf };
    const problems = others.flatMap((other) => clashesBetween(file, other));
    others.push(file);
    return { source, read: problems.length > 0 ? { problems } : read };
  });
}

/**
 * The policies known and those of files, which take the place of one with the same id or come behind them. Throws an
 * InputError: 65 with everything that is wrong with the files, 66 for one that cannot be read.
 */
export async function readPolicies(paths: readonly string[], known: readonly Policy[]): Promise<readonly Policy[]> {
  const files = await checkPolicies(paths, known);
  const problems = files.flatMap(({ read }) => ('problems' in read ? read.problems : []));
  if (problems.length > 0) throw new InputError(65, problems);
  const policies = files.flatMap(({ source, read }) => {
    return 'policy' in read ? [{ ...read.policy, file: source }] : [];
  });
  const given = new Map(policies.map((policy) => [policy.id, policy]));
  const kept = known.map((policy) => given.get(policy.id) ?? policy);
  return [...kept, ...policies.filter((policy) => !kept.includes(policy))];
}
