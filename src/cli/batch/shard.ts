import type { Problem } from '../../input/problem.ts';
import type { RecordBytes } from '../../input/records/record-bytes.ts';
import type { RecordSink } from '../../input/records/record-sink.ts';
import { sharedBytes, sharedNumbers } from '../../input/records/shared-bytes.ts';
import { plainText } from '../../input/values/reading.ts';
import type { RowBuffer } from './row-buffer.ts';
import type { BatchRun } from './run.ts';

/** Which of `count` shards of a file's members a thread settles, and the column that names them. */
export type Shard = { readonly index: number; readonly count: number; readonly column: number };

/** Room behind rows: what is copied a word at a time may go so far beyond its end. */
const SLACK = 4;

/** What came of the records of a shard: rows and rejects with the line of each, so that those of all can be put in order. */
export type ShardRows = {
  readonly rows: Uint8Array;
  /** By row its line, and where it ends in the bytes. */
  readonly lines: Float64Array;
  readonly ends: Float64Array;
  readonly rejects: readonly { readonly line: number; readonly text: string }[];
};

/**
 * Settles the records of one shard of a file that is read as a whole, in whatever order its members come; what comes of
 * them it is told by `wrote` and `rejected`.
 */
export class ShardSink implements RecordSink {
  readonly #run: BatchRun;
  readonly #rows: RowBuffer;
  readonly #shard: Shard;
  #lines: number[] = [];
  #ends: number[] = [];
  #rejects: { line: number; text: string }[] = [];

  constructor(run: BatchRun, rows: RowBuffer, shard: Shard) {
    this.#run = run;
    this.#rows = rows;
    this.#shard = shard;
  }

  header(names: readonly string[], line: number): void {
    this.#run.header(names, line);
  }

  form(names: readonly string[]): void {
    this.#run.form(names);
  }

  wants(record: RecordBytes): boolean {
    return shardOf(record, this.#shard) === this.#shard.index;
  }

  record(record: RecordBytes): void {
    this.#run.record(record);
  }

  records(records: readonly RecordBytes[], count: number): void {
    this.#run.records(records, count);
  }

  /** Nobody knows whose record it is: the first shard tells. */
  broken(problem: Problem, text: string): void {
    if (this.#shard.index === 0) this.#run.broken(problem, text);
  }

  /** Takes note of a row that was written last, and of the line it is of. */
  wrote(line: number): void {
    this.#lines.push(line);
    this.#ends.push(this.#rows.size);
  }

  /** Takes note of the reject that was written last, and of the line it is of. */
  rejected(line: number): void {
    this.#rejects.push({ line, text: this.#rows.takeRejects() });
  }

  afterBlock(bytes: number): Promise<void> {
    return this.#run.afterBlock(bytes);
  }

  /** What has come of records since the last time. */
  take(): ShardRows {
    const rows = sharedBytes(this.#rows.take().rows);
    const taken = { rows, lines: sharedNumbers(this.#lines), ends: sharedNumbers(this.#ends) };
    const rejects = this.#rejects;
    this.#lines = [];
    this.#ends = [];
    this.#rejects = [];
    return { ...taken, rejects };
  }
}

/** The rows and rejects of all shards of a block in the order of their lines. */
export function inLineOrder(shards: readonly ShardRows[]): { readonly rows: Buffer; readonly rejects: string } {
  const size = shards.reduce((sum, shard) => sum + shard.rows.length, 0);
  const rows = Buffer.allocUnsafe(size + SLACK);
  const to = viewOf(rows);
  const from = shards.map((shard) => new RowsInOrder(shard));
  for (let at = 0; at < size; ) {
    let first = from[0] as RowsInOrder;
    for (const other of from) if (other.line < first.line) first = other;
    let until = Number.POSITIVE_INFINITY;
    for (const other of from) if (other !== first && other.line < until) until = other.line;
    at = first.copyUntil(until, to, at);
  }
  const rejects = shards.flatMap((shard) => shard.rejects).sort((a, b) => a.line - b.line);
  return { rows: rows.subarray(0, size), rejects: rejects.map(({ text }) => text).join('') };
}

/** The rows of a shard, one run after the other. */
class RowsInOrder {
  /** The line of the next row; behind all others where there is none. */
  line: number;
  readonly #lines: Float64Array;
  readonly #ends: Float64Array;
  readonly #view: DataView;
  #next = 0;
  #start = 0;

  constructor({ lines, ends, rows }: ShardRows) {
    this.#lines = lines;
    this.#ends = ends;
    this.#view = viewOf(rows);
    this.line = lines[0] ?? Number.POSITIVE_INFINITY;
  }

  /** Copies the rows of lines before `until` to a place and returns the place behind. */
  copyUntil(until: number, to: DataView, at: number): number {
    const lines = this.#lines;
    const start = this.#start;
    let next = this.#next + 1;
    while (next < lines.length && (lines[next] as number) < until) next++;
    const end = this.#ends[next - 1] as number;
    copyRows(this.#view, start, end, to, at);
    this.#next = next;
    this.#start = end;
    this.line = next < lines.length ? (lines[next] as number) : Number.POSITIVE_INFINITY;
    return at + end - start;
  }
}

/** Copies rows by words, the last of which may go beyond them: what stands there comes later. */
function copyRows(from: DataView, start: number, end: number, to: DataView, at: number): void {
  let place = start;
  let there = at;
  for (const last = Math.min(end, from.byteLength - SLACK); place < last; place += 4, there += 4) {
    to.setInt32(there, from.getInt32(place, true), true);
  }
  for (; place < end; place++, there++) to.setUint8(there, from.getUint8(place));
}

function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength);
}

/** The same for all records of a member, however its name is spelled; a record that is too narrow to name one is anyone's. */
function shardOf({ bytes, starts, ends, cells }: RecordBytes, { column, count }: Shard): number {
  if (column >= cells) return 0;
  return hashOf(bytes, starts[column] as number, ends[column] as number) % count;
}

/** Whether a byte is seen as it stands: a letter or digit of ASCII. */
const IS_PLAIN = Uint8Array.from({ length: 256 }, (_, byte) => (/[0-9A-Za-z]/.test(String.fromCharCode(byte)) ? 1 : 0));

/** A hash of text as it is seen; `isSeen`: whether the bytes are that already. */
function hashOf(bytes: Uint8Array, start: number, end: number, isSeen = false): number {
  let hash = end - start;
  for (let at = start; at < end; at++) {
    const byte = bytes[at] as number;
    if (IS_PLAIN[byte] === 0 && !isSeen) {
      const seen = Buffer.from(plainText(Buffer.from(bytes.subarray(start, end)).toString()));
      return hashOf(seen, 0, seen.length, true);
    }
    hash = Math.imul(hash ^ byte, 0x01000193);
  }
  return (hash ^ (hash >>> 15)) >>> 0;
}
