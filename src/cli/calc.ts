import { type Entry, settleAll } from '../engine/settle-all.ts';
import type { ReadVisit, Settings } from '../input/assemble-visit.ts';
import { oneMember } from '../input/one-member.ts';
import { InputError, type Problem } from '../input/problem.ts';
import type { FileFormat } from '../input/read-visits.ts';
import { readVisitFlags } from '../input/visit-flag.ts';
import { columnClashes, columnNames } from '../output/columns.ts';
import { FORMATS, type Kind } from '../output/formats.ts';
import { registersOf } from '../output/registers.ts';
import type { Report } from '../output/report.ts';
import { passThrough, type ReadInput } from '../output/rows/pass-through.ts';
import { type Answer, formatAsked, type LookOptions, presentAnswer } from './answer.ts';
import { checkMapped, columnMapOf, type MapOptions } from './column-map.ts';
import type { Context } from './context.ts';
import { checkPlaces, filesOf, type RunFiles } from './door/file-places.ts';
import { UsageError } from './exit.ts';
import { checkOpening, type MemberOptions, memberOf, type OpeningOptions, openingOf } from './member-options.ts';
import { type PolicyOptions, policiesOf } from './policies.ts';
import { refuseBadRefunds } from './refuse-bad-refunds.ts';

export type CalcOptions = LookOptions<Kind> &
  MemberOptions &
  OpeningOptions &
  FileFormat &
  MapOptions &
  PolicyOptions & {
    readonly visit?: readonly string[];
    readonly visits?: string;
    readonly assumeExtended?: boolean;
    readonly prefix?: string;
    readonly explain?: boolean;
    readonly quiet?: boolean;
  };

/**
 * `baoxiao calc`: settles one member's visits and prints them. Never asks. Throws an InputError for bad input, a
 * UsageError for flags that do not go together, an OutputError where the file cannot be written.
 */
export async function calc(options: CalcOptions, context: Context): Promise<void> {
  const { locale } = context;
  if (options.visit === undefined && options.visits === undefined) throw new UsageError(locale.help.usage.noVisits);
  if (options.map && options.visits === undefined) throw new UsageError(locale.help.usage.needs('--map', '--visits'));
  const { explain = false } = options;
  const format = formatAsked(options, ['pages', 'document', 'rows'], locale) ?? 'table';
  const isRows = FORMATS[format].kind === 'rows';
  if (explain && isRows) throw new UsageError(locale.help.usage.notTogether('--explain', `--format ${format}`));
  checkPlaces(placesOf(options), locale);
  const policies = await policiesOf(options);
  const opening = openingOf(options);
  const assumeExtended = options.assumeExtended ?? false;
  const settings = { policies, member: await memberOf(options, policies), assumeExtended };
  const read = await readInput(options, settings);
  const { entries, problems } = oneMember(read.visits);
  if (problems.length > 0) throw new InputError(problems[0]?.where.source === '--visit' ? 2 : 65, problems);
  checkOpening(opening, earliest(entries)?.policy, locale);
  const settlement = settleAll(entries, { opening, assumeExtended, explain });
  refuseBadRefunds(settlement, read.visits);
  const report: Report = {
    settlement,
    program: { name: 'baoxiao', version: context.version },
    input: passThrough(read.input),
    hasOverallLimit: entries.some(({ visit }) => visit.overallLimit !== undefined),
    hasAccountBalance: entries.some(({ visit }) => visit.accountBalance !== undefined),
    policies: [...new Set(entries.map(({ policy }) => policy))],
    registers: await registersOf(settlement),
  };
  if (isRows) refuseClash(report, options);
  await presentAnswer(answerOf(report, options, context), { ...options, format }, context);
}

/** The files that the run reads and writes. */
function placesOf({ visits, profile, policy, output }: CalcOptions): RunFiles {
  return {
    inputs: [...filesOf('--visits', visits), ...filesOf('--profile', profile), ...filesOf('--policy', policy)],
    outputs: filesOf('--output', output),
  };
}

function earliest(entries: readonly Entry[]): Entry | undefined {
  return entries.toSorted((a, b) => (a.visit.date < b.visit.date ? -1 : 1))[0];
}

/** The result as pages, as a document and as rows; only the code of what is asked for is loaded. */
function answerOf(report: Report, { explain, quiet = false, prefix }: CalcOptions, { locale }: Context): Answer {
  return {
    pages: async () => [(await import('../output/result/page.ts')).resultPage(report, locale, { quiet })],
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

/** The visits of `--visits` and then those of `--visit`. */
async function readInput(
  options: CalcOptions,
  settings: Settings,
): Promise<{ readonly visits: readonly ReadVisit[]; readonly input: ReadInput }> {
  const flags = readVisitFlags(options.visit ?? [], settings);
  if (flags.problems.length > 0) throw new InputError(2, flags.problems);
  const records = flags.visits.map(({ names, texts }) => ({ names, texts }));
  if (options.visits === undefined) return { visits: flags.visits, input: { records } };
  const [{ readFile }, { readVisits }] = await Promise.all([
    import('../input/records/read-file.ts'),
    import('../input/read-visits.ts'),
  ]);
  const renamed = columnMapOf(options);
  const format = { ...options, renamed };
  const file = await readVisits(await readFile(options.visits), options.visits, format, settings);
  if (file.header.length > 0) checkMapped(file.header, renamed);
  if (file.problems.length > 0) throw new InputError(statusOf(file.problems), file.problems);
  const { header, rows } = file;
  return {
    visits: [...rows, ...flags.visits],
    input: { file: { header, cells: rows.map(({ cells }) => cells) }, records },
  };
}

/** A city or status that nothing gives is a flag that is missing, not a file that is bad. */
function statusOf(problems: readonly Problem[]): 2 | 65 {
  return problems.every(({ where }) => where.source.startsWith('--')) ? 2 : 65;
}
