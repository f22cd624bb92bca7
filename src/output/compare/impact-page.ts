import { IMPACT_BY, type Impact, type ImpactKey } from '../../engine/compare/impact-tally.ts';
import type { Moved } from '../../engine/compare/moved.ts';
import type { Bin } from '../../engine/compare/payment-bins.ts';
import type { RowCounts } from '../../engine/compare/row-moves.ts';
import type { Locale } from '../../locale/index.ts';
import type { Policy } from '../../policy/grammar.ts';
import { yuanOf } from '../../policy/money.ts';
import { type Column, type Grid, NONE, type Page, type Part, type Section, sentence } from '../page.ts';
import { signedYuan } from './page.ts';

/** What other rules change, as far as its page shows it. */
export type ImpactReport = {
  readonly impact: Impact;
  readonly policies: readonly Policy[];
};

/** What the fund pays more or less under other rules, whom that moves, and by what; where nothing does, only that. */
export function impactPage({ impact, policies }: ImpactReport, locale: Locale): Page {
  const { titles } = locale.impact;
  const names = namesIn(policies, locale);
  const groups = IMPACT_BY.flatMap((by) => {
    const nameOf = names[by] as (key: ImpactKey[keyof ImpactKey]) => string;
    return section(
      titles[by],
      impact.groups(by).map((group) => [nameOf(group.key), group]),
      locale,
    );
  });
  const bins = impact.bins.map((bin): NamedMoved => [boundsOf(bin), bin]);
  return {
    title: locale.impact.title,
    sections: [
      { parts: [...countsOf(impact.rows, locale), ...totalOf(impact.total, locale)] },
      ...(impact.rows.different > 0 ? [...groups, ...section(titles.payment, bins, locale)] : []),
    ],
  };
}

function countsOf({ all, equal, over, under, unsettled }: RowCounts, { impact }: Locale): Part[] {
  return [
    sentence(impact.counts(all, equal), all === equal ? 'good' : 'strong'),
    ...(over.rows > 0 ? [sentence(impact.over(over.rows, yuanOf(over.sum)))] : []),
    ...(under.rows > 0 ? [sentence(impact.under(under.rows, yuanOf(under.sum)))] : []),
    ...(unsettled > 0 ? [sentence(impact.unsettled(unsettled), 'warn')] : []),
  ];
}

function totalOf({ base, other, gain, lose, stay, cutByBase, cutByOther }: Moved, { impact }: Locale): Part[] {
  return [
    sentence(impact.fund(yuanOf(base), yuanOf(other), signedYuan(other - base)), 'strong'),
    sentence(impact.members(gain, lose, stay)),
    sentence(impact.cut(cutByBase, cutByOther)),
  ];
}

/** What the members of a line are called, and what moves them. */
type NamedMoved = readonly [name: string, moved: Moved];

function section(title: string, lines: readonly NamedMoved[], { impact }: Locale): Section[] {
  const { heads } = impact;
  if (lines.length === 0) return [];
  const number = (head: string): Column => ({ head, align: 'right' });
  const grid: Grid = {
    kind: 'grid',
    columns: [
      { head: '', names: true },
      ...[heads.gain, heads.lose, heads.stay, heads.base, heads.other, heads.difference].map(number),
      ...[heads.cutByBase, heads.cutByOther].map((head): Column => ({ head, align: 'right', moves: 'last' })),
    ],
    rows: lines.map(([name, { gain, lose, stay, base, other, cutByBase, cutByOther }]) => ({
      cells: [
        name,
        ...[gain, lose, stay].map(String),
        yuanOf(base),
        yuanOf(other),
        signedYuan(other - base),
        ...[cutByBase, cutByOther].map((members) => (members === 0 ? NONE : String(members))),
      ],
    })),
  };
  return [{ title, parts: [grid] }];
}

function namesIn(policies: readonly Policy[], { language, table, words }: Locale) {
  return {
    region: (region) => policies[region]?.name[language] ?? '',
    tier: (tier) => (tier < 0 ? NONE : table.tiers[tier as 0 | 1 | 2 | 3]),
    status: (status) => words.status[status],
    year: String,
  } satisfies { readonly [K in keyof ImpactKey]: (key: ImpactKey[K]) => string };
}

function boundsOf({ least, most }: Bin): string {
  return least === most ? yuanOf(least) : `${yuanOf(least)} – ${yuanOf(most)}`;
}
