import { type FactField, type FieldValues, fieldsOf, type VisitKind } from './boxes.ts';
import { groupsOf } from './groups.ts';

/** What holds for a kind of visit. */
export type Held<T> = { readonly where: VisitKind; readonly what: T };

/**
 * The same in fewer boxes: where two differ in one field only and the same holds, they become one, and a field that
 * may be anything is not named any more.
 */
export function merged<T>(held: readonly Held<T>[], values: FieldValues): Held<T>[] {
  const fields = [...new Set(held.flatMap(({ where }) => fieldsOf(where)))];
  const fewer = fields.reduce((rest, field) => mergedBy(field, rest, values), held);
  return fewer.length < held.length ? merged(fewer, values) : [...held];
}

function mergedBy<T>(field: FactField, held: readonly Held<T>[], values: FieldValues): readonly Held<T>[] {
  const groups = groupsOf(held, ({ where, what }) =>
    JSON.stringify([what, fieldsOf(where).map((name) => [name, name === field || where[name]])]),
  );
  return groups.flatMap((group) => {
    const [first] = group;
    return first?.where[field] ? [{ where: united(field, group, values), what: first.what }] : group;
  });
}

function united(field: FactField, group: readonly Held<unknown>[], values: FieldValues): VisitKind {
  const where = group[0]?.where ?? {};
  const some = new Set(group.flatMap((held) => (held.where[field] ?? []) as readonly unknown[]));
  const { [field]: _, ...others } = where;
  if (some.size === values[field].length) return others;
  return { ...where, [field]: values[field].filter((value) => some.has(value)) };
}
