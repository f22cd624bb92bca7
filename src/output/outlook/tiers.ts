import type { Reach, TierOutlook } from '../../engine/outlook/reach.ts';
import type { Refused } from '../../engine/verdict.ts';
import type { Locale } from '../../locale/index.ts';
import type { Tier } from '../../policy/facts.ts';
import { yuanOf } from '../../policy/money.ts';
import { citationOf } from '../article.ts';
import { languageOf } from '../language.ts';
import { type Grid, NONE, type Row, type Section, sentence } from '../page.ts';
import type { OutlookReport } from './report.ts';

/** Tiers of which everything is the same. */
export type TierGroup<T> = { readonly tiers: readonly Tier[]; readonly item: T };

/** How far it is at each tier. */
export function tierGrid(groups: readonly TierGroup<TierOutlook>[], locale: Locale): Grid {
  const { heads } = locale.outlook;
  return {
    kind: 'grid',
    columns: [
      { head: heads.tier, names: true, wraps: 12 },
      { head: heads.ratio, align: 'right' },
      { head: heads.untilDeductible, align: 'right' },
      { head: heads.nextHundred, align: 'right', tone: 'good' },
      { head: heads.untilLimit, align: 'right' },
    ],
    rows: groups.map(({ tiers, item }) => tierRow(tiers, item, locale)),
    belowHead: locale.table.labels.remarks,
  };
}

function tierRow(tiers: readonly Tier[], { reach, refused }: TierOutlook, locale: Locale): Row {
  if (!reach) return refusedRow(tiers, refused, locale);
  return {
    cells: [
      tierNames(tiers, locale),
      `${reach.ratio}%`,
      deductibleCell(reach, locale),
      yuanOf(reach.nextHundred),
      reach.limit ? yuanOf(reach.limit.eligible) : NONE,
    ],
  };
}

function refusedRow(tiers: readonly Tier[], { reason, article }: Refused, locale: Locale): Row {
  const words = locale.table.refused(locale.words.reasons[reason], citationOf(article, languageOf(locale)));
  return { cells: [tierNames(tiers, locale), NONE, NONE, NONE, NONE], tone: 'faint', below: sentence(words, 'warn') };
}

function deductibleCell({ standard, untilDeductible }: Reach, { outlook }: Locale): string {
  if (standard === 0) return outlook.none;
  return untilDeductible === 0 ? outlook.met : yuanOf(untilDeductible);
}

/** Tiers by their words. */
export function tierNames(tiers: readonly Tier[], { words, table }: Locale): string {
  return tiers.map((tier) => words.tier[tier]).join(table.listSeparator);
}

/** Things of a tier that differ in nothing but the tier and the readings relied on stand together. */
export function grouped<T extends { readonly tier: Tier }>(items: readonly T[]): TierGroup<T>[] {
  const groups = new Map<string, TierGroup<T>>();
  for (const item of items) {
    const key = JSON.stringify(item, (name, value) => (name === 'tier' || name === 'points' ? null : value));
    groups.set(key, { tiers: [...(groups.get(key)?.tiers ?? []), item.tier], item });
  }
  return [...groups.values()];
}

/** What the procedure from working to retired would change, on the first day on which it does. */
export function retirementSection({ outset, retirement }: OutlookReport, locale: Locale): Section[] {
  if (!retirement) return [];
  const { day, working, retired } = retirement;
  const { outlook } = locale;
  const { heads, retirementHeads } = outlook;
  const from = retired.outset.visit.date;
  const both = retired.tiers.map((after, index) => ({
    tier: after.tier,
    before: working.tiers[index]?.reach ?? null,
    after: { reach: after.reach, refused: after.refused },
  }));
  const rows = grouped(both).map(({ tiers, item: { before, after } }): Row => {
    if (after.refused) return refusedRow(tiers, after.refused, locale);
    const said = (reach: Reach | null, of: (reach: Reach) => string) => (reach ? of(reach) : NONE);
    const change = (of: (reach: Reach) => string) => outlook.change(said(before, of), said(after.reach, of));
    return {
      cells: [
        tierNames(tiers, locale),
        change(({ ratio }) => `${ratio}%`),
        change(({ deductibleLeft }) => yuanOf(deductibleLeft)),
        change(({ nextHundred }) => yuanOf(nextHundred)),
        change(({ capLeft }) => yuanOf(capLeft)),
      ],
    };
  });
  const grid: Grid = {
    kind: 'grid',
    columns: [
      { head: heads.tier, names: true, wraps: 12 },
      { head: heads.ratio, align: 'right' },
      { head: retirementHeads.deductibleLeft, align: 'right' },
      { head: heads.nextHundred, align: 'right', tone: 'good' },
      { head: retirementHeads.capLeft, align: 'right' },
    ],
    rows,
    belowHead: locale.table.labels.remarks,
  };
  const newYear = from.slice(0, 4) !== outset.visit.date.slice(0, 4);
  return [{ title: outlook.retirement(day, from), parts: [grid, ...(newYear ? [sentence(outlook.newYear)] : [])] }];
}
