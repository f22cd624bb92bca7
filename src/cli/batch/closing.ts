import type { Locale } from '../../locale/index.ts';
import type { BatchReport } from '../../output/batch-summary.ts';
import { escapeText } from '../../output/escape.ts';
import { unreadSentence } from '../../output/file-notes.ts';
import type { BatchOptions } from './batch-options.ts';

/** The lines that end a run over files of visits: its counts, what was not read or found, where the rejects are. */
export function closingLines(report: BatchReport, options: BatchOptions, locale: Locale): string[] {
  const { batch } = locale;
  const { read, rejected, missingMembers, summary } = report;
  const { members, rejects, output, format, quiet = false } = options;
  const isMissingTold = !quiet || options.summary === 'table';
  return [
    ...(quiet ? [] : [batch.closing(read, summary.settled, summary.refused, rejected)]),
    ...(quiet ? [] : [unreadSentence(report.unread, locale)].filter((line) => line !== '')),
    ...(missingMembers && members && isMissingTold ? [batch.missingMembers(missingMembers, escapeText(members))] : []),
    ...(rejected > 0 && !quiet ? rejectsPlace() : []),
  ];

  function rejectsPlace(): string[] {
    if (rejects) return [batch.rejectsTo(escapeText(rejects))];
    if (format !== 'xlsx') return [];
    return [locale.workbook.rejectsIn(locale.workbook.rejects, escapeText(output ?? '-'))];
  }
}
