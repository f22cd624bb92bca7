import type { Column, Grid, Row } from '../page.ts';
import { classOf, html } from './escape.ts';

/** A table; the name of a value's column stands with the value too, for screens on which rows are lists. */
export function gridHtml({ columns, rows, total }: Grid): string {
  const heads = columns.map(({ head, stacked, align }) => {
    const lines = (stacked ?? [head]).filter((line) => line !== '').map(html);
    const classes = [...(align === 'right' ? ['num'] : []), ...(stacked ? ['whole'] : [])];
    return `<th scope="col"${classOf(...classes)}>${lines.join('<br>')}</th>`;
  });
  return [
    '<table>',
    `<thead><tr>${heads.join('')}</tr></thead>`,
    `<tbody>${rows.map((row) => rowHtml(row, columns)).join('\n')}</tbody>`,
    ...(total ? [`<tfoot>${totalHtml(total, columns)}</tfoot>`] : []),
    '</table>',
  ].join('\n');
}

function rowHtml(row: Row, columns: readonly Column[]): string {
  const cells = columns.map((column, index) => cellHtml(row.cells[index] ?? '', column, row));
  return `<tr${classOf(...(row.below ? ['said'] : []))}>${cells.join('')}</tr>${belowHtml(row, columns.length)}`;
}

function cellHtml(cell: string, { head, align, tone, wraps }: Column, row: Row): string {
  const kind = align === 'right' ? ['num'] : wraps === undefined ? ['whole'] : [];
  const tones = row.tone ? [row.tone] : tone ? [tone] : [];
  const named = cell === '' ? '' : ` data-head="${html(head)}"`;
  return `<td${classOf(...kind, ...tones)}${named}>${html(cell)}</td>`;
}

/** The label of the sums takes the columns before the first of them. */
function totalHtml(row: Row, columns: readonly Column[]): string {
  const filled = row.cells.findIndex((cell, index) => index > 0 && cell !== '');
  const span = filled < 0 ? columns.length : filled;
  const label = `<th scope="row"${span > 1 ? ` colspan="${span}"` : ''}>${html(row.cells[0] ?? '')}</th>`;
  const sums = columns.slice(span).map((column, index) => cellHtml(row.cells[span + index] ?? '', column, row));
  return `<tr${classOf(...(row.below ? ['said'] : []))}>${label}${sums.join('')}</tr>${belowHtml(row, columns.length)}`;
}

function belowHtml({ below }: Row, columns: number): string {
  return below
    ? `\n<tr class="below"><td colspan="${columns}" class="${below.tone ?? 'faint'}">${html(below.text)}</td></tr>`
    : '';
}
