import { standingOn } from '../engine/standing.ts';
import { policyJson } from '../output/policy-json.ts';
import { articleSheet } from '../output/rules/articles.ts';
import { openPointSheet } from '../output/rules/open-points.ts';
import { overviewSheet } from '../output/rules/overview.ts';
import { parameterSheet } from '../output/rules/parameters.ts';
import { articlesJson, openPointsJson, overviewJson } from '../output/rules/rules-json.ts';
import type { Sheet } from '../output/rules/sheet.ts';
import { type Told, toldOf } from '../output/rules/told.ts';
import type { Context } from './context.ts';
import { checkPlaces, filesOf } from './door/file-places.ts';
import { UsageError } from './exit.ts';
import { namedDay, namedPolicy, today } from './named.ts';
import { type PolicyOptions, policiesOf } from './policies.ts';
import { type SheetLook, writeSheets } from './write-sheets.ts';

export type RulesOptions = SheetLook &
  PolicyOptions & {
    readonly on?: string;
    readonly articles?: boolean;
    readonly openPoints?: boolean;
  };

/**
 * `baoxiao rules [CITY]`: the rules of a region on a day, or of all regions side by side; their articles or open points
 * instead. Throws an InputError for a region or day that is not one, a UsageError for flags that do not go together.
 */
export async function rules(city: string | undefined, options: RulesOptions, context: Context): Promise<void> {
  const { locale } = context;
  checkPlaces({ inputs: filesOf('--policy', options.policy), outputs: filesOf('--output', options.output) }, locale);
  const all = await policiesOf(options);
  refuseTogether(city, options, context);
  const policies = city === undefined ? all : [namedPolicy(all, city, locale)];
  const day = options.on === undefined ? today() : namedDay(options.on, '--on');
  const standings = policies.map((policy) => standingOn(policy, day));
  const told = async (sheetOf: (told: Told) => Sheet) =>
    Promise.all(policies.map(async (policy) => sheetOf(await toldOf(policy, locale))));
  const [policy] = policies;
  const [standing] = standings;
  if (options.articles) {
    await writeSheets(
      () => told(articleSheet),
      () => articlesJson(policies),
      options,
      context,
    );
  } else if (options.openPoints) {
    await writeSheets(
      () => told(openPointSheet),
      () => openPointsJson(policies),
      options,
      context,
    );
  } else if (city !== undefined && policy && standing) {
    const sheets = () => told((each) => parameterSheet(each, standing));
    await writeSheets(sheets, () => policyJson(policy), options, context);
  } else {
    await writeSheets(
      () => [overviewSheet(standings, locale)],
      () => overviewJson(standings),
      options,
      context,
    );
  }
}

/** Articles and open points have no dates; a region's JSON holds its rules of all days. */
function refuseTogether(city: string | undefined, options: RulesOptions, { locale }: Context): void {
  const refuse = (one: string, other: string) => {
    throw new UsageError(locale.help.usage.notTogether(one, other));
  };
  if (options.articles && options.openPoints) refuse('--articles', '--open-points');
  if (options.on === undefined) return;
  if (options.articles) refuse('--articles', '--on');
  if (options.openPoints) refuse('--open-points', '--on');
  if (city !== undefined && options.format === 'json') refuse('--format json', '--on');
}
