import { broughtBy, type MonthOfAccount } from '../engine/account.ts';
import { memberIdOf } from '../input/one-member.ts';
import { InputError } from '../input/problem.ts';
import type { FileNotes } from '../input/records/file-notes.ts';
import type { Locale } from '../locale/index.ts';
import { FORMATS, type FormatName, type Kind } from '../output/formats.ts';
import { registersOf } from '../output/registers.ts';
import type { Report } from '../output/report.ts';
import { depositBasis } from '../output/result/account.ts';
import { passThrough } from '../output/rows/pass-through.ts';
import { type Answer, formatAsked, type LookOptions, presentAnswer } from './answer.ts';
import { checkedPayment } from './checked-payment.ts';
import { columnMapOf } from './column-map.ts';
import type { Context } from './context.ts';
import { decidingFlags } from './deciding-flags.ts';
import { EXIT, type ExitStatus, UsageError } from './exit.ts';
import { forwardedOf, type MemberInput, type MemberInputOptions, memberInputOf } from './member-input.ts';
import { settleVisits } from './member-visits.ts';
import { policiesOf } from './policies.ts';
import { redacting, type Shown } from './redacting.ts';
import type { CaseFile } from './save-case.ts';
import { sayNotesOfMember } from './say-notes.ts';

export type CalcOptions = LookOptions<Kind> &
  MemberInputOptions & {
    readonly prefix?: string;
    readonly explain?: boolean;
    readonly quiet?: boolean;
    readonly brief?: boolean;
    readonly paid?: string;
    readonly letter?: boolean;
    readonly deposits?: boolean;
    readonly saveCase?: string;
  };

/**
 * `baoxiao calc`: settles one member's visits and prints them, and gives the exit status: 1 where `--paid` is not what is
 * computed, or a sum in the file not that of its rows. With `--redact` neither the answer nor a message has names or ids of the input. Never asks. Throws an
 * InputError for bad input, a UsageError for flags that do not go together, an OutputError where the file cannot be written.
 */
export async function calc(options: CalcOptions, context: Context): Promise<ExitStatus> {
  return redacting(options, (shown) => settleAndPresent(options, context, shown));
}

async function settleAndPresent(options: CalcOptions, context: Context, shown: Shown): Promise<ExitStatus> {
  const { locale } = context;
  if (options.visit === undefined && options.visits === undefined) throw new UsageError(locale.help.usage.noVisits);
  const { explain = false } = options;
  const { letter = false, paid } = options;
  if (letter && paid === undefined) throw new UsageError(locale.help.usage.needs('--letter', '--paid'));
  const format = formatAsked(options, ['pages', 'document', 'rows', 'workbook'], locale) ?? (letter ? 'md' : 'table');
  const isRows = FORMATS[format].kind === 'rows' || FORMATS[format].kind === 'workbook';
  if (format === 'xlsx' && options.output === undefined)
    throw new UsageError(locale.help.usage.needs('--format xlsx', '-o'));
  if (explain && isRows) throw new UsageError(locale.help.usage.notTogether('--explain', `--format ${format}`));
  if (options.brief) refuseWithBrief(options, format, locale);
  if (paid !== undefined && isRows) throw new UsageError(locale.help.usage.notTogether('--paid', `--format ${format}`));
  const { saveCase } = options;
  const cases = saveCase === undefined ? undefined : await caseFileOf(saveCase, options, context);
  const input = await memberInputOf(options, locale);
  const deposits = options.deposits ? (await import('./deposits.ts')).depositsOf(input, locale) : undefined;
  const settled = await resultReport(input, context, { explain, ...(deposits && { deposits }) });
  const payment = paid === undefined ? undefined : await checkedPayment(settled, paid, input.assumeExtended);
  const report = payment ? { ...settled, payment } : settled;
  const notes = shown.notes(input.reader.notes);
  if (isRows) await refuseClash(report, options);
  await presentAnswer(answerOf(shown.report(report), notes, options, context), { ...options, format }, context);
  if (cases) await (await import('./save-case.ts')).saveCase(settled, cases, context);
  const status = await sayNotesOfMember(notes, options.quiet ?? false, locale);
  return payment && payment.comparison.difference !== 0 ? EXIT.findings : status;
}

