import { statSync } from 'node:fs';
import { InputError } from '../problem.ts';
import { readBytes, type UnpackLimit } from './byte-blocks.ts';
import { beginsLikeJson, beginsLikeJsonList, JSON_SAMPLE } from './refuse-json.ts';
import { LIMITS } from './workbook/limits.ts';
import { tooLarge } from './workbook/workbook-error.ts';

/**
 * A file to be read: a workbook, by its path or as bytes where it is no plain file; or the bytes as they come of one JSON
 * text, or else of lines.
 */
export type OpenedInput =
  | { readonly workbook: string | Buffer }
  | { readonly json: AsyncIterable<Buffer> }
  | { readonly chunks: AsyncIterable<Buffer> };

/** How an archive begins; a workbook is one. */
const ARCHIVE = Buffer.from('PK\x03\x04');
/** How what gzip packs begins, where it is not unpacked by its name. */
const PACKED = Buffer.of(0x1f, 0x8b);

/**
 * Opens a file, or standard input for `-`. A workbook and a JSON text are known by their bytes. Throws what reading
 * throws, and an InputError with status 65 for a list of JSON where lines of JSON are said to be, and for what is still packed.
 */
export async function openInput(
  path: string,
  format: UnpackLimit & { readonly inputFormat?: 'csv' | 'ndjson' },
): Promise<OpenedInput> {
  const chunks = readBytes(path, format);
  const bytes = await firstOf(chunks);
  if (bytes.subarray(0, PACKED.length).equals(PACKED)) {
    throw new InputError(65, [{ code: 'still-packed', where: { source: path } }]);
  }
  if (!bytes.subarray(0, ARCHIVE.length).equals(ARCHIVE)) {
    const start = bytes.toString('utf8', 0, JSON_SAMPLE);
    const isLines = format.inputFormat === 'ndjson';
    if (isLines && beginsLikeJsonList(start))
      throw new InputError(65, [{ code: 'json-list', where: { source: path } }]);
    return !isLines && beginsLikeJson(start) ? { json: behind(bytes, chunks) } : { chunks: behind(bytes, chunks) };
  }
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

/** As many bytes as tell what a file is, however few of them come at once. */
async function firstOf(chunks: AsyncGenerator<Buffer>): Promise<Buffer> {
  let bytes: Buffer = Buffer.alloc(0);
  while (bytes.length < JSON_SAMPLE) {
    const next = await chunks.next();
    if (next.done) break;
    bytes = bytes.length > 0 ? Buffer.concat([bytes, next.value]) : next.value;
  }
  return bytes;
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
