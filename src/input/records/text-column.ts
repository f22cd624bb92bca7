import { isUsualId } from '../values/byte-values.ts';
import { isBlank, isLostNumber, plainText } from '../values/reading.ts';
import { ByteDictionary } from './byte-dictionary.ts';
import { hashOf } from './byte-hash.ts';
import type { RecordBytes } from './record-bytes.ts';

/** Which cells of records are numbered. */
type CellsOfColumn = {
  readonly from: number;
  readonly to: number;
  readonly column: number;
  readonly width: number;
};

/** The texts of a column by numbers: text that looks the same has the same number. */
export class TextColumn {
  readonly #dictionary = new ByteDictionary();
  /** Spellings whose number is another one's: -1 for blank ones, that of the text as it is seen. */
  readonly #others = new Map<number, number>();
  /** The numbers of texts that are ids without their digits. */
  readonly #lost = new Set<number>();
  /** How many spellings have been looked at. */
  #learned = 0;
  /** Texts by their numbers, as far as they were asked for. */
  readonly #texts: (string | undefined)[] = [];
  /** How often all texts were forgotten: numbers may be those of other texts since then. */
  cleared = 0;
  /** The hashes of cells that are being numbered. */
  #hashes = new Int32Array(0);

  /** How many spellings have been met. */
  get size(): number {
    return this.#dictionary.size;
  }

  /** The number of a cell's text; -1 for a blank cell. */
  numberOf(bytes: Uint8Array, start: number, end: number): number {
    return this.#numberAt(this.#dictionary.idOf(bytes, start, end), bytes, start, end);
  }

  /**
   * Numbers the cells of a column in some of the records, those up to before `to`; -1 for a record that does not have
   * `width` cells. In steps with all of them, so that memory is waited for together.
   */
  numberAll(records: readonly RecordBytes[], cells: CellsOfColumn, numbers: Int32Array): void {
    const { from, to } = cells;
    if (this.#hashes.length < to) this.#hashes = new Int32Array(to);
    this.#hashAll(records, cells);
    this.#dictionary.fetch(this.#hashes, from, to);
    this.#findAll(records, cells, numbers);
  }

  #hashAll(records: readonly RecordBytes[], { from, to, column, width }: CellsOfColumn): void {
    const hashes = this.#hashes;
    for (let index = from; index < to; index++) {
      const { bytes, starts, ends, cells } = records[index] as RecordBytes;
      hashes[index] = cells === width ? hashOf(bytes, starts[column] as number, ends[column] as number) : 0;
    }
  }

  #findAll(records: readonly RecordBytes[], { from, to, column, width }: CellsOfColumn, numbers: Int32Array): void {
    const hashes = this.#hashes;
    const dictionary = this.#dictionary;
    for (let index = from; index < to; index++) {
      const { bytes, starts, ends, cells } = records[index] as RecordBytes;
      const start = starts[column] as number;
      const end = ends[column] as number;
      const hash = hashes[index] as number;
      numbers[index] =
        cells === width ? this.#numberAt(dictionary.idHashed(bytes, start, end, hash), bytes, start, end) : -1;
    }
  }

  /** The number of a text; -1 for a blank one. */
  numberOfText(text: string): number {
    const bytes = Buffer.from(text);
    return this.numberOf(bytes, 0, bytes.length);
  }

  /** The text of a number, empty for -1. */
  textOf(number: number): string {
    if (number < 0) return '';
    const known = this.#texts[number];
    if (known !== undefined) return known;
    // Filled up to the number, since an array with holes is slow.
    while (this.#texts.length < number) this.#texts.push(undefined);
    const text = this.#dictionary.textOf(number);
    this.#texts[number] = text;
    return text;
  }

  /** The bytes of texts; that of a number stands from `startOf` to before `endOf`. */
  get bytes(): Buffer {
    return this.#dictionary.bytes;
  }

  startOf(number: number): number {
    return this.#dictionary.startOf(number);
  }

  endOf(number: number): number {
    return this.#dictionary.endOf(number);
  }

  /** Whether the text of a number is an id that has lost its digits. */
  isLost(number: number): boolean {
    return this.#lost.size > 0 && this.#lost.has(number);
  }

  /** Forgets every text. */
  clear(): void {
    this.cleared++;
    if (this.#lost.size > 0) this.#lost.clear();
    this.#dictionary.clear();
    this.#others.clear();
    this.#texts.length = 0;
    this.#learned = 0;
  }

  /** The number of a spelling, whose bytes are given. */
  #numberAt(id: number, bytes: Uint8Array, start: number, end: number): number {
    if (id >= this.#learned) {
      this.#learned = id + 1;
      if (!isUsualId(bytes, start, end)) this.#learn(id);
    }
    return this.#others.size === 0 ? id : (this.#others.get(id) ?? id);
  }

  #learn(id: number): void {
    const text = this.#dictionary.textOf(id);
    const plain = plainText(text);
    if (isBlank(plain)) {
      this.#others.set(id, -1);
      return;
    }
    if (isLostNumber(plain)) this.#lost.add(plain === text ? id : this.numberOfText(plain));
    if (plain !== text) this.#others.set(id, this.numberOfText(plain));
  }
}
