import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Policy, policies, settleAll } from '../../src/index.ts';
import { fenOf } from '../../src/policy/money.ts';
import { checkExplained } from '../engine/explain/recompute.ts';
import { type Cells, visitOf, workedRows } from './worked.ts';

const FILES = readdirSync(import.meta.dirname)
  .filter((name) => name.endsWith('.csv'))
  .map((name) => ({ region: name.replace('.csv', ''), rows: workedRows(name) }));

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
      firstSelfPay: fenOf(row.expect_first_self_pay ?? ''),
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
