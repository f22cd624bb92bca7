import { openLedger } from '../../engine/ledger.ts';
import { reachAt } from '../../engine/outlook/reach.ts';
import type { YearTotals } from '../../engine/years.ts';
import type { Locale } from '../../locale/index.ts';
import { FACTS, ORDINARY } from '../../policy/facts.ts';
import { type Fen, yuanOf } from '../../policy/money.ts';
import { filledPercent } from '../bar.ts';
import { languageOf } from '../language.ts';
import { type Bar, barsOf, type Section } from '../page.ts';
import { type Report, type Reported, reportedVisits } from '../report.ts';

/** The cap and, where it is owed by the year, the deductible of each region and calendar year. */
export function yearSections(report: Report, locale: Locale): Section[] {
  const visits = reportedVisits(report);
  return report.settlement.years.map((year) => {
    const ofYear = visits.filter((visit) => visit.policy.id === year.city && visit.year === year.year);
    const name = ofYear[0]?.policy.name[languageOf(locale)] ?? year.city;
    return {
      title: locale.table.year(name, year.year, year.visits, year.refused),
      parts: barsOf([...capBar(year, locale), ...deductibleBars(year, ofYear, locale)]),
    };
  });
}

function capBar({ capUsed, capLimit, capLeft }: YearTotals, locale: Locale): Bar[] {
  if (capLimit === null || capLeft === null) return [];
  const says = locale.table.capBar(yuanOf(capUsed), yuanOf(capLimit), yuanOf(capLeft));
  const tone = capLeft === 0 ? 'warn' : 'good';
  return [{ label: locale.table.bars.cap, percent: filledPercent(capUsed, capLimit), says, tone }];
}

/**
 * Measured against the standard of the year's last paid visit, or, where standards differ by tier, against each of
 * them; none where the deductible is owed per visit.
 */
function deductibleBars(
  { deductiblePaid, deductibleLeft, capUsed }: YearTotals,
  visits: readonly Reported[],
  { table }: Locale,
): Bar[] {
  const last = visits.findLast(({ result }) => result.standard !== null);
  if (!last?.result.standard || deductibleLeft === null) return [];
  const bar = (label: string, standard: Fen, left: Fen): Bar => ({
    label,
    percent: filledPercent(deductiblePaid, standard),
    says:
      left === 0
        ? table.deductibleMet(yuanOf(standard))
        : table.deductibleBar(yuanOf(deductiblePaid), yuanOf(standard), yuanOf(left)),
    tone: 'good',
  });
  const { deductible } = table.bars;
  if (last.policy.deductible.kind !== 'year-by-tier') return [bar(deductible, last.result.standard, deductibleLeft)];
  return standardsOf(last, deductiblePaid, capUsed).map(({ tiers, standard, left }) =>
    bar(`${deductible} ${tiers.map((tier) => table.tiers[tier]).join(table.listSeparator)}`, standard, left),
  );
}

type Tier = (typeof FACTS.tier.values)[number];
type Standard = { readonly tiers: readonly Tier[]; readonly standard: Fen; readonly left: Fen };

/** What most visits are; the member's own facts are left as they are. */
const { status: _status, coverage: _coverage, claim: _claim, ...ORDINARY_CARE } = ORDINARY;

/** What the member's next ordinary visit on that day would owe at each tier; tiers with the same standard together. */
function standardsOf({ policy, visit }: Reported, deductiblePaid: Fen, reimbursed: Fen): Standard[] {
  const ledger = openLedger({ deductiblePaid, reimbursed });
  const { claimedOn: _, ...given } = visit;
  const next = { ...given, ...ORDINARY_CARE };
  const standards = new Map<Fen, Standard>();
  for (const tier of FACTS.tier.values) {
    const { reach } = reachAt({ policy, visit: next, ledger, assumeExtended: true }, tier);
    if (!reach || reach.standard === 0) continue;
    const tiers = [...(standards.get(reach.standard)?.tiers ?? []), tier];
    standards.set(reach.standard, { tiers, standard: reach.standard, left: reach.deductibleLeft });
  }
  return [...standards.values()];
}
