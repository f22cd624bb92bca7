/** A text's two hashes. Two texts share both about once in 10^19 pairs. */
export type Hashes = { readonly first: number; readonly second: number };

/** The hashes of the bytes from `start` to before `end` (FNV-1a from two starting points, the second mixed differently). */
export function hashesOf(bytes: Uint8Array, start = 0, end = bytes.length): Hashes {
  let first = 0x811c9dc5;
  let second = 0x1b873593;
  for (let at = start; at < end; at++) {
    const byte = bytes[at] as number;
    first = Math.imul(first ^ byte, 0x01000193);
    second = Math.imul(second ^ byte, 0x85ebca6b) ^ (second >>> 13);
  }
  return { first: first ^ (first >>> 15), second: second | 1 };
}

/** Which texts have been met, by their hashes: eight bytes each, for files of millions of members. */
export class HashSet {
  /** Odd numbers that differ from set to set: nobody can write a file whose members all want one slot. */
  readonly #factors = { second: randomOdd(), both: randomOdd() };
  /** By how much a mixed hash is shifted to be the number of a slot. */
  #shift = 22;
  /** Two places a slot: the first hash and the second, which is never 0. */
  #slots = new Int32Array(1 << 11);
  #size = 0;

  /** Adds hashes; `false` where they were there before. */
  add({ first, second }: Hashes): boolean {
    const slots = this.#slots;
    const mask = slots.length - 2;
    const mixed = Math.imul(first + Math.imul(second, this.#factors.second), this.#factors.both);
    for (let slot = (mixed >>> this.#shift) << 1; ; slot = (slot + 2) & mask) {
      if (slots[slot + 1] === 0) {
        slots[slot] = first;
        slots[slot + 1] = second;
        this.#size++;
        if (this.#size * 4 > slots.length) this.#grow();
        return true;
      }
      if (slots[slot] === first && slots[slot + 1] === second) return false;
    }
  }

  #grow(): void {
    const before = this.#slots;
    this.#slots = new Int32Array(before.length * 2);
    this.#size = 0;
    this.#shift--;
    for (let slot = 0; slot < before.length; slot += 2) {
      const second = before[slot + 1] as number;
      if (second !== 0) this.add({ first: before[slot] as number, second });
    }
  }
}

function randomOdd(): number {
  return Math.floor(Math.random() * 2 ** 31) * 2 + 1;
}
