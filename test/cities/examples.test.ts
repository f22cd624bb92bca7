import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { type Policy, policies, settleAll, type Visit } from '../../src/index.ts';
import { FACTS } from '../../src/policy/facts.ts';
import { fenOf } from '../../src/policy/money.ts';
import { checkExplained } from '../engine/explain/recompute.ts';

/** Worked examples: `<region>.csv`, one visit a line, each member's visits together and in settlement order. */
const FOLDER = new URL('.', import.meta.url);
type Cells = Readonly<Record<string, string>>;

const FILES = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.csv'))
  .map((name) => ({ region: name.replace('.csv', ''), rows: readRows(name) }));

test('every region has its examples', () => {
  expect(FILES.map((file) => file.region)).toEqual(
    Object.values(policies)
      .map((policy) => policy.id)
      .sort(),
  );
});

describe.each(FILES)('$region', ({ region, rows }) => {
  const policy = Object.values(policies).find((known) => known.id === region);
  const results = policy ? settleRows(policy, rows) : [];

  const titled = rows.map((row, index) => [row.member, row.date, row.why, row, results[index]?.result] as const);

  test.each(titled)('%s %s: %s', (_member, _date, _why, row, result) => {
    expect({
      reason: result?.reason ?? '',
      firstSelfPay: result?.firstSelfPay,
      deductible: result?.deductible,
      ratio: String(result?.ratio ?? ''),
      reimbursed: result?.reimbursed,
      capUsed: result?.capUsed,
      notes: result?.notes.join(';'),
    }).toEqual({
      reason: row.expect_reason,
      firstSelfPay: fenOf(row.expect_first ?? ''),
      deductible: fenOf(row.expect_deductible ?? ''),
      ratio: row.expect_ratio,
      reimbursed: fenOf(row.expect_reimbursed ?? ''),
      capUsed: fenOf(row.expect_cap_used ?? ''),
      notes: row.expect_notes,
    });
    expect((result?.reimbursed ?? 0) + (result?.selfPaid ?? 0)).toBe(fenOf(row.amount || row.eligible || ''));
  });

  test('step by step the same', () => {
    expect(results).toHaveLength(rows.length);
    for (const settled of results) checkExplained(settled);
  });
});

function readRows(name: string): Cells[] {
  return parse(readFileSync(new URL(name, FOLDER)), { columns: true });
}

/** The results in the order of the rows. */
function settleRows(policy: Policy, rows: readonly Cells[]) {
  const members = [...new Set(rows.map((row) => row.member))];
  return members.flatMap((member) => {
    const own = rows.filter((row) => row.member === member);
    const assumeExtended = own.some((row) => row.extended === 'yes');
    const entries = own.map((row) => ({ policy, visit: visitOf(row) }));
    return settleAll(entries, { assumeExtended, explain: true }).visits.toSorted((a, b) => a.index - b.index);
  });
}

/** The visit a row describes; a blank cell is a field left out. */
function visitOf(row: Cells): Visit {
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
