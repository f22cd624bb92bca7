import { fieldsOf, headerKey } from './bind-header.ts';
import { FIELDS } from './fields.ts';
import { id, text } from './kinds.ts';

/**
 * Whether a column may hold names or ids: one of free text, and one that is not known. `renamed` are columns of one's own
 * and the known names they stand for.
 */
export function isPersonal(column: string, renamed: ReadonlyMap<string, string> = new Map()): boolean {
  const fields = fieldsOf(renamed.get(headerKey(column)) ?? column);
  return fields.length === 0 || fields.some((field) => FIELDS[field].kind === text || FIELDS[field].kind === id);
}
