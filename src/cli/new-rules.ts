import type { InPlaceOf } from '../engine/compare/other-rules.ts';
import { type Rules, rulesOf } from '../engine/rules.ts';
import type { Locale } from '../locale/index.ts';
import { shortened, VALUE_WIDTH } from '../output/escape.ts';
import type { Policy } from '../policy/grammar.ts';
import type { FoundOut } from './batch/batch-options.ts';
import { UsageError } from './exit.ts';
import type { AgainstOptions } from './set-against.ts';

/** The options of `baoxiao impact`, as commander names them; `policy` are the new rules. */
export type ImpactOptions = AgainstOptions & { readonly base?: readonly string[]; readonly sweep?: string };
export type ImpactFlags = Omit<ImpactOptions, FoundOut | 'jobs' | 'ledgerIn' | 'ledgerOut' | 'by'>;

/** The base, and the new rules with those of the base that they leave. */
export type BothRules = { readonly policies: readonly Policy[]; readonly others: readonly Policy[] };

/** Throws a UsageError where there are new rules that take the place of none. */
export function checkRegions({ policies, others }: BothRules, { help }: Locale): void {
  const without = others[policies.length];
  if (without) throw new UsageError(help.usage.noBase(shortened(without.id, VALUE_WIDTH)));
}

/** The new rules of each region; those of the base where it has no new ones. */
export function inPlaceOf({ policies, others }: BothRules): InPlaceOf {
  const rules = new Map<Rules, Rules>(
    policies.map((policy, region) => [rulesOf(policy), rulesOf(others[region] as Policy)]),
  );
  return (base) => rules.get(base) as Rules;
}
