import { type ReadVisit, readVisit, type Settings } from './assemble-visit.ts';
import { type BindOptions, bindHeader } from './bind-header.ts';
import { CellReader } from './cells.ts';
import { inColumnOrder } from './column-order.ts';
import { distinct } from './distinct-problems.ts';
import type { Problem } from './problem.ts';
import { decode, type Encoding } from './records/decode.ts';
import { DELIMITERS, type DelimiterName, delimiterOf } from './records/delimiter.ts';
import { readCsv } from './records/read-csv.ts';
import { refuseJson } from './records/refuse-json.ts';

/** A visit of a file, with its cells as they stand and its first physical line. */
export type Row = ReadVisit & { readonly cells: readonly string[]; readonly line: number };

export type Visits = {
  readonly header: readonly string[];
  /** The rows that can be settled, in the file's order. */
  readonly rows: readonly Row[];
  /** Everything wrong with the file and its rows, by line. */
  readonly problems: readonly Problem[];
};

export type FileFormat = BindOptions & { readonly encoding?: Encoding; readonly delimiter?: DelimiterName };

/**
 * Reads the bytes of a CSV file of visits; `source` is its name as the user gave it. Throws an InputError with status
 * 65 where the bytes are no text or JSON; everything else that is wrong is among the problems.
 */
export async function readVisits(
  bytes: Uint8Array,
  source: string,
  format: FileFormat,
  settings: Settings,
): Promise<Visits> {
  const text = decode(bytes, source, format.encoding);
  refuseJson(text, source);
  const delimiter = format.delimiter ? DELIMITERS[format.delimiter] : delimiterOf(text);
  const csv = await readCsv(text, source, delimiter);
  if (csv.header.length === 0) return { header: [], rows: [], problems: csv.problems };
  const { binding, problems: headerProblems } = bindHeader(csv.header, source, format);
  if (headerProblems.length > 0) return { header: csv.header, rows: [], problems: headerProblems };
  const rows: Row[] = [];
  const problems: Problem[] = [...csv.problems];
  for (const { cells, line } of csv.records) {
    const where = { source, line };
    const reader = new CellReader(binding, cells, where);
    const visit = readVisit(reader, where, settings);
    if (visit) rows.push({ ...visit, cells, line });
    problems.push(...inColumnOrder(reader.problems, csv.header));
  }
  return { header: csv.header, rows, problems: distinct(problems).sort(byLine) };
}

function byLine(a: Problem, b: Problem): number {
  return (a.where.line ?? 0) - (b.where.line ?? 0);
}
