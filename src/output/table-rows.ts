import type { Locale } from '../locale/index.ts';
import { drawGrid, type GridCell, type GridRow, spanWidth } from './grid.ts';
import type { Paints } from './paint.ts';
import type { Layout } from './table-layout.ts';
import type { Column, Line } from './visit-line.ts';
import { wrapText } from './width.ts';

const LEFT_ALIGNED: readonly Column[] = ['date', 'institution', 'tier'];
const INDENT = '  ';

/** The table: heads, a row a visit with what there is to say about it below, the totals. */
export function tableLines(
  visits: readonly Line[],
  total: Line,
  layout: Layout,
  locale: Locale,
  paints: Paints,
): string[] {
  const remarks = (line: Line) => remarkRow(line, layout, locale.table.remarkSeparator, paints);
  const sections = [
    [layout.columns.map((column) => cellOf(column, locale.table.heads[column], paints.strong))],
    visits.flatMap((line) => [visitRow(line, layout, paints), ...remarks(line)]),
    [totalRow(total, layout, paints), ...remarks(total)],
  ];
  return drawGrid(sections, layout.widths, layout.frame, paints.faint);
}

function cellOf(column: Column, lines: readonly string[], paint?: GridCell['paint']): GridCell {
  const align = LEFT_ALIGNED.includes(column) ? 'left' : 'right';
  return paint ? { lines, align, paint } : { lines, align };
}

function visitRow({ cells, refused }: Line, { columns, widths }: Layout, paints: Paints): GridRow {
  return columns.map((column, index) => {
    const text = cells[column];
    const lines = column === 'institution' ? wrapText(text, widths[index] ?? 0) : [text];
    if (refused) return cellOf(column, lines, paints.faint);
    return cellOf(column, lines, column === 'reimbursed' ? paints.good : undefined);
  });
}

/** The label of the totals takes the columns before the first sum. */
function totalRow({ cells }: Line, { columns, widths, frame }: Layout, paints: Paints): GridRow {
  const span = columns.indexOf('eligible');
  const label = wrapText(cells.date, spanWidth(widths.slice(0, span), frame));
  return [
    { lines: label, span, paint: paints.strong },
    ...columns.slice(span).map((column) => cellOf(column, [cells[column]], paints.strong)),
  ];
}

/**
 * What there is to say about a line; the institution too where it has no column. In a frame it stands right of the
 * date; in the open it may run on to the edge of the screen.
 */
function remarkRow({ cells, remarks, refused }: Line, layout: Layout, separator: string, paints: Paints): GridRow[] {
  const { columns, widths, frame, screen } = layout;
  const institution = columns.includes('institution') ? '' : cells.institution;
  const text = [institution, remarks.join(separator)].filter((part) => part !== '').join('  ');
  if (text === '') return [];
  const paint = refused ? paints.warn : paints.faint;
  if (frame === 'open') {
    const lines = wrapText(text, screen - INDENT.length).map((line) => INDENT + line);
    return [[{ lines, span: columns.length, paint }]];
  }
  const lines = wrapText(text, spanWidth(widths.slice(1), frame));
  return [[{ lines: [] }, { lines, span: columns.length - 1, paint }]];
}
