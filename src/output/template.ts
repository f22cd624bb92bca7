import type { Vocabulary } from '../input/field-table.ts';
import { FIELD_NAMES, namesOf } from '../input/fields.ts';
import { csvCell } from './rows/csv-cell.ts';

/**
 * The header of an empty CSV of visits, without a line end: every field under its preferred name in the vocabulary, or
 * under its canonical name where the vocabulary has none.
 */
export function templateHeader(vocabulary: Vocabulary): string {
  return FIELD_NAMES.map((field) => csvCell(namesOf(field, vocabulary)[0] ?? field)).join(',');
}
