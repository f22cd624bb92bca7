import type { RecordBytes } from './record-bytes.ts';

const QUOTE = 0x22;
const NEWLINE = 0x0a;
const RETURN = 0x0d;

/** What `scanQuoted` answers for a record that only csv-parse can tell the meaning of. */
export const ODD = -1;

/**
 * Finds the cells of the record that starts at `from` in text with quotes, as csv-parse finds them, and returns where the
 * next one starts. `ODD` where a quote stands otherwise than around a whole cell or twice inside one, or is not closed
 * before `to`; then the record has the cells before that one. It is left with how many lines it takes.
 */
export function scanQuoted(record: RecordBytes, from: number, to: number, separator: number): number {
  const { bytes, starts, ends } = record;
  let cells = 0;
  let lines = 1;
  let isDoubled = false;
  for (let at = from; ; at++) {
    if (bytes[at] === QUOTE) {
      starts[cells] = ++at;
      for (; ; at++) {
        if (at >= to) return odd(record, cells);
        const byte = bytes[at];
        if (byte === NEWLINE || (byte === RETURN && bytes[at + 1] !== NEWLINE)) lines++;
        if (byte !== QUOTE) continue;
        if (bytes[at + 1] !== QUOTE || at + 1 >= to) break;
        isDoubled = true;
        at++;
      }
      ends[cells++] = at++;
    } else {
      starts[cells] = at;
      while (at < to && !isEnd(bytes[at] as number, separator)) if (bytes[at++] === QUOTE) return odd(record, cells);
      ends[cells++] = at;
    }
    if (at < to && bytes[at] === separator) continue;
    if (at < to && bytes[at] !== NEWLINE && bytes[at] !== RETURN) return odd(record, cells);
    record.cells = cells;
    record.lines = lines;
    record.verbatim = false;
    const next = at < to && bytes[at] === RETURN && bytes[at + 1] === NEWLINE ? at + 2 : at + 1;
    if (isDoubled) undouble(record, from, at);
    return Math.min(next, to);
  }
}

function odd(record: RecordBytes, cells: number): number {
  record.cells = cells;
  return ODD;
}

function isEnd(byte: number, separator: number): boolean {
  return byte === separator || byte === NEWLINE || byte === RETURN;
}

/** Gives the record bytes of its own, in which every doubled quote of a quoted cell is one. */
function undouble(record: RecordBytes, from: number, to: number): void {
  const { bytes, starts, ends } = record;
  const own = Buffer.allocUnsafe(to - from);
  let length = 0;
  for (let cell = 0; cell < Math.min(record.cells, starts.length); cell++) {
    const start = starts[cell] as number;
    const end = ends[cell] as number;
    const isQuoted = start > from && bytes[start - 1] === QUOTE;
    starts[cell] = length;
    for (let at = start; at < end; at++) {
      own[length++] = bytes[at] as number;
      if (isQuoted && bytes[at] === QUOTE) at++;
    }
    ends[cell] = length;
  }
  record.bytes = own;
}
