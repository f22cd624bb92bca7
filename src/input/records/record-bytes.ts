import type { Problem } from '../problem.ts';

/** One record of a file as bytes and the places of its cells in them. Filled again and again. */
export type RecordBytes = {
  bytes: Buffer;
  /** Where each cell starts, and the place behind its end. */
  starts: Int32Array;
  ends: Int32Array;
  cells: number;
  /** First physical line of the record; the header is line 1. */
  line: number;
  /** How many physical lines it takes. */
  lines: number;
  /** Whether the bytes from the first cell to the last are the record as it stands in a comma-separated file. */
  verbatim: boolean;
  /** Which of the lists of names its cells stand under: in a CSV file there is one. */
  form: number;
  /** The bytes between these are the text of a JSON line; `jsonEnd` is 0 for a record that is none. */
  jsonStart: number;
  jsonEnd: number;
  /** What is wrong with it before any of its cells is read. */
  trouble: Problem | null;
  /** The text of one that cannot be read as a whole; then its cells only tell whose it is, and some may be left blank. */
  torn: string | null;
  /** The numbers of its member and institution once they have been looked up; -1 for one that it does not name. */
  member: number;
  institution: number;
};

/** A record with room for the places of `width` cells and one more; `widen` makes room for a wider one. */
export function newRecord(width: number): RecordBytes {
  return {
    bytes: Buffer.alloc(0),
    starts: new Int32Array(width + 1),
    ends: new Int32Array(width + 1),
    cells: 0,
    line: 0,
    lines: 1,
    verbatim: false,
    form: 0,
    jsonStart: 0,
    jsonEnd: 0,
    trouble: null,
    torn: null,
    member: -1,
    institution: -1,
  };
}

/** Makes room for the places of so many cells; returns whether there was too little, and some were not kept. */
export function widen(record: RecordBytes, cells: number): boolean {
  if (cells <= record.starts.length) return false;
  record.starts = new Int32Array(cells + 1);
  record.ends = new Int32Array(cells + 1);
  return true;
}

/**
 * Makes a record one that cannot be read, whose first cells tell whose it is: so many of them are known, the others up to
 * `width` are taken for blank. `text` is all there is of it.
 */
export function tear(record: RecordBytes, trouble: Problem, text: string, known: number, width: number): void {
  blankFrom(record, known, width);
  record.cells = width;
  record.trouble = trouble;
  record.torn = text;
}

/** Takes the cells from the one numbered `known` on, up to `width`, for blank. */
export function blankFrom({ starts, ends }: RecordBytes, known: number, width: number): void {
  const behind = known > 0 ? (ends[known - 1] as number) : 0;
  starts.fill(behind, known, width);
  ends.fill(behind, known, width);
}

/** Fills a record with the texts of cells. */
export function fillWith(record: RecordBytes, texts: readonly string[], line: number): void {
  record.bytes = Buffer.from(texts.join(''));
  widen(record, texts.length);
  record.cells = texts.length;
  record.line = line;
  record.verbatim = false;
  let at = 0;
  texts.forEach((text, index) => {
    record.starts[index] = at;
    at += Buffer.byteLength(text);
    record.ends[index] = at;
  });
}

/** A record of cells that are texts. */
export function recordOf(texts: readonly string[], line: number): RecordBytes {
  const record = newRecord(texts.length);
  fillWith(record, texts, line);
  return record;
}

/** The text of a cell. */
export function textAt(record: RecordBytes, column: number): string {
  return record.bytes.toString('utf8', record.starts[column], record.ends[column]);
}

/** The cells of a record as text, all of them even where it is wider than the header. */
export function cellsOf(record: RecordBytes): string[] {
  return Array.from({ length: record.cells }, (_, column) => textAt(record, column));
}

/** A record as it stood in its file: its cells, or its text where that is not made of them. */
export function asItStood(record: RecordBytes): string[] {
  const { bytes, jsonStart, jsonEnd, torn } = record;
  if (torn !== null) return [torn];
  return jsonEnd === 0 ? cellsOf(record) : [bytes.toString('utf8', jsonStart, jsonEnd)];
}

const NEWLINE = 0x0a;
const RETURN = 0x0d;

/**
 * Finds the cells of the record that starts at `from` in text without quotes, and returns where the next one starts.
 * A record ends at a line feed, a carriage return, or both together. `to` is the end of the bytes.
 */
export function scanRecord(record: RecordBytes, from: number, to: number, delimiter: number): number {
  const { bytes, starts, ends } = record;
  const highest = Math.max(delimiter, RETURN);
  let cells = 0;
  let at = from;
  starts[0] = from;
  for (;;) {
    // Behind the last byte there is none, which is not higher.
    let byte = bytes[at] as number;
    while (byte > highest) byte = bytes[++at] as number;
    if (byte === delimiter) {
      ends[cells++] = at;
      starts[cells] = at + 1;
    } else if (byte === NEWLINE || byte === RETURN || at >= to) break;
    at++;
  }
  ends[cells++] = at;
  record.cells = cells;
  if (at < to && bytes[at] === RETURN) at++;
  else if (at < to) return at + 1;
  return at < to && bytes[at] === NEWLINE ? at + 1 : at;
}
