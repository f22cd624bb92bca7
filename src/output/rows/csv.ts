import { cellOf, cellText, columnNames } from '../columns.ts';
import { type Report, reportedVisits, settledRowOf } from '../report.ts';
import { SharedCells } from '../shared-cells.ts';
import { csvCell } from './csv-cell.ts';

/**
 * CSV: the input's cells unchanged, in their order and that of the input's rows, then the output columns, whose names
 * carry `prefix`. Lines end in LF.
 */
export function renderCsv(report: Report, prefix = ''): string {
  const { header, cells } = report.input;
  const names = columnNames(report);
  const shared = new SharedCells();
  const lines = reportedVisits(report)
    .sort((a, b) => a.index - b.index)
    .map((visit) => [
      ...(cells[visit.index] ?? []),
      ...names.map((name) => cellText(cellOf(name, settledRowOf(visit), shared))),
    ]);
  return [[...header, ...names.map((name) => prefix + name)], ...lines]
    .map((line) => `${line.map(csvCell).join(',')}\n`)
    .join('');
}
