import type { Delimiter } from './delimiter.ts';
import { type OpenedRecord, openedRecord } from './open-quote.ts';
import type { Problem } from './problem.ts';

/** A record of a file and its first physical line. */
export type CsvRecord = { readonly cells: readonly string[]; readonly line: number };

export type Csv = {
  /** The header's names as they stand; empty for an empty file. */
  readonly header: readonly string[];
  readonly records: readonly CsvRecord[];
  readonly problems: readonly Problem[];
};

/** A record larger than this is not read. */
const LARGEST_RECORD = 1 << 20;

/** After so many records with broken quotes the rest of a file is not looked at. */
const MOST_BROKEN = 20;

/**
 * Reads the text of a CSV file. A record that cannot be read does not end the reading: it goes on with the next line.
 * Records of blanks alone are left out. Problems: `empty-file`, `no-rows`, `wrong-width`, `full-width-comma`,
 * `broken-quote`, `record-too-long`.
 */
export async function readCsv(text: string, source: string, delimiter: Delimiter): Promise<Csv> {
  const { records, problems } = await splitRecords(text, source, delimiter);
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

async function splitRecords(text: string, source: string, delimiter: Delimiter): Promise<Split> {
  const { parse, CsvError } = await import('csv-parse/sync');
  const bytes = Buffer.from(text);
  const records: CsvRecord[] = [];
  const problems: Problem[] = [];
  const lines = new LineCounter(bytes);
  let start = 0;
  while (start < bytes.length && problems.length < MOST_BROKEN) {
    const rest = start;
    try {
      parse(bytes.subarray(rest), {
        delimiter,
        record_delimiter: ['\r\n', '\n', '\r'],
        max_record_size: LARGEST_RECORD,
        relax_column_count: true,
        skip_empty_lines: true,
        on_record: (cells: string[], { bytes: end }) => {
          records.push({ cells, line: lines.lineOf(start) });
          start = rest + end;
          return null;
        },
      });
      break;
    } catch (error) {
      if (!(error instanceof CsvError)) throw error;
      const line = lines.lineOf(start);
      const broken = openedRecord(bytes.subarray(lines.at), delimiter);
      problems.push(brokenRecord(error.code, broken, { source, line }));
      start = lines.at + broken.firstLine;
    }
  }
  return { records, problems };
}

/** A record that is too long because a quote was left open is a broken quote; only a long line is a long record. */
function brokenRecord(code: string, broken: OpenedRecord, where: { source: string; line: number }): Problem {
  if (code === 'CSV_MAX_RECORD_SIZE' && broken.firstLine > LARGEST_RECORD) {
    return { code: 'record-too-long', where, detail: { limit: LARGEST_RECORD } };
  }
  return { code: 'broken-quote', where, detail: { line: where.line + broken.quoteLine } };
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

const LF = 0x0a;
const CR = 0x0d;

/** Counts lines of bytes that are asked for from front to back. */
class LineCounter {
  /** Where the record starts that was asked for last. */
  at = 0;
  #line = 1;
  readonly #bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** The line of the first record at or behind a place; empty lines are passed over. */
  lineOf(place: number): number {
    for (;;) {
      const byte = this.#bytes[this.at];
      const ends = byte === LF || byte === CR;
      if (this.at >= place && !ends) return this.#line;
      if (byte === LF || (byte === CR && this.#bytes[this.at + 1] !== LF)) this.#line++;
      this.at++;
    }
  }
}
