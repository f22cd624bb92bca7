import { describe, expect, test } from 'vitest';
import { type Policy, policies, type Status, settle, type Visit } from '../../src/index.ts';
import { type Cell, REFUSAL_TABLE } from './refusal-table.ts';

const REGIONS = [
  policies.sanmenxia,
  policies.zaozhuang,
  policies.tieling,
  policies.chongqing,
  policies.shiyan,
] as const;

/** A visit of 700.00 yuan at tier 2 on a day in the middle of a year in force: more than any deductible, below any cap. */
function ordinary(policy: Policy, status: Status): Visit {
  const date = policy.id === 'chongqing' ? '2024-06-17' : '2023-06-15';
  return { date, tier: 2, eligible: 70_000, institution: '甲', status };
}

const ENROLLMENTS: readonly (readonly [Policy, string, Cell])[] = [
  [policies.sanmenxia, 'flexible', 'paid'],
  [policies.sanmenxia, 'pool-only', 'enrollment-not-covered 十一 SMX-A09'],
  [policies.zaozhuang, 'flexible', 'paid'],
  [policies.tieling, 'flexible', 'paid'],
  [policies.tieling, 'pool-only', 'paid'],
  [policies.chongqing, 'individual-1', 'paid'],
  [policies.chongqing, 'individual-2', 'paid'],
  [policies.chongqing, 'individual-2-lump-sum', 'paid CQ-A15'],
  [policies.shiyan, 'flexible', 'paid'],
  [policies.shiyan, 'pool-only', 'paid'],
];

const DAYS: readonly (readonly [Policy, string, Cell])[] = [
  [policies.sanmenxia, '2022-06-30', 'not-in-force 二十八'],
  [policies.sanmenxia, '2022-07-01', 'paid SMX-A06'],
  [policies.zaozhuang, '2022-11-23', 'not-in-force 四'],
  [policies.zaozhuang, '2022-11-24', 'not-in-force 四 ZZ-A33'],
  [policies.zaozhuang, '2022-11-30', 'not-in-force 四 ZZ-A33'],
  [policies.zaozhuang, '2022-12-01', 'paid ZZ-A03'],
  [policies.tieling, '2022-11-30', 'not-in-force 三十四'],
  [policies.tieling, '2022-12-01', 'paid TL-A01 TL-A03'],
  [policies.tieling, '2022-12-31', 'paid TL-A01 TL-A03'],
  [policies.tieling, '2023-01-01', 'paid'],
  [policies.chongqing, '2023-12-31', 'not-in-force 十四 CQ-A17'],
  [policies.chongqing, '2024-01-01', 'paid'],
  [policies.shiyan, '2022-12-30', 'not-in-force 二十五'],
  [policies.shiyan, '2022-12-31', 'paid SY-A02'],
  [policies.shiyan, '2023-12-30', 'paid'],
  [policies.shiyan, '2023-12-31', 'paid SY-A03'],
  [policies.shiyan, '2024-01-01', 'trial-ended 二十五 SY-A03'],
];

function outcome(policy: Policy, fields: Partial<Visit>): Cell[] {
  return (['active', 'retired'] as const).map((status) => {
    const { result } = settle(policy, { ...ordinary(policy, status), ...fields });
    const verdict = result.reason === null ? 'paid' : `${result.reason} ${result.article}`;
    expect(result.reimbursed > 0).toBe(result.reason === null);
    return [verdict, ...result.points].join(' ');
  });
}

/** What a cell says of a working and of a retired member: in Tieling the retired ratio is a reading of its own. */
function cellsOf(policy: Policy, cell: Cell, { provider = 'hospital' }: Partial<Visit> = {}): Cell[] {
  if (policy.id !== 'tieling' || !cell.startsWith('paid')) return [cell, cell];
  const ofSpecialists = ['psychiatric', 'infectious'].includes(provider) ? ['TL-A06'] : [];
  const [paid, ...points] = cell.split(' ');
  return [cell, [paid, ...[...points, 'TL-A02', ...ofSpecialists].sort()].join(' ')];
}

describe.each(REGIONS.map((policy, column) => ({ policy, column })))('$policy.id', ({ policy, column }) => {
  test.each(REFUSAL_TABLE)('%o', (fields, ...cells) => {
    expect(outcome(policy, fields)).toEqual(cellsOf(policy, cells[column] ?? '', fields));
  });
});

test.each(ENROLLMENTS)('$id, enrollment %s: %s', (policy, enrollment, cell) => {
  expect(outcome(policy, { enrollment })).toEqual(cellsOf(policy, cell));
});

test.each(DAYS)('$id on %s: %s', (policy, date, cell) => {
  expect(outcome(policy, { date })).toEqual(cellsOf(policy, cell));
});
