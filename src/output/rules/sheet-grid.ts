import { escapeText } from '../escape.ts';
import { drawGrid, type Frame, type GridRow, gridWidth } from '../grid.ts';
import type { Paints } from '../paint.ts';
import { displayWidth, wrapText } from '../width.ts';
import type { Grid } from './sheet.ts';

/** From this width on a table has a frame. */
const BOXED_FROM = 100;

/** No column is made narrower than this for others to fit. */
const NARROWEST = 10;

/** A table in at most `width` columns; a list of its rows where not even its narrowest form fits. */
export function gridLines({ heads, rows }: Grid, width: number, paints: Paints): string[] {
  const texts = [heads.map(({ text }) => text), ...rows].map((row) => row.map(escapeText));
  const frame: Frame = width >= BOXED_FROM ? 'boxed' : 'open';
  const widths = fittingWidths(texts, frame, width);
  if (!widths) return listLines(texts, width);
  const drawn: GridRow[] = texts.map((row, index) =>
    row.map((text, column) => ({
      lines: wrapText(text, widths[column] ?? 1),
      align: heads[column]?.align ?? 'left',
      ...(index === 0 && { paint: paints.strong }),
    })),
  );
  return drawGrid([drawn.slice(0, 1), drawn.slice(1)], widths, frame, paints.faint);
}

/** The widest column gives way until the table fits; `null` where all are as narrow as they can be. */
function fittingWidths(texts: readonly (readonly string[])[], frame: Frame, screen: number): number[] | null {
  const count = texts[0]?.length ?? 0;
  const widths = Array.from({ length: count }, (_, column) =>
    Math.max(1, ...texts.map((row) => displayWidth(row[column] ?? ''))),
  );
  while (gridWidth(widths, frame) > screen) {
    const widest = Math.max(...widths);
    if (widest <= NARROWEST) return null;
    widths[widths.lastIndexOf(widest)] = widest - 1;
  }
  return widths;
}

/** Each row as lines of a head and its value. */
function listLines([heads = [], ...rows]: readonly (readonly string[])[], width: number): string[] {
  return rows.flatMap((row, index) => [
    ...(index > 0 ? [''] : []),
    ...row.flatMap((text, column) => (text === '' ? [] : wrapText(`${heads[column]}: ${text}`, width))),
  ]);
}
