import { availableParallelism } from 'node:os';
import { readInput } from '../input/records/read-input.ts';
import type { Locale } from '../locale/index.ts';
import { type BatchReport, summaryJson, summaryTable } from '../output/batch-summary.ts';
import type { Policy } from '../policy/grammar.ts';
import { formatsOf } from './batch/formats.ts';
import { writeLedgers } from './batch/ledgers.ts';
import { type Output, openOutput } from './batch/output-file.ts';
import { checkPlaces } from './batch/places.ts';
import { type BatchOptions, type PreparedRun, preparedRun, usesLedgers } from './batch/prepared-run.ts';
import { Progress } from './batch/progress.ts';
import { settleInJobs } from './batch/settle-in-jobs.ts';
import { settleSorted } from './batch/settle-sorted.ts';
import { Sink } from './batch/sink.ts';
import type { Context } from './context.ts';
import { EXIT, UsageError } from './exit.ts';
import { policiesOf } from './policies.ts';

/**
 * `baoxiao batch FILE`: settles the visits of many members as they stream by. Sets the exit status: 1 where rows were
 * rejected. Throws an InputError for a file that cannot be used, an OutputError where a file cannot be written; then no
 * output file appears; an Error where the counts of rows do not add up.
 */
export async function batch(path: string, asked: BatchOptions, context: Context): Promise<void> {
  const options = { ...asked, ...formatsOf(path, asked, context.locale) };
  checkTogether(options, context.locale);
  const count = jobsOf(options, context);
  checkPlaces(path, options, context.locale);
  const policies = await policiesOf(options);
  const sink = await Sink.open(options.output, options.rejects);
  let ledgers: Output | undefined;
  try {
    if (options.ledgerOut !== undefined) ledgers = await openOutput(options.ledgerOut);
    const settled = await settleFile(path, options, policies, context, count, sink);
    if (ledgers) await writeLedgers(settled, context.version, ledgers);
    await sink.close();
    await ledgers?.close();
    conclude(settled, options, context);
  } catch (error) {
    await sink.abandon();
    await ledgers?.abandon();
    throw error;
  }
}

/** Throws a UsageError for options that mean nothing together, or nothing alone. */
function checkTogether({ grouped, sort, by, summary }: BatchOptions, { help }: Locale): void {
  if (grouped && sort) throw new UsageError(help.usage.notTogether('--grouped', '--sort'));
  if (by && !summary) throw new UsageError(help.usage.needs('--by', '--summary'));
}

/**
 * How many threads to use: a file that does not come member by member takes one, and so does what several threads would
 * each have to read anew or wait for.
 */
function jobsOf(options: BatchOptions, { locale }: Context): number {
  const { jobs, grouped } = options;
  const count = jobs === undefined ? availableParallelism() : Number(jobs);
  if (!Number.isInteger(count) || count < 1 || count > 64) {
    throw new UsageError(locale.help.usage.badChoice('--jobs', jobs ?? '', '1–64'));
  }
  const isPlain = !usesLedgers(options) && options.members === undefined && options.inputFormat !== 'ndjson';
  // Threads are sent policies without the registers that explanations name readings from.
  return grouped && isPlain && !options.explain ? count : 1;
}

async function settleFile(
  path: string,
  options: BatchOptions,
  policies: readonly Policy[],
  { locale }: Context,
  count: number,
  sink: Sink,
): Promise<PreparedRun> {
  if (options.sort) return settleSorted(path, options, policies, locale.language, sink);
  if (count > 1) return settleInJobs(path, options, policies, locale, count, sink);
  const progress = new Progress(path, options.quiet ?? false, locale);
  const prepared = await preparedRun(path, options, policies, locale.language, true, async (bytes) => {
    progress.tell(prepared.run.read, bytes);
    await sink.take(prepared);
  });
  await readInput(path, prepared.format, prepared.run).finally(() => progress.end());
  return prepared;
}

/** Says what came of it, and ends with the status that fits. */
function conclude({ run, rows, policies }: PreparedRun, options: BatchOptions, { locale, version }: Context): void {
  const { read, rejected, summary } = run;
  const nameOf = (institution: number) => run.institutions.textOf(institution);
  const { missingMembers } = run;
  const program = { name: 'baoxiao', version };
  const report: BatchReport = { program, policies, read, rejected, missingMembers, summary, nameOf };
  const { settled, refused } = summary;
  const say = (text: string) => process.stderr.write(text);
  if (options.summary === 'json') say(summaryJson(report));
  if (options.summary === 'table') say(summaryTable(report, locale));
  if (!options.quiet) say(`${locale.batch.closing(read, settled, refused, rejected)}\n`);
  if (missingMembers && options.members && (!options.quiet || options.summary === 'table')) {
    say(`${locale.batch.missingMembers(missingMembers, options.members)}\n`);
  }
  if (rejected > 0 && options.rejects && !options.quiet) say(`${locale.batch.rejectsTo(options.rejects)}\n`);
  if (read !== settled + refused + rejected || rows.written !== settled + refused)
    throw new Error(locale.batch.unreconciled);
  if (rejected > 0) process.exitCode = EXIT.findings;
}
