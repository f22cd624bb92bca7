import { readJson } from '../policy/json-text.ts';

/** Whether a text is one JSON object. */
export function isObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}

/** The character, from 1, at which a line that is no object stops to be one. */
export function faultIn(line: string): string {
  const parsed = readJson(line);
  return String('column' in parsed ? parsed.column : line.search(/\S/) + 1);
}
