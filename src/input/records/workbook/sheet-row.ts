import { LARGEST_RECORD } from '../split-records.ts';
import { LIMITS } from './limits.ts';

/** What a cell holds instead of a value: the name of an error, or a formula that nobody has worked out. */
export type CellFault = {
  readonly column: number;
  readonly code: 'cell-error' | 'formula-without-value';
  readonly text: string;
};

/** A row of a sheet: the texts of its cells, one behind the other, and where each of them starts and ends. Filled again and again. */
export class SheetRow {
  bytes = Buffer.allocUnsafe(1 << 12);
  starts = new Int32Array(64);
  ends = new Int32Array(64);
  /** The row's number in the sheet, from 1. */
  line = 0;
  isHidden = false;
  /** How many cells there are up to the last that is not blank. */
  width = 0;
  faults: CellFault[] = [];
  /** Whether its texts are longer together than those of a record may be; then the rest of them is not kept. */
  isTooLong = false;
  #next = 0;
  #length = 0;

  begin(line: number, isHidden: boolean): void {
    this.line = line;
    this.isHidden = isHidden;
    this.width = 0;
    this.isTooLong = false;
    this.#next = 0;
    this.#length = 0;
    if (this.faults.length > 0) this.faults = [];
  }

  /** How many bytes its texts take. */
  get size(): number {
    return this.#length;
  }

  /** The column behind the last cell. */
  get next(): number {
    return this.#next;
  }

  addText(column: number, text: string): void {
    if (text === '' || !this.#goTo(column, text.length * 3)) return;
    this.#length += this.bytes.write(text, this.#length);
    this.#end(column);
  }

  addBytes(column: number, text: Buffer): void {
    if (text.length === 0 || !this.#goTo(column, text.length)) return;
    this.#length += text.copy(this.bytes, this.#length);
    this.#end(column);
  }

  /** Cells to the width of the header, or to the row's own where that is greater. */
  fillTo(width: number): void {
    if (this.starts.length < width) this.#widen(width);
    for (; this.#next < width; this.#next++) {
      this.starts[this.#next] = this.#length;
      this.ends[this.#next] = this.#length;
    }
  }

  /** The texts of the cells. */
  texts(): string[] {
    return Array.from({ length: this.width }, (_, at) => this.bytes.toString('utf8', this.starts[at], this.ends[at]));
  }

  /** Blank cells up to a column, and room for so many bytes in it; `false` where the row is too long for them. */
  #goTo(column: number, room: number): boolean {
    if (this.isTooLong) return false;
    if (this.#length + room > this.bytes.length) {
      if (this.#length + room > LARGEST_RECORD * 4) {
        this.isTooLong = true;
        return false;
      }
      const larger = Buffer.allocUnsafe((this.#length + room) * 2);
      this.bytes.copy(larger, 0, 0, this.#length);
      this.bytes = larger;
    }
    this.fillTo(column);
    if (this.starts.length <= column) this.#widen(column + 1);
    this.starts[column] = this.#length;
    return true;
  }

  #end(column: number): void {
    this.ends[column] = this.#length;
    this.#next = column + 1;
    this.width = this.#next;
  }

  #widen(width: number): void {
    const wider = Math.min(LIMITS.columns, Math.max(width, this.starts.length * 2));
    const [starts, ends] = [new Int32Array(wider), new Int32Array(wider)];
    starts.set(this.starts);
    ends.set(this.ends);
    this.starts = starts;
    this.ends = ends;
  }
}
