import type { Parts } from '../../engine/explain/step.ts';
import type { Locale } from '../../locale/index.ts';
import { yuanOf } from '../../policy/money.ts';
import { citationOf } from '../article.ts';
import { escapeText } from '../escape.ts';
import { languageOf } from '../language.ts';
import { type Report, type Reported, reportedVisits } from '../report.ts';
import { sentenceOf } from './sentence.ts';

/** An explained visit in words: what it was, its steps in order, what sums to the amount, the readings relied on. */
export type Told = {
  readonly heading: string;
  readonly steps: readonly string[];
  readonly total: string;
  readonly readings: readonly string[];
};

/** The document of each region, said once. */
export function documentSentences(report: Report, locale: Locale): string[] {
  const language = languageOf(locale);
  return report.policies.map(({ name, document }) =>
    locale.explain.document(name[language], document.title[language], document.number),
  );
}

/** The explained visits of a report in words, in settlement order. Text from the input is escaped. */
export function toldVisits(report: Report, locale: Locale): Told[] {
  return reportedVisits(report).flatMap((visit) => told(visit, report, locale) ?? []);
}

function told(visited: Reported, report: Report, locale: Locale): Told | undefined {
  const { explanation, policy, visit } = visited;
  if (!explanation) return undefined;
  const words = locale.explain;
  const language = languageOf(locale);
  const amount = yuanOf(visit.amount ?? visit.eligible ?? 0);
  const heading = [
    visit.date,
    ...(report.policies.length > 1 ? [policy.name[language]] : []),
    ...(visit.id ? [visit.id] : []),
    ...(visit.institution ? [visit.institution] : []),
    words.visit(amount),
  ];
  const register = report.registers.get(policy)?.points ?? [];
  return {
    heading: escapeText(heading.join('  ')),
    steps: explanation.steps.map((step) => {
      const sentence = escapeText(sentenceOf(step, policy, locale));
      return step.article === null ? sentence : `${sentence} [${citationOf(step.article, language)}]`;
    }),
    total: words.total(amount, partsSentence(explanation.parts, locale)),
    readings: register
      .filter(({ id }) => explanation.points.includes(id))
      .map(({ id, article, chosen }) => words.reading(id, citationOf(article, language), chosen[language])),
  };
}

/** The parts that are something, and what the funds pay. */
function partsSentence(parts: Parts, { explain }: Locale): string {
  return (Object.keys(explain.parts) as (keyof Parts)[])
    .filter((part) => part === 'reimbursed' || parts[part] !== 0)
    .map((part) => `${explain.parts[part]} ${yuanOf(parts[part])}`)
    .join(' + ');
}
