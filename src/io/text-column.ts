import { ByteDictionary } from './byte-dictionary.ts';
import { isBlank } from './reading.ts';

/** The texts of a column by numbers: the same text, whatever blanks are around it, has the same number. */
export class TextColumn {
  readonly #dictionary = new ByteDictionary();
  /** The number of the text without blanks, -1 for a blank one. */
  readonly #numbers: number[] = [];
  readonly #texts: string[] = [];

  /** How many spellings have been met. */
  get size(): number {
    return this.#dictionary.size;
  }

  /** The number of a cell's text; -1 for a blank cell. */
  numberOf(bytes: Uint8Array, start: number, end: number): number {
    const id = this.#dictionary.idOf(bytes, start, end);
    return id < this.#numbers.length ? (this.#numbers[id] as number) : this.#learn(id);
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
    this.#numbers.length = 0;
    this.#texts.length = 0;
  }

  #learn(id: number): number {
    const text = this.#dictionary.textOf(id);
    const trimmed = text.trim();
    this.#texts[id] = trimmed;
    this.#numbers[id] = id;
    if (isBlank(text)) this.#numbers[id] = -1;
    else if (trimmed !== text) this.#numbers[id] = this.numberOfText(trimmed);
    return this.#numbers[id] as number;
  }
}
