import * as regions from '../cities/index.ts';
import { bindNames } from '../io/bind-header.ts';
import type { Slot } from '../io/fields.ts';
import type { MemberSaid } from '../io/parse-member.ts';
import { InputError, type Problem } from '../io/problem.ts';
import { type RecordFormat, readRecords } from '../io/read-records.ts';
import { localeOf } from '../locale/index.ts';
import { type BatchReport, summaryJson, summaryTable } from '../report/batch-summary.ts';
import { RowWriter } from '../report/row-writer.ts';
import { type LayoutOptions, layoutOf } from './batch/layout.ts';
import { type Output, openOutput } from './batch/output-file.ts';
import { RejectFile } from './batch/reject-file.ts';
import { BatchRun } from './batch/run.ts';
import type { Context } from './context.ts';
import { EXIT } from './exit.ts';
import { type MemberOptions, memberOf } from './member-options.ts';

export type BatchOptions = MemberOptions &
  RecordFormat &
  LayoutOptions & {
    readonly allEligible?: boolean;
    readonly assumeExtended?: boolean;
    readonly onError?: 'reject' | 'stop';
    readonly output?: string;
    readonly rejects?: string;
    readonly summary?: 'json' | 'table';
    readonly by?: 'institution';
    readonly quiet?: boolean;
  };

/**
 * `baoxiao batch FILE`: settles the visits of many members as they stream by. Sets the exit status: 1 where rows were
 * rejected, 70 where the counts do not add up. Throws an InputError for a file that cannot be used, an OutputError where
 * a file cannot be written; then no output file appears.
 */
export async function batch(path: string, options: BatchOptions, context: Context): Promise<void> {
  const policies = Object.values(regions);
  const member = await memberOf(options, policies);
  const output = await openOutput(options.output);
  const rejected = options.rejects === undefined ? undefined : await openOutput(options.rejects);
  try {
    const settled = await settleFile(path, { ...options, policies, member, output, rejected }, context);
    await rejected?.close();
    await output.close();
    conclude(settled, options, context);
  } catch (error) {
    await rejected?.abandon();
    await output.abandon();
    throw error;
  }
}

type Settling = Omit<BatchOptions, 'output'> & {
  readonly policies: BatchReport['policies'];
  readonly member: MemberSaid;
  readonly output: Output;
  readonly rejected: Output | undefined;
};

type Settled = { readonly report: BatchReport; readonly written: number };

async function settleFile(path: string, options: Settling, context: Context): Promise<Settled> {
  const { policies, member, output } = options;
  const rejects = new RejectFile(options.rejected, await localeOf('en'));
  let writer: RowWriter | undefined;
  let written = 0;
  let writing: Promise<unknown> = Promise.resolve();

  const settings = { policies, member, assumeExtended: options.assumeExtended ?? false };
  const reading = {
    source: path,
    allEligible: options.allEligible ?? false,
    byInstitution: options.by === 'institution',
  };
  const run = new BatchRun(
    { ...settings, ...reading },
    {
      header(names) {
        const { slots } = bindNames(names);
        checkSources(slots, member, path);
        const given = {
          hasOverallLimit: slots.has('overall_limit') || member.overallLimit !== undefined,
          hasAccountBalance: slots.has('account_balance') || member.accountBalance !== undefined,
        };
        writer = new RowWriter(layoutOf(names, given, options, context.locale));
        writer.begin();
        rejects.header(names);
      },
      settled(record, settled) {
        writer?.write(record, settled);
        written++;
      },
      rejected(problem, cells) {
        if (options.onError === 'stop') throw new InputError(65, [problem]);
        rejects.add(problem, cells);
      },
      // The next block is settled while this one is written.
      async afterBlock() {
        await writing;
        const bytes = writer?.out.take();
        writing = Promise.all([bytes && output.write(bytes), rejects.flush()]);
        writing.catch(() => undefined);
      },
    },
  );
  await readRecords(path, options, run);
  await writing;
  const { read, rejected, summary } = run;
  const nameOf = (institution: number) => run.institutions.textOf(institution);
  const program = { name: 'baoxiao', version: context.version };
  return { report: { program, policies, read, rejected, summary, nameOf }, written };
}

/** Throws an InputError with status 65 where nothing at all can say the region or the status. */
function checkSources(slots: ReadonlyMap<Slot, unknown>, member: MemberSaid, source: string): void {
  const problems: Problem[] = [];
  const where = { source, line: 1 };
  if (!slots.has('city') && !member.policy) problems.push({ code: 'missing-city', where });
  const status = slots.has('status') || slots.has('retired_on') || member.status || member.retiredOn;
  if (!status) problems.push({ code: 'missing-status', where });
  if (problems.length > 0) throw new InputError(65, problems);
}

/** Says what came of it, and ends with the status that fits. */
function conclude({ report, written }: Settled, options: BatchOptions, { locale }: Context): void {
  const { read, rejected, summary } = report;
  const { settled, refused } = summary;
  const say = (text: string) => process.stderr.write(text);
  if (options.summary === 'json') say(summaryJson(report));
  if (options.summary === 'table') say(summaryTable(report, locale));
  if (!options.quiet) say(`${locale.batch.closing(read, settled, refused, rejected)}\n`);
  if (rejected > 0 && options.rejects && !options.quiet) say(`${locale.batch.rejectsTo(options.rejects)}\n`);
  if (read !== settled + refused + rejected || written !== settled + refused)
    throw new Error(locale.batch.unreconciled);
  if (rejected > 0) process.exitCode = EXIT.findings;
}
