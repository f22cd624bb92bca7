/**
 * Numbers for byte strings: the same bytes get the same number, counted from 0 in the order of first sight. Made for
 * cells that come again and again, so that a cell is decoded and understood once.
 */
export class ByteDictionary {
  /** Two places a slot: a number, -1 for none, and the hash of its bytes, so that a look takes one line of memory. */
  #slots = new Int32Array(128).fill(-1);
  #starts = new Uint32Array(33);
  #bytes = Buffer.allocUnsafe(1024);
  #size = 0;
  /** The number given last: what comes in groups need not be looked up. */
  #last = -1;

  /** How many different byte strings there are. */
  get size(): number {
    return this.#size;
  }

  /** The number of the bytes from `start` to before `end`. */
  idOf(bytes: Uint8Array, start: number, end: number): number {
    const last = this.#last;
    if (last >= 0 && this.#same(last, bytes, start, end)) return last;
    let hash = end - start;
    for (let at = start; at < end; at++) hash = Math.imul(hash, 0x01000193) ^ (bytes[at] as number);
    hash ^= hash >>> 15;
    const slots = this.#slots;
    const mask = slots.length - 2;
    for (let slot = (hash << 1) & mask; ; slot = (slot + 2) & mask) {
      const id = slots[slot] as number;
      if (id < 0) return this.#add(bytes, start, end, hash, slot);
      if (slots[slot + 1] === hash && this.#same(id, bytes, start, end)) {
        this.#last = id;
        return id;
      }
    }
  }

  /** The text behind a number. */
  textOf(id: number): string {
    return this.#bytes.toString('utf8', this.#starts[id], this.#starts[id + 1]);
  }

  /** Forgets everything. */
  clear(): void {
    this.#slots.fill(-1);
    this.#size = 0;
    this.#last = -1;
  }

  #same(id: number, bytes: Uint8Array, start: number, end: number): boolean {
    let at = this.#starts[id] as number;
    if ((this.#starts[id + 1] as number) - at !== end - start) return false;
    for (let other = start; other < end; other++, at++) if (this.#bytes[at] !== bytes[other]) return false;
    return true;
  }

  #add(bytes: Uint8Array, start: number, end: number, hash: number, slot: number): number {
    const id = this.#size++;
    this.#last = id;
    if (this.#size >= this.#starts.length) this.#growEntries();
    const from = id === 0 ? 0 : (this.#starts[id] as number);
    const to = from + end - start;
    if (to > this.#bytes.length) this.#bytes = Buffer.concat([this.#bytes], Math.max(to, this.#bytes.length * 2));
    this.#bytes.set(bytes.subarray(start, end), from);
    this.#starts[0] = 0;
    this.#starts[id + 1] = to;
    this.#slots[slot] = id;
    this.#slots[slot + 1] = hash;
    if (this.#size * 4 > this.#slots.length) this.#growSlots();
    return id;
  }

  #growEntries(): void {
    const starts = new Uint32Array(this.#starts.length * 2);
    starts.set(this.#starts);
    this.#starts = starts;
  }

  #growSlots(): void {
    const slots = new Int32Array(this.#slots.length * 2).fill(-1);
    const mask = slots.length - 2;
    for (let from = 0; from < this.#slots.length; from += 2) {
      const id = this.#slots[from] as number;
      if (id < 0) continue;
      const hash = this.#slots[from + 1] as number;
      let slot = (hash << 1) & mask;
      while ((slots[slot] as number) >= 0) slot = (slot + 2) & mask;
      slots[slot] = id;
      slots[slot + 1] = hash;
    }
    this.#slots = slots;
  }
}
