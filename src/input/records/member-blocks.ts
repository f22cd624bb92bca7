import { isFooter, type VisitColumns } from './footers.ts';
import { newRecord, scanRecord } from './record-bytes.ts';

const LF = 0x0a;
const CR = 0x0d;

/**
 * Where the last member's rows begin in a block of whole lines without quotes that comes member by member: what stands
 * before can be settled without what comes after. 0 where the block is all of one member.
 */
export function lastMemberStart(bytes: Buffer, column: number, delimiter: string): number {
  const record = newRecord(column + 1);
  record.bytes = bytes;
  const separator = delimiter.charCodeAt(0);
  const memberAt = (start: number) => {
    scanRecord(record, start, bytes.length, separator);
    return record.cells > column ? bytes.subarray(record.starts[column], record.ends[column]) : bytes.subarray(0, 0);
  };
  let start = lineBefore(bytes, bytes.length);
  const last = memberAt(start);
  for (;;) {
    const before = lineBefore(bytes, start);
    if (start === 0 || !memberAt(before).equals(last)) return start;
    start = before;
  }
}

/** Where the rows begin that stand behind the last visit of a block, if the file ends with it: they have no member. */
export function footersStart(bytes: Buffer, columns: VisitColumns, delimiter: string): number {
  let start = bytes.length;
  for (let before = start; before > 0; start = before) {
    before = lineBefore(bytes, start);
    const cells = bytes.toString('utf8', before, start).trimEnd().split(delimiter);
    if (cells.some((cell) => cell.trim() !== '') && !isFooter(cells, columns)) return start;
  }
  return start;
}

/** Counts the lines of a block, ended by CR, LF or both together. */
export function countLines(bytes: Buffer): number {
  let lines = 0;
  for (let at = bytes.indexOf(LF); at >= 0; at = bytes.indexOf(LF, at + 1)) lines++;
  if (!bytes.includes(CR)) return lines;
  for (let at = 0; at < bytes.length; at++) if (bytes[at] === CR && bytes[at + 1] !== LF) lines++;
  return lines;
}

/** The start of the line that ends where `end` is. */
function lineBefore(bytes: Buffer, end: number): number {
  let at = end - 1;
  if (at > 0 && bytes[at] === LF && bytes[at - 1] === CR) at--;
  while (at > 0 && bytes[at - 1] !== LF && bytes[at - 1] !== CR) at--;
  return Math.max(0, at);
}
