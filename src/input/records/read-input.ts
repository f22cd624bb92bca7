import type { BindOptions } from '../bind-header.ts';
import { readBytes, type UnpackLimit } from './byte-blocks.ts';
import type { FileNotes } from './file-notes.ts';
import { FileSequence } from './file-sequence.ts';
import { Footers } from './footers.ts';
import { isPlainFile, type OpenedInput, openInput } from './open-input.ts';
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
    const encoding = await readNdjson(input.chunks, path, format, sink);
    return { source: path, encoding, above: [], footers: [], wrongTotals: [] };
  }
  return readTable(input, path, format, sink);
}

/** Reads several files as one, in this order. Throws what reading one does. */
export async function readInputs(
  paths: readonly string[],
  format: InputFormat,
  sink: RecordSink,
): Promise<readonly FileNotes[]> {
  const [first = '', ...more] = paths;
  if (more.length === 0) return [await readInput(first, format, sink)];
  const files = new FileSequence(sink);
  const notes: FileNotes[] = [];
  for (const path of paths) {
    files.next(path);
    notes.push(await readInput(path, format, files));
  }
  return notes;
}

/** Reads what has a header and rows below it. */
export async function readTable(
  input: OpenedInput,
  path: string,
  format: InputFormat,
  sink: RecordSink,
): Promise<FileNotes> {
  const footers = new Footers(sink, format, !('chunks' in input && isPlainFile(path)));
  if ('json' in input) {
    const { readJsonTable } = await import('./json-table.ts');
    const encoding = await readJsonTable(input.json, path, format, footers);
    return { source: path, encoding, above: [], ...footers.end() };
  }
  if ('workbook' in input) {
    const { readWorkbook } = await import('./workbook/read-workbook.ts');
    const { above, ...sheet } = await readWorkbook(path, input.workbook, format, footers);
    return { source: path, above, sheet, ...footers.end() };
  }
  const { found, encoding } = await readRecords(input.chunks, path, format, footers);
  const notes = await textNotes(path, format, { above: found.above, ...footers.end() });
  return { ...notes, encoding };
}

/** What is to be said of a file of text; where it can be read again, its sums are held against its rows only now. */
export async function textNotes(
  path: string,
  format: InputFormat,
  told: Pick<FileNotes, 'above' | 'footers' | 'wrongTotals'>,
): Promise<FileNotes> {
  if (told.wrongTotals.length === 0 || !isPlainFile(path)) return { source: path, ...told };
  const footers = new Footers(NOBODY, format, true);
  await readRecords(readBytes(path, format), path, format, footers);
  return { source: path, ...told, wrongTotals: footers.end().wrongTotals };
}

/** Takes records for nothing. */
const NOBODY: RecordSink = {
  header: () => undefined,
  form: () => undefined,
  record: () => undefined,
  broken: () => undefined,
  afterBlock: async () => undefined,
};
