/** A record that a broken quote spoils. */
export type OpenedRecord = {
  /** Length of its first line in bytes, with what ends it. */
  readonly firstLine: number;
  /** How many lines below its first the quote opens that is not closed as it should be. */
  readonly quoteLine: number;
};

const QUOTE = 0x22;
const LF = 0x0a;
const CR = 0x0d;

/** Finds the quote that spoils the record the bytes begin with. */
export function openedRecord(bytes: Uint8Array, delimiter: string): OpenedRecord {
  const separator = delimiter.charCodeAt(0);
  let firstLine = bytes.findIndex((byte) => byte === LF || byte === CR) + 1;
  if (firstLine === 0) firstLine = bytes.length;
  else if (bytes[firstLine - 1] === CR && bytes[firstLine] === LF) firstLine++;
  let line = 0;
  let opened = -1;
  let fieldStarts = true;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at];
    const next = bytes[at + 1];
    const ends = byte === LF || (byte === CR && next !== LF);
    if (byte === QUOTE && opened >= 0) {
      if (next === QUOTE) at++;
      else if (next === undefined || next === separator || next === LF || next === CR) opened = -1;
      else return { firstLine, quoteLine: opened };
    } else if (byte === QUOTE) {
      if (!fieldStarts) return { firstLine, quoteLine: line };
      opened = line;
    }
    if (ends) line++;
    fieldStarts = byte === separator && opened < 0;
  }
  return { firstLine, quoteLine: Math.max(0, opened) };
}
