import { InputError, type Problem } from '../problem.ts';
import { ENCODINGS, isBinary } from './decode.ts';
import { DELIMITERS, type Delimiter, delimiterOf } from './delimiter.ts';
import { type FoundHeader, HeaderFinder } from './header-finder.ts';
import { type DealtLines, LineWalk } from './member-lots.ts';
import { cellsOf, fillWith, newRecord, type RecordBytes, scanRecord, tear, widen } from './record-bytes.ts';
import { passOn, type RecordFormat, type RecordSink } from './record-sink.ts';
import { isSound, troubleOf } from './record-trouble.ts';
import { refuseJson } from './refuse-json.ts';
import { ODD, scanQuoted } from './scan-quoted.ts';
import { LARGEST_RECORD, splitRecords, tooLong } from './split-records.ts';

const QUOTE = 0x22;
const NEWLINE = 0x0a;
const COMMA = 0x2c;
/** So many records are found before they are passed on. */
const TOGETHER = 64;
/** What stands in a cell for bytes that are no text. */
const SPOILED = /[\0\ufffd]/;
const NOTHING: Buffer = Buffer.alloc(0);
/** As many as show what a file is. */
const FIRST_BYTES = 256;

/** How a record is looked at: where the next quote is, and whether the text is sound and its header found. */
type Look = { readonly quote: number; readonly delimiter: Delimiter; readonly isPlain: boolean };

/** Reads a file's blocks one behind the other. */
export class RecordReader {
  /** The header, once it is found, with the rows above it. */
  found: FoundHeader | undefined;
  readonly #source: string;
  readonly #sink: RecordSink;
  readonly #finder: HeaderFinder;
  #delimiter: Delimiter | undefined;
  /** Records that were found; `#count` of them are still to be passed on. */
  #records = [newRecord(0)];
  #count = 0;
  #width = 0;
  #kept = NOTHING;
  #line = 1;
  #bytes = 0;
  /** The lines that are looked at, where not all are. */
  #walk: LineWalk | undefined;

  constructor(source: string, format: RecordFormat, sink: RecordSink) {
    this.#source = source;
    this.#sink = sink;
    this.#finder = new HeaderFinder(source, format);
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

  /** Reads a block. All but the last one of a file end behind a newline. Without `dealt`, all its lines are looked at. */
  async read(block: Buffer, last: boolean, dealt?: DealtLines): Promise<void> {
    this.#bytes += block.length;
    const bytes = this.#kept.length > 0 ? Buffer.concat([this.#kept, block]) : block;
    if (this.#line === 1) refuseJson(bytes.toString('utf8', 0, FIRST_BYTES), this.#source);
    this.#delimiter ??= delimiterOf(bytes.toString('utf8', 0, LARGEST_RECORD));
    this.#walk = dealt && new LineWalk(dealt, this.#line);
    this.#kept = NOTHING;
    const done = this.#scan(bytes, this.#delimiter);
    if (done < bytes.length) await this.#split(bytes.subarray(done), last, this.#delimiter);
    if (last && !this.found) this.#begin(this.#finder.end());
    await this.#sink.afterBlock(this.#bytes);
  }

  /** Reads records up to one with quotes that only csv-parse can tell the meaning of, if any; returns where that begins. */
  #scan(bytes: Buffer, delimiter: Delimiter): number {
    const isText = isSound(bytes);
    const separator = delimiter.charCodeAt(0);
    let quote = -1;
    let at = 0;
    while (at < bytes.length) {
      if (quote < at) quote = placeOf(bytes, QUOTE, at);
      const isPlain = isText && this.found !== undefined;
      let next = isPlain ? this.#find(bytes, at, quote, separator) : at;
      if (next === at) next = this.#lookAt(bytes, at, { quote, delimiter, isPlain });
      if (next === ODD) break;
      if (this.#count === this.#records.length) this.#pass();
      at = next;
    }
    this.#pass();
    return at;
  }

  /**
   * Finds records without quotes that are not wider than the header, as many as there is room for; returns where they end.
   * It runs for every record: what few need is done elsewhere.
   */
  #find(bytes: Buffer, from: number, quote: number, separator: number): number {
    const records = this.#records;
    const length = bytes.length;
    const walk = this.#walk;
    let at = from;
    while (at < quote && this.#count < records.length) {
      if (walk) {
        const dealt = walk.from(at);
        if (dealt > at) this.#line = walk.line;
        at = dealt;
        if (at >= quote) break;
      }
      const record = this.#begun(bytes, separator);
      const next = scanRecord(record, at, length, separator);
      if (next > quote || next - at > LARGEST_RECORD || record.cells >= record.starts.length) break;
      if (record.cells > 1 || record.ends[0] !== at) this.#count++;
      this.#line++;
      at = next;
    }
    return at;
  }

  /** The record that is found next. */
  #begun(bytes: Buffer, separator: number): RecordBytes {
    const record = this.#records[this.#count] as RecordBytes;
    record.bytes = bytes;
    record.line = this.#line;
    record.verbatim = separator === COMMA;
    return record;
  }

