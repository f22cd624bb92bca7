import { membersOf } from '../../input/json/json-members.ts';
import { Piece } from '../../input/records/piece.ts';
import type { RecordBytes } from '../../input/records/record-bytes.ts';
import { COLUMNS, type OutputCell, type OutputColumn, otherSideColumns } from '../columns.ts';
import type { RowExplanation } from '../explain/row-json.ts';
import { isOnlyRight, type SettledRow } from '../settled-row.ts';
import { BETWEEN_NOTES, SharedCells } from '../shared-cells.ts';
import { ByteWriter, ROOM } from './byte-writer.ts';
import { cellsTaker, type TakeCells } from './cells-taker.ts';
import { writeJsonText } from './json-text.ts';
import { putFen } from './put-numbers.ts';
import type { RowLayout, RowOutput } from './row-writer.ts';

const OPEN = 0x7b;
const CLOSE = 0x7d;
const COMMA = 0x2c;
const QUOTE = 0x22;
const SPACE = 0x20;
const NEWLINE = 0x0a;
const NULL = new Piece('null');

/** The layout of the lines under one list of names, with what is written before each value. */
type Form = {
  readonly layout: RowLayout;
  readonly inputKeys: readonly Buffer[];
  readonly explanationKey: Buffer | null;
  readonly output: Output;
  readonly otherSide: Output;
};

/** The members of the output, and what takes their values. */
type Output = { readonly members: readonly Member[]; readonly take: TakeCells };

/** A member of the output: what is written before its value, and whether it is left out where there is none. */
type Member = {
  readonly key: Piece;
  /** The key, and the quote before an amount. */
  readonly quoted: Piece;
  readonly kind: OutputColumn['kind'];
  readonly isLeftOut: boolean;
};

/**
 * Writes the rows of a batch as NDJSON: an object a line, the members of the input and then the output's. Text is built
 * without an object, so that no name of the input means anything, and the members of a JSON line stay as they stand.
 */
export class JsonRowWriter implements RowOutput {
  readonly out = new ByteWriter();
  readonly #explained: RowExplanation | undefined;
  readonly #forms: Form[] = [];
  readonly #shared = new SharedCells();
  /** The JSON of cells that many rows share, by their bytes. */
  readonly #json = new Map<Piece, Piece>();

  /** `explained` gives the JSON of explanations, where rows have them. */
  constructor(explained?: RowExplanation) {
    this.#explained = explained;
  }

  form(layout: RowLayout, unlessEmpty: readonly string[] = []): void {
    const { header, output, names, explanation } = layout;
    const outputOf = (columns: readonly OutputColumn[]): Output => ({
      members: columns.map(({ kind }, index) => {
        const key = keyOf(names[index] as string);
        const isLeftOut = unlessEmpty.includes(output[index] as string);
        return { key: new Piece(key), quoted: new Piece(`${key}"`), kind, isLeftOut };
      }),
      take: cellsTaker(columns),
    });
    this.#forms.push({
      layout,
      inputKeys: header.map((name) => Buffer.from(keyOf(name))),
      explanationKey: explanation === null ? null : Buffer.from(keyOf(explanation)),
      output: outputOf(output.map((name) => COLUMNS[name])),
      otherSide: outputOf(otherSideColumns(output)),
    });
  }

  begin(): void {
    // lines of NDJSON have no header
  }

  write(record: RecordBytes, settled: SettledRow): void {
    const { out } = this;
    const form = this.#forms[record.form] as Form;
    const { input } = form.layout;
    out.reserve(ROOM);
    out.byte(OPEN);
    const begun = out.length;
    if (record.jsonEnd === 0) this.#writeCells(record, form, input ?? form.layout.header.keys());
    else if (input === null) this.#spliceMembers(record);
    else this.#chooseMembers(record, new Set(input.map((index) => form.layout.header[index] ?? '')));
    const { members, take } = isOnlyRight(settled) ? form.otherSide : form.output;
    const cells = take(settled, this.#shared);
    for (let index = 0; index < members.length; index++) {
      const member = members[index] as Member;
      const cell = cells[index] as OutputCell;
      const isEmpty = cell === null || (typeof cell !== 'number' && cell.length === 0 && member.kind !== 'list');
      if (isEmpty && member.isLeftOut) continue;
      out.reserve(member.quoted.length + ROOM);
      if (out.length > begun) out.byte(COMMA);
      this.#writeOutput(member, isEmpty ? null : cell);
    }
    if (form.explanationKey) {
      if (out.length > begun) out.byte(COMMA);
      out.whole(form.explanationKey);
      this.#writeExplanation(settled);
    }
    out.byte(CLOSE);
    out.byte(NEWLINE);
  }

  /** The line's own text between its braces. */
  #spliceMembers({ bytes, jsonStart, jsonEnd }: RecordBytes): void {
    let end = jsonEnd - 1;
    while (bytes[end] !== CLOSE) end--;
    let start = jsonStart;
    while (bytes[start] !== OPEN) start++;
    start++;
    let first = start;
    while ((bytes[first] as number) <= SPACE) first++;
    if (first === end) return;
    this.out.reserve(end - start + ROOM);
    this.out.copy(bytes, start, end);
  }

  #chooseMembers({ bytes, jsonStart, jsonEnd }: RecordBytes, chosen: ReadonlySet<string>): void {
    const { out } = this;
    let separate = false;
    for (const { key, start, end } of membersOf(bytes, jsonStart, jsonEnd)) {
      if (!chosen.has(key)) continue;
      const name = Buffer.from(keyOf(key));
      out.reserve(name.length + end - start + ROOM);
      if (separate) out.byte(COMMA);
      separate = true;
      out.all(name);
      out.copy(bytes, start, end);
    }
  }

  #writeCells(record: RecordBytes, { inputKeys }: Form, columns: Iterable<number>): void {
    const { out } = this;
    let separate = false;
    for (const column of columns) {
      const key = inputKeys[column] as Buffer;
      const start = record.starts[column] as number;
      const end = record.ends[column] as number;
      out.reserve(key.length + end - start + ROOM);
      if (separate) out.byte(COMMA);
      separate = true;
      out.all(key);
      writeJsonText(out, record.bytes, start, end);
    }
  }

  /** A computed value: yuan and words as text, the ratio a number, the notes an array. There is room for its key. */
  #writeOutput({ key, quoted, kind }: Member, cell: OutputCell): void {
    const { out } = this;
    if (typeof cell === 'number') {
      out.piece(quoted);
      out.length = putFen(out.bytes, out.view, out.length, cell, QUOTE);
      return;
    }
    out.piece(key);
    const json = cell === null ? NULL : kind === 'number' ? cell : this.#jsonOf(cell, kind === 'list');
    out.reserve(json.length + ROOM);
    out.piece(json);
  }

  #writeExplanation({ explanation, row }: SettledRow): void {
    if (!explanation || !this.#explained) throw new Error('a row without its explanation');
    const { out } = this;
    const json = Buffer.from(this.#explained(explanation, row.rules.policy));
    out.whole(json);
  }

  #jsonOf(cell: Piece, isList: boolean): Piece {
    let json = this.#json.get(cell);
    if (!json) {
      const { text } = cell;
      const list = text === '' ? [] : text.split(BETWEEN_NOTES);
      json = new Piece(JSON.stringify(isList ? list : text));
      this.#json.set(cell, json);
    }
    return json;
  }
}

/** What is written before a value. */
function keyOf(name: string): string {
  return `${JSON.stringify(name)}:`;
}
