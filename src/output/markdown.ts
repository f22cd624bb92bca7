import type { Locale } from '../locale/index.ts';
import { basisOf } from './basis.ts';
import { explainedParts } from './explain/markdown.ts';
import { type Report, reportedVisits } from './report.ts';
import { type Column, type Line, shownColumns, totalLine, visitLine } from './visit-line.ts';
import { drawBar, yearBars } from './year-bars.ts';

const BAR_WIDTH = 20;
const LEFT_ALIGNED: readonly (Column | 'remarks')[] = ['date', 'institution', 'tier', 'remarks'];

/** The result as Markdown: a table of the visits, the bars as text, and, unless `quiet`, what the result rests on. */
export function renderMarkdown(report: Report, locale: Locale, options: { readonly quiet?: boolean } = {}): string {
  const parts = [
    tableLines(report, locale),
    ...explainedParts(report, locale),
    ...yearBars(report, locale).flatMap(({ title, bars }) => [
      [`**${escaped(title)}**`],
      bars.map((bar) => {
        const { done, left } = drawBar(bar, BAR_WIDTH);
        return `- ${escaped(bar.label)} ${done}${left} ${bar.percent}% ${escaped(bar.says)}`;
      }),
    ]),
    ...(options.quiet ? [] : basisParts(report, locale)),
  ];
  return parts
    .filter((part) => part.length > 0)
    .map((part) => `${part.join('\n')}\n`)
    .join('\n');
}

function tableLines(report: Report, locale: Locale): string[] {
  const lines = reportedVisits(report).map((visit) => visitLine(visit, report, locale));
  const total = totalLine(report, locale);
  const remarked = [...lines, total].some(({ remarks }) => remarks.length > 0);
  const columns = [...shownColumns(report), ...(remarked ? (['remarks'] as const) : [])];
  const cellsOf = (line: Line) =>
    columns.map((column) =>
      escaped(column === 'remarks' ? line.remarks.join(locale.table.remarkSeparator) : line.cells[column]),
    );
  return [
    row(columns.map((column) => locale.table.labels[column])),
    row(columns.map((column) => (LEFT_ALIGNED.includes(column) ? ':---' : '---:'))),
    ...lines.map((line) => row(cellsOf(line))),
    row(cellsOf(total).map((cell) => (cell === '' ? '' : `**${cell}**`))),
  ];
}

function basisParts(report: Report, locale: Locale): string[][] {
  const { readings, documents } = basisOf(report, locale);
  const list = readings.map(({ cited, chosen }) => `- ${escaped(cited)} ${escaped(chosen)}`);
  return [...(list.length > 0 ? [[escaped(locale.table.assumptions)], list] : []), documents.map(escaped)];
}

/** A row of a table; the cells are escaped already. */
export function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** Text in which nothing is taken for Markdown or HTML. */
export function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>|~&#]/g, '\\$&');
}
