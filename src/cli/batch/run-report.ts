import { bindNames } from '../../input/bind-header.ts';
import { aboutPage } from '../../output/about-page.ts';
import { type BatchReport, summaryPage, usedPolicies } from '../../output/batch-summary.ts';
import type { SheetPage } from '../../output/workbook/result-workbook.ts';
import type { Context } from '../context.ts';
import { decidingFlags } from '../deciding-flags.ts';
import type { BatchOptions } from './batch-options.ts';
import type { PreparedRun } from './prepared-run.ts';

/** What the run came to. Throws an Error where the counts do not add up. */
export function reportOf(
  { run, rows, policies, notes, notesOfMembers, format }: PreparedRun,
  { locale, version }: Context,
): BatchReport {
  const { read, rejected, summary, missingMembers } = run;
  const { settled, refused } = summary;
  if (read !== settled + refused + rejected || rows.written + rows.leftOut !== settled + refused)
    throw new Error(locale.batch.unreconciled);
  const nameOf = (institution: number) => run.institutions.textOf(institution);
  const program = { name: 'baoxiao', version };
  const { known } = bindNames(rows.names, format);
  const unread = rows.names.filter((_, column) => !known[column]);
  const files = notesOfMembers ? [...notes, notesOfMembers] : notes;
  return { program, policies, read, rejected, missingMembers, unread, summary, files, nameOf };
}

/** The pages of a workbook: what came of the run, and what that rests on. */
export async function workbookPages(
  { rows, format }: PreparedRun,
  report: BatchReport,
  options: BatchOptions,
  { locale }: Context,
): Promise<SheetPage[]> {
  const used = usedPolicies(report);
  const registers = await Promise.all(used.map((policy) => policy.register()));
  const basis = {
    program: report.program,
    policies: used,
    points: registers.flatMap(({ points }) => points.filter(({ unnamed }) => unnamed === undefined)),
    files: report.files,
    header: rows.names,
    binding: format,
    flags: decidingFlags(options),
  };
  return [
    { ...summaryPage(report, locale), sheet: locale.workbook.summary },
    { ...aboutPage(basis, locale), sheet: locale.workbook.about },
  ];
}
