import { ImpactTally } from '../engine/compare/impact-tally.ts';
import { type InPlaceOf, OtherRules } from '../engine/compare/other-rules.ts';
import { Tally } from '../engine/compare/tally.ts';
import { type Rules, rulesOf } from '../engine/rules.ts';
import { SLOTS } from '../input/fields.ts';
import { impactPage } from '../output/compare/impact-page.ts';
import { shortened, VALUE_WIDTH } from '../output/escape.ts';
import type { Policy } from '../policy/grammar.ts';
import type { Comparing, RunInputs } from './batch/run-inputs.ts';
import type { Context } from './context.ts';
import { type ExitStatus, UsageError } from './exit.ts';
import { policiesOf } from './policies.ts';
import { type AgainstOptions, setAgainst } from './set-against.ts';

/** The options of `baoxiao impact`, as commander names them; `policy` are the new rules. */
export type ImpactOptions = AgainstOptions & { readonly base?: readonly string[] };

/**
 * `baoxiao impact FILE… --policy NEW.json`: settles the visits of files as `batch` does, each by the base and by the new
 * rules, on ledgers of their own, and gives the exit status: 1 where a payment differs or rows were rejected. Throws as
 * `batch` does, and a UsageError where no new rules are given, or rules that take the place of none.
 */
export async function impact(paths: RunInputs['paths'], asked: ImpactOptions, context: Context): Promise<ExitStatus> {
  const { locale } = context;
  const { policy: changed = [], base = [] } = asked;
  if (changed.length === 0) throw new UsageError(locale.help.usage.needs('impact', '--policy'));
  const sideOf = async () => {
    const policies = await policiesOf({ policy: base });
    const others = await policiesOf({ policy: changed }, policies);
    const without = others[policies.length];
    if (without) throw new UsageError(locale.help.usage.noBase(shortened(without.id, VALUE_WIDTH)));
    const tally = new Tally();
    const moved = new ImpactTally();
    return {
      policies,
      comparing: comparingOf(inPlaceOf(policies, others), tally, moved, asked),
      page: () => impactPage({ tally, impact: moved.impact(), policies }, locale),
      isFound: () => tally.findings > 0,
    };
  };
  return setAgainst(paths, asked, sideOf, context);
}

/** The new rules of each region; those of the base where it has no new ones. */
function inPlaceOf(policies: readonly Policy[], others: readonly Policy[]): InPlaceOf {
  const rules = new Map<Rules, Rules>(
    policies.map((policy, region) => [rulesOf(policy), rulesOf(others[region] as Policy)]),
  );
  return (base) => rules.get(base) as Rules;
}

function comparingOf(rulesFor: InPlaceOf, tally: Tally, moved: ImpactTally, { only }: ImpactOptions): Comparing {
  return {
    against: 'other-rules',
    among: SLOTS,
    onlyFindings: only === 'differences',
    comparerOf(settler) {
      const others = new OtherRules(settler, rulesFor);
      return {
        before: () => undefined,
        compare(row, outcome, line) {
          const comparison = others.compare(row, outcome);
          tally.add(row, outcome, comparison, line);
          if (comparison.right !== null) moved.add(row, outcome, others.outcome);
          return comparison;
        },
        forget() {
          others.forget();
          moved.forget();
        },
      };
    },
  };
}
