import { cellText, outputColumns } from '../columns.ts';
import { type Report, reportedVisits } from '../report.ts';
import { csvCell } from './csv-cell.ts';

/**
 * CSV: the input's cells unchanged, in their order and that of the input's rows, then the output columns, whose names
 * carry `prefix`. Lines end in LF.
 */
export function renderCsv(report: Report, prefix = ''): string {
  const { header, cells } = report.input;
  const columns = outputColumns(report);
  const lines = reportedVisits(report)
    .sort((a, b) => a.index - b.index)
    .map(({ index, result }) => [...(cells[index] ?? []), ...columns.map((column) => cellText(column.cell(result)))]);
  return [[...header, ...columns.map(({ name }) => prefix + name)], ...lines]
    .map((line) => `${line.map(csvCell).join(',')}\n`)
    .join('');
}
