import { inForce, type Standing } from '../../engine/standing.ts';
import type { Table } from '../../policy/grammar.ts';
import { conditionText } from '../condition.ts';
import { readingsOf } from './points.ts';
import { entriesOf, type Grid, gridOf, type Section, sentence } from './sheet.ts';
import type { Told } from './told.ts';

/** Deductible, ratios and cap as they stand, a line of the table for each line of the policy. */
export function tableSections(told: Told, { day }: Standing): Section[] {
  const { policy, locale } = told;
  const { sections, kinds, yuan, percent } = locale.rules;
  const { deductible } = policy;
  return [
    {
      title: sections.deductible,
      parts: [
        sentence(kinds[deductible.kind]),
        ...valueGrid(told, inForce(deductible.tables, day), yuan),
        ...entriesOf(readingsOf(deductible.points ?? [], told)),
      ],
    },
    { title: sections.ratio, parts: valueGrid(told, inForce(policy.ratios, day), percent) },
    { title: sections.cap, parts: valueGrid(told, inForce(policy.caps, day), yuan) },
  ];
}

function valueGrid<V>(
  { policy, locale, cited }: Told,
  tables: readonly Table<V>[],
  said: (value: V) => string,
): Grid[] {
  const { heads } = locale.rules;
  return gridOf(
    [
      { text: heads.where },
      { text: heads.active, align: 'right' },
      { text: heads.retired, align: 'right' },
      { text: heads.articles },
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
