import type { Locale } from '../../locale/index.ts';
import { aboutPage, type ResultBasis } from '../about-page.ts';
import type { Report } from '../report.ts';
import { resultPage } from '../result/page.ts';
import { reportRows } from '../rows/report-rows.ts';
import { ResultWorkbook } from './result-workbook.ts';

/** The result of one member as a workbook: the rows, the result as a person reads it, and what it rests on. */
export async function reportWorkbook(
  report: Report,
  basis: Pick<ResultBasis, 'files' | 'binding' | 'flags'>,
  locale: Locale,
  prefix: string | undefined,
): Promise<Buffer> {
  const { program, policies, input } = report;
  const chunks: Buffer[] = [];
  const workbook = new ResultWorkbook(async (bytes) => {
    chunks.push(Buffer.from(bytes));
  }, locale);
  const { rows, columns } = await reportRows(report, 'xlsx', prefix);
  await workbook.rows(rows, columns);
  await workbook.end([
    { ...resultPage(report, locale), sheet: locale.workbook.summary },
    { ...aboutPage({ program, policies, header: input.header, ...basis }, locale), sheet: locale.workbook.about },
  ]);
  return Buffer.concat(chunks);
}
