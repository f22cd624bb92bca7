import { isUtf8 } from 'node:buffer';
import { cutAtNewlines, readBytes } from './byte-blocks.ts';
import type { Encoding } from './decode.ts';
import { DELIMITERS, type Delimiter, type DelimiterName, delimiterOf } from './delimiter.ts';
import { InputError, type Problem } from './problem.ts';
import { newRecord, type RecordBytes, scanRecord } from './record-bytes.ts';
import { refuseJson } from './refuse-json.ts';
import { LARGEST_RECORD, splitRecords } from './split-records.ts';
import { utf8Chunks } from './utf8-chunks.ts';

const QUOTE = 0x22;
const COMMA = 0x2c;
/** As many as show what a file is. */
const FIRST_BYTES = 256;
const REPLACEMENT = Buffer.from('\ufffd');

/** What becomes of a file of records. */
export type RecordSink = {
  /** The header of a CSV file, first of all; throws an InputError for one that cannot be used. */
  header(names: readonly string[]): void;
  /** A list of names that lines of NDJSON come with, before the first of them; they are numbered from 0. */
  form(names: readonly string[]): void;
  /** A record; it is filled anew for the next one. */
  record(record: RecordBytes): void;
  /** A record that cannot be read, with its text as far as it is known. */
  broken(problem: Problem, text: string): void;
  /** After each block; the next one waits for it. `bytes` counts what has been read. */
  afterBlock(bytes: number): Promise<void>;
};

export type RecordFormat = { readonly encoding?: Encoding; readonly delimiter?: DelimiterName };

/**
 * Reads a CSV file of any size record by record. Plain text without quotes is scanned; from the first block with a quote
 * on csv-parse splits the records. Throws an InputError: 66 where the file cannot be read, 65 where it is no text or
 * empty.
 */
export async function readRecords(path: string, format: RecordFormat, sink: RecordSink): Promise<void> {
  const reader = new RecordReader(path, format, sink);
  for await (const block of cutAtNewlines(utf8Chunks(readBytes(path), path, format.encoding))) {
    await reader.read(block.bytes, block.last);
  }
  if (!reader.hasHeader) throw new InputError(65, [{ code: 'empty-file', where: { source: path } }]);
}

/** Reads a file's blocks one behind the other. */
export class RecordReader {
  hasHeader = false;
  readonly #source: string;
  readonly #sink: RecordSink;
  #delimiter: Delimiter | undefined;
  #record = newRecord(0);
  #kept: Buffer = Buffer.alloc(0);
  #quoted = false;
  #line = 1;
  #bytes = 0;

  constructor(source: string, format: RecordFormat, sink: RecordSink) {
    this.#source = source;
    this.#sink = sink;
    this.#delimiter = format.delimiter && DELIMITERS[format.delimiter];
  }

  /** The line of the next block. */
  get line(): number {
    return this.#line;
  }

  /** Goes on with a block that begins at a line further on; what was kept of the one before must be nothing. */
  skipTo(line: number): void {
    this.#line = line;
  }

  /** Reads a block. All but the last one of a file end behind a newline. */
  async read(block: Buffer, last: boolean): Promise<void> {
    this.#bytes += block.length;
    const bytes = this.#kept.length > 0 ? Buffer.concat([this.#kept, block]) : block;
    if (this.#line === 1) refuseJson(bytes.toString('utf8', 0, FIRST_BYTES), this.#source);
    this.#delimiter ??= delimiterOf(bytes.toString('utf8', 0, LARGEST_RECORD));
    this.#quoted ||= bytes.includes(QUOTE);
    if (this.#quoted) await this.#split(bytes, last, this.#delimiter);
    else this.#scan(bytes, this.#delimiter);
    await this.#sink.afterBlock(this.#bytes);
  }

  /** Text without quotes: every line is a record. */
  #scan(bytes: Buffer, delimiter: Delimiter): void {
    const separator = delimiter.charCodeAt(0);
    const suspect = !isUtf8(bytes) || bytes.includes(0) || bytes.includes(REPLACEMENT);
    const sink = this.#sink;
    const length = bytes.length;
    for (let at = 0; at < length; ) {
      const record = this.#record;
      record.bytes = bytes;
      record.line = this.#line++;
      record.verbatim = separator === COMMA;
      const next = scanRecord(record, at, length, separator);
      if (suspect || next - at > LARGEST_RECORD || !this.hasHeader) this.#inspect(record, at, next, delimiter);
      else if (record.cells > 1 || record.ends[0] !== at) sink.record(record);
      at = next;
    }
  }

  /** The header, or a line that may hold what no record may. */
  #inspect(record: RecordBytes, from: number, to: number, delimiter: Delimiter): void {
    const text = record.bytes.toString('utf8', from, to).replace(/[\r\n]+$/, '');
    if (text === '') return;
    if (!this.hasHeader) {
      if (text.replaceAll(delimiter, '').trim() !== '') this.#begin(text.split(delimiter));
      return;
    }
    const trouble = troubleOf(record.bytes.subarray(from, to));
    if (trouble) this.#sink.broken({ ...trouble, where: { source: this.#source, line: record.line } }, text);
    else this.#sink.record(record);
  }

  /** Text with quotes: a record may take several lines. */
  async #split(bytes: Buffer, last: boolean, delimiter: Delimiter): Promise<void> {
    const options = { source: this.#source, delimiter, line: this.#line, last };
    const { done, line } = await splitRecords(bytes, options, {
      record: (cells, at) => this.#cells(cells, at),
      broken: (problem, firstLine) => {
        this.#sink.broken(problem, firstLine.toString('utf8').trimEnd());
        return true;
      },
    });
    this.#line = line;
    this.#kept = bytes.subarray(done);
  }

  #cells(cells: readonly string[], line: number): void {
    if (!this.hasHeader) {
      if (cells.some((cell) => cell.trim() !== '')) this.#begin(cells);
      return;
    }
    const record = this.#record;
    record.bytes = Buffer.from(cells.join(''));
    record.cells = cells.length;
    record.line = line;
    record.verbatim = false;
    let at = 0;
    cells.forEach((cell, index) => {
      record.starts[index] = at;
      at += Buffer.byteLength(cell);
      record.ends[index] = at;
    });
    const trouble = troubleOf(record.bytes);
    if (trouble) this.#sink.broken({ ...trouble, where: { source: this.#source, line } }, cells.join(','));
    else this.#sink.record(record);
  }

  #begin(names: readonly string[]): void {
    // Text of two bytes a character without a mark has them in every cell.
    if (names.some((name) => name.includes('\0'))) {
      throw new InputError(65, [{ code: 'nul-byte', where: { source: this.#source, line: 1 } }]);
    }
    this.hasHeader = true;
    this.#record = newRecord(names.length);
    this.#sink.header(names);
  }
}

/** What is wrong with the bytes of a record whatever its cells are. */
export function troubleOf(bytes: Buffer): Pick<Problem, 'code' | 'detail'> | undefined {
  if (bytes.length > LARGEST_RECORD) return { code: 'record-too-long', detail: { limit: LARGEST_RECORD } };
  if (bytes.includes(0)) return { code: 'nul-byte' };
  return isUtf8(bytes) && !bytes.includes(REPLACEMENT) ? undefined : { code: 'bad-encoding' };
}
