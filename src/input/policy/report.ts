import type { Problem } from '../problem.ts';

/** Takes note of what is wrong with the value at a path. */
export type ReportProblem = (path: string, problem: Omit<Problem, 'where'>) => void;

/** The line of a value; of one that is missing that of what should hold it. */
export function lineOf(path: string, lines: ReadonlyMap<string, number>): number {
  const line = lines.get(path);
  if (line !== undefined) return line;
  const holder = path.replace(/(?:\.?[\w$]+|\[[^[\]]*\])$/, '');
  return holder === path ? 1 : lineOf(holder, lines);
}
