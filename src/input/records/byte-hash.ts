/** A prime, so that what is left of a division by it depends on all of a number. */
const PRIME = 2 ** 31 - 1;
const REST = 1 / PRIME;
/** Differ from process to process: nobody can write a file whose cells all have one hash. */
const BASE = secret();
const OTHER = secret();

/**
 * A hash of the bytes from `start` to before `end`, of all of them: a polynomial in numbers that nobody knows. `begun`
 * is the hash of what comes before them.
 */
export function hashOf(bytes: Uint8Array, start: number, end: number, begun = 0): number {
  let hash = begun + end - start;
  let at = start;
  for (; at + 8 <= end; at += 8) hash = rest((hash + wordAt(bytes, at)) * BASE + wordAt(bytes, at + 4) * OTHER);
  if (at < end) {
    let word = 0;
    if (at + 4 <= end) {
      word = wordAt(bytes, at);
      at += 4;
    }
    let left = 0;
    for (; at < end; at++) left = (left << 8) | (bytes[at] as number);
    hash = rest((hash + word) * BASE + left * OTHER);
  }
  return hash ^ (hash >>> 15);
}

/** Four bytes as a number. */
function wordAt(bytes: Uint8Array, at: number): number {
  const low = (bytes[at] as number) | ((bytes[at + 1] as number) << 8) | ((bytes[at + 2] as number) << 16);
  return (low | ((bytes[at + 3] as number) << 24)) >>> 0;
}

/** What a division by the prime leaves, or that and the prime more or less: every number below 2^53 stays exact. */
function rest(number: number): number {
  return number - Math.floor(number * REST) * PRIME;
}

function secret(): number {
  return 2 ** 18 + Math.floor(Math.random() * 2 ** 18);
}

/** Whether the bytes from `start` to before `end` are those that stand at a place in other bytes. */
export function areAt(known: Uint8Array, place: number, bytes: Uint8Array, start: number, end: number): boolean {
  let there = place;
  let at = start;
  for (; at + 4 <= end; at += 4, there += 4) {
    if (known[there] !== bytes[at] || known[there + 1] !== bytes[at + 1]) return false;
    if (known[there + 2] !== bytes[at + 2] || known[there + 3] !== bytes[at + 3]) return false;
  }
  for (; at < end; at++, there++) if (known[there] !== bytes[at]) return false;
  return true;
}
