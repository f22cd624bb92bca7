import { type BindOptions, bindNames } from '../bind-header.ts';
import { AMOUNT_SLOTS } from '../fields.ts';
import { elementsOf, type JsonMember, type JsonSpan, membersOf } from '../json/json-members.ts';
import { isObject } from '../json/json-object.ts';
import { isLongNumber } from '../json/long-number.ts';
import { readJson } from '../json/read-json.ts';
import { InputError, type Problem } from '../problem.ts';
import type { Encoding } from './decode.ts';
import { newRecord, tear } from './record-bytes.ts';
import type { RecordSink } from './record-sink.ts';
import { troubleOf } from './record-trouble.ts';
import { Utf8Chunks } from './utf8-chunks.ts';

/** A list is held whole while it is read. */
const MOST_MIB = 64;
const MIB = 1 << 20;
const NEWLINE = 0x0a;

/** What the answers of settlement interfaces are wrapped in. */
const WRAPPERS = ['output', 'data', 'setlinfo'];

/** An amount that can be read off its digits: no more than fen, no exponent. */
const WRITTEN_AMOUNT = /^-?\d+(?:\.\d{1,2})?$/;
type Row = { readonly line: number; readonly members: readonly JsonMember[] };

/** How it is read; no other encoding is guessed than that of a text. */
export type JsonTableFormat = BindOptions & { readonly encoding?: Encoding };

/**
 * Reads one list of JSON objects as a table: its columns are their keys, in the order they are met. The list may stand
 * inside of the members that settlement interfaces wrap their answers in, as one object too. A record's line is that
 * in which its object begins, or, where several share one, counted on. Gives the encoding; throws an InputError with
 * status 65 for what is no such list.
 */
export async function readJsonTable(
  chunks: AsyncIterable<Buffer>,
  source: string,
  format: JsonTableFormat,
  sink: RecordSink,
): Promise<Encoding | undefined> {
  const text = new Utf8Chunks(chunks, source, format.encoding);
  const bytes = await wholeOf(text, source);
  const rows = rowsOf(bytes, source);
  const names = [...new Set(rows.flatMap(({ members }) => members.map(({ key }) => key)))];
  sink.header(names, rows[0]?.line ?? 1);
  const records = new JsonRecords(bytes, source, { names, sink }, format);
  for (const row of rows) records.take(row);
  await sink.afterBlock(bytes.length);
  return text.encoding;
}

async function wholeOf(text: AsyncIterable<Buffer>, source: string): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of text) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > MOST_MIB * MIB) {
      throw new InputError(65, [{ code: 'file-too-large', where: { source }, detail: { limit: MOST_MIB } }]);
    }
  }
  return Buffer.concat(chunks);
}

function rowsOf(bytes: Buffer, source: string): Row[] {
  refuseFaults(bytes, source);
  let line = 0;
  let newlines = 1;
  let seen = 0;
  const rows = listIn(bytes, source).map(({ start, end }) => {
    for (; seen < start; seen++) if (bytes[seen] === NEWLINE) newlines++;
    line = Math.max(newlines, line + 1);
    if (bytes[start] !== '{'.charCodeAt(0)) throw noList(source, line);
    return { line, members: membersOf(bytes, start, end) };
  });
  if (rows.length === 0) throw noList(source);
  return rows;
}

function refuseFaults(bytes: Buffer, source: string): void {
  const text = bytes.toString('utf8');
  try {
    JSON.parse(text);
  } catch {
    const read = readJson(text);
    // Whole objects on lines of their own are another format.
    if (!('expected' in read) || isObject(text.slice(0, text.search(/\n|$/)))) throw noList(source);
    const { line, column, expected } = read;
    throw new InputError(65, [{ code: 'bad-json', where: { source, line, column: String(column) }, known: expected }]);
  }
}

/** The places of the objects of the one list there is. */
function listIn(bytes: Buffer, source: string): readonly JsonSpan[] {
  let span: JsonSpan = { start: bytes.findIndex((byte) => byte > 0x20), end: bytes.length };
  for (let isWrapped = false; ; isWrapped = true) {
    if (bytes[span.start] === '['.charCodeAt(0)) return elementsOf(bytes, span.start);
    if (bytes[span.start] !== '{'.charCodeAt(0)) throw noList(source);
    const inside = membersOf(bytes, span.start, span.end).filter(({ key }) => WRAPPERS.includes(key));
    if (inside.length > 1 || (inside.length === 0 && !isWrapped)) throw noList(source);
    if (inside[0] === undefined) return [span];
    span = inside[0];
  }
}

function noList(source: string, line?: number): InputError {
  return new InputError(65, [{ code: 'json-file', where: { source, ...(line !== undefined && { line }) } }]);
}

/** Hands the objects of a list on as records of one table. */
class JsonRecords {
  readonly #json: Buffer;
  readonly #source: string;
  readonly #names: readonly string[];
  readonly #places: ReadonlyMap<string, number>;
  readonly #known: readonly boolean[];
  readonly #amounts: ReadonlySet<number>;
  readonly #sink: RecordSink;

  constructor(
    json: Buffer,
    source: string,
    { names, sink }: { readonly names: readonly string[]; readonly sink: RecordSink },
    format: BindOptions,
  ) {
    const { known, slots } = bindNames(names, format);
    this.#json = json;
    this.#source = source;
    this.#names = names;
    this.#places = new Map(names.map((name, place) => [name, place]));
    this.#known = known;
    this.#amounts = new Set(AMOUNT_SLOTS.flatMap((slot) => (slots.get(slot) ?? []).map(({ index }) => index)));
    this.#sink = sink;
  }

  take({ line, members }: Row): void {
    const texts: string[] = this.#names.map(() => '');
    const given = new Set<number>();
    let trouble: Problem | null = null;
    for (const { key, start, end } of members) {
      const place = this.#places.get(key) as number;
      const json = this.#json.toString('utf8', start, end);
      const code = given.has(place) ? 'field-twice' : this.#faultIn(json, place);
      const where = { source: this.#source, line, column: key };
      if (code) trouble ??= { code, where, value: json, ...(code === 'field-twice' && { detail: { other: key } }) };
      given.add(place);
      texts[place] = json.startsWith('"') ? JSON.parse(json) : json === 'null' ? '' : json;
    }
    this.#pass(texts, line, trouble);
  }

  #pass(texts: readonly string[], line: number, trouble: Problem | null): void {
    const record = newRecord(texts.length);
    const cells = texts.map((text) => Buffer.from(text));
    let at = 0;
    cells.forEach((cell, place) => {
      record.starts[place] = at;
      at += cell.length;
      record.ends[place] = at;
    });
    record.bytes = Buffer.concat(cells);
    record.cells = cells.length;
    record.line = line;
    record.trouble = trouble;
    const fault = troubleOf(record.bytes);
    const where = { source: this.#source, line };
    if (fault) tear(record, { ...fault, where }, texts.join(','), texts.length, texts.length);
    this.#sink.record(record);
  }

  /** What keeps a value from being read as it is written: lists and objects are none, and digits may have been lost. */
  #faultIn(json: string, place: number): Problem['code'] | undefined {
    if (!this.#known[place]) return undefined;
    if (json.startsWith('{') || json.startsWith('[')) return 'not-a-string';
    const isNumber = /^[-\d]/.test(json);
    if (this.#amounts.has(place)) return isNumber && !WRITTEN_AMOUNT.test(json) ? 'not-a-string' : undefined;
    return isLongNumber(json) ? 'lost-digits' : undefined;
  }
}
