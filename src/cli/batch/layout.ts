import { InputError } from '../../io/problem.ts';
import type { Locale } from '../../locale/index.ts';
import { columnClashes, outputColumns } from '../../report/columns.ts';
import type { RowLayout } from '../../report/row-writer.ts';
import { UsageError } from '../exit.ts';

export type LayoutOptions = {
  readonly columns?: string;
  readonly prefix?: string;
  readonly excel?: boolean;
};

/**
 * Which cells a row of output has: all of the input's and then the output columns, or those that `--columns` names, the
 * input's first. Throws a UsageError for a column that is not there, an InputError with status 65 for an input column
 * named like an output one.
 */
export function layoutOf(
  header: readonly string[],
  given: { readonly hasOverallLimit: boolean; readonly hasAccountBalance: boolean },
  { columns, prefix = '', excel = false, source }: LayoutOptions & { readonly source: string },
  locale: Locale,
): RowLayout {
  const output = outputColumns(given).map(({ name }) => name);
  const names = output.map((name) => prefix + name);
  const clashes = columnClashes(header, names, source);
  if (clashes.length > 0) throw new InputError(65, clashes);
  if (columns === undefined) return { header, input: null, output, names, excel };
  const wanted = columns.split(',').map((name) => name.trim());
  const unknown = wanted.find((name) => !header.includes(name) && !names.includes(name));
  if (unknown !== undefined) throw new UsageError(locale.batch.unknownColumn(unknown));
  const chosen = names.flatMap((name, index) => (wanted.includes(name) ? [index] : []));
  return {
    header,
    input: wanted.filter((name) => header.includes(name)).map((name) => header.indexOf(name)),
    output: chosen.map((index) => output[index] ?? ''),
    names: chosen.map((index) => names[index] ?? ''),
    excel,
  };
}
