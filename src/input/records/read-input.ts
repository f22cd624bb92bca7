import type { BindOptions } from '../bind-header.ts';
import type { UnpackLimit } from './byte-blocks.ts';
import type { FileNotes } from './file-notes.ts';
import { Footers } from './footers.ts';
import { type OpenedInput, openInput } from './open-input.ts';
import { type NdjsonFormat, readNdjson } from './read-ndjson.ts';
import { readRecords } from './read-records.ts';
import type { RecordFormat, RecordSink } from './record-sink.ts';

/** How a file of visits is written. */
export type InputFormat = RecordFormat &
  NdjsonFormat &
  UnpackLimit &
  BindOptions & { readonly inputFormat?: 'csv' | 'ndjson'; readonly sheet?: string };

/**
 * Reads a file of any size record by record, as a workbook where it is one, else as CSV or as NDJSON, and gives what is
 * to be said of it. Throws what their readers throw.
 */
export async function readInput(path: string, format: InputFormat, sink: RecordSink): Promise<FileNotes> {
  const input = await openInput(path, format);
  if (format.inputFormat === 'ndjson' && 'chunks' in input) {
    await readNdjson(input.chunks, path, format, sink);
    return { source: path, above: [], footers: [], wrongTotals: [] };
  }
  return readTable(input, path, format, sink);
}

/** Reads what has a header and rows below it. */
export async function readTable(
  input: OpenedInput,
  path: string,
  format: InputFormat,
  sink: RecordSink,
): Promise<FileNotes> {
  const footers = new Footers(sink, format);
  if ('workbook' in input) {
    const { readWorkbook } = await import('./workbook/read-workbook.ts');
    const { above, ...sheet } = await readWorkbook(path, input.workbook, format, footers);
    return { source: path, above, sheet, ...footers.end() };
  }
  const { above } = await readRecords(input.chunks, path, format, footers);
  return { source: path, above, ...footers.end() };
}
