/**
 * A copy of bytes that threads can share. Handing a buffer over instead would be a copy less, but once a thread has given
 * a buffer away, V8 checks every access to any buffer for that: the reading and writing of rows takes a sixth longer.
 */
export function sharedBytes(bytes: Uint8Array): Uint8Array {
  const copy = new Uint8Array(new SharedArrayBuffer(bytes.length));
  copy.set(bytes);
  return copy;
}

/** Numbers that threads can share. */
export function sharedNumbers(numbers: readonly number[]): Float64Array {
  const shared = new Float64Array(new SharedArrayBuffer(numbers.length * Float64Array.BYTES_PER_ELEMENT));
  shared.set(numbers);
  return shared;
}
