import type { Problem } from '../problem.ts';
import type { RecordBytes } from './record-bytes.ts';
import { passOn, type RecordSink } from './record-sink.ts';

/** Hands the records of several files on as those of one: their lists of names are numbered on, their bytes counted on. */
export class FileSequence implements RecordSink {
  readonly #inner: RecordSink;
  /** Lists of names in all files, and in those before. */
  #forms = 0;
  #formsBefore = 0;
  #bytes = 0;
  #bytesBefore = 0;

  constructor(inner: RecordSink) {
    this.#inner = inner;
  }

  /** Goes on with the next file. */
  next(source: string): void {
    this.#formsBefore = this.#forms;
    this.#bytesBefore = this.#bytes;
    this.#inner.begin?.(source);
  }

  header(names: readonly string[], line: number): void {
    this.#forms++;
    this.#inner.header(names, line);
  }

  form(names: readonly string[]): void {
    this.#forms++;
    this.#inner.form(names);
  }

  records(records: readonly RecordBytes[], count: number): void {
    const { form } = records[0] as RecordBytes;
    for (let index = 0; index < count; index++) (records[index] as RecordBytes).form = this.#formsBefore + form;
    passOn(this.#inner, records, count);
    for (let index = 0; index < count; index++) (records[index] as RecordBytes).form = form;
  }

  record(record: RecordBytes): void {
    const { form } = record;
    record.form = this.#formsBefore + form;
    this.#inner.record(record);
    record.form = form;
  }

  broken(problem: Problem, text: string): void {
    this.#inner.broken(problem, text);
  }

  afterBlock(bytes: number): Promise<void> {
    this.#bytes = this.#bytesBefore + bytes;
    return this.#inner.afterBlock(this.#bytes);
  }
}
