import type { Problem, ProblemCode } from '../../input/problem.ts';
import type { Locale } from '../../locale/index.ts';
import { expectedText, renderProblems } from '../problems.ts';
import { csvCell, MARK, spreadsheetCell } from './csv-cell.ts';

/** The columns of the rejects before those of the input. */
const COLUMNS = ['line', 'column', 'code', 'value', 'expected'] as const;

/** How many characters of a value stand in its own column; all of them stand in the input's. */
const LONGEST_VALUE = 80;

/** Whether a spreadsheet opens the rejects, whether they are from several files, and whether a person reads them at once. */
export type RejectsLook = {
  readonly excel?: boolean | undefined;
  readonly ofSeveral?: boolean;
  readonly rejectsInWords?: boolean;
};

/** The first line of the rejects: what is wrong, then the input's columns, so that a row can be mended and run again. */
export function rejectsHeader(header: readonly string[], { excel = false, rejectsInWords }: RejectsLook = {}): string {
  if (rejectsInWords) return '';
  return (excel ? MARK : '') + lineOf([...COLUMNS, ...header], excel);
}

/** A rejected row in words, and its code: a line of JSON, since the words take several. */
export type RejectInWords = readonly [code: ProblemCode, words: string];

/** A rejected row; codes are for programs, what was expected is in the user's words. */
export function rejectLine(
  problem: Problem,
  cells: readonly string[],
  locale: Locale,
  { excel = false, ofSeveral = false, rejectsInWords }: RejectsLook = {},
): string {
  if (rejectsInWords) {
    const told: RejectInWords = [problem.code, renderProblems([problem], locale, { limit: 1 })];
    return `${JSON.stringify(told)}\n`;
  }
  const { source, line = '', column } = problem.where;
  const value = shortened(problem.value ?? '');
  const told = [
    ofSeveral ? `${source}:${line}` : String(line),
    shortened(column ?? ''),
    problem.code,
    value,
    expectedText(problem, locale),
  ];
  return lineOf([...told, ...cells], excel);
}

function shortened(text: string): string {
  if (text.length <= LONGEST_VALUE) return text;
  // What half a surrogate pair is left of is no character.
  return `${text.slice(0, LONGEST_VALUE).replace(/[\ud800-\udbff]$/, '')}…`;
}

function lineOf(cells: readonly string[], excel: boolean): string {
  const written = excel ? spreadsheetCell : csvCell;
  return `${cells.map((cell) => written(cell)).join(',')}\n`;
}
