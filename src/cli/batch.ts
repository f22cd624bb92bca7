import type { Locale } from '../locale/index.ts';
import { type BatchReport, summaryJson, summaryPage } from '../output/batch-summary.ts';
import { PLAIN } from '../output/terminal/paint.ts';
import { renderTerminal } from '../output/terminal/terminal.ts';
import type { BatchOptions } from './batch/batch-options.ts';
import { closingLines } from './batch/closing.ts';
import { formatsOf } from './batch/formats.ts';
import { writeLedgers } from './batch/ledgers.ts';
import { type RunInputs, runInputs } from './batch/run-inputs.ts';
import { reportOf, workbookPages } from './batch/run-report.ts';
import { jobsOf, placesOf, settleFiles } from './batch/settle-files.ts';
import { Sink } from './batch/sink.ts';
import { plainTarget, workbookTarget } from './batch/targets.ts';
import type { Context } from './context.ts';
import { checkPlaces } from './door/file-places.ts';
import { writingOutputs } from './door/outputs.ts';
import { say, wordsWidth } from './door/standard-streams.ts';
import { EXIT, type ExitStatus, UsageError } from './exit.ts';
import { policiesOf } from './policies.ts';
import { redacting, type Shown } from './redacting.ts';
import { sayNotes } from './say-notes.ts';
import { OFF_TERMINAL } from './screen.ts';

/**
 * `baoxiao batch FILE…`: settles the visits of many members as they stream by, several files as one, and gives the exit
 * status: 1 where rows were rejected. Throws an InputError for a file that cannot be used, an OutputError where a file cannot be written, an
 * Error where the counts of rows do not add up; then no output file appears.
 */
export function batch(paths: RunInputs['paths'], asked: BatchOptions, context: Context): Promise<ExitStatus> {
  return redacting(asked, (shown) => settleAndWrite(paths, asked, context, shown));
}

async function settleAndWrite(
  paths: RunInputs['paths'],
  asked: BatchOptions,
  context: Context,
  shown: Shown,
): Promise<ExitStatus> {
  const options = { ...asked, ...formatsOf(paths, asked, context.locale) };
  checkTogether(options, context.locale);
  checkPlaces(placesOf(paths, options), context.locale);
  const policies = await policiesOf(options);
  return writingOutputs(async (outputs) => {
    const { output, rejects, ledgerOut, summary } = options;
    const goOn = rejects !== undefined || ledgerOut !== undefined || summary !== undefined;
    const rowsTo = await outputs.open(output, { goOn });
    const rejectsTo = rejects === undefined ? undefined : await outputs.open(rejects, { goOn });
    const isWorkbook = options.format === 'xlsx';
    const sink = new Sink(
      isWorkbook
        ? await workbookTarget(rowsTo, rejectsTo, context.locale)
        : plainTarget(rowsTo, rejectsTo, { inWords: options.rejectsInWords, locale: context.locale }),
    );
    const ledgers = ledgerOut === undefined ? undefined : await outputs.open(ledgerOut, { goOn });
    const inputs = await runInputs({ paths, options, policies, language: context.locale.language });
    const settled = await settleFiles(inputs, jobsOf(paths, options), sink, context.locale);
    if (ledgers) await writeLedgers(settled, context.version, ledgers);
    const report = shownReport(reportOf(settled, context), shown);
    await sink.end(settled, () => workbookPages(settled, report, options, context));
    await outputs.end();
    return conclude(report, options, context);
  });
}

function shownReport(report: BatchReport, shown: Shown): BatchReport {
  const nameOf = (institution: number) => shown.name(report.nameOf(institution));
  return { ...report, files: shown.notes(report.files), nameOf };
}

/** Throws a UsageError for options that mean nothing together, or nothing alone. */
function checkTogether({ grouped, sort, by, summary, redact, ledgerOut }: BatchOptions, { help }: Locale): void {
  if (grouped && sort) throw new UsageError(help.usage.notTogether('--grouped', '--sort'));
  // Members whose names are masked are not told apart in the next file.
  if (redact && ledgerOut !== undefined) throw new UsageError(help.usage.notTogether('--redact', '--ledger-out'));
  if (by && !summary) throw new UsageError(help.usage.needs('--by', '--summary'));
}

/** Says what came of the run, and gives the exit status that fits. */
async function conclude(report: BatchReport, options: BatchOptions, context: Context) {
  const { locale } = context;
  const summary =
    options.summary === 'json'
      ? summaryJson(report)
      : options.summary === 'table'
        ? renderTerminal([summaryPage(report, locale)], { width: wordsWidth() ?? OFF_TERMINAL, paints: PLAIN })
        : '';
  await say(
    summary +
      closingLines(report, options, locale)
        .map((line) => `${line}\n`)
        .join(''),
  );
  const status = await sayNotes(report.files, options.quiet ?? false, locale);
  return report.rejected > 0 ? EXIT.findings : status;
}
