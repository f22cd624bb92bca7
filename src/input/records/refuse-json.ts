import { InputError } from '../problem.ts';

/** How an object of JSON begins, alone or in a list; a CSV header cannot, since a quote stands inside its first cell. */
const OBJECT = /^\s*(?:\[\s*)?\{\s*"/;
const SAMPLE = 256;

/** Throws an InputError with status 65 for a file that is read as CSV but begins like JSON. */
export function refuseJson(text: string, source: string): void {
  if (OBJECT.test(text.slice(0, SAMPLE))) throw new InputError(65, [{ code: 'json-file', where: { source } }]);
}
