import type { BindOptions } from '../../input/bind-header.ts';
import { nearest } from '../../input/nearest.ts';
import type { Problem } from '../../input/problem.ts';
import type { Locale } from '../../locale/index.ts';
import {
  type Against,
  type ColumnName,
  columnClashes,
  columnNames,
  EXPLANATION,
  type Given,
} from '../../output/columns.ts';
import { shortened, VALUE_WIDTH } from '../../output/escape.ts';
import type { RowLayout } from '../../output/rows/row-writer.ts';
import { UsageError } from '../exit.ts';
import { meaning } from '../usage-message.ts';
import type { FormatOptions } from './formats.ts';

export type LayoutOptions = {
  readonly columns?: string;
  readonly prefix?: string;
  readonly excel?: boolean;
  readonly explain?: boolean;
  /** What rows are set against, where they are. */
  readonly against?: Against | undefined;
  /** Whether the rows are from several files, so that a line alone does not tell which. */
  readonly ofSeveral?: boolean;
};

/**
 * Which cells a row of output has: all of the input's and then the output columns, or those that `--columns` names, the
 * input's first.
 */
export function layoutOf(header: readonly string[], given: Given, options: LayoutOptions): RowLayout {
  const { columns, excel = false } = options;
  const wanted = columns === undefined ? null : namesIn(columns);
  const isWanted = (name: string) => wanted === null || wanted.includes(name);
  const output = outputsOf(given, options).filter(({ as }) => isWanted(as));
  return {
    header,
    input: wanted?.flatMap((name) => (header.includes(name) ? [header.indexOf(name)] : [])) ?? null,
    output: output.map(({ name }) => name),
    names: output.map(({ as }) => as),
    explanation: explanationOf(options).find(isWanted) ?? null,
    excel,
  };
}

/** Input columns that are named like output ones, whether those are written or not. */
export function clashesOf(
  header: readonly string[],
  given: Given,
  options: LayoutOptions & { readonly source: string },
): Problem[] {
  return columnClashes(header, outputNames(given, options), options.source);
}

/** Throws a UsageError where `--columns` names a column that neither the input nor the output has. */
export function checkColumns(header: readonly string[], given: Given, options: LayoutOptions, locale: Locale): void {
  const { columns } = options;
  if (columns === undefined) return;
  const names = outputNames(given, options);
  const wanted = namesIn(columns);
  if (wanted.length === 0) throw new UsageError(locale.batch.unknownColumn(shortened(columns, VALUE_WIDTH)));
  const unknown = wanted.find((name) => !header.includes(name) && !names.includes(name));
  if (unknown === undefined) return;
  const near = nearest(unknown, [...header, ...names]);
  const message = locale.batch.unknownColumn(shortened(unknown, VALUE_WIDTH));
  throw new UsageError(meaning(message, near && shortened(near, VALUE_WIDTH), locale));
}

/**
 * Which names of JSON lines the output looks at, though nobody knows them: where the lines themselves are passed on,
 * those that `--columns` chooses and those that clash; otherwise all.
 */
export function wantedNames(
  options: LayoutOptions & FormatOptions & Pick<BindOptions, 'knowsAlso'>,
): ((name: string) => boolean) | undefined {
  const { columns = '', format, against, ofSeveral = false, knowsAlso } = options;
  if (format !== 'ndjson') return undefined;
  const output = outputNames(
    { hasOverallLimit: true, hasAccountBalance: true, against, hasSeveralFiles: ofSeveral },
    options,
  );
  const wanted = new Set([...namesIn(columns), ...output]);
  return (name) => wanted.has(name) || (knowsAlso?.(name) ?? false);
}

/** The names of all that output adds, as they stand in it. */
function outputNames(given: Given, options: LayoutOptions): string[] {
  return [...outputsOf(given, options).map(({ as }) => as), ...explanationOf(options)];
}

/** The output columns and the names they get. */
function outputsOf(given: Given, { columns = '', prefix = '' }: LayoutOptions) {
  const wanted = namesIn(columns);
  const names: readonly ColumnName[] = columnNames(given, (name) => wanted.includes(prefix + name));
  return names.map((name) => ({ name, as: prefix + name }));
}

function explanationOf({ explain = false, prefix = '' }: LayoutOptions): string[] {
  return explain ? [prefix + EXPLANATION] : [];
}

function namesIn(columns: string): string[] {
  const names = columns.split(',').map((name) => name.trim());
  return names.filter((name) => name !== '');
}
