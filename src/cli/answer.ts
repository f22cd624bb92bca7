import type { Locale } from '../locale/index.ts';
import {
  endingOf,
  FORMATS,
  type FormatName,
  type FormatOf,
  formatNames,
  formatOfEnding,
  type Kind,
} from '../output/formats.ts';
import { curvesIn, type Page } from '../output/page.ts';
import type { Context } from './context.ts';
import { writeOutput } from './door/write-output.ts';
import { UsageError } from './exit.ts';
import { screenOf } from './screen.ts';

/** An answer in each kind that it can be written as; only what is asked for is made. */
export type Answer = {
  readonly pages: () => Promise<readonly Page[]> | readonly Page[];
  readonly document: () => Promise<string> | string;
  readonly rows?: (format: FormatOf<'rows'>) => Promise<Buffer>;
  readonly workbook?: () => Promise<Buffer>;
};

/** The options that say what an answer is to look like. */
export type LookOptions<K extends Kind> = {
  readonly format?: FormatOf<K>;
  readonly output?: string;
  readonly color: boolean;
};
type Look = LookOptions<Kind> & { readonly format: FormatName };

/** Writes an answer in the format asked for. Throws an OutputError where it cannot be written. */
export async function presentAnswer(answer: Answer, look: Look, context: Context): Promise<void> {
  await writeOutput(await contentOf(answer, look, context), look.output);
}

async function contentOf(answer: Answer, look: Look, { locale, env }: Context): Promise<string | Buffer> {
  const format = FORMATS[look.format];
  if (format.kind === 'pages') return format.render(await answer.pages(), { ...(await screenOf(look, env)), locale });
  if (format.kind === 'picture') {
    const pages = await answer.pages();
    if (pages.every((page) => curvesIn(page).length === 0)) throw new UsageError(locale.help.usage.nothingToDraw);
    return format.render(pages);
  }
  if (format.kind === 'document') return answer.document();
  if (format.kind === 'workbook' && answer.workbook) return answer.workbook();
  if (!answer.rows) throw new Error(`no rows to write as ${look.format}`);
  return answer.rows(look.format as FormatOf<'rows'>);
}

/**
 * The format that the ending of an output file tells, where `--format` does not: `undefined` for no file, and for a name
 * without an ending. Throws a UsageError for an ending of none of these kinds.
 */
export function formatAsked<K extends Kind>(
  { format, output }: Pick<LookOptions<K>, 'format' | 'output'>,
  kinds: readonly K[],
  locale: Locale,
): FormatOf<K> | undefined {
  if (format !== undefined || output === undefined) return format;
  const ending = endingOf(output);
  if (ending === undefined) return undefined;
  const names = formatNames(...kinds);
  const found = names.find((name) => name === formatOfEnding(ending));
  if (found !== undefined) return found;
  const known = names.flatMap((name) => FORMATS[name].endings.map((each) => `.${each}`));
  throw new UsageError(locale.help.usage.badEnding(output, known.join(' ')));
}
