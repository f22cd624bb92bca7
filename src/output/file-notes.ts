import type { FileNotes } from '../input/records/file-notes.ts';
import type { Locale } from '../locale/index.ts';
import { escapeText, shortened } from './escape.ts';

/** Columns of a text from the file that are shown. */
const WIDTH = 40;
/** Merged areas that are named. */
const AREAS = 5;
/** Columns that are named. */
const COLUMNS = 20;

/** What is to be said of a file, a sentence each, without the ends of lines. */
export function noteSentences(
  { source, encoding, above, footers, wrongTotals, unread = [], sheet }: FileNotes,
  locale: Locale,
): string[] {
  const words = locale.fileNotes;
  const file = source === '-' ? locale.problems.layout.stdin : escapeText(source);
  const place = sheet ? words.sheet(file, shortened(sheet.name, WIDTH)) : file;
  const sentences: string[] = [];
  if (encoding && encoding !== 'utf-8') sentences.push(words.encoding(place, encoding));
  if (above.length > 0) {
    const first = above[0]?.cells.find((cell) => cell.trim() !== '') ?? '';
    sentences.push(words.above(place, above.length, shortened(first.trim(), WIDTH)));
  }
  if (sheet && sheet.hiddenRows > 0) sentences.push(words.hidden(place, sheet.hiddenRows, sheet.isFiltered));
  if (sheet && sheet.merged.length > 0) {
    const areas = sheet.merged.slice(0, AREAS).join(' ');
    const more = sheet.merged.length > AREAS;
    sentences.push(words.merged(place, shortened(more ? words.more(areas, sheet.merged.length) : areas, 2 * WIDTH)));
  }
  if (footers.length > 0) {
    const lines = [footers[0]?.line, footers.at(-1)?.line];
    sentences.push(words.footers(place, footers.length, [...new Set(lines)].join('–')));
  }
  if (unread.length > 0) sentences.push(words.unread(place, ...named(unread, locale)));
  for (const { line, column, stated, read } of wrongTotals) {
    const there = words.line(place, line);
    sentences.push(words.wrongTotal(there, shortened(column, WIDTH), shortened(stated.trim(), WIDTH), read));
  }
  return sentences;
}

/** The columns of a batch that nobody read, in words; empty where there are none. */
export function unreadSentence(unread: readonly string[], locale: Locale): string {
  return unread.length === 0 ? '' : locale.batch.unread(...named(unread, locale));
}

/** The first columns by name, and how many more there are. */
function named(columns: readonly string[], { table }: Locale): [names: string, more: number] {
  const shown = columns.slice(0, COLUMNS).map((name) => shortened(name, WIDTH));
  return [shown.join(table.listSeparator), columns.length - shown.length];
}
