import type { JsonMember } from '../json/json-members.ts';
import type { RecordBytes } from './record-bytes.ts';

const NEWLINE = 0x0a;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const SPACE = 0x20;
const ZERO = 0x30;
const NINE = 0x39;
const NULL = Buffer.from('null');
/** The cell of a member that is none. */
const NO_CELL = -1;

/**
 * Finds the cells of JSON lines that have the same keys in the same order, between the same signs, as one that
 * `JSON.parse` took: what stands between the values is compared with that line's, so that only values are left to read.
 */
export class UsualLine {
  /** What stands before each value and behind the last one, one piece behind the other, and where each piece ends. */
  #signs = Buffer.alloc(0);
  #ends: number[] = [];
  #cells: number[] = [];
  #mustBeText: boolean[] = [];

  /** Takes a line and its members; `cells` are those of them that are cells, and `amounts` says which must be text. */
  learn(
    line: Buffer,
    members: readonly JsonMember[],
    cells: readonly JsonMember[],
    amounts: ReadonlySet<number>,
  ): void {
    const pieces = members.map(({ start }, index) => line.subarray(members[index - 1]?.end ?? 0, start));
    this.#signs = Buffer.concat([...pieces, line.subarray(members.at(-1)?.end ?? 0)]);
    let end = 0;
    this.#ends = pieces.map(({ length }) => (end += length));
    this.#cells = members.map((member) => cells.indexOf(member));
    this.#mustBeText = this.#cells.map((cell) => amounts.has(cell));
  }

  /**
   * Sets the places of the cells of the line that begins at `from` in a record that has room for them, and returns where
   * the line ends; -1 where it is not a usual one: then it is to be read another way, as one is whose values have escapes,
   * are numbers with a sign or fraction, are nested, or are amounts that are no text. Bytes beyond ASCII are taken as
   * they are.
   */
  find(bytes: Buffer, from: number, { starts, ends }: RecordBytes): number {
    const signs = this.#signs;
    let at = from;
    let sign = 0;
    for (let member = 0; member < this.#ends.length; member++) {
      for (const end = this.#ends[member] as number; sign < end; sign++) if (bytes[at++] !== signs[sign]) return -1;
      const isText = bytes[at] === QUOTE;
      if (!isText && this.#mustBeText[member]) return -1;
      const start = isText ? at + 1 : at;
      const end = isText ? textEnd(bytes, start) : wordEnd(bytes, start);
      if (end < 0) return -1;
      at = isText ? end + 1 : end;
      const cell = this.#cells[member] as number;
      if (cell === NO_CELL) continue;
      starts[cell] = start;
      ends[cell] = isText || bytes[start] !== NULL[0] ? end : start;
    }
    while (sign < signs.length) if (bytes[at++] !== signs[sign++]) return -1;
    const isWhole = at === bytes.length || bytes[at] === NEWLINE;
    return isWhole && this.#ends.length > 0 ? at : -1;
  }
}

/** Where text without escapes ends, at its quote; below zero for any other. */
function textEnd(bytes: Buffer, start: number): number {
  for (let at = start; at < bytes.length; at++) {
    const byte = bytes[at] as number;
    if (byte === QUOTE) return at;
    if (byte < SPACE || byte === BACKSLASH) return -1;
  }
  return -1;
}

/** Where `null` or a number of digits alone ends; below zero for any other. */
function wordEnd(bytes: Buffer, start: number): number {
  let at = start;
  if (bytes[at] === NULL[0]) return NULL.every((byte) => bytes[at++] === byte) ? at : -1;
  while ((bytes[at] as number) >= ZERO && (bytes[at] as number) <= NINE) at++;
  return at === start || (bytes[start] === ZERO && at > start + 1) ? -1 : at;
}
