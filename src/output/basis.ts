import type { Locale } from '../locale/index.ts';
import { citationOf } from './article.ts';
import { assumptionsOf } from './assumptions.ts';
import { languageOf } from './language.ts';
import { fileSentences } from './policy-file.ts';
import type { Report } from './report.ts';
import { displayWidth, padTo, wrapText } from './width.ts';

/** What a result rests on, as sentences: the open points relied on, then the documents and files. */
export type Basis = {
  /** Each open point's id and article, and the reading chosen. */
  readonly readings: readonly { readonly cited: string; readonly chosen: string }[];
  readonly documents: readonly string[];
};

/** The sentences of a report's basis. */
export function basisOf(report: Report, locale: Locale): Basis {
  const language = languageOf(locale);
  // An explanation names the readings with each visit.
  const explained = report.settlement.visits.some(({ explanation }) => explanation);
  return {
    readings: (explained ? [] : assumptionsOf(report)).map(({ point }) => ({
      cited: `${point.id} ${citationOf(point.article, language)}`,
      chosen: point.chosen[language],
    })),
    documents: [
      ...report.policies.map(({ document }) =>
        locale.table.document(document.title[language], document.number, document.issued),
      ),
      ...report.policies.flatMap((policy) => fileSentences(policy, locale)),
    ],
  };
}

/**
 * The basis in parts, of lines of at most `width` columns: the readings, where there are any, and the documents. A
 * reading stands beside its point, on a narrow screen behind it.
 */
export function basisParts(report: Report, locale: Locale, width: number): string[][] {
  const { readings, documents } = basisOf(report, locale);
  const indent = Math.max(0, ...readings.map(({ cited }) => displayWidth(cited))) + 4;
  const beside = indent <= width / 2;
  const told = readings.flatMap(({ cited, chosen }) => {
    if (!beside) return wrapText(`${cited}  ${chosen}`, width - 2).map((line) => `  ${line}`);
    return wrapText(chosen, width - indent).map((line, index) => padTo(index === 0 ? `  ${cited}` : '', indent) + line);
  });
  return [
    ...(told.length > 0 ? [[...wrapText(locale.table.assumptions, width), ...told]] : []),
    documents.flatMap((sentence) => wrapText(sentence, width)),
  ];
}
