import { InputError } from '../problem.ts';
import { cutAtNewlines, readBytes } from './byte-blocks.ts';
import { RecordReader } from './record-reader.ts';
import type { RecordFormat, RecordSink } from './record-sink.ts';
import { utf8Chunks } from './utf8-chunks.ts';

/**
 * Reads a CSV file of any size record by record. Plain text without quotes is scanned; from the first block with a quote
 * on csv-parse splits the records. Throws an InputError: 66 where the file cannot be read, 65 where it is no text or
 * empty.
 */
export async function readRecords(path: string, format: RecordFormat, sink: RecordSink): Promise<void> {
  const reader = new RecordReader(path, format, sink);
  for await (const block of cutAtNewlines(utf8Chunks(readBytes(path), path, format.encoding))) {
    await reader.read(block.bytes, block.last);
  }
  if (!reader.hasHeader) throw new InputError(65, [{ code: 'empty-file', where: { source: path } }]);
}
