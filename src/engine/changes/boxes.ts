import { ofFacts } from '../../policy/facts.ts';
import type { Condition } from '../../policy/grammar.ts';
import { groupsOf } from './groups.ts';

/** For each field named, values of it: a kind of visit. All fields not named may be anything. */
export type VisitKind = Condition;
export type FactField = keyof Condition;

/** Every value of each field; the kinds of enrollment are those of the policies in hand. */
export type FieldValues = Readonly<Record<FactField, readonly unknown[]>>;

/** The values of all fields, with these kinds of enrollment. */
export function valuesWith(enrollment: readonly string[]): FieldValues {
  return { enrollment, ...ofFacts(({ values }) => values) };
}

/** The kinds of visit that the conditions tell apart, in the order of the values. */
export function boxesOf(conditions: readonly Condition[], values: FieldValues): VisitKind[] {
  const named = new Set(conditions.flatMap((condition) => Object.keys(condition) as FactField[]));
  return product([...named].map((field) => [field, classesOf(field, conditions, values)]));
}

/** Each combination of single values that the condition lets through. */
export function singlesOf(condition: Condition): VisitKind[] {
  return product(fieldsOf(condition).map((field) => [field, (condition[field] ?? []).map((value) => [value])]));
}

/** The fields that a box names. */
export function fieldsOf(box: VisitKind): FactField[] {
  return Object.keys(box) as FactField[];
}

function product(sides: readonly (readonly [FactField, readonly (readonly unknown[])[]])[]): VisitKind[] {
  return sides.reduce<VisitKind[]>(
    (boxes, [field, classes]) =>
      boxes.flatMap((box) => classes.map((some) => ({ ...box, [field]: some }) as VisitKind)),
    [{}],
  );
}

/** The values of a field, those together that are in the same of the conditions. */
function classesOf(field: FactField, conditions: readonly Condition[], values: FieldValues): unknown[][] {
  return groupsOf(values[field], (value) =>
    conditions.map((condition) => (condition[field] as readonly unknown[] | undefined)?.includes(value)).join(),
  );
}
