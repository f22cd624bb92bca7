import type { Locale } from '../locale/index.ts';
import type { Column, Line } from './visit-line.ts';
import { displayWidth, padTo, wrapText } from './width.ts';

/** Values stand so far to the right of their labels at most. */
const WIDEST = 44;

/** Lines of a table one below the other, a value a line, for screens too narrow for columns. */
export function listLines(columns: readonly Column[], lines: readonly Line[], locale: Locale, width: number): string[] {
  return lines.flatMap((line, index) => [...(index > 0 ? [''] : []), ...blockOf(columns, line, locale, width)]);
}

function blockOf(columns: readonly Column[], line: Line, locale: Locale, width: number): string[] {
  const { cells, remarks } = line;
  const title = [cells.date, cells.tier, cells.institution].filter((part) => part !== '').join(' ');
  const values = columns.filter((column) => !['date', 'tier', 'institution'].includes(column) && cells[column] !== '');
  return [
    ...wrapText(title, width),
    ...values.flatMap((column) => pairLines(locale.table.labels[column], cells[column], width)),
    ...remarks.flatMap((remark) => wrapText(remark, width - 2).map((part) => `  ${part}`)),
  ];
}

/** A label and its value at the right, on two lines where one is too short. */
function pairLines(label: string, value: string, width: number): string[] {
  const room = Math.min(width, WIDEST) - 2;
  const rest = room - displayWidth(label);
  if (displayWidth(value) < rest) return [`  ${label}${padTo(value, rest, 'right')}`];
  return [...wrapText(label, room), ...wrapText(value, room)].map((part) => `  ${part}`);
}
