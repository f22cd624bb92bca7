import type { Problem } from './problem.ts';

/** Problems of one record in the order of its columns, those of no column first. */
export function inColumnOrder(problems: readonly Problem[], header: readonly string[]): Problem[] {
  const column = ({ where }: Problem) => header.indexOf(where.column ?? '');
  return [...problems].sort((a, b) => column(a) - column(b));
}
