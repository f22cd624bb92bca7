import { putPiece } from '../../input/records/piece.ts';
import { type RecordBytes, textAt } from '../../input/records/record-bytes.ts';
import { COLUMNS, type ColumnName, type OutputCell, otherSideColumns } from '../columns.ts';
import { isOnlyRight, type SettledRow } from '../settled-row.ts';
import { SharedCells } from '../shared-cells.ts';
import type { SheetColumn } from '../workbook/workbook-writer.ts';
import { ByteWriter, ROOM } from './byte-writer.ts';
import { cellsTaker, type TakeCells } from './cells-taker.ts';
import { csvCell, type Delimiter, MARK, spreadsheetCell } from './csv-cell.ts';
import { putFen } from './put-numbers.ts';

const QUOTE = 0x22;
const NEWLINE = 0x0a;
const RETURN = 0x0d;

/** There is always room for cells of so many bytes. */
const SHORT = 32;

/** What a row of output holds: places of input columns, and the output columns behind them. */
export type RowLayout = {
  readonly header: readonly string[];
  /** The input columns to write, `null` for all as they stand. */
  readonly input: readonly number[] | null;
  readonly output: readonly ColumnName[];
  /** The names of the output columns, with their prefix. */
  readonly names: readonly string[];
  /** The name of the member that explains a row of NDJSON, `null` where none does. */
  readonly explanation: string | null;
  /** Whether a spreadsheet opens the file: a byte-order mark, and no text that it would take for a formula. */
  readonly excel: boolean;
};

/** Writes settled rows as bytes, in a format of its own. */
export type RowOutput = {
  readonly out: ByteWriter;
  /** The columns, where the rows are those of a sheet. */
  readonly columns?: readonly SheetColumn[];
  /** What comes before the first row, once the first form is known. */
  begin(): void;
  /**
   * Lays out the rows under one more list of names, numbered from 0 as they come; output columns among `unlessEmpty` may
   * be left out where they are empty.
   */
  form(layout: RowLayout, unlessEmpty: readonly string[]): void;
  write(record: RecordBytes, settled: SettledRow): void;
};

/** Writes rows as CSV, or with tabs between the cells. Amounts go from fen to bytes, cells of the input are copied as they stand. */
export class RowWriter implements RowOutput {
  readonly out = new ByteWriter();
  readonly #layout: RowLayout;
  readonly #delimiter: Delimiter;
  readonly #separator: number;
  /** How many output columns there are, and what takes their cells. */
  readonly #width: number;
  readonly #take: TakeCells;
  readonly #takeOtherSide: TakeCells;
  readonly #shared = new SharedCells();
  readonly #all: readonly number[];
  /** The places of the input cells to write, by form; `null` for all as they stand. */
  readonly #inputs: (readonly number[] | null)[] = [];

  /** The first form's layout is that of the file. */
  constructor(layout: RowLayout, delimiter: Delimiter) {
    this.#layout = layout;
    this.#delimiter = delimiter;
    this.#separator = delimiter.charCodeAt(0);
    this.#width = layout.output.length;
    this.#take = cellsTaker(layout.output.map((name) => COLUMNS[name]));
    this.#takeOtherSide = cellsTaker(otherSideColumns(layout.output));
    this.#all = [...layout.header.keys()];
  }

  form({ header, input }: RowLayout): void {
    const { header: own, input: chosen } = this.#layout;
    if (this.#inputs.length === 0) this.#inputs.push(input);
    else {
      const places = new Map(header.map((name, place) => [name, place]));
      this.#inputs.push([...(chosen ?? own.keys())].map((column) => places.get(own[column] ?? '') ?? -1));
    }
  }

  /** The first line. */
  begin(): void {
    const { header, input, names, excel } = this.#layout;
    const chosen = input === null ? header : input.map((column) => header[column] ?? '');
    const written = excel ? spreadsheetCell : csvCell;
    const line = [...chosen, ...names].map((name) => written(name, this.#delimiter)).join(this.#delimiter);
    const bytes = Buffer.from(`${excel ? MARK : ''}${line}\n`);
    this.out.whole(bytes);
  }

  /** A settled row. */
  write(record: RecordBytes, settled: SettledRow): void {
    const { out } = this;
    const { excel } = this.#layout;
    const input = this.#inputs[record.form] as readonly number[] | null;
    if (record.verbatim && input === null && !excel && this.#delimiter === ',') {
      const start = record.starts[0] as number;
      const end = record.ends[record.cells - 1] as number;
      out.reserve(end - start + ROOM);
      out.copy(record.bytes, start, end);
    } else this.#writeCells(record, input ?? this.#all, excel);
    this.#writeOutput(settled, input === null || input.length > 0);
  }

  /** The place is kept here, since it moves with every byte; there is room for all amounts and what stands between. */
  #writeOutput(settled: SettledRow, behindInput: boolean): void {
    const { out } = this;
    const take = isOnlyRight(settled) ? this.#takeOtherSide : this.#take;
    const cells = take(settled, this.#shared);
    const separator = this.#separator;
    out.reserve(ROOM);
    let { bytes, view } = out;
    let at = out.length;
    if (behindInput || this.#width === 0) bytes[at++] = separator;
    for (let index = 0; index < this.#width; index++) {
      const cell = cells[index] as OutputCell;
      if (typeof cell === 'number') {
        at = putFen(bytes, view, at, cell, separator);
        continue;
      }
      if (cell !== null) {
        const { length } = cell;
        if (length > SHORT) {
          out.length = at;
          out.reserve(length + ROOM);
          ({ bytes, view } = out);
        }
        at = putPiece(view, at, cell);
      }
      bytes[at++] = separator;
    }
    // In place of the separator behind the last cell.
    bytes[at - 1] = NEWLINE;
    out.length = at;
  }

  #writeCells(record: RecordBytes, columns: readonly number[], excel: boolean): void {
    const { out } = this;
    for (let index = 0; index < columns.length; index++) {
      const column = columns[index] as number;
      // -1: the name is not among those of this record
      const start = column < 0 ? 0 : (record.starts[column] as number);
      const end = column < 0 ? 0 : (record.ends[column] as number);
      out.reserve((end - start) * 2 + ROOM);
      if (index > 0) out.byte(this.#separator);
      if (excel) out.whole(Buffer.from(spreadsheetCell(textAt(record, column), this.#delimiter)));
      else if (!this.#copyPlain(record.bytes, start, end)) this.#copyQuoted(record.bytes, start, end);
    }
  }

  /** Copies a cell that needs no quotes, as `csvCell` would write it; `false` where it does, and then nothing. */
  #copyPlain(from: Buffer, start: number, end: number): boolean {
    const { bytes, length } = this.out;
    const separator = this.#separator;
    const highest = Math.max(separator, QUOTE);
    let at = length;
    for (let place = start; place < end; place++) {
      const byte = from[place] as number;
      const isLow = byte <= highest;
      if (isLow && (byte === separator || byte === QUOTE || byte === NEWLINE || byte === RETURN)) return false;
      bytes[at++] = byte;
    }
    this.out.length = at;
    return true;
  }

  /** Copies a cell between quotes, those in it doubled. */
  #copyQuoted(from: Buffer, start: number, end: number): void {
    const { out } = this;
    out.byte(QUOTE);
    for (let place = start; place < end; place++) {
      const byte = from[place] as number;
      if (byte === QUOTE) out.byte(QUOTE);
      out.byte(byte);
    }
    out.byte(QUOTE);
  }
}
