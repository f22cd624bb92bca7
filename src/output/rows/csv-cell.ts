/** What a spreadsheet needs to read a file as UTF-8. */
export const MARK = '\ufeff';

const NUMBER = /^[+-]?\d[\d,]*(?:\.\d+)?$/;

/** What stands between cells. */
export type Delimiter = ',' | '\t';

/** A cell as CSV writes it: quoted where it holds the delimiter, a quote or a line break, quotes in it doubled. */
export function csvCell(text: string, delimiter: Delimiter = ','): string {
  return /["\r\n]/.test(text) || text.includes(delimiter) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A line of such cells, with its end. */
export function csvLine(cells: readonly string[], delimiter: Delimiter = ','): string {
  return `${cells.map((cell) => csvCell(cell, delimiter)).join(delimiter)}\n`;
}

/** The same for a spreadsheet: with a quote before what it would compute. */
export function spreadsheetCell(text: string, delimiter: Delimiter = ','): string {
  return csvCell(isFormula(text) && !NUMBER.test(text) ? `'${text}` : text, delimiter);
}

/**
 * Whether a spreadsheet takes a text that is no number for a formula, whatever it does not show stands before it; in East
 * Asia the wide signs are the same as the narrow ones.
 */
function isFormula(text: string): boolean {
  return /^(?:[\p{Cc}\p{Cf}\s]*[=+\-@＝＋－＠﹦﹢﹣﹫]|[\t\r\n\0])/u.test(text);
}
