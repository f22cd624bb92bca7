import { type BindOptions, bindNames } from '../bind-header.ts';
import { AMOUNT_SLOTS } from '../fields.ts';
import { type JsonMember, membersOf } from '../json/json-members.ts';
import { faultIn, isObject, objectBefore } from '../json/json-object.ts';
import { isLongNumber } from '../json/long-number.ts';
import { InputError, type Problem, type Where } from '../problem.ts';
import { cutAtLineEnds } from './byte-blocks.ts';
import type { Encoding } from './decode.ts';
import { newRecord, type RecordBytes } from './record-bytes.ts';
import type { RecordSink } from './record-sink.ts';
import { troubleOf } from './record-trouble.ts';
import { LONGEST_LINE } from './split-records.ts';
import { UsualLine } from './usual-line.ts';
import { Utf8Chunks } from './utf8-chunks.ts';

const NEWLINE = 0x0a;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/** A carriage return between JSON's signs is a blank. */
const JSON_LINES = { longest: LONGEST_LINE, returns: false };

/** Half of a surrogate pair, which is no character. */
const HALF = /\p{Cs}/u;

/** How lines are read. Names that nobody knows are no cells, except those wanted; all are, where that is left out. */
export type NdjsonFormat = BindOptions & {
  readonly encoding?: Encoding;
  readonly wanted?: ((name: string) => boolean) | undefined;
};

/** A list of keys that lines have, numbered as it was first met. */
type Form = { readonly number: number; readonly known: readonly boolean[]; readonly amounts: ReadonlySet<number> };

/**
 * Reads a file of JSON objects, one a line, as records: the keys are the names of columns, the values the texts of
 * cells, `null` a blank one. JSON is UTF-8, so no other encoding is guessed; gives the one that was taken. Throws an InputError: 66 where the file cannot
 * be read, 65 where it is no text or empty.
 */
export async function readNdjson(
  chunks: AsyncIterable<Buffer>,
  path: string,
  format: NdjsonFormat,
  sink: RecordSink,
): Promise<Encoding | undefined> {
  const reader = new LineReader(path, format, sink);
  let read = 0;
  const text = new Utf8Chunks(chunks, path, format.encoding ?? 'utf-8');
  for await (const { bytes } of cutAtLineEnds(text, JSON_LINES)) {
    for (let at = 0; at < bytes.length; ) {
      const newline = bytes.indexOf(NEWLINE, at);
      const end = newline < 0 ? bytes.length : newline;
      reader.read(bytes, at, end);
      at = end + 1;
    }
    read += bytes.length;
    await sink.afterBlock(read);
  }
  if (!reader.hasRecord) throw new InputError(65, [{ code: 'empty-file', where: { source: path } }]);
  return text.encoding;
}

class LineReader {
  hasRecord = false;
  readonly #source: string;
  readonly #options: NdjsonFormat;
  readonly #sink: RecordSink;
  readonly #forms = new Map<string, Form>();
  readonly #cellNames = new Map<string, boolean>();
  readonly #usual = new UsualLine();
  #record: RecordBytes = newRecord(32);
  #line = 0;

  constructor(source: string, options: NdjsonFormat, sink: RecordSink) {
    this.#source = source;
    this.#options = options;
    this.#sink = sink;
  }

  /** Reads the line that stands between two places; a blank one is nothing. */
  read(bytes: Buffer, start: number, end: number): void {
    this.#line++;
    const raw = bytes.subarray(start, end);
    if (this.#usual.find(raw, this.#record) && !troubleOf(raw)) this.#usualRecord(raw);
    else this.#readWhole(raw);
  }

  /** The record's form and how many cells it has are those of the line that was learned, the one before. */
  #usualRecord(raw: Buffer): void {
    const record = this.#record;
    record.bytes = raw;
    record.line = this.#line;
    record.jsonEnd = raw.length;
    record.torn = null;
    record.trouble = null;
    this.#sink.record(record);
  }

  #readWhole(raw: Buffer): void {
    const where = { source: this.#source, line: this.#line };
    const text = raw.toString('utf8');
    if (text.trim() === '') return;
    this.hasRecord = true;
    const trouble = troubleOf(raw);
    const whole = isObject(text) ? text : undefined;
    if (trouble) this.#breakOff({ ...trouble, where }, text, whole);
    else if (whole !== undefined) this.#members(raw, where);
    else this.#breakOff({ code: 'bad-json', where: { ...where, column: faultIn(text) } }, text, undefined);
  }

