import type { Problem } from '../../input/problem.ts';
import type { Locale } from '../../locale/index.ts';
import { columnClashes, EXPLANATION, outputColumns } from '../../output/columns.ts';
import type { RowLayout } from '../../output/rows/row-writer.ts';
import { UsageError } from '../exit.ts';
import type { FormatOptions } from './formats.ts';

export type LayoutOptions = {
  readonly columns?: string;
  readonly prefix?: string;
  readonly excel?: boolean;
  readonly explain?: boolean;
};

/** What the input gives that some output columns rest on. */
export type Given = { readonly hasOverallLimit: boolean; readonly hasAccountBalance: boolean };

/**
 * Which cells a row of output has: all of the input's and then the output columns, or those that `--columns` names, the
 * input's first.
 */
export function layoutOf(header: readonly string[], given: Given, options: LayoutOptions): RowLayout {
  const { columns, prefix = '', excel = false } = options;
  const output = outputNames(given, options);
  const names = output.map((name) => prefix + name);
  if (columns === undefined) return { header, input: null, output, names, excel };
  const wanted = namesIn(columns);
  const chosen = names.flatMap((name, index) => (wanted.includes(name) ? [index] : []));
  return {
    header,
    input: wanted.filter((name) => header.includes(name)).map((name) => header.indexOf(name)),
    output: chosen.map((index) => output[index] ?? ''),
    names: chosen.map((index) => names[index] ?? ''),
    excel,
  };
}

/** Input columns that are named like output ones, whether those are written or not. */
export function clashesOf(
  header: readonly string[],
  given: Given,
  options: LayoutOptions & { readonly source: string },
): Problem[] {
  const { prefix = '', source } = options;
  const names = outputNames(given, options).map((name) => prefix + name);
  return columnClashes(header, names, source);
}

/** Throws a UsageError where `--columns` names a column that neither the input nor the output has. */
export function checkColumns(header: readonly string[], given: Given, options: LayoutOptions, locale: Locale): void {
  const { columns, prefix = '' } = options;
  if (columns === undefined) return;
  const names = outputNames(given, options).map((name) => prefix + name);
  const wanted = namesIn(columns);
  if (wanted.length === 0) throw new UsageError(locale.batch.unknownColumn(columns));
  const unknown = wanted.find((name) => !header.includes(name) && !names.includes(name));
  if (unknown !== undefined) throw new UsageError(locale.batch.unknownColumn(unknown));
}

/**
 * Which names of JSON lines the output looks at, though nobody knows them: where the lines themselves are passed on,
 * those that `--columns` chooses and those that clash; otherwise all.
 */
export function wantedNames(options: LayoutOptions & FormatOptions): ((name: string) => boolean) | undefined {
  const { columns = '', prefix = '', format } = options;
  if (format !== 'ndjson') return undefined;
  const output = outputNames({ hasOverallLimit: true, hasAccountBalance: true }, options);
  const wanted = new Set([...namesIn(columns), ...output.map((name) => prefix + name)]);
  return (name) => wanted.has(name);
}

function outputNames(given: Given, { explain }: LayoutOptions): string[] {
  return [...outputColumns(given).map(({ name }) => name), ...(explain ? [EXPLANATION] : [])];
}

function namesIn(columns: string): string[] {
  const names = columns.split(',').map((name) => name.trim());
  return names.filter((name) => name !== '');
}
