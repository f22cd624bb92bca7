import { isAscii, isUtf8 } from 'node:buffer';
import { TextDecoder } from 'node:util';
import { type Encoding, refuseMagic } from './decode.ts';

const NEWLINE = 0x0a;

/**
 * The bytes of a text file as UTF-8 without a byte-order mark, as they come: in the encoding named, else by the mark,
 * else as UTF-8 or GB18030 by the first bytes that are not ASCII. What cannot be decoded comes out as U+FFFD, or, in
 * UTF-8, as it is. Throws an InputError with status 65 for a file that is no text.
 */
export async function* utf8Chunks(
  chunks: AsyncIterable<Buffer>,
  source: string,
  named?: Encoding,
): AsyncGenerator<Buffer> {
  let label: string | undefined = named === 'utf-16' ? 'utf-16le' : named;
  let decoder: TextDecoder | undefined;
  let first = true;
  for await (const chunk of chunks) {
    let bytes = chunk;
    if (first) {
      first = false;
      refuseMagic(bytes, source);
      const mark = markOf(bytes);
      if (mark && (named === undefined || mark.label.startsWith(named))) {
        label = mark.label;
        bytes = bytes.subarray(mark.length);
      }
    }
    if (label === undefined && !isAscii(bytes)) label = isUtf8(wholeLines(bytes)) ? 'utf-8' : 'gb18030';
    if (label === undefined || label === 'utf-8') yield bytes;
    else {
      decoder ??= new TextDecoder(label);
      yield Buffer.from(decoder.decode(bytes, { stream: true }));
    }
  }
  if (decoder) yield Buffer.from(decoder.decode());
}

function markOf(bytes: Uint8Array): { readonly label: string; readonly length: number } | undefined {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return { label: 'utf-16le', length: 2 };
  if (first === 0xfe && second === 0xff) return { label: 'utf-16be', length: 2 };
  return first === 0xef && second === 0xbb && third === 0xbf ? { label: 'utf-8', length: 3 } : undefined;
}

/** A chunk may end inside a character, but not a line. */
function wholeLines(bytes: Buffer): Buffer {
  const cut = bytes.lastIndexOf(NEWLINE) + 1;
  return cut > 0 ? bytes.subarray(0, cut) : bytes;
}
