import type { YearTotals } from '../engine/years.ts';
import type { Locale } from '../locale/index.ts';
import { type Fen, yuanOf } from '../policy/money.ts';
import { languageOf } from './language.ts';
import { type Report, type Reported, reportedVisits } from './report.ts';

/** How much of a limit is used, as a bar shows it. */
export type Bar = {
  readonly label: string;
  /** Whole percent, cut down so that 100 means that nothing is left. */
  readonly percent: number;
  readonly says: string;
  /** Nothing is left of what the member could still get. */
  readonly exhausted: boolean;
};

/** The bars of one region and calendar year. */
export type YearBars = { readonly title: string; readonly bars: readonly Bar[] };

/** The cap and, where it is owed by the year, the deductible of each region and calendar year. */
export function yearBars(report: Report, locale: Locale): YearBars[] {
  const visits = reportedVisits(report);
  return report.settlement.years.map((year) => {
    const ofYear = visits.filter((visit) => visit.policy.id === year.city && visit.year === year.year);
    const name = ofYear[0]?.policy.name[languageOf(locale)] ?? year.city;
    return {
      title: locale.table.year(name, year.year, year.visits, year.refused),
      bars: [...capBar(year, locale), ...deductibleBar(year, ofYear, locale)],
    };
  });
}

function capBar({ capUsed, capLimit, capLeft }: YearTotals, locale: Locale): Bar[] {
  if (capLimit === null || capLeft === null) return [];
  const says = locale.table.capBar(yuanOf(capUsed), yuanOf(capLimit), yuanOf(capLeft));
  return [{ label: locale.table.bars.cap, percent: percentOf(capUsed, capLimit), says, exhausted: capLeft === 0 }];
}

/** Measured against the standard of the year's last paid visit; none where the deductible is owed per visit. */
function deductibleBar(
  { deductiblePaid, deductibleLeft }: YearTotals,
  visits: readonly Reported[],
  locale: Locale,
): Bar[] {
  const last = visits.findLast(({ result }) => result.standard !== null);
  const standard = last?.result.standard;
  if (!last || !standard || deductibleLeft === null) return [];
  const words = locale.table;
  const tier = last.visit.tier;
  const byTier = last.policy.deductible.kind === 'year-by-tier' && tier !== null;
  const against = byTier ? words.standardOfTier(yuanOf(standard), words.tiers[tier]) : yuanOf(standard);
  const says = words.deductibleBar(yuanOf(deductiblePaid), against, yuanOf(deductibleLeft));
  return [{ label: words.bars.deductible, percent: percentOf(deductiblePaid, standard), says, exhausted: false }];
}

function percentOf(part: Fen, whole: Fen): number {
  return whole === 0 ? 100 : Math.min(100, Math.floor((part * 100) / whole));
}

/** The bar itself, `width` characters long. */
export function drawBar({ percent }: Bar, width: number): { readonly done: string; readonly left: string } {
  const done = Math.min(width, Math.ceil((percent * width) / 100));
  return { done: '█'.repeat(done), left: '░'.repeat(width - done) };
}
