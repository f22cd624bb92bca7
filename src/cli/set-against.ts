import type { Locale } from '../locale/index.ts';
import type { BatchReport } from '../output/batch-summary.ts';
import { FORMATS, type FormatName, type FormatOf } from '../output/formats.ts';
import type { Page } from '../output/page.ts';
import { PLAIN } from '../output/terminal/paint.ts';
import { renderTerminal } from '../output/terminal/terminal.ts';
import type { Policy } from '../policy/grammar.ts';
import { formatAsked } from './answer.ts';
import type { BatchOptions } from './batch/batch-options.ts';
import { closingLines } from './batch/closing.ts';
import { formatsOf } from './batch/formats.ts';
import type { PreparedRun } from './batch/prepared-run.ts';
import type { BatchRun } from './batch/run.ts';
import { type Comparing, type RunInputs, runInputs } from './batch/run-inputs.ts';
import { reportOf, workbookPages } from './batch/run-report.ts';
import { jobsOf, placesOf, settleFiles } from './batch/settle-files.ts';
import { Sink } from './batch/sink.ts';
import { plainTarget, workbookTarget } from './batch/targets.ts';
import type { Context } from './context.ts';
import { checkPlaces, filesOf } from './door/file-places.ts';
import { writingOutputs } from './door/outputs.ts';
import { say, wordsWidth } from './door/standard-streams.ts';
import { EXIT, type ExitStatus, UsageError } from './exit.ts';
import { redacting, type Shown } from './redacting.ts';
import { sayNotes } from './say-notes.ts';
import { OFF_TERMINAL, screenOf } from './screen.ts';

/** The options of every command that sets the rows of files against something, as commander names them. */
export type AgainstOptions = Omit<BatchOptions, 'format' | 'summary' | 'explain' | 'against'> & {
  readonly format?: FormatOf<'pages' | 'rows' | 'workbook'>;
  readonly only?: 'differences';
  readonly redact?: boolean;
  /** The rules by which rows are settled, where `policy` are those that they are set against. */
  readonly base?: readonly string[];
  readonly color: boolean;
};

/** What rows are set against, and what is told of it once all have been settled. */
export type RightSide = {
  /** The rules by which the rows are settled. */
  readonly policies: readonly Policy[];
  readonly comparing: Comparing;
  /** Adds what only the right side has, once all rows are settled. */
  readonly afterRows?: (settled: PreparedRun) => void;
  readonly page: (report: BatchReport, placeOf: PlaceOf) => Page;
  /** Whether there is something to be looked at. */
  readonly isFound: () => boolean;
};

/** How a place in the files is written: the file, where there are several, and the line, which is counted on through all. */
export type PlaceOf = (line: number) => string;

/**
 * Settles the visits of files as `batch` does, sets each against its right side, and gives the exit status: 1 where
 * something was found or rows were rejected. Throws as `batch` does; `sideOf` is asked once the places of files are known
 * to be good.
 */
export function setAgainst(
  paths: RunInputs['paths'],
  asked: AgainstOptions,
  sideOf: (shown: Shown) => Promise<RightSide>,
  context: Context,
): Promise<ExitStatus> {
  return redacting(asked, (shown) => settleAgainst(paths, asked, () => sideOf(shown), { ...context, shown }));
}

async function settleAgainst(
  paths: RunInputs['paths'],
  asked: AgainstOptions,
  sideOf: () => Promise<RightSide>,
  { shown: masks, ...context }: Context & { readonly shown: Shown },
): Promise<ExitStatus> {
  const { locale } = context;
  const format = formatAsked(asked, ['pages', 'rows', 'workbook'], locale) ?? 'table';
  const options = { ...asked, ...formatsOf(paths, { ...asked, format }, locale) };
  if (FORMATS[format].kind === 'pages') refuseOfRows(asked, format, locale);
  if (asked.grouped && asked.sort) throw new UsageError(locale.help.usage.notTogether('--grouped', '--sort'));
  const places = placesOf(paths, options);
  checkPlaces({ ...places, inputs: [...places.inputs, ...filesOf('--base', asked.base)] }, locale);
  const side = await sideOf();
  return writingOutputs(async (outputs) => {
    const { output, rejects } = options;
    const goOn = rejects !== undefined;
    const answer = await outputs.open(output, { goOn });
    const rejectsTo = rejects === undefined ? undefined : await outputs.open(rejects, { goOn });
    const sink = new Sink(
      format === 'xlsx'
        ? await workbookTarget(answer, rejectsTo, locale, asked.only === undefined ? 'all-and-findings' : 'findings')
        : plainTarget(answer, rejectsTo, { inWords: options.rejectsInWords, locale }),
    );
    const { policies, comparing } = side;
    const inputs = await runInputs({ paths, options, policies, language: locale.language, comparing });
    const settled = await settleFiles(inputs, jobsOf(paths, options, comparing), sink, locale);
    side.afterRows?.(settled);
    await sink.take(settled);
    const plain = reportOf(settled, context);
    const notes = masks.notes(plain.files);
    const nameOf = (institution: number) => masks.name(plain.nameOf(institution));
    const report = { ...plain, files: notes, nameOf };
    const page = side.page(report, placeIn(paths, settled.run));
    await sink.end(settled, async () => {
      const [, ...about] = await workbookPages(settled, report, options, context);
      return [{ ...page, sheet: locale.workbook.summary }, ...about];
    });
    const shown = FORMATS[format];
    if (shown.kind === 'pages') {
      const look = { ...(await screenOf(asked, context.env)), locale };
      await answer.write(Buffer.from(await shown.render([page], look)));
    }
    await outputs.end();
    const quiet = options.quiet ?? false;
    const isToldBeside = shown.kind !== 'pages' && !quiet;
    const told = isToldBeside ? renderTerminal([page], { width: wordsWidth() ?? OFF_TERMINAL, paints: PLAIN }) : '';
    const lines = closingLines(report, options, locale).map((line) => `${line}\n`);
    await say(told + lines.join(''));
    const status = await sayNotes(notes, quiet, locale);
    return side.isFound() || report.rejected > 0 ? EXIT.findings : status;
  });
}

/** A page has columns of its own: what says how rows are written says nothing of it. */
function refuseOfRows({ columns, prefix, excel }: AgainstOptions, format: FormatName, { help }: Locale): void {
  const ofRows = { '--columns': columns !== undefined, '--prefix': prefix !== undefined, '--excel': excel };
  const found = Object.entries(ofRows).find(([, isGiven]) => isGiven);
  if (found) throw new UsageError(help.usage.notTogether(found[0], `--format ${format}`));
}

function placeIn(paths: readonly string[], run: BatchRun): PlaceOf {
  return (counted) => {
    const { source, line } = run.placeOf(counted);
    return paths.length > 1 ? `${source}:${line}` : String(line);
  };
}
