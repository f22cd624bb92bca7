import { escapeText } from '../escape.ts';
import { type Column, type Grid, NONE, type Row } from '../page.ts';
import { displayWidth, padTo, wrapText } from '../width.ts';
import { type DrawnCell, type DrawnRow, drawnWidth, drawSections, type Frame, spanWidth } from './draw.ts';
import { type Paints, toned } from './paint.ts';

/** From this width on a table has a frame. */
const BOXED_FROM = 100;
/** In a list, values stand so far to the right of their labels at most. */
const WIDEST_PAIR = 44;
const INDENT = '  ';
/** Between the values that moved under a row and what is said there. */
const BESIDE = '  ';

/** How a table stands on a screen: whether a frame is around it, which columns it shows, and how wide. */
type Fit = { readonly frame: Frame; readonly shown: readonly number[]; readonly widths: readonly number[] };

/** A table in at most `screen` columns; a list of its rows where not even its narrowest form fits. */
export function gridLines(given: Grid, screen: number, paints: Paints): string[] {
  const grid = escapedGrid(given);
  const fit = fitOf(grid, screen);
  if (!fit) return listLines(grid, screen);
  const rows = grid.rows.flatMap((row) => [rowOf(grid, row, fit, paints), ...belowOf(grid, row, fit, paints)]);
  const sections = [
    [
      fit.shown.map((index) =>
        headOf(grid.columns[index] as Column, fit.widths[fit.shown.indexOf(index)] ?? 0, paints),
      ),
    ],
    rows,
    ...(grid.total ? [[totalOf(grid.total, grid, fit, paints), ...belowOf(grid, grid.total, fit, paints)]] : []),
  ];
  return drawSections(sections, fit.widths, fit.frame, paints.faint);
}

function escapedGrid(grid: Grid): Grid {
  const escapedRow = ({ below, ...row }: Row): Row => ({
    ...row,
    cells: row.cells.map(escapeText),
    ...(below && { below: { ...below, text: escapeText(below.text) } }),
  });
  const columns = grid.columns.map((column) => ({ ...column, head: escapeText(column.head) }));
  return { ...grid, columns, rows: grid.rows.map(escapedRow), ...(grid.total && { total: escapedRow(grid.total) }) };
}

/** The widest form that fits: from 100 columns on with a frame, and only there with the columns that move first. */
function fitOf(grid: Grid, screen: number): Fit | null {
  const all = [...grid.columns.keys()];
  const someMoved = all.filter((index) => grid.columns[index]?.moves !== 'first');
  const allMoved = all.filter((index) => grid.columns[index]?.moves === undefined);
  const tries: readonly (readonly [Frame, readonly number[]])[] = [
    ['boxed', all],
    ['boxed', someMoved],
    ['open', someMoved],
    ['open', allMoved],
  ];
  for (const [frame, shown] of screen < BOXED_FROM ? tries.slice(2) : tries) {
    const fit = fitted(grid, frame, shown, screen);
    if (fit) return fit;
  }
  return null;
}

/** The widest column of words gives way until the table fits; `null` where all are as narrow as they can be. */
function fitted(grid: Grid, frame: Frame, shown: readonly number[], screen: number): Fit | null {
  const widths = shown.map((index) => naturalWidth(grid, index));
  const least = shown.map((index, at) => grid.columns[index]?.wraps ?? widths[at] ?? 0);
  for (let over = drawnWidth(widths, frame) - screen; over > 0; over--) {
    const givers = widths.map((width, at) => (width > (least[at] ?? 0) ? width : 0));
    const widest = Math.max(...givers);
    if (widest === 0) return null;
    widths[givers.lastIndexOf(widest)] = widest - 1;
  }
  return { frame, shown, widths };
}

/** The label of the totals takes more than its column where the cells behind it are empty. */
function naturalWidth({ columns, rows, total }: Grid, index: number): number {
  const column = columns[index] as Column;
  const label = index === 0 && total && total.cells[1] === '';
  const cells = [...rows.map((row) => row.cells[index] ?? ''), label ? '' : (total?.cells[index] ?? '')];
  return widest([...(column.stacked ?? [column.head]), ...cells]);
}

