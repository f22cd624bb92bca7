import type { OutputCell, OutputColumn } from '../columns.ts';
import type { SettledRow } from '../settled-row.ts';
import type { SharedCells } from '../shared-cells.ts';

/** Takes the cells of a row; the list is filled anew for the next one. */
export type TakeCells = (settled: SettledRow, shared: SharedCells) => readonly OutputCell[];

const nothing = () => null;

/**
 * Takes what columns hold of a row. Those that a row usually has are each called at a place of its own: V8 learns which
 * function is called there and puts its code in place of the call. In a loop it would meet all of them and could not.
 */
export function cellsTaker(columns: readonly OutputColumn[]): TakeCells {
  const [a = nothing, b = nothing, c = nothing, d = nothing, e = nothing, f = nothing, ...more] = columns.map(
    ({ of }): ((settled: SettledRow, shared: SharedCells) => OutputCell) => of,
  );
  const [g = nothing, h = nothing, i = nothing, j = nothing, k = nothing, ...others] = more;
  const cells: OutputCell[] = [];
  return (settled, shared) => {
    cells[0] = a(settled, shared);
    cells[1] = b(settled, shared);
    cells[2] = c(settled, shared);
    cells[3] = d(settled, shared);
    cells[4] = e(settled, shared);
    cells[5] = f(settled, shared);
    cells[6] = g(settled, shared);
    cells[7] = h(settled, shared);
    cells[8] = i(settled, shared);
    cells[9] = j(settled, shared);
    cells[10] = k(settled, shared);
    let place = 11;
    for (const of of others) cells[place++] = of(settled, shared);
    return cells;
  };
}
