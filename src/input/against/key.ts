import { dayAt } from '../../engine/order.ts';
import { isoOf } from '../../policy/day.ts';
import { yuanOf } from '../../policy/money.ts';
import type { BatchRow } from '../batch-row.ts';
import { fieldsOf } from '../bind-header.ts';

/** What a visit and the record of its settlement in another file can be known by. */
export const KEY_PARTS = ['id', 'member', 'date', 'amount'] as const;
export type KeyPart = (typeof KEY_PARTS)[number];

/** What they are known by where nothing else is asked for. */
export const USUAL_KEY: readonly KeyPart[] = ['member', 'date', 'amount'];

/** The parts that these names stand for, by any name that the column of each may have; `null` where one is none of them. */
export function keyPartsOf(names: readonly string[]): readonly KeyPart[] | null {
  const parts = names.map((name) => KEY_PARTS.find((part) => (fieldsOf(name) as readonly string[]).includes(part)));
  return parts.length > 0 && parts.every((part) => part !== undefined) ? parts : null;
}

/** What a row is known by; the member's name is told, since a row has its number. */
export function keyOf(parts: readonly KeyPart[], row: BatchRow, member: string): string[] {
  return parts.map((part) => {
    if (part === 'id') return row.id;
    if (part === 'member') return member;
    return part === 'date' ? dayText(row.date) : yuanOf(row.visit.amount);
  });
}

/** The day of a moment as part of a key. */
export function dayText(moment: number): string {
  return moment === 0 ? '' : isoOf(dayAt(moment));
}
