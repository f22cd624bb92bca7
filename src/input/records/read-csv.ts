import type { Problem } from '../problem.ts';
import type { Delimiter } from './delimiter.ts';
import { splitRecords } from './split-records.ts';

/** A record of a file and its first physical line. */
export type CsvRecord = { readonly cells: readonly string[]; readonly line: number };

export type Csv = {
  /** The header's names as they stand; empty for an empty file. */
  readonly header: readonly string[];
  readonly records: readonly CsvRecord[];
  readonly problems: readonly Problem[];
};

/** After so many records with broken quotes the rest of a file is not looked at. */
const MOST_BROKEN = 20;

/**
 * Reads the text of a CSV file. A record that cannot be read does not end the reading: it goes on with the next line.
 * Records of blanks alone are left out. Problems: `empty-file`, `no-rows`, `wrong-width`, `full-width-comma`,
 * `broken-quote`, `record-too-long`.
 */
export async function readCsv(text: string, source: string, delimiter: Delimiter): Promise<Csv> {
  const { records, problems } = await recordsOf(text, source, delimiter);
  const filled = records.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const [first, ...rest] = filled;
  if (!first) return { header: [], records: [], problems: problems.length > 0 ? problems : [emptyFile(source)] };
  if (rest.length === 0 && problems.length === 0) problems.push({ code: 'no-rows', where: { source } });
  const width = first.cells.length;
  const whole = rest.filter((record) => {
    if (record.cells.length === width) return true;
    problems.push(widthProblem(record, width, source));
    return false;
  });
  return { header: first.cells, records: whole, problems };
}

type Split = { readonly records: CsvRecord[]; readonly problems: Problem[] };

async function recordsOf(text: string, source: string, delimiter: Delimiter): Promise<Split> {
  const records: CsvRecord[] = [];
  const problems: Problem[] = [];
  await splitRecords(
    Buffer.from(text),
    { source, delimiter, line: 1, last: true },
    {
      record: (cells, line) => records.push({ cells, line }),
      broken: (problem) => problems.push(problem) < MOST_BROKEN,
    },
  );
  return { records, problems };
}

function widthProblem({ cells, line }: CsvRecord, width: number, source: string): Problem {
  const where = { source, line };
  const commas = cells.join('').match(/，/g)?.length ?? 0;
  if (cells.length + commas === width) return { code: 'full-width-comma', where, value: cells.join('') };
  return { code: 'wrong-width', where, detail: { width: cells.length, expected: width } };
}

function emptyFile(source: string): Problem {
  return { code: 'empty-file', where: { source } };
}
