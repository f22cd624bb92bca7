import type { ByteArena } from '../byte-arena.ts';
import { dateText, isoDateText } from './date-text.ts';
import { unescaped } from './escaped-text.ts';
import { LIMITS } from './limits.ts';
import { type NumberStyle, PLAIN } from './number-styles.ts';
import { numberText } from './number-text.ts';
import type { XmlHandler } from './read-xml.ts';
import { SheetRow } from './sheet-row.ts';
import { damaged, tooLarge } from './workbook-error.ts';

/** Merged areas that are remembered; they stand behind all rows. */
const MERGED = 10_000;

/** What the cells of a sheet refer to. */
export type CellContext = {
  readonly source: string;
  readonly part: string;
  readonly sharedTexts: ByteArena;
  readonly styles: readonly NumberStyle[];
  readonly from1904: boolean;
};

/** Reads the elements of a sheet as rows; what is said of the whole sheet stands behind them. */
export class SheetReader implements XmlHandler {
  /** Areas of cells that are shown as one, such as `A1:C1`. */
  readonly merged: string[] = [];
  isFiltered = false;
  readonly #context: CellContext;
  /** Takes a row that is not blank. */
  readonly #take: (row: SheetRow) => void;
  readonly #row = new SheetRow();
  #line = 0;
  #column = 0;
  #type = '';
  #style: NumberStyle = PLAIN;
  #text = '';
  #hasValue = false;
  #hasFormula = false;
  #isText = false;
  #isSpoken = false;
  #inRows = false;
  #inRow = false;
  #cells = 0;
  #copied = 0;

  constructor(context: CellContext, take: (row: SheetRow) => void) {
    this.#context = context;
    this.#take = take;
  }

  open(element: string, attributes: Readonly<Record<string, string>>): void {
    switch (element) {
      case 'c':
        this.#openCell(attributes);
        return;
      case 'v':
      case 't':
        this.#isText = this.#inRow && !this.#isSpoken;
        this.#hasValue = this.#isText;
        return;
      case 'f':
        this.#hasFormula = true;
        return;
      case 'rPh':
        this.#isSpoken = true;
        return;
      case 'row':
        this.#openRow(attributes);
        return;
      case 'sheetData':
        this.#inRows = true;
        return;
      case 'mergeCell':
        if (this.merged.length < MERGED) this.merged.push(attributes.ref ?? '');
        return;
      case 'autoFilter':
        this.isFiltered = true;
    }
  }

  text(text: string): void {
    if (this.#isText) this.#text += text;
  }

  close(element: string): void {
    switch (element) {
      case 'v':
      case 't':
        this.#isText = false;
        return;
      case 'c':
        if (this.#inRow) this.#closeCell();
        return;
      case 'rPh':
        this.#isSpoken = false;
        return;
      case 'row':
        this.#closeRow();
        return;
      case 'sheetData':
        this.#inRows = false;
    }
  }

  #openRow({ r, hidden }: Readonly<Record<string, string>>): void {
    if (!this.#inRows) return;
    const line = r === undefined ? this.#line + 1 : Number(r);
    if (!Number.isInteger(line) || line <= this.#line) throw this.#damaged('row');
    if (line > LIMITS.rows) throw tooLarge(this.#context.source, this.#context.part);
    this.#line = line;
    this.#inRow = true;
    this.#row.begin(line, hidden === '1' || hidden === 'true');
    this.#column = -1;
  }

  #closeRow(): void {
    this.#inRow = false;
    const row = this.#row;
    if (row.width === 0 && !row.isTooLong && row.faults.length === 0) return;
    this.#copied += row.size;
    if (this.#copied > LIMITS.unpacked) throw tooLarge(this.#context.source, this.#context.part);
    this.#take(row);
  }

  #openCell({ r, t, s }: Readonly<Record<string, string>>): void {
    if (!this.#inRow) return;
    if (++this.#cells > LIMITS.cells) throw tooLarge(this.#context.source, this.#context.part);
    const column = r === undefined ? this.#column + 1 : columnOf(r);
    if (column <= this.#column) throw this.#damaged('cell');
    if (column >= LIMITS.columns) throw tooLarge(this.#context.source, this.#context.part);
    this.#column = column;
    this.#type = t ?? 'n';
    this.#style = (s === undefined ? undefined : this.#context.styles[Number(s)]) ?? PLAIN;
    this.#text = '';
    this.#hasValue = false;
    this.#hasFormula = false;
  }

  #closeCell(): void {
    const text = this.#text;
    if (!this.#hasValue || text === '') {
      if (this.#hasFormula && this.#type !== 'str') this.#fault('formula-without-value', '');
      return;
    }
    const row = this.#row;
    switch (this.#type) {
      case 's':
        row.addBytes(this.#column, this.#sharedText(text));
        return;
      case 'n':
        row.addText(this.#column, this.#numberText(text));
        return;
      case 'b':
        row.addText(this.#column, text === '1' ? 'TRUE' : 'FALSE');
        return;
      case 'e':
        row.addText(this.#column, text);
        this.#fault('cell-error', text);
        return;
      case 'd':
        row.addText(this.#column, isoDateText(text));
        return;
      default:
        row.addText(this.#column, unescaped(text));
    }
  }

  #numberText(text: string): string {
    return this.#style.kind === 'date' ? dateText(text, this.#context.from1904) : numberText(text, this.#style);
  }

  #sharedText(number: string): Buffer {
    const { sharedTexts } = this.#context;
    const index = Number(number);
    if (!Number.isInteger(index) || index < 0 || index >= sharedTexts.size) throw this.#damaged('text');
    return sharedTexts.get(index);
  }

  #fault(code: 'cell-error' | 'formula-without-value', text: string): void {
    this.#row.faults.push({ column: this.#column, code, text });
  }

  #damaged(reason: string) {
    return damaged(this.#context.source, this.#context.part, reason);
  }
}

const A = 0x41;

/** The column of a cell's name, from 0: 2 of `C7`; -1 of what is no such name. */
function columnOf(name: string): number {
  let column = 0;
  let at = 0;
  for (; at < name.length; at++) {
    const letter = name.charCodeAt(at) - A;
    if (letter < 0 || letter > 25) break;
    column = column * 26 + letter + 1;
    if (column > LIMITS.columns) break;
  }
  return column - 1;
}
