import type { Problem } from '../../input/problem.ts';
import type { RecordBytes } from '../../input/records/record-bytes.ts';
import type { RecordSink } from '../../input/records/record-sink.ts';
import { sharedBytes } from '../../input/records/shared-bytes.ts';
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

  /** Nobody knows whose record it is that cannot be read: the first shard tells. */
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
    const taken = { rows, lines: Float64Array.from(this.#lines), ends: Float64Array.from(this.#ends) };
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
  const views = shards.map((shard) => viewOf(shard.rows));
  const next = shards.map(() => 0);
  let at = 0;
  for (let from = firstOf(shards, next); from >= 0; from = firstOf(shards, next)) {
    const { ends } = shards[from] as ShardRows;
    const place = next[from] as number;
    const start = place === 0 ? 0 : (ends[place - 1] as number);
    const end = ends[place] as number;
    copyRow(views[from] as DataView, start, end, to, at);
    at += end - start;
    next[from] = place + 1;
  }
  const rejects = shards.flatMap((shard) => shard.rejects).sort((a, b) => a.line - b.line);
  return { rows: rows.subarray(0, size), rejects: rejects.map(({ text }) => text).join('') };
}

/** Copies a row by words, the last of which may go beyond it: what stands there comes later. */
function copyRow(from: DataView, start: number, end: number, to: DataView, at: number): void {
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

/** The shard whose next row comes first; -1 where none has one left. */
function firstOf(shards: readonly ShardRows[], next: readonly number[]): number {
  let first = -1;
  let least = Number.POSITIVE_INFINITY;
  for (let index = 0; index < shards.length; index++) {
    const line = (shards[index] as ShardRows).lines[next[index] as number] ?? Number.POSITIVE_INFINITY;
    if (line < least) {
      least = line;
      first = index;
    }
  }
  return first;
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
