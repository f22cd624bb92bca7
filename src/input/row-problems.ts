import type { Problem, Where } from './problem.ts';
import { cellsOf, type RecordBytes } from './records/record-bytes.ts';

/** Why a record that has more or fewer cells than there are names is not read. */
export function wrongWidth(record: RecordBytes, names: readonly string[], where: Where): Problem {
  const cells = cellsOf(record);
  const commas = cells.join('').match(/，/g)?.length ?? 0;
  if (cells.length + commas === names.length) return { code: 'full-width-comma', where, value: cells.join('') };
  return { code: 'wrong-width', where, detail: { width: record.cells, expected: names.length } };
}

/** In the order of the columns, then of those that are not there; those of no column last. */
export function inColumnOrder(problems: [Problem, ...Problem[]], names: readonly string[]): [Problem, ...Problem[]] {
  const place = ({ where }: Problem) => {
    if (where.column === undefined) return names.length + 1;
    const column = names.indexOf(where.column);
    return column < 0 ? names.length : column;
  };
  return problems.sort((a, b) => place(a) - place(b));
}
