import { newComparison } from '../engine/compare/comparison.ts';
import { ImpactTally } from '../engine/compare/impact-tally.ts';
import { OtherRules } from '../engine/compare/other-rules.ts';
import type { Settler } from '../engine/settler.ts';
import { SLOTS } from '../input/fields.ts';
import { readSwept, type Sweep } from '../input/policy/read-policies.ts';
import type { Locale } from '../locale/index.ts';
import { sweepPage } from '../output/compare/sweep-page.ts';
import { shortened, VALUE_WIDTH } from '../output/escape.ts';
import { FORMATS } from '../output/formats.ts';
import type { Policy } from '../policy/grammar.ts';
import { fenOf, yuanOf } from '../policy/money.ts';
import { formatAsked } from './answer.ts';
import type { RowComparer } from './batch/run.ts';
import { UsageError } from './exit.ts';
import { checkRegions, type ImpactOptions, inPlaceOf } from './new-rules.ts';
import { policiesOf } from './policies.ts';
import type { RightSide } from './set-against.ts';

/** So many values at most: each has ledgers of its own. */
const MOST = 50;
const SWEEP = /^([^=]+)=([\d.]+)\.\.([\d.]+):([\d.]+)$/;

/** The rules at one value, and what they come to. */
type Step = {
  readonly value: string;
  readonly others: readonly Policy[];
  readonly moved: ImpactTally;
};

/**
 * The right side of `impact --sweep`: the new rules with one value of theirs at each of several, all in one pass. Throws a
 * UsageError for a sweep that is none, a value that is not there, and what does not go with it.
 */
export function sweptSide(asked: ImpactOptions & { readonly sweep: string }, locale: Locale): () => Promise<RightSide> {
  const { usage } = locale.help;
  const { policy: [file = '', ...more] = [], base = [], only } = asked;
  const sweep = sweepIn(asked.sweep, locale);
  const format = formatAsked(asked, ['pages', 'rows', 'workbook'], locale) ?? 'table';
  if (FORMATS[format].kind !== 'pages') throw new UsageError(usage.notTogether('--sweep', `--format ${format}`));
  if (only !== undefined) throw new UsageError(usage.notTogether('--sweep', `--only ${only}`));
  if (more.length > 0) throw new UsageError(usage.notTogether('--sweep', `--policy ${more.join(' ')}`));
  return async () => {
    const policies = await policiesOf({ policy: base });
    const read = await readSwept(file, policies, sweep);
    checkRegions({ policies, others: read.policies }, locale);
    if (!read.swept) throw new UsageError(usage.noSweepValue(shortened(sweep.path, VALUE_WIDTH)));
    const steps = read.swept.map(
      (others, at): Step => ({ value: sweep.values[at] ?? '', others, moved: new ImpactTally() }),
    );
    return {
      policies,
      comparing: {
        against: 'other-rules',
        among: SLOTS,
        onlyFindings: false,
        comparerOf: (settler) => comparerOf(settler, policies, steps),
      },
      page: ({ summary }) => {
        const told = steps.map(({ value, moved }) => ({
          value,
          total: moved.impact().total,
          unsettled: moved.rows.unsettled,
        }));
        return sweepPage({ path: sweep.path, rows: summary.settled + summary.refused, steps: told }, locale);
      },
      isFound: () => steps.some(({ moved }) => moved.rows.different > 0),
    };
  };
}

/** Settles every row by the rules at each value; what is returned says nothing of them. */
function comparerOf(settler: Settler, policies: readonly Policy[], steps: readonly Step[]): RowComparer {
  const sides = steps.map((step) => ({
    step,
    rules: new OtherRules(settler, inPlaceOf({ policies, others: step.others })),
  }));
  const nothing = newComparison();
  return {
    before: () => undefined,
    compare(row, outcome) {
      for (const { step, rules } of sides) {
        step.moved.add(row, rules.compare(row, outcome), outcome, rules.outcome);
      }
      return nothing;
    },
    forget() {
      for (const { step, rules } of sides) {
        rules.forget();
        step.moved.forget();
      }
    },
  };
}

/** Reads `PATH=FROM..TO:STEP`; whole hundredths, so that nothing is lost on the way. */
function sweepIn(text: string, { help }: Locale): Sweep {
  const [, path = '', ...numbers] = SWEEP.exec(text) ?? [];
  const [from, to, step] = numbers.map(fenOf);
  const isGood = from !== undefined && to !== undefined && step !== undefined && step > 0 && from <= to;
  if (!isGood || (to - from) / step >= MOST) throw new UsageError(help.usage.badSweep(shortened(text, VALUE_WIDTH)));
  const count = Math.floor((to - from) / step) + 1;
  return { path: path.trim(), values: Array.from({ length: count }, (_, at) => plain(from + at * step)) };
}

/** A number as rules write it, without decimals that say nothing. */
function plain(hundredths: number): string {
  return yuanOf(hundredths).replace(/\.00$/, '');
}
