import { type BindOptions, bindNames } from '../input/bind-header.ts';
import type { FileNotes } from '../input/records/file-notes.ts';
import type { Locale } from '../locale/index.ts';
import type { OpenPoint, Policy } from '../policy/grammar.ts';
import { hashOf } from '../policy/hash.ts';
import { noteSentences } from './file-notes.ts';
import { entriesOf, type Page, type Section, sentence } from './page.ts';
import { fileSentences } from './policy-file.ts';
import { readingOf } from './result/basis.ts';

/** What a result rests on: by which program and rules, from which files, how their columns were read, what was assumed. */
export type ResultBasis = {
  readonly program: { readonly name: string; readonly version: string };
  readonly policies: readonly Policy[];
  /** The open points of these rules that a row may name; left out where they stand on another page. */
  readonly points?: readonly OpenPoint[];
  readonly files: readonly FileNotes[];
  readonly header: readonly string[];
  readonly binding: BindOptions;
  /** The flags that decide something, each with what was given. */
  readonly flags: readonly { readonly flag: string; readonly value: string }[];
};

/** What a result rests on, as a page. */
export function aboutPage(
  { program, policies, points = [], files, header, binding, flags }: ResultBasis,
  locale: Locale,
): Page {
  const words = locale.workbook;
  const rules = policies.map((policy) => ({
    name: `${policy.name[locale.language]} (${policy.id})`,
    says: [hashOf(policy), ...fileSentences(policy, locale)],
  }));
  const sections: Section[] = [
    { parts: [sentence(`${program.name} ${program.version}`)] },
    { title: words.rules, parts: entriesOf(rules) },
    { title: words.readings, parts: entriesOf(points.map((point) => readingOf(point, locale))) },
    { title: words.files, parts: entriesOf(files.map((file) => fileEntry(file, locale))) },
    { title: words.columns, parts: entriesOf(columnEntries(header, binding, words.unread)) },
    { title: words.given, parts: entriesOf(flags.map(({ flag, value }) => ({ name: flag, says: [value] }))) },
  ];
  return { title: words.aboutTitle, sections: sections.filter(({ parts }) => parts.length > 0) };
}

function fileEntry(file: FileNotes, locale: Locale) {
  const name = file.source === '-' ? locale.problems.layout.stdin : file.source;
  const sheet = file.sheet ? [locale.workbook.sheet(file.sheet.name)] : [];
  const { encoding = 'utf-8' } = file;
  // Other encodings are among the notes wherever a result is told.
  const plain = file.sheet === undefined && encoding === 'utf-8' ? [locale.fileNotes.encoding(name, encoding)] : [];
  return { name, says: [...sheet, ...plain, ...noteSentences(file, locale)] };
}

/** Per column the field that it was read as. */
function columnEntries(header: readonly string[], binding: BindOptions, unread: string) {
  const { slots } = bindNames(header, binding);
  const fields = header.map((_, column) =>
    [...slots].filter(([, bound]) => bound.some(({ index }) => index === column)).map(([slot]) => slot),
  );
  return header.map((name, column) => ({ name, says: [fields[column]?.join(', ') || unread] }));
}
