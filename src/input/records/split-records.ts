import type { Problem } from '../problem.ts';
import type { Delimiter } from './delimiter.ts';
import { type OpenedRecord, openedRecord } from './open-quote.ts';
import { newRecord } from './record-bytes.ts';
import { ODD, scanQuoted } from './scan-quoted.ts';

/** A record larger than this is not read. */
export const LARGEST_RECORD = 1 << 20;

/** Of a longer line the rejects have this much. */
export const LONGEST_LINE = 2 * LARGEST_RECORD;
/** So far is the end of a quote looked for before it is taken for one that was left open. */
const LARGEST_OPEN = 1 << 23;

export type SplitOptions = {
  readonly source: string;
  readonly delimiter: Delimiter;
  /** The line the bytes begin with. */
  readonly line: number;
  /** Whether the bytes are the file's last; if not, a quote that is open at their end may still close. */
  readonly last: boolean;
};

/**
 * What becomes of the records: their cells with their first physical line; or why one cannot be read, with the bytes of
 * its first line. `false` stops.
 */
export type RecordHandler = {
  readonly record: (cells: string[], line: number) => void;
  readonly broken: (problem: Problem, firstLine: Buffer) => boolean;
};

/**
 * Splits bytes into records with csv-parse. A record that cannot be read does not end the splitting: it goes on with the
 * next line. Empty lines are passed over. Returns how many bytes are done with, and the line behind them; what is left
 * is a record that does not end in these bytes. Problems: `broken-quote`, `record-too-long`.
 */
export async function splitRecords(
  bytes: Buffer,
  { source, delimiter, line, last }: SplitOptions,
  handler: RecordHandler,
): Promise<{ readonly done: number; readonly line: number }> {
  const { parse, CsvError } = await import('csv-parse/sync');
  const lines = new LineCounter(bytes, line);
  let start = 0;
  while (start < bytes.length) {
    const rest = start;
    try {
      parse(bytes.subarray(rest), {
        delimiter,
        record_delimiter: ['\r\n', '\n', '\r'],
        max_record_size: LARGEST_RECORD,
        relax_column_count: true,
        skip_empty_lines: true,
        on_record: (cells: string[], { bytes: end }) => {
          handler.record(cells, lines.lineOf(start));
          start = rest + end;
          return null;
        },
      });
      break;
    } catch (error) {
      if (!(error instanceof CsvError)) throw error;
      const at = lines.lineOf(start);
      if (error.code === 'CSV_QUOTE_NOT_CLOSED' && !last) return { done: lines.at, line: at };
      const unread = bytes.subarray(lines.at);
      const isLong = error.code === 'CSV_MAX_RECORD_SIZE';
      const end = isLong ? endOf(unread, delimiter) : ODD;
      if (isLong && end === ODD && !last && unread.length < LARGEST_OPEN) return { done: lines.at, line: at };
      const broken = openedRecord(unread, delimiter);
      const where = { source, line: at };
      const isOpened = end === ODD;
      // a first line that is too long by itself is, wherever its quotes end
      const isTooLong = !isOpened || broken.firstLine > LARGEST_RECORD;
      const problem = isTooLong ? tooLong(where) : brokenQuote(broken, where);
      start = lines.at + (isOpened ? broken.firstLine : end);
      if (!handler.broken(problem, unread.subarray(0, broken.firstLine))) break;
    }
  }
  return { done: bytes.length, line: lines.lineOf(bytes.length) };
}

function brokenQuote(broken: OpenedRecord, where: { source: string; line: number }): Problem {
  return { code: 'broken-quote', where, detail: { line: where.line + broken.quoteLine } };
}

/** What is said of a record that is larger than any that is read. */
export function tooLong(where: { source: string; line: number }): Problem {
  return { code: 'record-too-long', where, detail: { limit: LARGEST_RECORD } };
}

/** Where a record with whole quotes ends, however long it is; `ODD` where a quote in it is not closed as it should be. */
function endOf(bytes: Buffer, delimiter: Delimiter): number {
  return scanQuoted({ ...newRecord(0), bytes }, 0, bytes.length, delimiter.charCodeAt(0));
}

const LF = 0x0a;
const CR = 0x0d;

/** Counts lines of bytes that are asked for from front to back. */
class LineCounter {
  /** Where the record starts that was asked for last. */
  at = 0;
  #line: number;
  readonly #bytes: Uint8Array;

  constructor(bytes: Uint8Array, line: number) {
    this.#bytes = bytes;
    this.#line = line;
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
