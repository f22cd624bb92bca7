import type { Problem } from '../../input/problem.ts';
import type { Locale } from '../../locale/index.ts';
import { expectedText } from '../problems.ts';
import { csvCell } from './csv-cell.ts';

/** The columns of the rejects before those of the input. */
const COLUMNS = ['line', 'column', 'code', 'value', 'expected'] as const;

/** The first line of the rejects: what is wrong, then the input's columns, so that a row can be mended and run again. */
export function rejectsHeader(header: readonly string[]): string {
  return lineOf([...COLUMNS, ...header]);
}

/** A rejected row. `english` words what was expected: rejects are for programs and never translated. */
export function rejectLine(problem: Problem, cells: readonly string[], english: Locale): string {
  const { line, column } = problem.where;
  const value = problem.value ?? '';
  return lineOf([String(line ?? ''), column ?? '', problem.code, value, expectedText(problem, english), ...cells]);
}

function lineOf(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(',')}\n`;
}
