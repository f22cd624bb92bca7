import { type BindOptions, bindNames } from '../bind-header.ts';
import { AMOUNT_SLOTS } from '../fields.ts';
import { type JsonMember, membersOf } from '../json/json-members.ts';
import { faultIn, isObject, objectBefore } from '../json/json-object.ts';
import { isLongNumber } from '../json/long-number.ts';
import { InputError, type Problem, type Where } from '../problem.ts';
import { cutAtLineEnds } from './byte-blocks.ts';
import type { Encoding } from './decode.ts';
import { newRecord, type RecordBytes, widen } from './record-bytes.ts';
import { passOn, type RecordSink } from './record-sink.ts';
import { isSound, troubleOf } from './record-trouble.ts';
import { LARGEST_RECORD, LONGEST_LINE } from './split-records.ts';
import { UsualLine } from './usual-line.ts';
import { Utf8Chunks } from './utf8-chunks.ts';

const NEWLINE = 0x0a;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/** So many records are found before they are passed on. */
const TOGETHER = 64;

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
    reader.read(bytes);
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
  /** The form of the line that was learned, and how many cells it has. */
  #learned = { form: 0, cells: 0 };
  /** Records under one list of names; `#count` of them are still to be passed on. */
  readonly #records = Array.from({ length: TOGETHER }, () => newRecord(0));
  #count = 0;
  #line = 0;

  constructor(source: string, options: NdjsonFormat, sink: RecordSink) {
    this.#source = source;
    this.#options = options;
    this.#sink = sink;
  }

  /** Reads whole lines; a blank one is nothing. */
  read(bytes: Buffer): void {
    const isText = isSound(bytes);
    for (let at = 0; at < bytes.length; ) {
      this.#line++;
      let end = isText ? this.#usualEnd(bytes, at) : -1;
      if (end < 0) {
        const newline = bytes.indexOf(NEWLINE, at);
        end = newline < 0 ? bytes.length : newline;
        this.#readWhole(bytes.subarray(at, end));
      }
      if (this.#count === TOGETHER) this.#pass();
      at = end + 1;
    }
    this.#pass();
  }

  /** Takes the line that begins at a place, where it is like the one that was learned; returns its end, else -1. */
  #usualEnd(bytes: Buffer, start: number): number {
    const { form, cells } = this.#learned;
    const record = this.#records[this.#count] as RecordBytes;
    widen(record, cells);
    const end = this.#usual.find(bytes, start, record);
    if (end < 0 || end - start > LARGEST_RECORD) return -1;
    record.bytes = bytes;
    record.line = this.#line;
    record.form = form;
    record.cells = cells;
    record.jsonStart = start;
    record.jsonEnd = end;
    record.torn = null;
    record.trouble = null;
    this.#count++;
    return end;
  }

  /** Passes on the records that were found. */
  #pass(): void {
    const count = this.#count;
    this.#count = 0;
    passOn(this.#sink, this.#records, count);
  }

  /** What it passes on comes behind the lines before it, and may be under another list of names. */
  #readWhole(raw: Buffer): void {
    this.#pass();
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
    const record = this.#records[0] as RecordBytes;
    widen(record, members.length);
    record.cells = members.length;
    record.line = where.line as number;
    record.form = form.number;
    record.jsonStart = 0;
    record.jsonEnd = bytes.length;
    record.torn = torn?.text ?? null;
    record.trouble = torn?.problem ?? null;
    if (twice !== undefined) {
      record.trouble ??= { code: 'field-twice', where: { ...where, column: twice }, detail: { other: twice } };
    }
    this.#cells(record, bytes, members, form, where);
    // Lines like the first have fewer cells.
    this.#usual.learn(bytes, first || twice !== undefined ? [] : all, members, form.amounts);
    this.#learned = { form: form.number, cells: members.length };
    this.#count = 1;
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
