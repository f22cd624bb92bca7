import type { Locale } from '../locale.ts';

/** The same in English. */
export const fileNotes = (): Locale['fileNotes'] => ({
  sheet: (source, sheet) => `${source}, sheet ${sheet}`,
  line: (place, line) => `${place}, line ${line}`,
  encoding: (place, encoding) => `${place}: read as ${encoding.toUpperCase()}`,
  above: (place, rows, first) => `${place}: ${rows} row${rows === 1 ? '' : 's'} above the header not read ("${first}")`,
  footers: (place, rows, lines) =>
    `${place}: the last ${rows === 1 ? 'row' : `${rows} rows`} (${lines}) hold${rows === 1 ? 's' : ''} sums or names, no visit`,
  hidden: (place, rows, isFiltered) =>
    `${place}: ${rows} row${rows === 1 ? ' is' : 's are'} ${isFiltered ? 'filtered out' : 'hidden'}, and read like any other`,
  merged: (place, areas) => `${place}: of the merged cells ${areas} only the first has a value, the others are blank`,
  more: (areas, count) => `${areas} and more, ${count} in all`,
  unread: (place, names, count) => `${place}: columns not read: ${names}${count > 0 ? ` and ${count} more` : ''}`,
  wrongTotal: (place, column, stated, read) =>
    `${place}: the sum of column ${column} is stated as ${stated}, but the rows read add up to ${read}`,
});
