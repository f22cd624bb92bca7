import * as regions from '../cities/index.ts';
import type { Policy } from '../policy/grammar.ts';

/** The option that adds regions, as commander names it. */
export type PolicyOptions = { readonly policy?: readonly string[] };

/** The regions that come with the program. */
export const builtIn: readonly Policy[] = Object.values(regions);

/**
 * The policies to settle by: those known, and those of `--policy`, which come behind them or take the place of the one
 * with their id. Throws an InputError with status 65 for files that are no policies or clash, 66 for one that
 * cannot be read.
 */
export async function policiesOf({ policy: paths = [] }: PolicyOptions, known = builtIn): Promise<readonly Policy[]> {
  if (paths.length === 0) return known;
  const { readPolicies } = await import('../input/policy/read-policies.ts');
  return readPolicies(paths, known);
}
