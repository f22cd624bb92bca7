import { InputError } from '../problem.ts';
import { cutAtLineEnds } from './byte-blocks.ts';
import type { Encoding } from './decode.ts';
import type { FoundHeader } from './header-finder.ts';
import { RecordReader } from './record-reader.ts';
import type { RecordFormat, RecordSink } from './record-sink.ts';
import { LONGEST_LINE } from './split-records.ts';
import { Utf8Chunks } from './utf8-chunks.ts';

/** How lines end, and how long one may be. */
export const CSV_LINES = { longest: LONGEST_LINE, returns: true };

/**
 * Reads the bytes of a CSV file of any size record by record, and gives its header and its encoding. Plain text without
 * quotes is scanned; from the first block with a quote on csv-parse splits the records. Throws an InputError: 66 where the file cannot be read, 65 where it is no text or
 * empty.
 */
export async function readRecords(
  chunks: AsyncIterable<Buffer>,
  path: string,
  format: RecordFormat,
  sink: RecordSink,
): Promise<{ readonly found: FoundHeader; readonly encoding: Encoding | undefined }> {
  const reader = new RecordReader(path, format, sink);
  const text = new Utf8Chunks(chunks, path, format.encoding);
  for await (const block of cutAtLineEnds(text, CSV_LINES)) {
    await reader.read(block.bytes, block.last);
  }
  const { found } = reader;
  if (!found) throw new InputError(65, [{ code: 'empty-file', where: { source: path } }]);
  return { found, encoding: text.encoding };
}
