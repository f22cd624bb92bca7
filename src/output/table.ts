import type { Locale } from '../locale/index.ts';
import { barLines } from './bar-lines.ts';
import { basisParts } from './basis.ts';
import { explainedParts } from './explain/lines.ts';
import { listLines } from './list.ts';
import type { Paints } from './paint.ts';
import { type Report, reportedVisits } from './report.ts';
import { layoutOf } from './table-layout.ts';
import { tableLines } from './table-rows.ts';
import { shownColumns, totalLine, visitLine } from './visit-line.ts';
import { wrapText } from './width.ts';
import { yearBars } from './year-bars.ts';

/** How a table is shown: the columns of the screen, its colours, and whether to leave out what it rests on. */
export type TableOptions = { readonly width: number; readonly paints: Paints; readonly quiet?: boolean };

/**
 * The result as a person reads it: the visits, step by step where they were explained, what is used of each year's cap and deductible, and, unless `quiet`,
 * what the result rests on. No line is wider than `width`; without colour there are no escape codes.
 */
export function renderTable(report: Report, locale: Locale, { width, paints, quiet }: TableOptions): string {
  const parts = [
    visitPart(report, locale, width, paints),
    ...explainedParts(report, locale, width, paints),
    ...yearBars(report, locale).map(({ title, bars }) => [
      ...wrapText(title, width).map(paints.strong),
      ...barLines(bars, width, paints),
    ]),
    ...(quiet ? [] : basisParts(report, locale, width).map((lines) => lines.map(paints.faint))),
  ];
  return parts.map((part) => `${part.join('\n')}\n`).join('\n');
}

function visitPart(report: Report, locale: Locale, width: number, paints: Paints): string[] {
  const lines = reportedVisits(report).map((visit) => visitLine(visit, report, locale));
  const total = totalLine(report, locale);
  const columns = shownColumns(report);
  const layout = layoutOf(columns, locale.table.heads, lines, total, width);
  return layout
    ? tableLines(lines, total, layout, locale, paints)
    : listLines(columns, [...lines, total], locale, width);
}
