import type { Locale } from '../../locale/index.ts';
import { UsageError } from '../exit.ts';

/** What the rows are written as in files: `csv` or `ndjson`. */
export type RowFormat = 'csv' | 'ndjson';

export type FormatOptions = { readonly inputFormat?: RowFormat; readonly format?: RowFormat };

type Asked = FormatOptions & {
  readonly output?: string;
  readonly excel?: boolean;
  readonly explain?: boolean;
  readonly delimiter?: string;
};

/**
 * The formats of input and output: as asked for, else by the names of the files; else the input is CSV, and the output
 * is like the input. Throws a UsageError for options that mean nothing in such a format.
 */
export function formatsOf(path: string, options: Asked, locale: Locale): Required<FormatOptions> {
  const inputFormat = options.inputFormat ?? formatOf(path) ?? 'csv';
  const format = options.format ?? formatOf(options.output ?? '') ?? inputFormat;
  const { notTogether } = locale.help.usage;
  if (inputFormat === 'ndjson' && options.delimiter !== undefined) {
    throw new UsageError(notTogether('--delimiter', '--input-format ndjson'));
  }
  if (format === 'ndjson' && options.excel) throw new UsageError(notTogether('--excel', '--format ndjson'));
  if (format === 'csv' && options.explain) throw new UsageError(notTogether('--explain', '--format csv'));
  return { inputFormat, format };
}

/** The format that a file's name tells, if it tells any. */
function formatOf(name: string): RowFormat | undefined {
  const [, ending] = /\.(csv|ndjson|jsonl)(?:\.gz)?$/i.exec(name) ?? [];
  if (ending === undefined) return undefined;
  return ending.toLowerCase() === 'csv' ? 'csv' : 'ndjson';
}
