import { type Frame, gridWidth } from './grid.ts';
import type { Column, Line } from './visit-line.ts';
import { displayWidth } from './width.ts';

/** How a table stands on a screen: whether a frame is around it, its columns, and where remarks are broken. */
export type Layout = {
  readonly frame: Frame;
  readonly columns: readonly Column[];
  readonly widths: readonly number[];
  readonly screen: number;
};

/** From this width on the table has a frame. */
const BOXED_FROM = 100;

/** An institution's name gets a column of its own where at least so much of it fits. */
const NARROWEST_INSTITUTION = 16;

type Heads = Readonly<Record<Column, readonly string[]>>;

/** The layout that suits a screen of `screen` columns; `null` where not even the narrowest fits. */
export function layoutOf(
  columns: readonly Column[],
  heads: Heads,
  visits: readonly Line[],
  total: Line,
  screen: number,
): Layout | null {
  const widthOf = new Map(columns.map((column) => [column, naturalWidth(column, heads, visits, total)]));
  const layout = (frame: Frame, shown: readonly Column[]): Layout | null => {
    const widths = shown.map((column) => widthOf.get(column) ?? 0);
    return gridWidth(widths, frame) <= screen ? { frame, columns: shown, widths, screen } : null;
  };
  const others = columns.filter((column) => column !== 'institution');
  if (screen < BOXED_FROM) return layout('open', others);
  const room = screen - gridWidth([...others.map((column) => widthOf.get(column) ?? 0), 0], 'boxed');
  widthOf.set('institution', Math.min(widthOf.get('institution') ?? 0, Math.max(room, NARROWEST_INSTITUTION)));
  return layout('boxed', columns) ?? layout('boxed', others) ?? layout('open', others);
}

/** The label of the totals, in the first column, takes more than one. */
function naturalWidth(column: Column, heads: Heads, visits: readonly Line[], total: Line): number {
  const texts = [...heads[column], ...visits.map(({ cells }) => cells[column])];
  return Math.max(...[...texts, column === 'date' ? '' : total.cells[column]].map(displayWidth));
}
