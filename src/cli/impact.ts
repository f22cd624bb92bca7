import { ImpactTally } from '../engine/compare/impact-tally.ts';
import { type InPlaceOf, OtherRules } from '../engine/compare/other-rules.ts';
import { SLOTS } from '../input/fields.ts';
import { impactPage } from '../output/compare/impact-page.ts';
import type { Comparing, RunInputs } from './batch/run-inputs.ts';
import type { Context } from './context.ts';
import { type ExitStatus, UsageError } from './exit.ts';
import { checkRegions, type ImpactOptions, inPlaceOf } from './new-rules.ts';
import { policiesOf } from './policies.ts';
import { setAgainst } from './set-against.ts';

/**
 * `baoxiao impact FILE… --policy NEW.json`: settles the visits of files as `batch` does, each by the base and by the new
 * rules, on ledgers of their own, and gives the exit status: 1 where a payment differs or rows were rejected. Throws as
 * `batch` does, and a UsageError where no new rules are given, or rules that take the place of none.
 */
export async function impact(paths: RunInputs['paths'], asked: ImpactOptions, context: Context): Promise<ExitStatus> {
  const { locale } = context;
  const { policy: changed = [], base = [] } = asked;
  if (changed.length === 0) throw new UsageError(locale.help.usage.needs('impact', '--policy'));
  if (asked.sweep !== undefined) {
    const { sweptSide } = await import('./impact-sweep.ts');
    return setAgainst(paths, asked, sweptSide({ ...asked, sweep: asked.sweep }, locale), context);
  }
  const sideOf = async () => {
    const policies = await policiesOf({ policy: base });
    const others = await policiesOf({ policy: changed }, policies);
    checkRegions({ policies, others }, locale);
    const moved = new ImpactTally();
    return {
      policies,
      comparing: comparingOf(inPlaceOf({ policies, others }), moved, asked),
      page: () => impactPage({ impact: moved.impact(), policies }, locale),
      isFound: () => moved.rows.different > 0,
    };
  };
  return setAgainst(paths, asked, sideOf, context);
}

function comparingOf(rulesFor: InPlaceOf, moved: ImpactTally, { only }: ImpactOptions): Comparing {
  return {
    against: 'other-rules',
    among: SLOTS,
    onlyFindings: only === 'differences',
    comparerOf(settler) {
      const others = new OtherRules(settler, rulesFor);
      return {
        before: () => undefined,
        fetch(member) {
          others.fetch(member);
          moved.fetch(member);
        },
        compare(row, outcome) {
          const comparison = others.compare(row, outcome);
          moved.add(row, comparison, outcome, others.outcome);
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
