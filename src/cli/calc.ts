import { memberIdOf } from '../input/one-member.ts';
import { isPersonal } from '../input/personal.ts';
import { InputError } from '../input/problem.ts';
import type { Locale } from '../locale/index.ts';
import { columnClashes, columnNames } from '../output/columns.ts';
import { FORMATS, type FormatName, type Kind } from '../output/formats.ts';
import { registersOf } from '../output/registers.ts';
import type { Report } from '../output/report.ts';
import { passThrough } from '../output/rows/pass-through.ts';
import { type Answer, formatAsked, type LookOptions, presentAnswer } from './answer.ts';
import { columnMapOf } from './column-map.ts';
import type { Context } from './context.ts';
import { UsageError } from './exit.ts';
import { type MemberInput, type MemberInputOptions, memberInputOf } from './member-input.ts';
import { settleVisits } from './member-visits.ts';

export type CalcOptions = LookOptions<Kind> &
  MemberInputOptions & {
    readonly prefix?: string;
    readonly explain?: boolean;
    readonly quiet?: boolean;
    readonly brief?: boolean;
    readonly redact?: boolean;
  };

/**
 * `baoxiao calc`: settles one member's visits and prints them; with `--redact` neither the answer nor a message has names
 * or ids of the input. Never asks. Throws an InputError for bad input, a UsageError for flags that do not go together, an
 * OutputError where the file cannot be written.
 */
export async function calc(options: CalcOptions, context: Context): Promise<void> {
  if (!options.redact) return settleAndPresent(options, context, (report) => report);
  const { redactedProblems, redactedReport } = await import('../output/redact.ts');
  const renamed = columnMapOf(options);
  const isHidden = (column: string) => isPersonal(column, renamed);
  try {
    await settleAndPresent(options, context, (report) => redactedReport(report, isHidden));
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    throw new InputError(error.status, redactedProblems(error.problems, isHidden));
  }
}

async function settleAndPresent(
  options: CalcOptions,
  context: Context,
  shown: (report: Report) => Report,
): Promise<void> {
  const { locale } = context;
  if (options.visit === undefined && options.visits === undefined) throw new UsageError(locale.help.usage.noVisits);
  const { explain = false } = options;
  const format = formatAsked(options, ['pages', 'document', 'rows'], locale) ?? 'table';
  const isRows = FORMATS[format].kind === 'rows';
  if (explain && isRows) throw new UsageError(locale.help.usage.notTogether('--explain', `--format ${format}`));
  if (options.brief) refuseWithBrief(options, format, locale);
  const report = await resultReport(await memberInputOf(options, locale), context, explain);
  if (isRows) refuseClash(report, options);
  await presentAnswer(answerOf(shown(report), options, context), { ...options, format }, context);
}

/** What became of a member's visits. Throws an InputError for refunds that fit no visit. */
export async function resultReport(input: MemberInput, { version }: Context, explain = false): Promise<Report> {
  const { entries, reader } = input;
  const settlement = settleVisits(input, explain);
  const member = memberIdOf(reader.visits, input.member);
  return {
    settlement,
    ...(member !== undefined && { member }),
    program: { name: 'baoxiao', version },
    input: passThrough(reader.header ?? [], reader.visits),
    hasOverallLimit: entries.some(({ row }) => row.visit.overallLimit >= 0),
    hasAccountBalance: entries.some(({ row }) => row.balance >= 0),
    policies: [...new Set(entries.map(({ policy }) => policy))],
    registers: await registersOf(settlement),
  };
}

/** The answer alone is a sentence: no document, no rows, and no steps. */
function refuseWithBrief({ explain }: CalcOptions, format: FormatName, { help }: Locale): void {
  if (explain) throw new UsageError(help.usage.notTogether('--brief', '--explain'));
  if (FORMATS[format].kind !== 'pages') throw new UsageError(help.usage.notTogether('--brief', `--format ${format}`));
}

/** The result as pages, as a document and as rows; only the code of what is asked for is loaded. */
function answerOf(
  report: Report,
  { explain, quiet = false, brief = false, prefix }: CalcOptions,
  { locale }: Context,
): Answer {
  return {
    pages: async () => [(await import('../output/result/page.ts')).resultPage(report, locale, { quiet, brief })],
    document: async () => {
      // An explanation in JSON has its sentences in both languages, so both are loaded.
      const explainer = explain ? (await import('../output/explain/json.ts')).explanationJson : undefined;
      return (await import('../output/json.ts')).renderJson(report, explainer);
    },
    rows: async (format) => (await import('../output/rows/report-rows.ts')).reportRows(report, format, prefix),
  };
}

/** In rows an input column could not be told from an output column of its name. */
function refuseClash(report: Report, { visits, prefix = '' }: CalcOptions): void {
  const names = columnNames(report).map((name) => prefix + name);
  const problems = columnClashes(report.input.header, names, visits ?? '--prefix');
  if (problems.length > 0) throw new InputError(65, problems);
}
