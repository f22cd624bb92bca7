/** The delimiters a file can be said to use, by their names. */
export const DELIMITERS = { comma: ',', tab: '\t', semicolon: ';' } as const;
export type DelimiterName = keyof typeof DELIMITERS;
export type Delimiter = (typeof DELIMITERS)[DelimiterName];

/** A header is not looked at further than this. */
const LONGEST_HEADER = 1 << 16;

/** The delimiter that stands most often in the header, outside quotes; a comma where none does. */
export function delimiterOf(text: string): Delimiter {
  const header = /^\s*((?:"(?:[^"]|"")*"|[^"\r\n])*)/.exec(text.slice(0, LONGEST_HEADER))?.[1] ?? '';
  const bare = header.replaceAll(/"(?:[^"]|"")*"/g, '');
  const count = (delimiter: Delimiter) => bare.split(delimiter).length;
  return Object.values(DELIMITERS).reduce((best, next) => (count(next) > count(best) ? next : best));
}
