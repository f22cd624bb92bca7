import { isAscii } from 'node:buffer';
import { TextDecoder } from 'node:util';
import { ENCODINGS, type Encoding, likeliestEncoding, refuseMagic } from './decode.ts';

const LF = 0x0a;
const CR = 0x0d;
/** As many bytes as show what a file is, and of a line as are waited for before its encoding is judged. */
const FIRST_BYTES = 256;
const LONGEST_LINE = 1 << 20;
/** As many bytes of text that is hard to tell as are waited for. */
const MOST_JUDGED = 1 << 16;

/**
 * The bytes of a text file as UTF-8 without a byte-order mark, as they come: in the encoding named, else by the mark,
 * else as UTF-8 or GB18030 by the first whole lines that are not all ASCII. What cannot be decoded comes out as U+FFFD,
 * or, in UTF-8, as it is. Throws an InputError with status 65 for a file that is no text.
 */
export class Utf8Chunks implements AsyncIterable<Buffer> {
  readonly #chunks: AsyncIterable<Buffer>;
  readonly #text: UnjudgedText;

  constructor(chunks: AsyncIterable<Buffer>, source: string, named?: Encoding) {
    this.#chunks = chunks;
    this.#text = new UnjudgedText(source, named);
  }

  /** The encoding that was taken, once it is known; `undefined` for plain ASCII. */
  get encoding(): Encoding | undefined {
    return ENCODINGS.find((encoding) => this.#text.label?.startsWith(encoding));
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Buffer> {
    let decoder: TextDecoder | undefined;
    const text = this.#text;
    const inUtf8 = (bytes: Buffer) => {
      if (text.label === 'utf-8' || text.label === undefined) return bytes;
      decoder ??= new TextDecoder(text.label);
      return Buffer.from(decoder.decode(bytes, { stream: true }));
    };
    for await (const chunk of this.#chunks) {
      if (text.label === undefined || !text.hasBegun) for (const bytes of text.judge(chunk, false)) yield inUtf8(bytes);
      else yield inUtf8(chunk);
    }
    for (const bytes of text.judge(Buffer.alloc(0), true)) yield inUtf8(bytes);
    if (decoder) yield Buffer.from(decoder.decode());
  }
}

/** The beginning of a file until it is known what it is, and in which encoding. */
class UnjudgedText {
  /** The encoding, once it is known. */
  label: string | undefined;
  /** Whether its first bytes have been looked at. */
  hasBegun = false;
  readonly #source: string;
  readonly #named: Encoding | undefined;
  #held: Buffer[] = [];
  #length = 0;

  constructor(source: string, named: Encoding | undefined) {
    this.#source = source;
    this.#named = named;
    this.label = named === 'utf-16' ? 'utf-16le' : named;
  }

  /** Takes bytes, the last ones of all where `isLast`; gives back what can be passed on. */
  judge(bytes: Buffer, isLast: boolean): Buffer[] {
    this.#held.push(bytes);
    this.#length += bytes.length;
    if (!this.hasBegun) {
      if (!isLast && this.#length < FIRST_BYTES && !endsLine(bytes)) return [];
      this.#begin(Buffer.concat(this.#held));
    }
    if (this.label !== undefined) return this.#release();
    // Neither a character nor the line that shows the encoding may be cut.
    const last = this.#held.pop() ?? bytes;
    const cut = isLast || this.#length > LONGEST_LINE ? last.length : lineEnd(last);
    if (cut === 0 && !isLast) {
      this.#held.push(last);
      return [];
    }
    this.#held.push(last.subarray(0, cut));
    if (!this.#held.every((piece) => isAscii(piece))) {
      this.label = likeliestEncoding(Buffer.concat(this.#held));
      if (this.label === undefined) {
        // What is hard to tell by these lines may be easy by the next.
        if (!isLast && this.#length < MOST_JUDGED) {
          this.#held.push(last.subarray(cut));
          return [];
        }
        this.label = 'utf-8';
      }
    }
    const released = this.#release();
    if (cut === last.length) return released;
    if (this.label !== undefined) return [...released, last.subarray(cut)];
    this.#held = [last.subarray(cut)];
    this.#length = last.length - cut;
    return released;
  }

  #begin(bytes: Buffer): void {
    this.hasBegun = true;
    refuseMagic(bytes, this.#source);
    const mark = markOf(bytes);
    const counts = mark && (this.#named === undefined || mark.label.startsWith(this.#named));
    if (counts) this.label = mark.label;
    this.#held = [counts ? bytes.subarray(mark.length) : bytes];
  }

  #release(): Buffer[] {
    const released = this.#held;
    this.#held = [];
    this.#length = 0;
    return released;
  }
}

function markOf(bytes: Uint8Array): { readonly label: string; readonly length: number } | undefined {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return { label: 'utf-16le', length: 2 };
  if (first === 0xfe && second === 0xff) return { label: 'utf-16be', length: 2 };
  return first === 0xef && second === 0xbb && third === 0xbf ? { label: 'utf-8', length: 3 } : undefined;
}

function endsLine(bytes: Buffer): boolean {
  return lineEnd(bytes) > 0;
}

/** Behind the last end of a line; 0 where none ends. */
function lineEnd(bytes: Buffer): number {
  return 1 + Math.max(bytes.lastIndexOf(LF), bytes.lastIndexOf(CR));
}