/** What became of a member's visits. Throws an InputError for refunds that fit no visit. */
export async function resultReport(
  input: MemberInput,
  { version }: Context,
  { explain = false, deposits }: { readonly explain?: boolean; readonly deposits?: readonly MonthOfAccount[] } = {},
): Promise<Report> {
  const { entries, reader } = input;
  const monthly = deposits?.map((month) => ({ month: month.month, amount: broughtBy(month) }));
  const settlement = settleVisits({ ...input, ...(monthly && { deposits: monthly }) }, explain);
  const member = memberIdOf(reader.visits, input.member);
  const policies = [...new Set(entries.map(({ policy }) => policy))];
  const opened = Math.max(...entries.map(({ row }) => row.balance));
  const account = deposits && { opened, deposits };
  const relying = [...settlement.visits, ...depositBasis({ policies, ...(account && { account }) })];
  return {
    settlement,
    ...(member !== undefined && { member }),
    program: { name: 'baoxiao', version },
    input: passThrough(reader.header ?? [], reader.visits),
    hasOverallLimit: entries.some(({ row }) => row.visit.overallLimit >= 0),
    hasAccountBalance: entries.some(({ row }) => row.balance >= 0),
    ...(account && { account }),
    policies,
    forwarded: forwardedOf(input),
    registers: await registersOf({ visits: relying }),
  };
}

/**
 * The file in which a case is to be kept. Its rows say all of a visit but what stood at a flag: where a year began, and how
 * far rules reach. Throws a UsageError for such flags.
 */
async function caseFileOf(path: string, options: CalcOptions, context: Context): Promise<CaseFile> {
  const { help } = context.locale;
  const { reimbursedSoFar, deductibleSoFar, assumeExtended, deposits, redact } = options;
  const without = {
    '--reimbursed-so-far': reimbursedSoFar !== undefined,
    '--deductible-so-far': deductibleSoFar !== undefined,
    '--assume-extended': assumeExtended,
    '--deposits': deposits,
    '--redact': redact,
  };
  const found = Object.entries(without).find(([, isGiven]) => isGiven);
  if (found) throw new UsageError(help.usage.notTogether('--save-case', found[0]));
  return (await import('./save-case.ts')).caseFileAt(path, context);
}

/** The answer alone is a sentence: no document, no rows, and no steps. */
function refuseWithBrief({ explain }: CalcOptions, format: FormatName, { help }: Locale): void {
  if (explain) throw new UsageError(help.usage.notTogether('--brief', '--explain'));
  if (FORMATS[format].kind !== 'pages') throw new UsageError(help.usage.notTogether('--brief', `--format ${format}`));
}

/** The result as pages, as a document and as rows; only the code of what is asked for is loaded. */
function answerOf(report: Report, files: readonly FileNotes[], options: CalcOptions, { locale }: Context): Answer {
  const { explain, quiet = false, brief = false, prefix, letter } = options;
  return {
    pages: async () => {
      const { payment } = report;
      if (letter && payment) return [(await import('../output/compare/payment.ts')).letterPage(payment, locale)];
      return [(await import('../output/result/page.ts')).resultPage(report, locale, { quiet, brief })];
    },
    document: async () => {
      // An explanation in JSON has its sentences in both languages, so both are loaded.
      const explainer = explain ? (await import('../output/explain/json.ts')).explanationJson : undefined;
      return (await import('../output/json.ts')).renderJson(report, explainer);
    },
    rows: async (format) =>
      (await (await import('../output/rows/report-rows.ts')).reportRows(report, format, prefix)).rows,
    workbook: async () => {
      const { reportWorkbook } = await import('../output/workbook/report-workbook.ts');
      const binding = await columnMapOf(options, await policiesOf(options));
      const basis = { files, binding, flags: decidingFlags(options) };
      return reportWorkbook(report, basis, locale, prefix);
    },
  };
}

/** In rows an input column could not be told from an output column of its name. */
async function refuseClash(report: Report, { visits, prefix = '' }: CalcOptions): Promise<void> {
  const { columnClashes, columnNames } = await import('../output/columns.ts');
  const names = columnNames(report).map((name) => prefix + name);
  const problems = columnClashes(report.input.header, names, visits ?? '--prefix');
  if (problems.length > 0) throw new InputError(65, problems);
}
