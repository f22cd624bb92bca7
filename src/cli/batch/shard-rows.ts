import { STEP } from '../../input/records/piece.ts';
import { type SharedBytes, sharedBytes } from '../../input/records/shared-bytes.ts';
import type { RowBuffer } from './row-buffer.ts';

/** Takes rows as bytes that threads share, and has the next ones written into memory that is shared. */
export function takeShared(from: RowBuffer, room: SharedArrayBuffer): SharedBytes {
  const rows = from.takeInto(Buffer.from(room));
  const { buffer, byteOffset, length } = rows;
  // There were more than there was room for, or they are the first.
  if (!(buffer instanceof SharedArrayBuffer)) return sharedBytes([rows], new SharedArrayBuffer(length + STEP));
  return new Uint8Array(buffer, byteOffset, length);
}

type Reject = { readonly line: number; readonly text: string };

/** What came of a thread's records in a block: rows and rejects with the line of each, so that they can be put in order. */
export type ShardRows = {
  readonly rows: SharedBytes;
  /** By row its line, and where it ends in the bytes. */
  readonly lines: Float64Array;
  readonly ends: Int32Array;
  readonly rejects: readonly Reject[];
};

/** Gathers the rows and rejects of a thread, told when one has been written. */
export class ShardRecorder {
  readonly #rows: RowBuffer;
  #lines = new Float64Array(1 << 10);
  #ends = new Int32Array(1 << 10);
  #size = 0;
  #rejects: Reject[] = [];

  constructor(rows: RowBuffer) {
    this.#rows = rows;
  }

  wrote(line: number): void {
    if (this.#size === this.#lines.length) this.#grow();
    this.#lines[this.#size] = line;
    this.#ends[this.#size++] = this.#rows.size;
  }

  rejected(line: number): void {
    this.#rejects.push({ line, text: this.#rows.takeRejects() });
  }

  /** What has come of records since the last time; the next rows are written into `room`. */
  take(room: SharedArrayBuffer): ShardRows {
    const rows = takeShared(this.#rows, room);
    const [lines, ends] = [this.#lines.slice(0, this.#size), this.#ends.slice(0, this.#size)];
    const rejects = this.#rejects;
    this.#size = 0;
    this.#rejects = [];
    return { rows, lines, ends, rejects };
  }

  #grow(): void {
    const [lines, ends] = [new Float64Array(this.#size * 2), new Int32Array(this.#size * 2)];
    lines.set(this.#lines);
    ends.set(this.#ends);
    this.#lines = lines;
    this.#ends = ends;
  }
}

/** Puts the rows and rejects of other threads in between those of this one, all in the order of their lines. */
export class RowsBetween {
  readonly #rows: RowBuffer;
  #others: readonly OtherRows[] = [];
  /** The line of the first row that is not in its place yet. */
  #next = Number.POSITIVE_INFINITY;
  #rejects: Reject[] = [];

  constructor(rows: RowBuffer) {
    this.#rows = rows;
  }

  /** Takes what came of the next block. */
  take(shards: readonly ShardRows[]): void {
    this.#others = shards.map((shard) => new OtherRows(shard));
    this.#next = Math.min(...this.#others.map(({ line }) => line));
    this.#rejects = shards.flatMap(({ rejects }) => rejects).sort((a, b) => b.line - a.line);
  }

  /** Puts the rows before a line in their place. */
  rowsBefore(line: number): void {
    while (this.#next < line) {
      const first = this.#others.find((other) => other.line === this.#next) as OtherRows;
      let second = Number.POSITIVE_INFINITY;
      for (const other of this.#others) if (other !== first && other.line < second) second = other.line;
      first.copyUntil(Math.min(line, second), this.#rows);
      this.#next = Math.min(first.line, second);
    }
  }

  /** The same with the rejects. */
  rejectsBefore(line: number): void {
    const rejects = this.#rejects;
    for (let next = rejects.at(-1); next && next.line < line; next = rejects.at(-1)) {
      this.#rows.copyReject(next.text);
      rejects.pop();
    }
  }

  /** Puts all that is left behind the others. */
  rest(): void {
    this.rowsBefore(Number.POSITIVE_INFINITY);
    this.rejectsBefore(Number.POSITIVE_INFINITY);
  }
}

/** The rows of another thread, one run after the other. */
class OtherRows {
  /** The line of the next row; behind all others where there is none. */
  line: number;
  readonly #lines: Float64Array;
  readonly #ends: Int32Array;
  readonly #rows: DataView;
  #next = 0;
  #start = 0;

  constructor({ lines, ends, rows }: ShardRows) {
    this.#lines = lines;
    this.#ends = ends;
    this.#rows = new DataView(rows.buffer, rows.byteOffset);
    this.line = lines[0] ?? Number.POSITIVE_INFINITY;
  }

  /** Copies the rows of lines before `until`. */
  copyUntil(until: number, to: RowBuffer): void {
    const lines = this.#lines;
    let next = this.#next + 1;
    while (next < lines.length && (lines[next] as number) < until) next++;
    const end = this.#ends[next - 1] as number;
    to.copy(this.#rows, this.#start, end);
    this.#next = next;
    this.#start = end;
    this.line = next < lines.length ? (lines[next] as number) : Number.POSITIVE_INFINITY;
  }
}
