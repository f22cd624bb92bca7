import { type Standing, standingOn } from '../engine/standing.ts';
import { readDay } from '../input/values/day-time.ts';
import { diffJson } from '../output/rules/diff/json.ts';
import { diffPage } from '../output/rules/diff/page.ts';
import type { Policy } from '../policy/grammar.ts';
import { formatAsked, type LookOptions, presentAnswer } from './answer.ts';
import type { Context } from './context.ts';
import { checkPlaces, filesOf } from './door/file-places.ts';
import { UsageError } from './exit.ts';
import { namedDay, namedPolicy, today } from './named.ts';
import { builtIn, type PolicyOptions, policiesOf } from './policies.ts';

export type RulesDiffOptions = LookOptions<'pages' | 'document'> &
  PolicyOptions & {
    readonly on?: string;
    /** Options of `rules` that commander takes before it hands on to `diff`. */
    readonly articles?: boolean;
    readonly openPoints?: boolean;
  };

/**
 * `baoxiao rules diff`: what changes between two days in a region (`CITY DATE DATE`), or between two regions on a day
 * (`CITY CITY`), or between the built-in rules and an edited copy (`CITY --policy FILE`). Throws an InputError for a region or day that is not one, a UsageError for anything else.
 */
export async function rulesDiff(sides: readonly string[], options: RulesDiffOptions, context: Context): Promise<void> {
  const { locale } = context;
  const { usage } = locale.help;
  if (options.articles) throw new UsageError(usage.unknownOption('--articles'));
  if (options.openPoints) throw new UsageError(usage.unknownOption('--open-points'));
  const format = formatAsked(options, ['pages', 'document'], locale) ?? 'table';
  checkPlaces({ inputs: filesOf('--policy', options.policy), outputs: filesOf('--output', options.output) }, locale);
  const [before, after] = sidesOf(sides, options, await policiesOf(options), context);
  const answer = { pages: () => [diffPage(before, after, locale)], document: () => diffJson(before, after) };
  await presentAnswer(answer, { ...options, format }, context);
}

function sidesOf(
  [city = '', second = '', third, ...more]: readonly string[],
  { on }: RulesDiffOptions,
  policies: readonly Policy[],
  { locale }: Context,
): readonly [Standing, Standing] {
  const { argumentNames, usage } = locale.help;
  const isEdited = policies !== builtIn && city !== '';
  if ((second === '' && !isEdited) || more.length > 0) throw new UsageError(usage.diffSides);
  const policy = namedPolicy(policies, city, locale);
  if (second === '') {
    const day = on === undefined ? today() : namedDay(on, '--on');
    return [standingOn(namedPolicy(builtIn, city, locale), day), standingOn(policy, day)];
  }
  if (third === undefined) {
    if ('value' in readDay(second)) throw new UsageError(usage.diffSides);
    const day = on === undefined ? today() : namedDay(on, '--on');
    return [standingOn(policy, day), standingOn(namedPolicy(policies, second, locale), day)];
  }
  if (on !== undefined) throw new UsageError(usage.notTogether(argumentNames.days, '--on'));
  const [was, is] = [second, third].map((day) => standingOn(policy, namedDay(day, argumentNames.day)));
  return [was as Standing, is as Standing];
}
