import { HEADER_WITHIN } from './header-finder.ts';

/** The delimiters a file can be said to use, by their names. */
export const DELIMITERS = { comma: ',', tab: '\t', semicolon: ';' } as const;
export type DelimiterName = keyof typeof DELIMITERS;
export type Delimiter = (typeof DELIMITERS)[DelimiterName];

/** The name of a delimiter. */
export function nameOf(delimiter: Delimiter): DelimiterName {
  const [name] = Object.entries(DELIMITERS).find(([, known]) => known === delimiter) ?? ['comma'];
  return name as DelimiterName;
}

/** A header is not looked at further than this. */
const LONGEST_HEADER = 1 << 16;

/**
 * The delimiter that stands most often, outside quotes, in the first of the first lines that has three cells, or else in
 * the first line; a comma where none does. A title stands above a header as a cell of its own.
 */
export function delimiterOf(text: string): Delimiter {
  const lines = text
    .slice(0, LONGEST_HEADER)
    .replaceAll(/"(?:[^"]|"")*(?:"|$)/g, '')
    .split(/[\r\n]+/, HEADER_WITHIN)
    .filter((line) => line.trim() !== '');
  const [, best] = lines.map(mostOften).find(([count]) => count >= 2) ?? mostOften(lines[0] ?? '');
  return best;
}

/** The delimiter that stands most often in a line, and how often. */
function mostOften(line: string): readonly [count: number, delimiter: Delimiter] {
  const counts = Object.values(DELIMITERS).map((delimiter) => [line.split(delimiter).length - 1, delimiter] as const);
  return counts.reduce((best, next) => (next[0] > best[0] ? next : best));
}
