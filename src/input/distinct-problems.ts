import type { Problem } from './problem.ts';

/** Each problem once, also where every visit meets it: in the profile, a flag, or a cell that fills two slots. */
export function distinct(problems: readonly Problem[]): Problem[] {
  const seen = new Map<string, Problem>();
  for (const problem of problems) {
    const { source, line, column } = problem.where;
    const key = JSON.stringify([problem.code, source, line, column]);
    if (!seen.has(key)) seen.set(key, problem);
  }
  return [...seen.values()];
}
