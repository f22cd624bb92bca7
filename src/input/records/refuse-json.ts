import { InputError } from '../problem.ts';

/** How an object of JSON begins, alone or in a list; a CSV header cannot, since a quote stands inside its first cell. */
const OBJECT = /^\uFEFF?\s*(?:\[\s*)?\{\s*"/;
const LIST = /^\uFEFF?\s*\[\s*\{\s*"/;

/** So much of a file's beginning is looked at. */
export const JSON_SAMPLE = 256;

/** Whether a file that begins so is JSON, of one object a line or of one text. */
export function beginsLikeJson(text: string): boolean {
  return OBJECT.test(text.slice(0, JSON_SAMPLE));
}

/** Whether a file that begins so is one list of JSON objects. */
export function beginsLikeJsonList(text: string): boolean {
  return LIST.test(text.slice(0, JSON_SAMPLE));
}

/** Throws an InputError with status 65 for a file that is read as CSV but begins like JSON. */
export function refuseJson(text: string, source: string): void {
  if (beginsLikeJson(text)) throw new InputError(65, [{ code: 'json-file', where: { source } }]);
}
