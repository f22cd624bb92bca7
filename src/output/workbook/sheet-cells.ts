import type { Fen } from '../../policy/money.ts';
import { ByteWriter } from '../rows/byte-writer.ts';
import { STYLE } from './styles.ts';
import { isPlainXml, xmlText } from './xml-text.ts';

/** What a column holds: its cells are numbers or days where their text says no more than that, else texts. */
export type CellKind = 'text' | 'yuan' | 'number' | 'day';

/** The most characters that a cell may hold. */
export const LONGEST_CELL = 32_767;

const ROW = Buffer.from('<row>');
/** A row that says what it is without this too: it tells the rows of which there is something to say from the others. */
const MARKED_ROW = Buffer.from('<row collapsed="0">');
const END_OF_ROW = Buffer.from('</row>');
const BLANK = Buffer.from('<c/>');
const TEXT = Buffer.from(`<c s="${STYLE.text}" t="inlineStr"><is><t>`);
const TEXT_AS_IT_IS = Buffer.from(`<c s="${STYLE.text}" t="inlineStr"><is><t xml:space="preserve">`);
const END_OF_TEXT = Buffer.from('</t></is></c>');
const YUAN = Buffer.from(`<c s="${STYLE.yuan}"><v>`);
const NUMBER = Buffer.from('<c><v>');
const DAY = Buffer.from(`<c s="${STYLE.day}"><v>`);
const DAY_TIME = Buffer.from(`<c s="${STYLE.dayTime}"><v>`);
const END_OF_VALUE = Buffer.from('</v></c>');
/** Room for the tags of a cell and a number in it. */
const ROOM = 128;

/** An amount that a spreadsheet shows with two decimals as it is written here. */
const AMOUNT = /^-?(?:0|[1-9]\d{0,11})(?:\.\d{1,2})?$/;
const DATE = /^(\d{4})-(\d{2})-(\d{2})(?: (\d{2}):(\d{2}):(\d{2}))?$/;
const DAY_SECONDS = 86_400;
const MILLISECONDS = 1000;
/** Day 0 of spreadsheets, and the first day from which on they count like the calendar. */
const DAY_ZERO = Date.UTC(1899, 11, 30);
const FIRST_DAY = Date.UTC(1900, 2, 1);

/** Writes rows of cells as the XML of a sheet, without their places, so that rows can be put in any order. */
export class SheetCells {
  readonly out = new ByteWriter();

  beginRow(isMarked = false): void {
    this.out.reserve(ROOM);
    this.out.all(isMarked ? MARKED_ROW : ROW);
  }

  endRow(): void {
    this.out.reserve(ROOM);
    this.out.all(END_OF_ROW);
  }

  blank(): void {
    this.out.reserve(ROOM);
    this.out.all(BLANK);
  }

  /** A text, never a formula. */
  text(text: string): void {
    this.#text(Buffer.from(text));
  }

  /** Fen as a number with two decimals. */
  yuan(fen: Fen): void {
    this.out.reserve(ROOM);
    this.out.all(YUAN);
    this.out.fen(fen);
    this.out.all(END_OF_VALUE);
  }

  /** The bytes of a cell from `start` to before `end`, as its column's kind where they say just that. */
  cell(bytes: Buffer, start: number, end: number, kind: CellKind): void {
    if (start === end) this.blank();
    else if (kind === 'text' || !this.#value(bytes.toString('latin1', start, end), kind)) {
      this.#text(bytes.subarray(start, end));
    }
  }

  #value(text: string, kind: CellKind): boolean {
    if (kind === 'day') {
      const parts = DATE.exec(text);
      const serial = parts && serialOf(parts.slice(1).map((part) => Number(part ?? 0)));
      if (!serial) return false;
      this.#number(parts[4] === undefined ? DAY : DAY_TIME, serial);
      return true;
    }
    if (!AMOUNT.test(text)) return false;
    this.#number(kind === 'yuan' ? YUAN : NUMBER, text);
    return true;
  }

  #number(begin: Buffer, digits: string): void {
    const { out } = this;
    out.reserve(ROOM);
    out.all(begin);
    out.length += out.bytes.write(digits, out.length, 'latin1');
    out.all(END_OF_VALUE);
  }

  #text(bytes: Buffer): void {
    const { out } = this;
    const isPlain = isPlainXml(bytes, 0, bytes.length);
    const written = isPlain ? bytes : Buffer.from(xmlText(bytes.toString('utf8')));
    out.reserve(written.length + ROOM);
    out.all(isPlain ? TEXT : TEXT_AS_IT_IS);
    out.all(written);
    out.all(END_OF_TEXT);
  }
}

/** The marked rows among rows. */
export function markedRows(xml: Buffer): Buffer {
  const rows: Buffer[] = [];
  for (let end = 0, at = xml.indexOf(MARKED_ROW); at >= 0; at = xml.indexOf(MARKED_ROW, end)) {
    end = xml.indexOf(END_OF_ROW, at) + END_OF_ROW.length;
    rows.push(xml.subarray(at, end));
  }
  return Buffer.concat(rows);
}

/** The number by which a spreadsheet knows a day and time; `undefined` for one that the calendar or it does not have. */
function serialOf([year = 0, month = 0, date = 0, ...time]: readonly number[]): string | undefined {
  const day = Date.UTC(year, month - 1, date);
  if (day < FIRST_DAY || new Date(day).getUTCDate() !== date || new Date(day).getUTCMonth() !== month - 1) {
    return undefined;
  }
  const [hours = 0, minutes = 0, seconds = 0] = time;
  if (hours > 23 || minutes > 59 || seconds > 59) return undefined;
  const whole = (day - DAY_ZERO) / (DAY_SECONDS * MILLISECONDS);
  const part = (hours * 60 + minutes) * 60 + seconds;
  return part === 0 ? String(whole) : (whole + part / DAY_SECONDS).toFixed(10);
}