  /** A line that cannot be read: the members of the object that it is, or begins as, tell whose it is. */
  #breakOff(problem: Problem, text: string, whole: string | undefined): void {
    const known = whole ?? objectBefore(text, Number(faultIn(text)));
    // The names of the first line are those of the output.
    if (known === undefined || this.#forms.size === 0) this.#sink.broken(problem, text.trim());
    else this.#members(Buffer.from(known), problem.where, { problem, text: text.trim() });
  }

  #members(bytes: Buffer, where: Where, torn?: { readonly problem: Problem; readonly text: string }): void {
    const byKey = new Map<string, JsonMember>();
    let twice: string | undefined;
    const all = membersOf(bytes, 0, bytes.length);
    for (const member of all) {
      if (byKey.has(member.key)) twice ??= member.key;
      else byKey.set(member.key, member);
    }
    // The first line has all its cells, so that what is said of its names can list them.
    const first = this.#forms.size === 0;
    const members = [...byKey.values()].filter(({ key }) => first || this.#isCell(key));
    const form = this.#formOf(members.map(({ key }) => key));
    if (this.#record.starts.length <= members.length) this.#record = newRecord(members.length);
    const record = this.#record;
    record.cells = members.length;
    record.line = where.line as number;
    record.form = form.number;
    record.jsonEnd = bytes.length;
    record.torn = torn?.text ?? null;
    record.trouble = torn?.problem ?? null;
    if (twice !== undefined) {
      record.trouble ??= { code: 'field-twice', where: { ...where, column: twice }, detail: { other: twice } };
    }
    this.#cells(record, bytes, members, form, where);
    // Lines like the first have fewer cells.
    this.#usual.learn(bytes, first || twice !== undefined ? [] : all, members, form.amounts);
    this.#sink.record(record);
  }

  /** Cells are the bytes of the line itself, except those with escapes, which stand decoded behind it. */
  #cells(record: RecordBytes, bytes: Buffer, members: readonly JsonMember[], form: Form, where: Where): void {
    const decoded: Buffer[] = [];
    let behind = bytes.length;
    members.forEach(({ key, start, end }, index) => {
      const first = bytes[start] as number;
      record.starts[index] = start;
      record.ends[index] = end;
      if (first === QUOTE && !bytes.subarray(start, end).includes(BACKSLASH)) {
        record.starts[index] = start + 1;
        record.ends[index] = end - 1;
      } else if (first === QUOTE) {
        const text: string = JSON.parse(bytes.toString('utf8', start, end));
        if (HALF.test(text) && this.#isCell(key))
          record.trouble ??= { code: 'bad-encoding', where: { ...where, column: key } };
        const cell = Buffer.from(text);
        decoded.push(cell);
        record.starts[index] = behind;
        behind += cell.length;
        record.ends[index] = behind;
      } else if (bytes.toString('latin1', start, end) === 'null') record.ends[index] = start;
      else record.trouble ??= notText(bytes.toString('utf8', start, end), form, index, { ...where, column: key });
    });
    record.bytes = decoded.length > 0 ? Buffer.concat([bytes, ...decoded]) : bytes;
  }

  /** Names nobody knows may be others on every line; each list of names takes memory to the end. */
  #isCell(name: string): boolean {
    const { wanted } = this.#options;
    if (!wanted) return true;
    let isCell = this.#cellNames.get(name);
    if (isCell === undefined) {
      isCell = wanted(name) || bindNames([name], this.#options).known[0] === true;
      this.#cellNames.set(name, isCell);
    }
    return isCell;
  }

  #formOf(names: readonly string[]): Form {
    const key = JSON.stringify(names);
    const met = this.#forms.get(key);
    if (met) return met;
    const { known, slots } = bindNames(names, this.#options);
    const amounts = new Set(AMOUNT_SLOTS.flatMap((slot) => (slots.get(slot) ?? []).map(({ index }) => index)));
    const form = { number: this.#forms.size, known, amounts };
    this.#forms.set(key, form);
    this.#sink.form(names);
    return form;
  }
}

/**
 * Amounts must be text, since programs that write numbers may have rounded them, and so must long ids; lists and objects
 * are no values.
 */
function notText(json: string, { known, amounts }: Form, index: number, where: Where): Problem | null {
  if (!known[index]) return null;
  const isNested = json.startsWith('{') || json.startsWith('[');
  if (amounts.has(index) || isNested) return { code: 'not-a-string', where, value: json };
  return isLongNumber(json) ? { code: 'lost-digits', where, value: json } : null;
}
