import { type JsonFault, type JsonText, readJson } from './read-json.ts';

/** So many commas are tried: each may stand inside of a value. */
const MOST_COMMAS = 8;

/** Whether a text is one JSON object. */
export function isObject(text: string): boolean {
  try {
    return isPlainObject(JSON.parse(text));
  } catch {
    return false;
  }
}

/** Reads a text that has to be one JSON object. */
export function readObject(text: string): (JsonText & { readonly value: object }) | JsonFault {
  const read = readJson(text);
  if ('expected' in read) return read;
  const { value } = read;
  if (isPlainObject(value)) return { ...read, value };
  const before = text.slice(0, text.search(/\S/)).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1, expected: ['{…}'] };
}

/** The character, from 1, at which a line that is no object stops to be one. */
export function faultIn(line: string): string {
  const read = readObject(line);
  return String('expected' in read ? read.column : 1);
}

/** The object made up by the members before a place in a text that is none; `undefined` where there are none. */
export function objectBefore(text: string, place: number): string | undefined {
  let comma = text.lastIndexOf(',', place);
  for (let tried = 0; comma > 0 && tried < MOST_COMMAS; tried++) {
    const object = `${text.slice(0, comma)}}`;
    if (isObject(object)) return object;
    comma = text.lastIndexOf(',', comma - 1);
  }
  return undefined;
}

function isPlainObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
