import { statSync } from 'node:fs';
import { readBytes, type UnpackLimit } from './byte-blocks.ts';
import { LIMITS } from './workbook/limits.ts';
import { tooLarge } from './workbook/workbook-error.ts';

/** A file to be read: a workbook, by its path or as bytes where it is no plain file, or else its bytes as they come. */
export type OpenedInput = { readonly workbook: string | Buffer } | { readonly chunks: AsyncIterable<Buffer> };

/** How an archive begins; a workbook is one. */
const ARCHIVE = Buffer.from('PK\x03\x04');
/** Opens a file, or standard input for `-`. A workbook is known by its bytes. Throws what reading throws. */
export async function openInput(path: string, limits: UnpackLimit): Promise<OpenedInput> {
  const chunks = readBytes(path, limits);
  const first = await chunks.next();
  const bytes = first.done ? Buffer.alloc(0) : first.value;
  if (!bytes.subarray(0, ARCHIVE.length).equals(ARCHIVE)) return { chunks: behind(bytes, chunks) };
  if (isPlainFile(path)) {
    await chunks.return(undefined);
    return { workbook: path };
  }
  const all = [bytes];
  let size = bytes.length;
  for await (const chunk of chunks) {
    all.push(chunk);
    size += chunk.length;
    if (size > LIMITS.piped) throw tooLarge(path, '');
  }
  return { workbook: Buffer.concat(all) };
}

async function* behind(first: Buffer, rest: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  yield first;
  yield* rest;
}

/** Whether a path leads to a file that can be read again. */
export function isPlainFile(path: string): boolean {
  return (
    path !== '-' && !path.toLowerCase().endsWith('.gz') && statSync(path, { throwIfNoEntry: false })?.isFile() === true
  );
}
