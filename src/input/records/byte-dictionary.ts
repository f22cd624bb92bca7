import { areAt, hashOf } from './byte-hash.ts';

/** Places of an entry, in words: its number, its length in bytes, then the bytes. */
const NUMBER = 0;
const LENGTH = 1;
const BYTES = 2;

/**
 * Numbers for byte strings: the same bytes get the same number, counted from 0 in the order of first sight. Made for
 * cells that come again and again, so that a cell is decoded and understood once.
 */
export class ByteDictionary {
  /** Two places a slot: where the entry is, -1 for none, and its hash, so that a look takes one line of memory. */
  #slots = new Int32Array(128).fill(-1);
  /** The entries one behind the other, so that a comparison takes one more; and the same memory byte by byte. */
  #words = new Int32Array(1024);
  #bytes = Buffer.from(this.#words.buffer);
  #used = 0;
  /** Where the entry of each number is. */
  #entries = new Uint32Array(32);
  #size = 0;
  /** Keeps what is only read to have it at hand from being taken for nothing. */
  #fetched = 0;
  /** The entry met last: what comes in groups need not be looked up. */
  #last = -1;

  /** How many different byte strings there are. */
  get size(): number {
    return this.#size;
  }

  /** The number of the bytes from `start` to before `end`. */
  idOf(bytes: Uint8Array, start: number, end: number): number {
    const last = this.#last;
    if (last >= 0 && this.#same(last, bytes, start, end)) return this.#words[last + NUMBER] as number;
    return this.idHashed(bytes, start, end, hashOf(bytes, start, end));
  }

  /** Touches the slots of bytes with some of these hashes, and their entries: memory far away is waited for together. */
  fetch(hashes: Int32Array, from: number, to: number): void {
    const slots = this.#slots;
    const words = this.#words;
    const mask = slots.length - 2;
    for (let index = from; index < to; index++) {
      const entry = slots[((hashes[index] as number) << 1) & mask] as number;
      if (entry >= 0) this.#fetched ^= words[entry + LENGTH] as number;
    }
  }

  /** The number of bytes whose hash is known. */
  idHashed(bytes: Uint8Array, start: number, end: number, hash: number): number {
    const slots = this.#slots;
    const mask = slots.length - 2;
    for (let slot = (hash << 1) & mask; ; slot = (slot + 2) & mask) {
      const entry = slots[slot] as number;
      if (entry < 0) return this.#add(bytes, start, end, hash, slot);
      if (slots[slot + 1] === hash && this.#same(entry, bytes, start, end)) {
        this.#last = entry;
        return this.#words[entry + NUMBER] as number;
      }
    }
  }

  /** The bytes of all entries, in which those of a number stand from `startOf` to before `endOf`. */
  get bytes(): Buffer {
    return this.#bytes;
  }

  startOf(id: number): number {
    return ((this.#entries[id] as number) + BYTES) << 2;
  }

  endOf(id: number): number {
    return this.startOf(id) + (this.#words[(this.#entries[id] as number) + LENGTH] as number);
  }

  /** The text behind a number. */
  textOf(id: number): string {
    return this.#bytes.toString('utf8', this.startOf(id), this.endOf(id));
  }

  /** Forgets everything. */
  clear(): void {
    this.#slots.fill(-1);
    this.#size = 0;
    this.#used = 0;
    this.#last = -1;
  }

  #same(entry: number, bytes: Uint8Array, start: number, end: number): boolean {
    return this.#words[entry + LENGTH] === end - start && areAt(this.#bytes, (entry + BYTES) << 2, bytes, start, end);
  }

  #add(bytes: Uint8Array, start: number, end: number, hash: number, slot: number): number {
    const id = this.#size++;
    const entry = this.#used;
    this.#used += BYTES + ((end - start + 3) >> 2);
    if (this.#used > this.#words.length) this.#growWords();
    if (id === this.#entries.length) this.#growEntries();
    this.#words[entry + NUMBER] = id;
    this.#words[entry + LENGTH] = end - start;
    let to = (entry + BYTES) << 2;
    for (let at = start; at < end; at++) this.#bytes[to++] = bytes[at] as number;
    this.#entries[id] = entry;
    this.#last = entry;
    this.#slots[slot] = entry;
    this.#slots[slot + 1] = hash;
    if (this.#size * 4 > this.#slots.length) this.#growSlots();
    return id;
  }

  #growWords(): void {
    const words = new Int32Array(Math.max(this.#used, this.#words.length * 2));
    words.set(this.#words);
    this.#words = words;
    this.#bytes = Buffer.from(words.buffer);
  }

  #growEntries(): void {
    const entries = new Uint32Array(this.#entries.length * 2);
    entries.set(this.#entries);
    this.#entries = entries;
  }

  #growSlots(): void {
    const slots = new Int32Array(this.#slots.length * 2).fill(-1);
    const mask = slots.length - 2;
    for (let from = 0; from < this.#slots.length; from += 2) {
      const entry = this.#slots[from] as number;
      if (entry < 0) continue;
      const hash = this.#slots[from + 1] as number;
      let slot = (hash << 1) & mask;
      while ((slots[slot] as number) >= 0) slot = (slot + 2) & mask;
      slots[slot] = entry;
      slots[slot + 1] = hash;
    }
    this.#slots = slots;
  }
}
