import { inForce, type Standing } from '../../engine/standing.ts';
import type { Table } from '../../policy/grammar.ts';
import { conditionText } from '../condition.ts';
import { entriesOf, type Grid, gridOf, type Section, sentence } from '../page.ts';
import { readingsOf } from './points.ts';
import type { RulesView } from './view.ts';

/** Deductible, ratios and cap as they stand, a line of the table for each line of the policy. */
export function tableSections(view: RulesView, { day }: Standing): Section[] {
  const { policy, locale } = view;
  const { sections, kinds, yuan, percent } = locale.rules;
  const { deductible } = policy;
  return [
    {
      title: sections.deductible,
      parts: [
        sentence(kinds[deductible.kind]),
        ...valueGrid(view, inForce(deductible.tables, day), yuan),
        ...entriesOf(readingsOf(deductible.points ?? [], view)),
      ],
    },
    { title: sections.ratio, parts: valueGrid(view, inForce(policy.ratios, day), percent) },
    { title: sections.cap, parts: valueGrid(view, inForce(policy.caps, day), yuan) },
  ];
}

function valueGrid<V>(
  { policy, locale, cited }: RulesView,
  tables: readonly Table<V>[],
  said: (value: V) => string,
): Grid[] {
  const { heads } = locale.rules;
  return gridOf(
    [
      { head: heads.where },
      { head: heads.active, align: 'right' },
      { head: heads.retired, align: 'right' },
      { head: heads.articles },
    ],
    tables.flatMap(({ article, rows }) =>
      rows.map((row) => [
        conditionText(row.when, policy.enrollments, locale),
        said(row.active),
        said(row.retired),
        cited({ article: row.article ?? article }),
      ]),
    ),
  );
}
