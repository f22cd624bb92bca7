import { describe, expect, test } from 'vitest';
import { settle } from '../../src/engine/settle.ts';
import { policies } from '../../src/index.ts';
import type { Policy, Row } from '../../src/policy/grammar.ts';
import { visitWith } from './support.ts';

/** A region whose tables have these rows. The visit has 400.00 in scope. */
function region(tables: { deductible?: Row<string>[]; ratio?: Row<number>[]; cap?: Row<string>[] }): Policy {
  const { deductible = [{ active: '0', retired: '0' }], ratio = [{ active: 50, retired: 50 }] } = tables;
  return {
    ...policies.tieling,
    deductible: { kind: 'year', tables: [{ article: '九', rows: deductible }] },
    ratios: [{ article: '九', rows: ratio }],
    caps: [{ article: '九', rows: tables.cap ?? [{ active: '3000', retired: '3000' }] }],
  };
}

const unknown = visitWith({ tier: null });

describe('a visit whose tier is not known', () => {
  test.each<[string, Policy]>([
    [
      'the deductible',
      region({
        deductible: [
          { when: { tier: [3] }, active: '300', retired: '300' },
          { active: '100', retired: '100' },
        ],
      }),
    ],
    [
      'the ratio, by a row for all other tiers',
      region({
        ratio: [
          { when: { tier: [3] }, active: 50, retired: 50 },
          { active: 60, retired: 60 },
        ],
      }),
    ],
    [
      'the cap',
      region({
        cap: [
          { when: { tier: [0] }, active: '10', retired: '10' },
          { active: '20', retired: '20' },
        ],
      }),
    ],
    [
      'whether it is paid',
      { ...region({}), refusals: [{ reason: 'out-of-area', when: { tier: [3] }, article: '十' }] },
    ],
    ['a first share', { ...region({}), firstSelfPay: [{ when: { tier: [3] }, percent: 10, article: '十' }] }],
  ])('is not settled where the tier decides %s', (_, policy) => {
    expect(() => settle(policy, unknown)).toThrow('tier');
  });

  test('is settled where every tier comes to the same: (400 − 0) × 50 % = 200', () => {
    const rows = [
      { when: { tier: [0, 1] as const }, active: 50, retired: 50 },
      { active: 50, retired: 50 },
    ];
    expect(settle(region({ ratio: rows }), unknown).result).toMatchObject({ ratio: 50, reimbursed: 20_000 });
  });

  test('is refused where it is refused whatever the tier', () => {
    expect(settle(region({}), { ...unknown, designated: false }).result.reason).toBe('not-designated');
  });
});
