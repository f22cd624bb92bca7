/**
 * Memory that threads share, used again and again: new memory has to be cleared and given back to the system each time.
 * Handing a buffer over instead would save the copy into it, but once a thread has given a buffer away, V8 checks every
 * access to any buffer for that: the reading and writing of rows takes a sixth longer.
 */
export class SharedPool {
  readonly #free: SharedArrayBuffer[] = [];

  /** Memory of at least so many bytes. */
  take(size: number): SharedArrayBuffer {
    const at = this.#free.findIndex((memory) => memory.byteLength >= size);
    const [found] = at < 0 ? [] : this.#free.splice(at, 1);
    return found ?? new SharedArrayBuffer(roomFor(size));
  }

  /** Gives memory back that nobody uses any more; of too much the smallest is let go. */
  give(memory: SharedArrayBuffer): void {
    this.#free.push(memory);
    if (this.#free.length <= MOST_FREE) return;
    this.#free.sort((a, b) => a.byteLength - b.byteLength);
    this.#free.shift();
  }
}

/** So much memory is kept that nobody uses. */
const MOST_FREE = 32;

/** A little more than was needed, so that most will find it large enough. */
export function roomFor(size: number): number {
  return size + (size >> 3);
}

export type SharedBytes = Uint8Array<SharedArrayBuffer>;

/** The same bytes as a buffer. */
export function bufferOf({ buffer, byteOffset, length }: SharedBytes): Buffer {
  return Buffer.from(buffer, byteOffset, length);
}

/** Copies pieces of bytes one behind the other into memory, in which there must be room. */
export function sharedBytes(pieces: readonly Uint8Array[], memory: SharedArrayBuffer): SharedBytes {
  let size = 0;
  const all = new Uint8Array(memory);
  for (const piece of pieces) {
    all.set(piece, size);
    size += piece.length;
  }
  return all.subarray(0, size);
}
