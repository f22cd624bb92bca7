import type { Policy } from '../../policy/grammar.ts';
import { fenOf } from '../../policy/money.ts';
import { partsOfPath } from '../../policy/path.ts';
import { InputError } from '../problem.ts';
import { decode } from '../records/decode.ts';
import { readFile } from '../records/read-file.ts';
import { clashesBetween, type Placed } from './clashes.ts';
import { type ReadPolicy, readPolicy } from './read-policy.ts';

/** What became of a file: the policy in it, or what is wrong with it. */
export type CheckedFile = { readonly source: string; readonly read: ReadPolicy };

/** The text of a policy file. */
type PolicyText = { readonly source: string; readonly text: string };

/** One value of a policy file, by its path in it, and what stands there in turn. */
export type Sweep = { readonly path: string; readonly values: readonly string[] };

/**
 * Reads policy files and holds them to each other and to the policies known, of which a file's takes the place where
 * their ids are the same. Throws an InputError with status 66 for one that cannot be read, 65 for one that is no text.
 */
export async function checkPolicies(paths: readonly string[], known: readonly Policy[]): Promise<CheckedFile[]> {
  const texts: PolicyText[] = [];
  for (const source of paths) texts.push(await textOf(source));
  return checkTexts(texts, known);
}

async function textOf(source: string): Promise<PolicyText> {
  return { source, text: decode(await readFile(source, 'policy'), source) };
}

function checkTexts(texts: readonly PolicyText[], known: readonly Policy[]): CheckedFile[] {
  const files = texts.map(({ source, text }) => ({ source, read: readPolicy(text, source) }));
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
  return withFiles(await checkPolicies(paths, known), known);
}

/**
 * The same with one file, once for each value of a sweep; `null` where its path leads to no amount and no percentage.
 * Throws as `readPolicies` does, for a value that the rules cannot have, too.
 */
export async function readSwept(path: string, known: readonly Policy[], sweep: Sweep) {
  const { source, text } = await textOf(path);
  const policies = withFiles(checkTexts([{ source, text }], known), known);
  const parts = partsOfPath(sweep.path);
  const last = parts.pop() ?? '';
  const swept = sweep.values.map((value) => {
    const document: unknown = JSON.parse(text);
    const holder = parts.reduce<unknown>(memberOf, document);
    const was = memberOf(holder, last);
    if (typeof was !== 'number' && !(typeof was === 'string' && fenOf(was) !== undefined)) return null;
    (holder as Record<string, unknown>)[last] = typeof was === 'number' ? Number(value) : value;
    return withFiles(checkTexts([{ source, text: JSON.stringify(document, null, 2) }], known), known);
  });
  return { policies, swept: swept.every((each) => each !== null) ? swept : null };
}

function memberOf(inside: unknown, name: string | number): unknown {
  return typeof inside === 'object' && inside !== null && Object.hasOwn(inside, name)
    ? (inside as Record<string, unknown>)[name]
    : undefined;
}

function withFiles(files: readonly CheckedFile[], known: readonly Policy[]): readonly Policy[] {
  const problems = files.flatMap(({ read }) => ('problems' in read ? read.problems : []));
  if (problems.length > 0) throw new InputError(65, problems);
  const policies = files.flatMap(({ source, read }) => {
    return 'policy' in read ? [{ ...read.policy, file: source }] : [];
  });
  const given = new Map(policies.map((policy) => [policy.id, policy]));
  const kept = known.map((policy) => given.get(policy.id) ?? policy);
  return [...kept, ...policies.filter((policy) => !kept.includes(policy))];
}
