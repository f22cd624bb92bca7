import { type Standing, standingOn } from '../engine/standing.ts';
import type { Locale } from '../locale/index.ts';
import type { Page } from '../output/page.ts';
import { policyJson } from '../output/policy-json.ts';
import { articlePage } from '../output/rules/articles.ts';
import { cardPage } from '../output/rules/card.ts';
import { openPointPage } from '../output/rules/open-points.ts';
import { overviewPage } from '../output/rules/overview.ts';
import { parameterPage } from '../output/rules/parameters.ts';
import { articlesJson, openPointsJson, overviewJson } from '../output/rules/rules-json.ts';
import { type RulesView, rulesViewOf } from '../output/rules/view.ts';
import { type Answer, formatAsked, type LookOptions, presentAnswer } from './answer.ts';
import type { Context } from './context.ts';
import { checkPlaces, filesOf } from './door/file-places.ts';
import { UsageError } from './exit.ts';
import { namedDay, namedPolicy, today } from './named.ts';
import { type PolicyOptions, policiesOf } from './policies.ts';

export type RulesOptions = LookOptions<'pages' | 'document'> &
  PolicyOptions & {
    readonly on?: string;
    readonly brief?: boolean;
    readonly articles?: boolean;
    readonly openPoints?: boolean;
  };

/**
 * `baoxiao rules [CITY]`: the rules of a region on a day, or of all regions side by side; a card of each, their articles or
 * open points instead. Throws an InputError for a region or day that is not one, a UsageError for flags that do not go together.
 */
export async function rules(city: string | undefined, options: RulesOptions, context: Context): Promise<void> {
  const { locale } = context;
  const format = formatAsked(options, ['pages', 'document'], locale) ?? 'table';
  refuseTogether(city, { ...options, format }, locale);
  checkPlaces({ inputs: filesOf('--policy', options.policy), outputs: filesOf('--output', options.output) }, locale);
  const all = await policiesOf(options);
  const policies = city === undefined ? all : [namedPolicy(all, city, locale)];
  const day = options.on === undefined ? today() : namedDay(options.on, '--on');
  const standings = policies.map((policy) => standingOn(policy, day));
  const answer = answerOf(standings, { ...options, whole: city === undefined }, locale);
  await presentAnswer(answer, { ...options, format }, context);
}

type Asked = Pick<RulesOptions, 'brief' | 'articles' | 'openPoints'> & { readonly whole: boolean };

/** Articles, open points, cards, the rules of one region, or all regions side by side. */
function answerOf(
  standings: readonly Standing[],
  { brief, articles, openPoints, whole }: Asked,
  locale: Locale,
): Answer {
  const policies = standings.map(({ policy }) => policy);
  const pages = (pageOf: (view: RulesView, standing: Standing) => Page) => () =>
    Promise.all(standings.map(async (each) => pageOf(await rulesViewOf(each.policy, locale), each)));
  if (articles) return { pages: pages(articlePage), document: () => articlesJson(policies) };
  if (openPoints) return { pages: pages(openPointPage), document: () => openPointsJson(policies) };
  const document = async () => (await Promise.all(policies.map(policyJson))).join('');
  if (brief) return { pages: pages(cardPage), document };
  if (whole) return { pages: () => [overviewPage(standings, locale)], document: () => overviewJson(standings) };
  return { pages: pages(parameterPage), document };
}

/** Articles and open points have no dates; a region's JSON holds its rules of all days. */
function refuseTogether(city: string | undefined, options: RulesOptions, locale: Locale): void {
  const refuse = (one: string, other: string) => {
    throw new UsageError(locale.help.usage.notTogether(one, other));
  };
  if (options.articles && options.openPoints) refuse('--articles', '--open-points');
  if (options.brief && options.articles) refuse('--brief', '--articles');
  if (options.brief && options.openPoints) refuse('--brief', '--open-points');
  if (options.brief && options.format === 'json') refuse('--brief', '--format json');
  if (options.on === undefined) return;
  if (options.articles) refuse('--articles', '--on');
  if (options.openPoints) refuse('--open-points', '--on');
  if (city !== undefined && options.format === 'json') refuse('--format json', '--on');
}
