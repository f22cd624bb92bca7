import { isBlank, plainText } from '../values/reading.ts';
import { ByteDictionary } from './byte-dictionary.ts';

/** The texts of a column by numbers: text that looks the same has the same number. */
export class TextColumn {
  readonly #dictionary = new ByteDictionary();
  /** Spellings whose number is another one's: -1 for blank ones, that of the text as it is seen. */
  readonly #others = new Map<number, number>();
  readonly #texts: string[] = [];

  /** How many spellings have been met. */
  get size(): number {
    return this.#dictionary.size;
  }

  /** The number of a cell's text; -1 for a blank cell. */
  numberOf(bytes: Uint8Array, start: number, end: number): number {
    const id = this.#dictionary.idOf(bytes, start, end);
    if (id >= this.#texts.length) this.#learn(id);
    return this.#others.size === 0 ? id : (this.#others.get(id) ?? id);
  }

  /** The number of a text; -1 for a blank one. */
  numberOfText(text: string): number {
    const bytes = Buffer.from(text);
    return this.numberOf(bytes, 0, bytes.length);
  }

  /** The text of a number, empty for -1. */
  textOf(number: number): string {
    return this.#texts[number] ?? '';
  }

  /** Forgets every text. */
  clear(): void {
    this.#dictionary.clear();
    this.#others.clear();
    this.#texts.length = 0;
  }

  #learn(id: number): void {
    const text = this.#dictionary.textOf(id);
    const plain = plainText(text);
    this.#texts[id] = plain;
    if (isBlank(text)) this.#others.set(id, -1);
    else if (plain !== text) this.#others.set(id, this.numberOfText(plain));
  }
}