  /** Finds one record of any kind and returns where the next one starts; `ODD` where that is left to csv-parse. */
  #lookAt(bytes: Buffer, at: number, { quote, delimiter, isPlain }: Look): number {
    const separator = delimiter.charCodeAt(0);
    const place = this.#count;
    const record = this.#begun(bytes, separator);
    const end = quote === at ? bytes.length : scanRecord(record, at, bytes.length, separator);
    const isQuoted = quote < end;
    const scan = isQuoted ? scanQuoted : scanRecord;
    const next = !isQuoted ? end : isPlain ? scanQuoted(record, at, bytes.length, separator) : ODD;
    if (next === ODD) return ODD;
    this.#line += isQuoted ? record.lines : 1;
    const isLong = next - at > LARGEST_RECORD;
    if (isQuoted && isLong) this.#tooLong(record, at);
    else {
      const isWide = widen(record, record.cells);
      if (isWide) {
        record.bytes = bytes;
        scan(record, at, bytes.length, separator);
      }
      if (!isPlain || isLong) this.#inspect(record, at, next, delimiter);
      else if (isQuoted || record.cells > 1 || record.ends[0] !== at) this.#count++;
      if (isWide) {
        this.#pass();
        this.#records[place] = newRecord(this.#width);
      }
    }
    return next;
  }

  /** Passes on the records that were found. */
  #pass(): void {
    const count = this.#count;
    this.#count = 0;
    passOn(this.#sink, this.#records, count);
  }

  /** A record with quotes that is not read: as elsewhere, its first line stands for it. */
  #tooLong({ bytes, line }: RecordBytes, at: number): void {
    this.#pass();
    const end = Math.min(bytes.indexOf(NEWLINE, at), at + LARGEST_RECORD);
    this.#breakOff(tooLong({ source: this.#source, line }), bytes.subarray(at, end));
  }

  /** A record that only its first line stands for: what comes in that before the cell that spoils it tells whose it is. */
  #breakOff(problem: Problem, firstLine: Buffer): void {
    const record = newRecord(this.#width);
    record.bytes = firstLine;
    record.line = problem.where.line ?? 0;
    scanQuoted(record, 0, firstLine.length, (this.#delimiter as Delimiter).charCodeAt(0));
    const known = Math.min(record.cells, this.#width);
    tear(record, problem, firstLine.toString('utf8').trimEnd(), known, this.#width);
    this.#sink.record(record);
  }

  /** A record that may hold what none may: then, if cells are missing, those before the first that is spoiled are known. */
  #passAlone(record: RecordBytes, bytes: Buffer, text: string): void {
    const trouble = troubleOf(bytes);
    if (trouble) {
      const cells = cellsOf(record);
      const spoiled = cells.findIndex((cell) => SPOILED.test(cell));
      const known = cells.length === this.#width ? cells.length : spoiled < 0 ? cells.length - 1 : spoiled;
      const problem = { ...trouble, where: { source: this.#source, line: record.line } };
      tear(record, problem, text, Math.min(known, this.#width), this.#width);
    }
    this.#sink.record(record);
    record.trouble = null;
    record.torn = null;
  }

  /** The header, or a line that may hold what no record may. */
  #inspect(record: RecordBytes, from: number, to: number, delimiter: Delimiter): void {
    const text = record.bytes.toString('utf8', from, to).replace(/[\r\n]+$/, '');
    if (text === '') return;
    if (!this.found) {
      this.#look(text.split(delimiter), record.line);
      return;
    }
    this.#pass();
    this.#passAlone(record, record.bytes.subarray(from, to), text);
  }

  /** Text with quotes of any kind. */
  async #split(bytes: Buffer, last: boolean, delimiter: Delimiter): Promise<void> {
    const options = { source: this.#source, delimiter, line: this.#line, last };
    const { done, line } = await splitRecords(bytes, options, {
      record: (cells, at) => this.#cells(cells, at),
      broken: (problem, firstLine) => {
        // What stands behind a header that cannot be read means nothing.
        if (!this.found) throw new InputError(65, [problem]);
        this.#breakOff(problem, firstLine);
        return true;
      },
    });
    this.#line = line;
    this.#kept = bytes.subarray(done);
  }

  #cells(cells: readonly string[], line: number): void {
    if (!this.found) {
      this.#look(cells, line);
      return;
    }
    const [record] = this.#records as [RecordBytes];
    fillWith(record, cells, line);
    this.#passAlone(record, record.bytes, cells.join(','));
  }

  /** A row that is, or stands above, the header. */
  #look(cells: readonly string[], line: number): void {
    const text = cells.join('');
    const where = { source: this.#source };
    // Text of two bytes a character without a mark has them in every cell.
    if (text.includes('\0')) {
      throw new InputError(65, [
        isBinary(text) ? { code: 'binary-file', where } : { code: 'nul-byte', where: { ...where, line } },
      ]);
    }
    if (text.trim() !== '') this.#begin(this.#finder.take({ cells, line }));
  }

  #begin(found: FoundHeader | undefined): void {
    if (!found) return;
    this.found = found;
    const { cells, line } = found.header;
    // Names that are not there may be those that could not be decoded.
    if (!found.isWhole && cells.some((cell) => cell.includes('\ufffd'))) {
      throw new InputError(65, [{ code: 'bad-encoding', where: { source: this.#source }, known: ENCODINGS }]);
    }
    this.#width = cells.length;
    this.#records = Array.from({ length: TOGETHER }, () => newRecord(cells.length));
    this.#sink.header(cells, line);
  }
}

/** Where a byte stands next, or the end of the bytes. */
function placeOf(bytes: Buffer, byte: number, from: number): number {
  const place = bytes.indexOf(byte, from);
  return place < 0 ? bytes.length : place;
}
