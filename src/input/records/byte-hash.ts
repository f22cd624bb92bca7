/** A prime, so that what is left of a division by it depends on all of a number. */
const PRIME = 2 ** 31 - 1;
const REST = 1 / PRIME;
/** Differs from process to process: nobody can write a file whose cells all have one hash. */
const BASE = 2 ** 19 + Math.floor(Math.random() * 2 ** 19);
const BYTE = 2 ** 24;

/**
 * A hash of the bytes from `start` to before `end`, of all of them: a polynomial in a number that nobody knows. `begun`
 * is the hash of what comes before them.
 */
export function hashOf(bytes: Uint8Array, start: number, end: number, begun = 0): number {
  let hash = begun + end - start;
  let at = start;
  for (const words = end - 3; at < words; at += 4) {
    const low = (bytes[at] as number) | ((bytes[at + 1] as number) << 8) | ((bytes[at + 2] as number) << 16);
    hash = rest((hash + low + (bytes[at + 3] as number) * BYTE) * BASE);
  }
  for (; at < end; at++) hash = rest((hash + (bytes[at] as number)) * BASE);
  return hash ^ (hash >>> 15);
}

/** What a division by the prime leaves, or that and the prime more or less: every product below 2^53 stays exact. */
function rest(product: number): number {
  return product - Math.floor(product * REST) * PRIME;
}
