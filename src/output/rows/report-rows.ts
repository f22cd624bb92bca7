import { recordOf } from '../../input/records/record-bytes.ts';
import { columnNames } from '../columns.ts';
import { FORMATS, type FormatOf } from '../formats.ts';
import { type Report, reportedVisits, settledRowOf } from '../report.ts';
import type { SheetColumn } from '../workbook/workbook-writer.ts';
import type { RowLayout } from './row-writer.ts';

/**
 * The result as rows: the input's cells unchanged, in their order and that of the input's rows, then the output columns,
 * whose names carry `prefix`; and the columns, where they are those of a sheet.
 */
export async function reportRows(
  report: Report,
  format: FormatOf<'rows' | 'workbook'>,
  prefix = '',
): Promise<{ readonly rows: Buffer; readonly columns: readonly SheetColumn[] }> {
  const { header, cells } = report.input;
  const output = columnNames(report);
  const names = output.map((name) => prefix + name);
  const layout: RowLayout = { header, input: null, output, names, explanation: null, excel: false };
  const rows = (await FORMATS[format].writer())(layout);
  rows.form(layout, []);
  rows.begin();
  for (const visit of reportedVisits(report).sort((a, b) => a.index - b.index)) {
    rows.write(recordOf(cells[visit.index] ?? [], 0), settledRowOf(visit));
  }
  return { rows: rows.out.take(), columns: rows.columns ?? [] };
}
