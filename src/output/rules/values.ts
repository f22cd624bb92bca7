import type { Table } from '../../policy/grammar.ts';
import { fenOf } from '../../policy/money.ts';
import type { Yuan } from '../../policy/notation.ts';

/** The values of tables, yuan or percent, each once, the smallest first. */
export function valuesOf<V extends Yuan | number>(tables: readonly Table<V>[]): V[] {
  const values = new Set(tables.flatMap(({ rows }) => rows.flatMap(({ active, retired }) => [active, retired])));
  return [...values].sort((a, b) => sizeOf(a) - sizeOf(b));
}

function sizeOf(value: Yuan | number): number {
  return typeof value === 'number' ? value : (fenOf(value) ?? 0);
}
