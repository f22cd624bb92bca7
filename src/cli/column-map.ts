import { fieldsOf, headerKey } from '../input/bind-header.ts';
import { FIELD_NAMES } from '../input/fields.ts';
import { InputError, type Problem } from '../input/problem.ts';

/** How many of a header's names a message lists. */
const MOST_NAMES = 40;

/** The option that names columns of one's own, as commander names it. */
export type MapOptions = { readonly map?: readonly string[] };

/**
 * What `--map COLUMN=FIELD` says: the columns as headers are looked up, and the known names they stand for. A column's
 * name may hold `=`, a field's does not. Throws an InputError with status 2 for anything else.
 */
export function columnMapOf({ map = [] }: MapOptions): ReadonlyMap<string, string> {
  const renamed = new Map<string, string>();
  const problems: Problem[] = [];
  const given = new Set<string>();
  map.forEach((text, index) => {
    const where = { source: '--map', line: index + 1 };
    const split = text.lastIndexOf('=');
    const [column, field] = [headerKey(text.slice(0, split)), text.slice(split + 1).trim()];
    const fields = fieldsOf(field);
    if (split < 0 || column === '') problems.push({ code: 'bad-map', where, value: text });
    else if (fields.length === 0) problems.push({ code: 'unknown-key', where, value: field, known: FIELD_NAMES });
    else if (renamed.has(column) || fields.some((one) => given.has(one))) {
      problems.push({ code: 'mapped-twice', where, value: text });
    }
    renamed.set(column, field);
    for (const one of fields) given.add(one);
  });
  if (problems.length > 0) throw new InputError(2, problems);
  return renamed;
}

/** Throws an InputError with status 2 for a column of `--map` that the header does not have. */
export function checkMapped(header: readonly string[], renamed: ReadonlyMap<string, string>): void {
  const there = new Set(header.map(headerKey));
  const known = header.length > MOST_NAMES ? [...header.slice(0, MOST_NAMES), '…'] : header;
  const problems = [...renamed.keys()]
    .filter((column) => !there.has(column))
    .map(
      (column): Problem => ({
        code: 'not-in-header',
        where: { source: '--map' },
        value: column,
        known,
      }),
    );
  if (problems.length > 0) throw new InputError(2, problems);
}
