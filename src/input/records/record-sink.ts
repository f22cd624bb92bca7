import type { Problem } from '../problem.ts';
import type { Encoding } from './decode.ts';
import type { DelimiterName } from './delimiter.ts';
import type { HeaderFormat } from './header-finder.ts';
import type { RecordBytes } from './record-bytes.ts';

/** What becomes of a file of records. */
export type RecordSink = {
  /** A further file begins, where several are read as one; its lists of names go on being numbered. */
  begin?(source: string): void;
  /** The header of a CSV file or a sheet and its line, first of all; throws an InputError for one that cannot be used. */
  header(names: readonly string[], line: number): void;
  /** A list of names that lines of NDJSON come with, before the first of them; they are numbered from 0. */
  form(names: readonly string[]): void;
  /** Whether a record is this one's to count; without this, every one is. */
  wants?(record: RecordBytes): boolean;
  /** A record; it is filled anew for the next one. */
  record(record: RecordBytes): void;
  /** The same for the first `count` of several, one behind the other under one list of names: quicker than one by one. */
  records?(records: readonly RecordBytes[], count: number): void;
  /** A record of which not even the names of its cells are known, with its text as far as that is. */
  broken(problem: Problem, text: string): void;
  /** After each block; the next one waits for it. `bytes` counts what has been read. */
  afterBlock(bytes: number): Promise<void>;
};

/** Passes on the first `count` of some records, together where they can be taken so. */
export function passOn(sink: RecordSink, records: readonly RecordBytes[], count: number): void {
  if (sink.records && count > 0) sink.records(records, count);
  else for (let index = 0; index < count; index++) sink.record(records[index] as RecordBytes);
}

export type RecordFormat = HeaderFormat & { readonly encoding?: Encoding; readonly delimiter?: DelimiterName };
