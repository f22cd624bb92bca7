import type { Locale } from '../../locale/index.ts';
import { citationOf } from '../article.ts';
import { languageOf } from '../language.ts';
import { entriesOf, type Section, sentence } from '../page.ts';
import { fileSentences } from '../policy-file.ts';
import type { Report } from '../report.ts';
import { assumptionsOf } from './assumptions.ts';

/** What a result rests on: the readings chosen, where no explanation names them, then the documents and files. */
export function basisSections(report: Report, locale: Locale): Section[] {
  const language = languageOf(locale);
  const explained = report.settlement.visits.some(({ explanation }) => explanation);
  const readings = entriesOf(
    (explained ? [] : assumptionsOf(report)).map(({ point }) => ({
      name: `${point.id} ${citationOf(point.article, language)}`,
      says: [point.chosen[language]],
    })),
    'faint',
  );
  const documents = report.policies.map(({ document }) =>
    locale.table.document(document.title[language], document.number, document.issued),
  );
  const files = report.policies.flatMap((policy) => fileSentences(policy, locale));
  return [
    ...(readings.length > 0 ? [{ parts: [sentence(locale.table.assumptions, 'faint'), ...readings] }] : []),
    { parts: [...documents, ...files].map((text) => sentence(text, 'faint')) },
  ];
}
