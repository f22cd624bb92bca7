import type { Locale } from '../../locale/index.ts';
import { explainedSections } from '../explain/explained-visit.ts';
import type { Page } from '../page.ts';
import { type Report, reportedVisits } from '../report.ts';
import type { Basis } from './assumptions.ts';
import { basisSections } from './basis.ts';
import { visitsGrid } from './visits.ts';
import { yearSections } from './years.ts';

/**
 * The result as a person reads it: the visits, step by step where they were explained, what is used of each year's cap
 * and deductible, and, unless `quiet`, what the result rests on.
 */
export function resultPage(report: Report, locale: Locale, options: { readonly quiet?: boolean } = {}): Page {
  return {
    title: locale.table.title,
    titleOnPaper: true,
    sections: [
      { parts: [visitsGrid(report, locale)] },
      ...explainedSections(report, locale),
      ...yearSections(report, locale),
      ...(options.quiet ? [] : basisSections(basisOf(report), locale)),
    ],
  };
}

/** Explanations name the readings in their place. */
function basisOf(report: Report): Basis {
  const visits = reportedVisits(report).filter(({ explanation }) => !explanation);
  return { visits, policies: report.policies, registers: report.registers };
}
