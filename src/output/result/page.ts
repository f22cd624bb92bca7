import type { Locale } from '../../locale/index.ts';
import { paymentSection } from '../compare/payment.ts';
import { explainedSections } from '../explain/explained-visit.ts';
import { type Page, sentence } from '../page.ts';
import { type Report, reportedVisits } from '../report.ts';
import { signatureSection } from '../signature.ts';
import { accountSections, depositBasis } from './account.ts';
import { answerOf } from './answer.ts';
import type { Basis } from './assumptions.ts';
import { basisSections } from './basis.ts';
import { slipSection } from './slip.ts';
import { visitsGrid } from './visits.ts';
import { yearSections } from './years.ts';

/** `brief` leaves the answer alone; `quiet` leaves out what the result rests on. */
export type ResultLook = { readonly brief?: boolean; readonly quiet?: boolean };

/**
 * The result as a person reads it: the answer in one line, on paper the slip, the visits, step by step where they were
 * explained, what is used of each year's cap and deductible, and what the result rests on.
 */
export function resultPage(report: Report, locale: Locale, { brief, quiet }: ResultLook = {}): Page {
  const answer = { parts: [sentence(answerOf(report, locale, { alone: brief ?? false }), 'strong')] };
  const payment = report.payment ? [paymentSection(report.payment, locale)] : [];
  const rest = () => [
    slipSection(report, locale),
    { parts: [visitsGrid(report, locale)] },
    ...explainedSections(report, locale),
    ...yearSections(report, locale),
    ...accountSections(report, locale),
    ...(quiet ? [] : basisSections(basisOf(report), locale)),
    signatureSection(locale),
  ];
  return { title: locale.table.title, titleOnPaper: true, sections: [answer, ...payment, ...(brief ? [] : rest())] };
}

/** Explanations name the readings in their place. */
function basisOf(report: Report): Basis {
  const visits = reportedVisits(report).filter(({ explanation }) => !explanation);
  return {
    visits: [...visits, ...depositBasis(report)],
    policies: report.policies,
    forwarded: report.forwarded,
    registers: report.registers,
  };
}
