import { type JsonFault, type JsonText, readJson } from './read-json.ts';

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

function isPlainObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
