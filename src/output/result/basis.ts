import type { Locale } from '../../locale/index.ts';
import type { OpenPoint } from '../../policy/grammar.ts';
import { citationOf } from '../article.ts';
import { languageOf } from '../language.ts';
import { entriesOf, type Section, sentence } from '../page.ts';
import { fileSentences, forwardedSentence } from '../policy-file.ts';
import { assumptionsOf, type Basis } from './assumptions.ts';

/** An open point with its article, and the reading chosen. */
export function readingOf({ id, article, chosen }: OpenPoint, locale: Locale) {
  const language = languageOf(locale);
  return { name: `${id} ${citationOf(article, language)}`, says: [chosen[language]] };
}

/** What an answer rests on: the readings chosen, then the documents and files. */
export function basisSections(basis: Basis, locale: Locale): Section[] {
  const language = languageOf(locale);
  const readings = entriesOf(
    assumptionsOf(basis).map(({ point }) => readingOf(point, locale)),
    'faint',
  );
  const documents = basis.policies.map(({ document }) =>
    locale.table.document(document.title[language], document.number, document.issued),
  );
  const forwarded = basis.forwarded.map((document) => forwardedSentence(document, locale));
  const files = basis.policies.flatMap((policy) => fileSentences(policy, locale));
  return [
    ...(readings.length > 0 ? [{ parts: [sentence(locale.table.assumptions, 'faint'), ...readings] }] : []),
    { parts: [...documents, ...forwarded, ...files].map((text) => sentence(text, 'faint')) },
  ];
}
