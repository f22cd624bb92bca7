import type { Locale } from '../../locale/index.ts';
import { yuanOf } from '../../policy/money.ts';
import { languageOf } from '../language.ts';
import { type Page, sentence } from '../page.ts';
import { basisSections } from '../result/basis.ts';
import { signatureSection } from '../signature.ts';
import { curveSections } from './curve.ts';
import { basisOf, type Outlook, type OutlookReport } from './report.ts';
import { grouped, retirementSection, tierGrid } from './tiers.ts';

/**
 * How far it is as a person reads it: the year so far, each tier, what retiring changes, the curve, and, unless `quiet`,
 * what it rests on.
 */
export function outlookPage(report: OutlookReport, locale: Locale, options: { readonly quiet?: boolean } = {}): Page {
  const { outset, tiers } = report;
  const { policy, visit } = outset;
  const groups = grouped(tiers);
  return {
    title: locale.outlook.title(policy.name[languageOf(locale)], visit.date),
    sections: [
      { parts: standing(report, locale).map((text) => sentence(text, 'strong')) },
      { parts: [tierGrid(groups, locale), sentence(locale.outlook.amounts, 'faint')] },
      ...retirementSection(report, locale),
      ...curveSections(report, groups, locale),
      ...(options.quiet ? [] : basisSections(basisOf(report), locale)),
      signatureSection(locale),
    ],
  };
}

function standing({ outset, tiers }: Outlook, { outlook }: Locale): string[] {
  const { ledger, policy, visit } = outset;
  const year = Number(visit.date.slice(0, 4));
  const paid = yuanOf(ledger.reimbursed);
  const reaches = tiers.flatMap(({ reach }) => (reach ? [reach] : []));
  const reach = reaches[0];
  return [
    policy.deductible.kind === 'once-a-day'
      ? outlook.sofarPerVisit(year, paid)
      : outlook.sofar(year, yuanOf(ledger.deductiblePaid), paid),
    ...(reach ? [outlook.capLeft(yuanOf(reach.capLeft), yuanOf(reach.cap))] : []),
    ...(reaches.some(({ limit }) => limit?.by === 'overall') ? [outlook.overall] : []),
  ];
}
