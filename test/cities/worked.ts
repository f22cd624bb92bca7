import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { Visit } from '../../src/engine/visit.ts';
import { FACTS } from '../../src/policy/facts.ts';
import { fenOf } from '../../src/policy/money.ts';

export type Cells = Readonly<Record<string, string>>;

/**
 * Worked examples: `<region>.csv`, one visit a line, each member's visits together and in settlement order, and
 * `account/<region>.csv`, one month of one member a line.
 */
export function workedRows(name: string): Cells[] {
  return parse(readFileSync(join(import.meta.dirname, name)), { columns: true });
}

/** The visit a row describes; a blank cell is a field left out. */
export function visitOf(row: Cells): Visit {
  const tier = oneOf(FACTS.tier.values, row.tier);
  const fields = {
    status: oneOf(FACTS.status.values, row.status),
    retiredOn: row.retired_on || undefined,
    enrollment: row.enrollment || undefined,
    coveredFrom: row.covered_from || undefined,
    institution: row.institution || undefined,
    provider: oneOf(FACTS.provider.values, row.provider),
    category: oneOf(FACTS.category.values, row.category),
    amount: fenOf(row.amount ?? ''),
    eligible: fenOf(row.eligible ?? ''),
    place: oneOf(FACTS.place.values, row.place),
    settlement: oneOf(FACTS.settlement.values, row.settlement),
    claimedOn: row.claimed_on || undefined,
    designated: row.designated ? oneOf(['yes', 'no'], row.designated) === 'yes' : undefined,
    coverage: oneOf(FACTS.coverage.entered, row.coverage),
    during: oneOf(FACTS.during.values, row.during),
    prescription: oneOf(FACTS.prescription.values, row.prescription),
    overallLimit: fenOf(row.overall_limit ?? ''),
    overallUsed: fenOf(row.overall_used ?? ''),
  };
  return { date: row.date ?? '', tier: tier ?? null, ...withoutBlanks(fields) };
}

/** The value of a list that is written so; `undefined` for a blank. Throws for anything else. */
function oneOf<T extends string | number>(values: readonly T[], cell: string | undefined): T | undefined {
  if (!cell) return undefined;
  const found = values.find((value) => String(value) === cell);
  if (found === undefined) throw new RangeError(`not one of ${values.join(', ')}: ${cell}`);
  return found;
}

type WithoutBlanks<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

function withoutBlanks<T extends object>(fields: T): WithoutBlanks<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as WithoutBlanks<T>;
}
