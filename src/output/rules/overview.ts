import { inForce, type Standing } from '../../engine/standing.ts';
import type { Locale } from '../../locale/index.ts';
import { languageOf } from '../language.ts';
import { gridOf, type Page, sentence } from '../page.ts';
import { valuesOf } from './values.ts';

/** Between the values of a table. */
const OR = ' / ';

/** All regions side by side, as their rules stand on a day. */
export function overviewPage(standings: readonly Standing[], locale: Locale): Page {
  const { heads, overview, overviewNote } = locale.rules;
  return {
    title: overview(standings[0]?.asked ?? ''),
    sections: [
      {
        parts: [
          ...gridOf(
            [
              { head: heads.city },
              { head: heads.number },
              { head: heads.force },
              { head: heads.deductible },
              { head: heads.ratio },
              { head: heads.cap },
            ],
            standings.map((standing) => rowOf(standing, locale)),
          ),
          sentence(overviewNote),
        ],
      },
    ],
  };
}

function rowOf({ policy, day, outside }: Standing, locale: Locale): string[] {
  const { force, document, deductible, ratios, caps } = policy;
  const { rules } = locale;
  const state = { before: rules.notYet, after: rules.ended };
  return [
    `${policy.name[languageOf(locale)]} ${policy.id}`,
    document.number ?? rules.document.noNumber,
    `${rules.span(force.from, force.to)}${outside === null ? '' : state[outside]}`,
    `${valuesOf(inForce(deductible.tables, day)).join(OR)} ${rules.kindNames[deductible.kind]}`,
    rules.percent(rangeOf(valuesOf(inForce(ratios, day)))),
    valuesOf(inForce(caps, day)).join(OR),
  ];
}

/** The least and the most of values in order. */
function rangeOf(values: readonly number[]): string {
  return [...new Set([values[0], values.at(-1)])].join('–');
}
