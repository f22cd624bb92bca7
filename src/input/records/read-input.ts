import { type NdjsonFormat, readNdjson } from './read-ndjson.ts';
import { readRecords } from './read-records.ts';
import type { RecordFormat, RecordSink } from './record-sink.ts';

/** How a file of visits is written. */
export type InputFormat = RecordFormat & NdjsonFormat & { readonly inputFormat?: 'csv' | 'ndjson' };

/** Reads a file of any size record by record, as CSV or as NDJSON. Throws what their readers throw. */
export function readInput(path: string, format: InputFormat, sink: RecordSink): Promise<void> {
  return format.inputFormat === 'ndjson' ? readNdjson(path, format, sink) : readRecords(path, format, sink);
}
