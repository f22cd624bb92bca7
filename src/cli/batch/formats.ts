import type { Locale } from '../../locale/index.ts';
import { escapeText } from '../../output/escape.ts';
import { endingOf, type FormatOf, formatOfEnding } from '../../output/formats.ts';
import { formatAsked } from '../answer.ts';
import { wordsWidth } from '../door/standard-streams.ts';
import { UsageError } from '../exit.ts';

/** What rows are read as: cells between delimiters, or a JSON object a line. */
export type RowsFormat = 'csv' | 'ndjson';

export type FormatOptions = {
  readonly inputFormat?: RowsFormat;
  readonly format?: FormatOf<'rows' | 'workbook' | 'pages'>;
  /** Whether rejects are told to a person who sits at a terminal, and not written as lines for a program. */
  readonly rejectsInWords?: boolean;
};

type Asked = FormatOptions & {
  readonly output?: string;
  readonly rejects?: string;
  readonly excel?: boolean;
  readonly explain?: boolean;
  readonly delimiter?: string;
};

/**
 * The formats of input and output: as asked for, else by the names of the files; else the input is CSV, and the output
 * is like the input. Throws a UsageError for options that mean nothing in such a format.
 */
export function formatsOf(paths: string | readonly string[], options: Asked, locale: Locale): Required<FormatOptions> {
  const [first = '', ...more] = [paths].flat();
  const inputFormat = options.inputFormat ?? (isNdjson(first) ? 'ndjson' : 'csv');
  const other = more.find((path) => options.inputFormat === undefined && isNdjson(path) !== isNdjson(first));
  const format = formatAsked(options, ['rows', 'workbook'], locale) ?? inputFormat;
  const { notTogether, needs } = locale.help.usage;
  if (other !== undefined) throw new UsageError(notTogether(escapeText(first), escapeText(other)));
  if (inputFormat === 'ndjson' && options.delimiter !== undefined) {
    throw new UsageError(notTogether('--delimiter', '--input-format ndjson'));
  }
  if ((format === 'ndjson' || format === 'xlsx') && options.excel) {
    throw new UsageError(notTogether('--excel', `--format ${format}`));
  }
  if (format === 'xlsx' && options.output === undefined) throw new UsageError(needs('--format xlsx', '-o'));
  if (format !== 'ndjson' && options.explain) throw new UsageError(notTogether('--explain', `--format ${format}`));
  if (options.rejects !== undefined && !mayBeText(options.rejects)) {
    throw new UsageError(locale.help.usage.rejectsAreCsv(escapeText(options.rejects)));
  }
  const rejectsInWords = options.rejects === undefined && format !== 'xlsx' && wordsWidth() !== undefined;
  return { inputFormat, format, rejectsInWords };
}

/** Whether a file's name is that of a text with delimiters, or of nothing that we know. */
function mayBeText(path: string): boolean {
  return ['csv', 'tsv', 'table', undefined].includes(formatOfEnding(endingOf(path) ?? ''));
}

/** Whether a file holds a JSON object a line, by its name. */
export function isNdjson(path: string): boolean {
  return formatOfEnding(endingOf(path) ?? '') === 'ndjson';
}
