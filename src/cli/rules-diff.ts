import { type Standing, standingOn } from '../engine/standing.ts';
import { readDay } from '../input/values/day-time.ts';
import { diffJson } from '../output/rules/diff/json.ts';
import { diffSheet } from '../output/rules/diff/sheet.ts';
import type { Policy } from '../policy/grammar.ts';
import type { Context } from './context.ts';
import { checkPlaces, filesOf } from './door/file-places.ts';
import { UsageError } from './exit.ts';
import { namedDay, namedPolicy, today } from './named.ts';
import { type PolicyOptions, policiesOf } from './policies.ts';
import { type SheetLook, writeSheets } from './write-sheets.ts';

export type RulesDiffOptions = SheetLook &
  PolicyOptions & {
    readonly on?: string;
    /** Options of `rules` that commander takes before it hands on to `diff`. */
    readonly articles?: boolean;
    readonly openPoints?: boolean;
  };

/**
 * `baoxiao rules diff`: what changes between two days in a region (`CITY DATE DATE`), or between two regions on a day
 * (`CITY CITY`). Throws an InputError for a region or day that is not one, a UsageError for anything else.
 */
export async function rulesDiff(sides: readonly string[], options: RulesDiffOptions, context: Context): Promise<void> {
  const { usage } = context.locale.help;
  if (options.articles) throw new UsageError(usage.unknownOption('--articles'));
  if (options.openPoints) throw new UsageError(usage.unknownOption('--open-points'));
  checkPlaces(
    { inputs: filesOf('--policy', options.policy), outputs: filesOf('--output', options.output) },
    context.locale,
  );
  const policies = await policiesOf(options);
  const [before, after] = sidesOf(sides, options, policies, context);
  await writeSheets(
    () => [diffSheet(before, after, context.locale)],
    () => diffJson(before, after),
    options,
    context,
  );
}

function sidesOf(
  [city = '', second = '', third, ...more]: readonly string[],
  { on }: RulesDiffOptions,
  policies: readonly Policy[],
  { locale }: Context,
): readonly [Standing, Standing] {
  const { argumentNames, usage } = locale.help;
  if (second === '' || more.length > 0) throw new UsageError(usage.diffSides);
  const policy = namedPolicy(policies, city, locale);
  if (third === undefined) {
    if ('value' in readDay(second)) throw new UsageError(usage.diffSides);
    const day = on === undefined ? today() : namedDay(on, '--on');
    return [standingOn(policy, day), standingOn(namedPolicy(policies, second, locale), day)];
  }
  if (on !== undefined) throw new UsageError(usage.notTogether(argumentNames.days, '--on'));
  const [was, is] = [second, third].map((day) => standingOn(policy, namedDay(day, argumentNames.day)));
  return [was as Standing, is as Standing];
}