function cellOf(column: Column, lines: readonly string[], paint?: DrawnCell['paint']): DrawnCell {
  const align = column.align ?? 'left';
  return paint ? { lines, align, paint } : { lines, align };
}

function headOf(column: Column, width: number, paints: Paints): DrawnCell {
  return cellOf(column, column.stacked ?? wrapText(column.head, width), paints.strong);
}

function rowOf({ columns }: Grid, { cells, tone }: Row, { shown, widths }: Fit, paints: Paints): DrawnRow {
  return shown.map((index, at) => {
    const column = columns[index] as Column;
    const painted = tone ?? column.tone;
    return cellOf(column, wrapText(cells[index] ?? '', widths[at] ?? 0), painted && paints[painted]);
  });
}

function totalOf({ cells, tone }: Row, { columns }: Grid, { shown, widths, frame }: Fit, paints: Paints): DrawnRow {
  const filled = shown.findIndex((index, at) => at > 0 && cells[index] !== '');
  const span = filled < 0 ? shown.length : filled;
  const paint = toned(paints, tone);
  return [
    { lines: wrapText(cells[0] ?? '', spanWidth(widths.slice(0, span), frame)), span, paint },
    ...shown.slice(span).map((index) => cellOf(columns[index] as Column, [cells[index] ?? ''], paint)),
  ];
}

/**
 * What there is to say about a row, behind the values that have no column. In a frame it stands right of the first
 * column.
 */
function belowOf(grid: Grid, row: Row, { frame, shown, widths }: Fit, paints: Paints): DrawnRow[] {
  const moved = grid.columns.flatMap(({ head, align }, index) => {
    const cell = row.cells[index] ?? '';
    if (shown.includes(index) || cell === '' || cell === NONE) return [];
    return [align === 'right' ? `${head} ${cell}` : cell];
  });
  const text = [...moved, ...(row.below ? [row.below.text] : [])].join(BESIDE);
  if (text === '') return [];
  const paint = toned(paints, row.below?.tone ?? 'faint');
  if (frame === 'open') {
    const lines = wrapText(text, spanWidth(widths, frame) - INDENT.length).map((line) => INDENT + line);
    return [[{ lines, span: shown.length, paint }]];
  }
  return [[{ lines: [] }, { lines: wrapText(text, spanWidth(widths.slice(1), frame)), span: shown.length - 1, paint }]];
}

/** Rows one below the other, a value a line. */
function listLines({ columns, rows, total }: Grid, width: number): string[] {
  return [...rows, ...(total ? [total] : [])].flatMap((row, index) => [
    ...(index > 0 ? [''] : []),
    ...listed(columns, row, width),
  ]);
}

function listed(columns: readonly Column[], { cells, below }: Row, width: number): string[] {
  const title = cells.filter((cell, index) => columns[index]?.names && cell !== '').join(' ');
  const values = columns.flatMap((column, index) => {
    const cell = cells[index] ?? '';
    if (column.names || cell === '') return [];
    return title === '' ? wrapText(`${column.head}: ${cell}`, width) : pairLines(column.head, cell, width);
  });
  const said = below ? wrapText(below.text, width - INDENT.length).map((line) => INDENT + line) : [];
  return [...(title === '' ? [] : wrapText(title, width)), ...values, ...said];
}

/** A label and its value at the right, on two lines where one is too short. */
function pairLines(label: string, value: string, width: number): string[] {
  const room = Math.min(width, WIDEST_PAIR) - INDENT.length;
  const rest = room - displayWidth(label);
  if (displayWidth(value) < rest) return [INDENT + label + padTo(value, rest, 'right')];
  return [...wrapText(label, room), ...wrapText(value, room)].map((part) => INDENT + part);
}

/** There may be too many texts to be arguments of one call. */
function widest(texts: readonly string[]): number {
  return texts.reduce((width, text) => Math.max(width, displayWidth(text)), 1);
}
