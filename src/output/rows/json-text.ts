import { type ByteWriter, ROOM } from './byte-writer.ts';

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const SPACE = 0x20;

/** Writes text as JSON, which stands from `start` to before `end`: most can stand between quotes as it is. */
export function writeJsonText(out: ByteWriter, bytes: Buffer, start: number, end: number): void {
  if (!isPlain(bytes, start, end)) {
    out.text(JSON.stringify(bytes.toString('utf8', start, end)));
    return;
  }
  out.reserve(end - start + ROOM);
  out.byte(QUOTE);
  out.copy(bytes, start, end);
  out.byte(QUOTE);
}

function isPlain(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const byte = bytes[at] as number;
    if (byte < SPACE || byte === QUOTE || byte === BACKSLASH) return false;
  }
  return true;
}
