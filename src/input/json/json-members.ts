const COMMA = 0x2c;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN = 0x7b;
const CLOSE = 0x7d;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const SPACE = 0x20;

/** Where a value stands in bytes, and the place behind it. */
export type JsonSpan = { readonly start: number; readonly end: number };

/** A member of a JSON object: its key, and where its value stands in the object's bytes. */
export type JsonMember = JsonSpan & { readonly key: string };

/**
 * The members of the JSON object that stands between two places, in their order, those with the same key too. The text
 * must be a valid object: `JSON.parse` decides that; this finds what parsing hides.
 */
export function membersOf(bytes: Buffer, from: number, to: number): JsonMember[] {
  const members: JsonMember[] = [];
  let at = behindBlanks(bytes, behindBlanks(bytes, from) + 1);
  while (bytes[at] !== CLOSE && at < to) {
    const keyEnd = stringEnd(bytes, at);
    const key: string = JSON.parse(bytes.toString('utf8', at, keyEnd));
    const start = behindBlanks(bytes, behindBlanks(bytes, keyEnd) + 1);
    const end = valueEnd(bytes, start);
    members.push({ key, start, end });
    at = behindBlanks(bytes, end);
    if (bytes[at] === COMMA) at = behindBlanks(bytes, at + 1);
  }
  return members;
}

/** The elements of the JSON list that begins at a place; like `membersOf`, of a text that is known to be valid. */
export function elementsOf(bytes: Buffer, from: number): JsonSpan[] {
  const elements: JsonSpan[] = [];
  let at = behindBlanks(bytes, from + 1);
  while (bytes[at] !== CLOSE_LIST) {
    const end = valueEnd(bytes, at);
    elements.push({ start: at, end });
    at = behindBlanks(bytes, end);
    if (bytes[at] === COMMA) at = behindBlanks(bytes, at + 1);
  }
  return elements;
}

function behindBlanks(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && (bytes[at] as number) <= SPACE) at++;
  return at;
}

/** Behind the quote that ends the string which begins at `from`. */
function stringEnd(bytes: Uint8Array, from: number): number {
  let at = from + 1;
  while (bytes[at] !== QUOTE) at += bytes[at] === BACKSLASH ? 2 : 1;
  return at + 1;
}

function valueEnd(bytes: Uint8Array, from: number): number {
  let depth = 0;
  for (let at = from; ; ) {
    const byte = bytes[at] as number;
    if (byte === QUOTE) at = stringEnd(bytes, at);
    else if (depth === 0 && (byte === COMMA || byte === CLOSE || byte === CLOSE_LIST || byte <= SPACE)) return at;
    else {
      if (byte === OPEN || byte === OPEN_LIST) depth++;
      if (byte === CLOSE || byte === CLOSE_LIST) depth--;
      at++;
    }
    if (depth === 0 && (byte === QUOTE || byte === CLOSE || byte === CLOSE_LIST)) return at;
  }
}
