import { constants, createReadStream, fstatSync, openSync, statSync } from 'node:fs';
import { stdin } from 'node:process';
import type { Readable } from 'node:stream';
import { InputError } from '../problem.ts';
import { DAMAGED, unpacked } from './gzip-bytes.ts';

const CHUNK = 1 << 19;
const LF = 0x0a;
const CR = 0x0d;
const QUOTE = 0x22;
const A_RETURN = Buffer.of(CR);
const A_QUOTE = Buffer.of(QUOTE);
const EMPTY = Buffer.alloc(0);
const STDIN = 0;

/** Bytes that end behind the end of a line, except the last of a file. */
export type Block = { readonly bytes: Buffer; readonly last: boolean };

/** How much a packed file may come to. */
export type UnpackLimit = {
  /** In MiB; 64 GiB where it is left out. */
  readonly unpackLimit?: number | undefined;
};

const MIB = 1 << 20;
const UNPACK_LIMIT = 65_536;

/**
 * The bytes of a file, or of standard input for `-`, as they come; a name that ends in `.gz` is unpacked.
 * Throws an InputError with status 66 where it cannot be read, 65 where what was packed is damaged or comes to more than
 * the limit.
 */
export async function* readBytes(path: string, limits: UnpackLimit = {}): AsyncGenerator<Buffer> {
  if (path === '-' && fstatSync(STDIN).isDirectory()) throw isDirectory(path);
  try {
    const raw = path === '-' ? stdin : await streamOf(path);
    if (path.toLowerCase().endsWith('.gz')) yield* within(unpacked(raw), path, limits);
    else for await (const chunk of raw) yield chunk as Buffer;
  } catch (error) {
    throw readError(path, error);
  }
}

/** What was packed small may be large without end. */
async function* within(
  chunks: AsyncIterable<Buffer>,
  source: string,
  { unpackLimit = UNPACK_LIMIT }: UnpackLimit,
): AsyncGenerator<Buffer> {
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > unpackLimit * MIB) {
      throw new InputError(65, [{ code: 'gzip-too-large', where: { source }, detail: { limit: unpackLimit } }]);
    }
    yield chunk;
  }
}

/** A named pipe is read without waiting in the system for its writer, so that the program can be interrupted. */
async function streamOf(path: string): Promise<Readable> {
  if (!statSync(path).isFIFO()) return createReadStream(path, { highWaterMark: CHUNK });
  const { Socket } = await import('node:net');
  const pipe = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  return new Socket({ fd: pipe, readable: true, writable: false });
}

function isDirectory(source: string): InputError {
  return new InputError(66, [{ code: 'file-is-directory', where: { source } }]);
}

function readError(path: string, error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error;
  const code = String(error.code);
  const where = { source: path };
  if (code.startsWith('Z_') || code === DAMAGED)
    return new InputError(65, [{ code: 'bad-gzip', where, detail: { reason: code } }]);
  if (code === 'ENOENT') return new InputError(66, [{ code: 'file-not-found', where }]);
  if (code === 'EISDIR') return isDirectory(path);
  return new InputError(66, [{ code: 'file-unreadable', where, detail: { reason: code } }]);
}

/**
 * Joins and cuts chunks so that each block but the last ends behind the end of a line: a line feed or, where `returns`
 * says so, a carriage return too. What a line has beyond `longest` bytes need not be kept: whoever reads it sees that it
 * is too long, and whether a quote is open at its end.
 */
export async function* cutAtLineEnds(
  chunks: AsyncIterable<Buffer>,
  { longest, returns }: { readonly longest: number; readonly returns: boolean },
): AsyncGenerator<Block> {
  const line = new OpenLine(longest);
  const ahead = readAhead(chunks);
  for await (const chunk of returns ? withWholeEnds(ahead) : ahead) {
    const cut = 1 + Math.max(chunk.lastIndexOf(LF), returns ? chunk.lastIndexOf(CR) : -1);
    if (cut > 0) yield { bytes: line.endWith(chunk.subarray(0, cut)), last: false };
    line.add(chunk.subarray(cut));
  }
  yield { bytes: line.endWith(EMPTY), last: true };
}

/** A line whose end has not come yet. */
class OpenLine {
  readonly #longest: number;
  #pieces: Buffer[] = [];
  #length = 0;
  /** Whether an odd number of quotes has been dropped. */
  #isOdd = false;

  constructor(longest: number) {
    this.#longest = longest;
  }

  add(bytes: Buffer): void {
    const room = this.#longest + 1 - this.#length;
    if (bytes.length <= room) this.#keep(bytes);
    else {
      this.#keep(bytes.subarray(0, room));
      const dropped = bytes.subarray(room);
      for (let at = dropped.indexOf(QUOTE); at >= 0; at = dropped.indexOf(QUOTE, at + 1)) this.#isOdd = !this.#isOdd;
    }
  }

  /** The line and all of the bytes, in which it ends; begins anew. */
  endWith(bytes: Buffer): Buffer {
    if (this.#length === 0) return bytes;
    const found = bytes.findIndex((byte) => byte === LF || byte === CR);
    const end = found < 0 ? bytes.length : found;
    this.add(bytes.subarray(0, end));
    const whole = Buffer.concat([...this.#pieces, this.#isOdd ? A_QUOTE : EMPTY, bytes.subarray(end)]);
    this.#pieces = [];
    this.#length = 0;
    this.#isOdd = false;
    return whole;
  }

  #keep(bytes: Buffer): void {
    if (bytes.length === 0) return;
    this.#pieces.push(bytes);
    this.#length += bytes.length;
  }
}

/** Holds a carriage return back from the end of a chunk, since the line feed that belongs to it may come next. */
async function* withWholeEnds(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let held = false;
  for await (const chunk of chunks) {
    const bytes: Buffer = held ? Buffer.concat([A_RETURN, chunk]) : chunk;
    held = bytes.at(-1) === CR;
    yield held ? bytes.subarray(0, -1) : bytes;
  }
  if (held) yield A_RETURN;
}

/** Asks for the next chunk before the one at hand is used, so that reading and settling overlap. */
async function* readAhead(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const source = chunks[Symbol.asyncIterator]();
  try {
    for (let next = ask(source); ; ) {
      const { done, value } = await next;
      if (done) return;
      next = ask(source);
      yield value;
    }
  } finally {
    await source.return?.();
  }
}

/** A chunk asked for; where it fails before anyone waits for it, whoever waits is told then. */
function ask(source: AsyncIterator<Buffer>): Promise<IteratorResult<Buffer>> {
  const next = source.next();
  next.catch(() => undefined);
  return next;
}
