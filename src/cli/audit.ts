import { Comparer } from '../engine/compare/comparer.ts';
import { type Reading, readingsOf } from '../engine/compare/readings.ts';
import { type GroupKey, Tally } from '../engine/compare/tally.ts';
import { RECORDED_SLOTS, SLOTS } from '../input/fields.ts';
import { InputError } from '../input/problem.ts';
import { readPositiveAmount } from '../input/values/amount.ts';
import { type AuditReport, auditPage } from '../output/compare/page.ts';
import { FORMATS, type FormatOf } from '../output/formats.ts';
import { PLAIN } from '../output/terminal/paint.ts';
import { renderTerminal } from '../output/terminal/terminal.ts';
import type { Policy } from '../policy/grammar.ts';
import type { Fen } from '../policy/money.ts';
import { formatAsked } from './answer.ts';
import { closingLines } from './batch/closing.ts';
import { formatsOf } from './batch/formats.ts';
import type { BatchOptions } from './batch/prepared-run.ts';
import type { BatchRun } from './batch/run.ts';
import { type Comparing, type RunInputs, runInputs } from './batch/run-inputs.ts';
import { reportOf, workbookPages } from './batch/run-report.ts';
import { placesOf, settleFiles } from './batch/settle-files.ts';
import { Sink } from './batch/sink.ts';
import { plainTarget, workbookTarget } from './batch/targets.ts';
import type { Context } from './context.ts';
import { checkPlaces } from './door/file-places.ts';
import { writingOutputs } from './door/outputs.ts';
import { say, wordsWidth } from './door/standard-streams.ts';
import { EXIT, type ExitStatus } from './exit.ts';
import { policiesOf } from './policies.ts';
import { sayNotes } from './say-notes.ts';
import { OFF_TERMINAL, screenOf } from './screen.ts';

/** The options of `baoxiao audit`, as commander names them. */
export type AuditOptions = Omit<BatchOptions, 'format' | 'jobs' | 'summary' | 'explain'> & {
  readonly format?: FormatOf<'pages' | 'rows' | 'workbook'>;
  readonly ledger?: 'recorded' | 'computed';
  readonly tolerance?: string;
  readonly only?: 'differences';
  readonly color: boolean;
};

/** What differences are always shown by. */
const BY: readonly (keyof GroupKey)[] = ['cause', 'region', 'tier'];

/**
 * `baoxiao audit FILE…`: settles the visits of files as `batch` does, sets each against what its record says was paid,
 * and gives the exit status: 1 where something differs or rows were rejected. Throws as `batch` does.
 */
export async function audit(paths: RunInputs['paths'], asked: AuditOptions, context: Context): Promise<ExitStatus> {
  const { locale } = context;
  const format = formatAsked(asked, ['pages', 'rows', 'workbook'], locale) ?? 'table';
  const options = { ...asked, ...formatsOf(paths, { ...asked, format }, locale) };
  checkPlaces(placesOf(paths, options), locale);
  const policies = await policiesOf(options);
  const tally = new Tally();
  const comparing = await comparingOf(asked, policies, tally);
  return writingOutputs(async (outputs) => {
    const { output, rejects } = options;
    const goOn = rejects !== undefined;
    const answer = await outputs.open(output, { goOn });
    const rejectsTo = rejects === undefined ? undefined : await outputs.open(rejects, { goOn });
    const isWorkbook = format === 'xlsx';
    const sink = new Sink(
      isWorkbook
        ? await workbookTarget(answer, rejectsTo, locale, asked.only === undefined ? 'all-and-findings' : 'findings')
        : plainTarget(answer, rejectsTo, { inWords: options.rejectsInWords, locale }),
    );
    const inputs = await runInputs({ paths, options, policies, language: locale.language, comparing });
    const settled = await settleFiles(inputs, 1, sink, locale);
    const report = reportOf(settled, context);
    const { nameOf } = report;
    const by: AuditReport['by'] = asked.by === undefined ? BY : [...BY, asked.by];
    const page = auditPage({ tally, policies, nameOf, by, placeOf: placeIn(paths, settled.run) }, locale);
    const [, ...about] = workbookPages(settled, report, options, context);
    await sink.end(settled, () => [{ ...page, sheet: locale.workbook.summary }, ...about]);
    const shown = FORMATS[format];
    if (shown.kind === 'pages') {
      const look = { ...(await screenOf(asked, context.env)), locale };
      await answer.write(Buffer.from(await shown.render([page], look)));
    }
    await outputs.end();
    const quiet = options.quiet ?? false;
    const isToldBeside = shown.kind !== 'pages' && !quiet;
    const told = isToldBeside ? renderTerminal([page], { width: wordsWidth() ?? OFF_TERMINAL, paints: PLAIN }) : '';
    await say(
      told +
        closingLines(report, options, locale)
          .map((line) => `${line}\n`)
          .join(''),
    );
    const status = await sayNotes(settled.notes, quiet, locale);
    return tally.findings > 0 || report.rejected > 0 ? EXIT.findings : status;
  });
}

/** How a place in the files is written: the file, where there are several, and the line. */
function placeIn(paths: readonly string[], run: BatchRun): AuditReport['placeOf'] {
  return (counted) => {
    const { source, line } = run.placeOf(counted);
    return paths.length > 1 ? `${source}:${line}` : String(line);
  };
}

/** What rows are set against. The registers are loaded at once: which visits will differ cannot be told. */
async function comparingOf(
  { ledger = 'recorded', tolerance, assumeExtended = false, only }: AuditOptions,
  policies: readonly Policy[],
  tally: Tally,
): Promise<Comparing> {
  const registers = new Map(
    await Promise.all(policies.map(async (policy) => [policy, await policy.register()] as const)),
  );
  const readings = new Map<Policy, readonly Reading[]>();
  const options = {
    extended: assumeExtended,
    ledger,
    tolerance: toleranceOf(tolerance),
    readingsOf(policy: Policy): readonly Reading[] {
      const register = registers.get(policy);
      const found = readings.get(policy) ?? (register ? readingsOf(policy, register) : []);
      readings.set(policy, found);
      return found;
    },
  };
  return {
    among: [...SLOTS, ...RECORDED_SLOTS],
    onlyFindings: only === 'differences',
    comparerOf(settler) {
      const comparer = new Comparer(settler, options);
      return {
        before: (row) => comparer.before(row),
        compare(row, outcome, line) {
          const comparison = comparer.compare(row, outcome, line);
          tally.add(row, outcome, comparison, line);
          return comparison;
        },
      };
    },
  };
}

/** Throws an InputError with status 2 for what is no amount. */
function toleranceOf(text = '0'): Fen {
  const reading = readPositiveAmount(text);
  if ('value' in reading) return reading.value;
  throw new InputError(2, [{ ...reading, where: { source: '--tolerance' }, value: text }]);
}
