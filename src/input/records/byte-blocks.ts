import { constants, createReadStream, fstatSync, openSync, statSync } from 'node:fs';
import { stdin } from 'node:process';
import type { Readable } from 'node:stream';
import { InputError } from '../problem.ts';
import { DAMAGED, unpacked } from './gzip-bytes.ts';

const CHUNK = 1 << 19;
const NEWLINE = 0x0a;
const STDIN = 0;

/** Bytes that end behind a newline, except the last of a file. */
export type Block = { readonly bytes: Buffer; readonly last: boolean };

/**
 * The bytes of a file, or of standard input for `-`, as they come; a name that ends in `.gz` is unpacked.
 * Throws an InputError with status 66 where it cannot be read, 65 where what was packed is damaged.
 */
export async function* readBytes(path: string): AsyncGenerator<Buffer> {
  if (path === '-' && fstatSync(STDIN).isDirectory()) throw isDirectory(path);
  try {
    const raw = path === '-' ? stdin : await streamOf(path);
    const chunks = path.toLowerCase().endsWith('.gz') ? unpacked(raw) : raw;
    for await (const chunk of chunks) yield chunk as Buffer;
  } catch (error) {
    throw readError(path, error);
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

/** Joins and cuts chunks so that each block but the last ends behind a newline. */
export async function* cutAtNewlines(chunks: AsyncIterable<Buffer>): AsyncGenerator<Block> {
  let kept: Buffer[] = [];
  for await (const chunk of readAhead(chunks)) {
    const cut = chunk.lastIndexOf(NEWLINE) + 1;
    if (cut === 0) {
      kept.push(chunk);
      continue;
    }
    const whole = chunk.subarray(0, cut);
    yield { bytes: kept.length === 0 ? whole : Buffer.concat([...kept, whole]), last: false };
    kept = cut < chunk.length ? [chunk.subarray(cut)] : [];
  }
  yield { bytes: Buffer.concat(kept), last: true };
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
