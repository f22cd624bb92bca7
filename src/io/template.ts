import type { Vocabulary } from './column.ts';
import { namesOf } from './columns.ts';
import { csvCell } from './csv-cell.ts';
import { FIELDS } from './fields.ts';

export type { Vocabulary } from './column.ts';

/**
 * The header of an empty CSV of visits, without a line end: every field under its preferred name in the vocabulary, or
 * under its canonical name where the vocabulary has none.
 */
export function templateHeader(vocabulary: Vocabulary): string {
  return FIELDS.map((field) => csvCell(namesOf(field, vocabulary)[0] ?? field)).join(',');
}
