import { isFooter, type VisitColumns } from './footers.ts';
import { cellsOf, newRecord, scanRecord } from './record-bytes.ts';
import { TextColumn } from './text-column.ts';

const LF = 0x0a;
const CR = 0x0d;
/** The number of a blank name. */
const NOBODY = -1;

/** How rows without quotes name their members. */
export type MemberRows = {
  readonly member: number;
  /** How many columns there are; a row of another width is nobody's, unless it stands before rows of its member. */
  readonly width: number;
  readonly delimiter: string;
  readonly columns: VisitColumns;
};

/** Where the rows of the last member of a block begin, and who that is; `undefined` where no row names one. */
export type LastMember = { readonly start: number; readonly name: string | undefined };

/**
 * Finds the last member of a block of whole lines without quotes that comes member by member. What stands before can be
 * settled without what comes after. Rows that name nobody, blank ones and footers too, stand with those around them; names
 * that look the same are the same. `start` is 0 where the block names nobody else.
 */
export function lastMember(bytes: Buffer, { member: column, width, delimiter, columns }: MemberRows): LastMember {
  const record = newRecord(width);
  record.bytes = bytes;
  const names = new TextColumn();
  const separator = delimiter.charCodeAt(0);
  const memberAt = (start: number) => {
    scanRecord(record, start, bytes.length, separator);
    return column < record.cells
      ? names.numberOf(bytes, record.starts[column] as number, record.ends[column] as number)
      : NOBODY;
  };
  let last = NOBODY;
  let start = bytes.length;
  for (let line = bytes.length; line > 0; ) {
    line = lineBefore(bytes, line);
    const member = memberAt(line);
    if (member === NOBODY) continue;
    if (member !== last && (record.cells !== width || isFooter(cellsOf(record), columns))) continue;
    if (last !== NOBODY && member !== last) return { start, name: names.textOf(last) };
    last = member;
    start = line;
  }
  return { start: 0, name: last === NOBODY ? undefined : names.textOf(last) };
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
