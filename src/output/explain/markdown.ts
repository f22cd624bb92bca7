import type { Locale } from '../../locale/index.ts';
import { escaped } from '../markdown.ts';
import type { Report } from '../report.ts';
import { documentSentences, toldVisits } from './told.ts';

/** The explained visits as numbered lists of Markdown; no part where nothing was explained. */
export function explainedParts(report: Report, locale: Locale): string[][] {
  const visits = toldVisits(report, locale);
  if (visits.length === 0) return [];
  return [
    [`**${escaped(locale.explain.title)}**`],
    documentSentences(report, locale).map((sentence) => `- ${escaped(sentence)}`),
    ...visits.flatMap(({ heading, steps, total, readings }) => [
      [`**${escaped(heading)}**`],
      steps.map((step, index) => `${index + 1}. ${escaped(step)}`),
      [...[total, ...readings].map((line) => `- ${escaped(line)}`)],
    ]),
  ];
}
