import { plainText } from '../values/reading.ts';
import { viewOf } from './piece.ts';
import type { RecordBytes } from './record-bytes.ts';

/** Members are dealt out to threads in so many lots. */
const LOTS = 64;

const FIRST = 0x811c9dc5;
const FACTOR = 0x01000193;

/** Whether a byte is seen as it stands: a letter or digit of ASCII. */
const IS_PLAIN = Uint8Array.from({ length: 256 }, (_, byte) => (/[0-9A-Za-z]/.test(String.fromCharCode(byte)) ? 1 : 0));

const LF = 0x0a;
const CR = 0x0d;

/** Which thread each member is of: the same for all its records, however its name is spelled. */
export class MemberLots {
  /** The column that names members. */
  readonly column: number;
  readonly #threads: Uint8Array;

  /** `shares` of the threads, which add up to 1. */
  constructor(column: number, shares: readonly number[]) {
    this.column = column;
    const ends = shares.map((_, thread) => {
      return Math.round(LOTS * shares.slice(0, thread + 1).reduce((sum, share) => sum + share, 0));
    });
    this.#threads = Uint8Array.from({ length: LOTS }, (_, lot) => ends.findIndex((end) => lot < end));
  }

  /** The thread that a record is for; the first where it is too narrow to name a member. */
  threadOf({ bytes, starts, ends, cells }: RecordBytes): number {
    const { column } = this;
    if (column >= cells) return 0;
    return this.threadBy(hashOf(bytes, starts[column] as number, ends[column] as number));
  }

  threadBy(hash: number): number {
    return this.#threads[(hash ^ (hash >>> 15)) & (LOTS - 1)] as number;
  }
}

/** A hash of text as it is seen; `isSeen`: whether the bytes are that already. */
function hashOf(bytes: Uint8Array, start: number, end: number, isSeen = false): number {
  let hash = FIRST;
  for (let at = start; at < end; at++) {
    const byte = bytes[at] as number;
    if (IS_PLAIN[byte] === 0 && !isSeen) {
      const seen = Buffer.from(plainText(Buffer.from(bytes.subarray(start, end)).toString()));
      return hashOf(seen, 0, seen.length, true);
    }
    hash = Math.imul(hash ^ byte, FACTOR);
  }
  return hash;
}

/** The lines of a block that one thread has to look at. */
export type DealtLines = {
  /** Of each where it begins, and how many lines stand before it in the block. */
  readonly lines: Int32Array;
  /** From here on all lines are everyone's to look at, and so many stand before. */
  readonly until: number;
  readonly before: number;
};

/**
 * Deals lines out to threads by their bytes. A visit whose member is letters and digits is for one thread, if it stands
 * behind another visit; any other line, and what comes behind it, is for all: what stands below all visits is told by what
 * comes behind it, and each of them finds out whose the others are.
 */
export class LineDealer {
  readonly #lots: MemberLots;
  readonly #separator: number;
  readonly #dealt: readonly LineList[];

  constructor(lots: MemberLots, { delimiter, count }: { readonly delimiter: string; readonly count: number }) {
    this.#lots = lots;
    this.#separator = delimiter.charCodeAt(0);
    this.#dealt = Array.from({ length: count }, () => new LineList());
  }

  /** Deals the lines before `until`, where one begins, none of which has quotes; returns what each thread has been dealt. */
  deal(bytes: Uint8Array, until: number): readonly DealtLines[] {
    const dealt = this.#dealt;
    const lots = this.#lots;
    const separator = this.#separator;
    const view = viewOf(bytes);
    let isBehindVisit = false;
    let before = 0;
    for (let start = 0; start < until; before++) {
      let at = start;
      for (let column = lots.column; column > 0; column--) at = behindCell(bytes, at, until, separator);
      const cell = at;
      let hash = FIRST;
      let byte = separator;
      for (; at < until; at++) {
        byte = bytes[at] as number;
        if (IS_PLAIN[byte] === 0) break;
        hash = Math.imul(hash ^ byte, FACTOR);
      }
      const isVisit = at > cell && (byte === separator || byte === LF || byte === CR);
      if (isVisit && isBehindVisit) (dealt[lots.threadBy(hash)] as LineList).add(start, before);
      else for (const list of dealt) list.add(start, before);
      isBehindVisit = isVisit;
      start = lineEnd(bytes, view, at, until);
    }
    return dealt.map((list) => ({ lines: list.take(), until, before }));
  }
}

/** Behind the separator that ends a cell, or at the end of its line. */
function behindCell(bytes: Uint8Array, from: number, to: number, separator: number): number {
  for (let at = from; at < to; at++) {
    const byte = bytes[at] as number;
    if (byte === separator) return at + 1;
    if (byte === LF || byte === CR) return at;
  }
  return to;
}

/**
 * Behind the end of the line that begins at a place: a line feed, a carriage return, or both together. Four bytes at a time,
 * as long as all are higher than those. `view` is one of all the bytes.
 */
export function lineEnd(bytes: Uint8Array, view: DataView, from: number, to: number): number {
  for (let at = from; at < to; at++) {
    while (at + 4 <= to && isHigh(view.getInt32(at, true))) at += 4;
    if (at === to) break;
    const byte = bytes[at] as number;
    if (byte === LF) return at + 1;
    if (byte === CR) return at + (bytes[at + 1] === LF ? 2 : 1);
  }
  return to;
}

/** Whether each of four bytes is higher than CR: a lower one borrows its highest bit from the one above. */
function isHigh(four: number): boolean {
  return ((four - 0x0e0e0e0e) & ~four & 0x80808080) === 0;
}

/** Places of lines, and what stands before each. */
class LineList {
  #numbers = new Int32Array(1 << 12);
  #size = 0;

  add(start: number, before: number): void {
    if (this.#size === this.#numbers.length) this.#grow();
    this.#numbers[this.#size++] = start;
    this.#numbers[this.#size++] = before;
  }

  take(): Int32Array {
    const taken = this.#numbers.slice(0, this.#size);
    this.#size = 0;
    return taken;
  }

  #grow(): void {
    const numbers = new Int32Array(this.#numbers.length * 2);
    numbers.set(this.#numbers);
    this.#numbers = numbers;
  }
}

/** Walks through the lines of a block that have been dealt to a thread. */
export class LineWalk {
  /** The line that was walked to last. */
  line: number;
  readonly #dealt: DealtLines;
  readonly #first: number;
  #next = 0;

  /** `first` is the line that the block begins with. */
  constructor(dealt: DealtLines, first: number) {
    this.#dealt = dealt;
    this.#first = first;
    this.line = first;
  }

  /** Where the first of them begins that is not before a place, which is the start of a line. */
  from(place: number): number {
    const { lines, until, before } = this.#dealt;
    let next = this.#next;
    while (next < lines.length && (lines[next] as number) < place) next += 2;
    this.#next = next;
    if (next < lines.length) {
      this.line = this.#first + (lines[next + 1] as number);
      return lines[next] as number;
    }
    if (place >= until) return place;
    this.line = this.#first + before;
    return until;
  }
}
