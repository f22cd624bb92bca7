import type { Locale } from '../../locale/index.ts';
import type { Paints } from '../paint.ts';
import type { Report } from '../report.ts';
import { padTo, wrapText } from '../width.ts';
import { documentSentences, type Told, toldVisits } from './told.ts';

const INDENT = 5;

/** The explained visits as blocks of lines of at most `width` columns; none where nothing was explained. */
export function explainedParts(report: Report, locale: Locale, width: number, paints: Paints): string[][] {
  const visits = toldVisits(report, locale);
  if (visits.length === 0) return [];
  const documents = documentSentences(report, locale).flatMap((sentence) => wrapText(sentence, width));
  return [
    [paints.strong(locale.explain.title), ...documents],
    ...visits.map((visit) => visitLines(visit, width, paints)),
  ];
}

function visitLines({ heading, steps, total, readings }: Told, width: number, paints: Paints): string[] {
  const block = (mark: string, text: string) =>
    wrapText(text, width - INDENT).map((line, index) => padTo(index === 0 ? mark : '', INDENT) + line);
  return [
    ...wrapText(heading, width).map(paints.strong),
    ...steps.flatMap((step, index) => block(`${String(index + 1).padStart(3)}.`, step)),
    ...block('', total),
    ...readings.flatMap((reading) => block('', reading)).map(paints.faint),
  ];
}
