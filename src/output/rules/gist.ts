import { boxOf, inside, without } from '../../policy/boxes.ts';
import type { Condition, Refusal, Row } from '../../policy/grammar.ts';

/** The rows of a table without those whose visits a later row gives the same values. */
export function rowsThatTell<V>(rows: readonly Row<V>[], enrollments: readonly string[]): Row<V>[] {
  return rows.filter((row, index) => {
    let left = [boxOf(row.when ?? {}, enrollments)];
    for (const later of rows.slice(index + 1)) {
      const box = boxOf(later.when ?? {}, enrollments);
      const isSame = later.active === row.active && later.retired === row.retired;
      if (!isSame && left.some((part) => inside(part, [box]).length > 0)) return true;
      left = [...without(left, [box])];
    }
    return left.length > 0;
  });
}

/** What is refused: the values of one fact together where the reason is the same, and nothing that others hold already. */
export function refusedInShort(refusals: readonly Refusal[], enrollments: readonly string[]): Condition[] {
  const together = new Map<string, Condition>();
  for (const { reason, when } of refusals) {
    const [field, ...more] = Object.keys(when) as (keyof Condition)[];
    const key = field !== undefined && more.length === 0 ? `${reason} ${field}` : `${reason} ${JSON.stringify(when)}`;
    const before = together.get(key);
    together.set(key, before && field !== undefined ? joined(before, when, field) : { ...when });
  }
  // One at a time, so that of two that hold each other one stays.
  return [...together.values()].reduce<Condition[]>(
    (left, condition) => {
      const others = left.filter((other) => other !== condition);
      const alone = without(
        [boxOf(condition, enrollments)],
        others.map((other) => boxOf(other, enrollments)),
      );
      return alone.length > 0 ? left : others;
    },
    [...together.values()],
  );
}

function joined(one: Condition, other: Condition, field: keyof Condition): Condition {
  return { ...one, [field]: [...new Set([...(one[field] ?? []), ...(other[field] ?? [])])] };
}
