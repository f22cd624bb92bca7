import { FACT_NAMES, FACTS } from './facts.ts';
import type { Condition } from './grammar.ts';

/** Visits whose facts all lie in sets of values: a bit mask for each field, in the order of `FIELDS`. */
export type Box = readonly number[];

const FIELDS = [...FACT_NAMES, 'enrollment'] as const;

function valuesOf(field: keyof Condition, enrollments: readonly string[]): readonly unknown[] {
  return field === 'enrollment' ? enrollments : FACTS[field].values;
}

/** The visits for which a condition holds. */
export function boxOf(condition: Condition, enrollments: readonly string[]): Box {
  return FIELDS.map((field) => {
    const values = valuesOf(field, enrollments);
    const wanted: readonly unknown[] = condition[field] ?? values;
    return values.reduce((mask: number, value, bit) => (wanted.includes(value) ? mask | (1 << bit) : mask), 0);
  });
}

/** The part of a box that lies in others. */
export function inside(box: Box, others: readonly Box[]): readonly Box[] {
  return others
    .map((other) => box.map((mask, field) => mask & (other[field] as number)))
    .filter((part) => part.every((mask) => mask !== 0));
}

/** What is left of some boxes without others, in boxes that do not overlap where those given did not. */
export function without(boxes: readonly Box[], others: readonly Box[]): readonly Box[] {
  return others.reduce((left, other) => left.flatMap((box) => difference(box, other)), boxes);
}

/** The box without another one: for each field the part outside it, inside it in the fields before. */
function difference(box: Box, other: Box): Box[] {
  if (box.some((mask, field) => (mask & (other[field] as number)) === 0)) return [box];
  const before = [...box];
  return box.flatMap((mask, field) => {
    const outside = mask & ~(other[field] as number);
    const piece = before.with(field, outside);
    before[field] = mask & (other[field] as number);
    return outside === 0 ? [] : [piece];
  });
}

/** A box in words, as far as it asks for some fields: `tier=0|1, enrollment=flexible`. */
export function describe(box: Box, asked: readonly string[], enrollments: readonly string[]): string {
  return FIELDS.flatMap((field, index) => {
    const values = valuesOf(field, enrollments);
    const held = values.filter((_, bit) => (box[index] as number) & (1 << bit));
    return asked.includes(field) && held.length < values.length ? [`${field}=${held.join('|')}`] : [];
  }).join(', ');
}
