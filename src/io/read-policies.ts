import type { Policy } from '../policy/grammar.ts';
import { readFile } from './read-file.ts';

/** Reads policy files and puts them among the policies already known. */
export async function readPolicies(paths: readonly string[], known: readonly Policy[]): Promise<readonly Policy[]> {
  const read = await Promise.all(paths.map(async (path) => JSON.parse((await readFile(path)).toString()) as Policy));
  return [...known.filter(({ id }) => !read.some((policy) => policy.id === id)), ...read];
}
