import type { Problem } from '../../input/problem.ts';
import type { MemberLots } from '../../input/records/member-lots.ts';
import type { RecordBytes } from '../../input/records/record-bytes.ts';
import type { RecordSink } from '../../input/records/record-sink.ts';
import type { BatchRun } from './run.ts';

/** The thread that is sent nothing: the main one. */
export const HERE = 0;

/** How much of all work the main thread has besides settling: it reads the file, and puts rows in order. */
const BESIDES = 0.12;

/** How much each of `count` threads settles; the main one less. */
export function sharesOf(count: number): readonly number[] {
  const ofMain = Math.max(0, (1 - BESIDES * (count - 1)) / count);
  const ofOther = (1 - ofMain) / (count - 1);
  return Array.from({ length: count }, (_, thread) => (thread === HERE ? ofMain : ofOther));
}

/** Settles the records of one thread's members in a file that comes in any order; before lots are dealt, of all. */
export class ShardSink implements RecordSink {
  lots: MemberLots | undefined;
  readonly #run: BatchRun;
  readonly #thread: number;

  constructor(run: BatchRun, thread: number, lots?: MemberLots) {
    this.#run = run;
    this.#thread = thread;
    this.lots = lots;
  }

  header(names: readonly string[], line: number): void {
    this.#run.header(names, line);
  }

  form(names: readonly string[]): void {
    this.#run.form(names);
  }

  wants(record: RecordBytes): boolean {
    return this.lots === undefined || this.lots.threadOf(record) === this.#thread;
  }

  record(record: RecordBytes): void {
    this.#run.record(record);
  }

  records(records: readonly RecordBytes[], count: number): void {
    this.#run.records(records, count);
  }

  /** Nobody knows whose record it is. */
  broken(problem: Problem, text: string): void {
    if (this.#thread === HERE) this.#run.broken(problem, text);
  }

  afterBlock(bytes: number): Promise<void> {
    return this.#run.afterBlock(bytes);
  }
}
