import { describe, expect, test } from 'vitest';
import type { PolicyVisit } from '../../../src/engine/settled.ts';
import type { Visit } from '../../../src/engine/visit.ts';
import type { Aspect } from '../../../src/engine/what-if/choice.ts';
import { type Alternative, type WhatIf, whatIf } from '../../../src/engine/what-if/what-if.ts';
import { policies } from '../../../src/index.ts';
import type { City } from '../arbitraries.ts';

const CITIES = Object.values(policies);

/** The last of a member's visits, which is the one compared, under every value of an aspect. */
function compare(city: City, visits: readonly Visit[], by: Aspect, more: Partial<WhatIf> = {}): Alternative[] {
  const entries = visits.map((visit): PolicyVisit => ({ policy: policies[city], visit }));
  const isCompared = (index: number) => index === visits.length - 1;
  return whatIf({ entries, isCompared, policies: CITIES, ...more }, by);
}

/** An alternative in short: what is chosen, what the compared visits are paid, the difference and its marks. */
function short({ choice, outcome, given, missing }: Alternative) {
  const { kind, ...value } = choice;
  const [of] = Object.values(value);
  const name = typeof of === 'object' ? of.id : (of ?? kind);
  if (!outcome) return [name, missing];
  const marks = [...(given ? ['given'] : []), ...(outcome.best ? ['best'] : [])].join(' ');
  const reason = outcome.visits[0]?.result?.reason ?? null;
  return [name, reason ?? outcome.totals.reimbursed, outcome.difference, marks];
}

const visit2023 = { date: '2023-03-05', status: 'active', tier: 3, eligible: 80_000 } as const;

describe('by tier', () => {
  test('tieling, 800: (800 − 300) × 60, 60, 55, 50 %; its pharmacies are not paid', () => {
    expect(compare('tieling', [visit2023], 'tier').map(short)).toEqual([
      [0, 30_000, 5_000, 'best'],
      [1, 30_000, 5_000, 'best'],
      [2, 27_500, 2_500, ''],
      [3, 25_000, 0, 'given'],
      ['pharmacy', 'provider-not-covered', -25_000, ''],
    ]);
  });

  test('zaozhuang, 200 of the deductible paid before: 300 × 70 %; 100 × 60 %; nothing; the pharmacy by its prescriber', () => {
    const before: Visit = { ...visit2023, tier: 1, eligible: 20_000 };
    expect(compare('zaozhuang', [before, { ...visit2023, eligible: 30_000 }], 'tier').map(short)).toEqual([
      [0, 21_000, 21_000, 'best'],
      [1, 21_000, 21_000, 'best'],
      [2, 6_000, 6_000, ''],
      [3, 0, 0, 'given'],
      ['pharmacy', 0, 0, ''],
    ]);
  });

  test('a visit to a pharmacy is one to a hospital instead, which needs no prescription', () => {
    const bought: Visit = { ...visit2023, provider: 'pharmacy', prescription: 'none', tier: 2 };
    const [, clinic, , , pharmacy] = compare('zaozhuang', [bought], 'tier');
    expect(clinic && short(clinic)).toEqual([1, 42_000, 42_000, 'best']); // (800 − 200) × 70 %
    expect(pharmacy && short(pharmacy)).toEqual(['pharmacy', 'no-prescription', 0, 'given']);
  });

  test('where none is as given, that comes first', () => {
    const entries = [1, 2].map((tier) => ({ policy: policies.tieling, visit: { ...visit2023, tier } as Visit }));
    const all = whatIf({ entries, isCompared: () => true, policies: CITIES }, 'tier');
    // (800 − 300) × 60 % + 800 × 55 %; both at a clinic: 1300 × 60 %
    expect(all.slice(0, 3).map(short)).toEqual([
      ['given', 74_000, 0, 'given'],
      [0, 78_000, 4_000, 'best'],
      [1, 78_000, 4_000, 'best'],
    ]);
  });

  test('what it changes about later visits is in the difference', () => {
    const entries = [
      { policy: policies.zaozhuang, visit: { ...visit2023, tier: 1, eligible: 30_000 } as Visit },
      { policy: policies.zaozhuang, visit: { ...visit2023, date: '2023-04-05', eligible: 100_000 } as Visit },
    ];
    const all = whatIf({ entries, isCompared: (index) => index === 0, policies: CITIES }, 'tier');
    // As given 100 × 70 % and (1000 − 600) × 50 %. At tier 3: nothing, the deductible is at 300, then 500 × 50 %.
    expect(all[3]?.outcome).toMatchObject({ totals: { reimbursed: 0 }, ofCompared: -7_000, difference: -2_000 });
  });

  test('none is best where all pay the same', () => {
    const small: Visit = { ...visit2023, eligible: 10_000 };
    expect(compare('tieling', [small], 'tier').filter(({ outcome }) => outcome?.best)).toEqual([]);
  });
});

test('by place: zaozhuang, away from home a tenth first: (800 − 80 − 400) × 60 % = 192', () => {
  expect(compare('zaozhuang', [{ ...visit2023, tier: 2 }], 'place').map(short)).toEqual([
    ['local', 24_000, 0, 'given best'],
    ['relocated', 24_000, 0, 'best'],
    ['temporary', 19_200, -4_800, ''],
    ['referral', 19_200, -4_800, ''],
    ['unfiled', 19_200, -4_800, ''],
  ]);
});

describe('by status', () => {
  test('tieling: 500 × 50 %, 500 × 55 %', () => {
    expect(compare('tieling', [visit2023], 'status').map(short)).toEqual([
      ['active', 25_000, 0, 'given'],
      ['retired', 27_500, 2_500, 'best'],
    ]);
  });

  test('a day of retirement that has come is retired', () => {
    const { status: _, ...visit } = visit2023;
    expect(compare('tieling', [{ ...visit, retiredOn: '2023-03-01' }], 'status').map(short)).toEqual([
      ['active', 25_000, -2_500, ''],
      ['retired', 27_500, 0, 'given best'],
    ]);
  });
});

describe('by city', () => {
  test('all visits are of that city; one whose rules came later does not pay', () => {
    const before: Visit = { ...visit2023, eligible: 30_000 };
    // 三门峡 (800 − 50) × 50 %; 枣庄 300 of 800 paid: 300 × 50 %; 铁岭 800 × 50 %; 十堰 (800 − 200) × 50 %.
    const all = compare('tieling', [before, visit2023], 'city').map(short);
    expect(Object.fromEntries(all.map(([name, paid]) => [name, paid]))).toEqual({
      sanmenxia: 37_500,
      zaozhuang: 15_000,
      tieling: 40_000,
      chongqing: 'not-in-force',
      shiyan: 30_000,
    });
  });

  test('a kind of enrollment that a city does not know stands against it', () => {
    const all = compare('tieling', [{ ...visit2023, enrollment: 'pool-only' }], 'city').map(short);
    expect(all).toContainEqual(['zaozhuang', 'enrollment']);
    expect(all).toContainEqual(['shiyan', 15_000, -10_000, '']); // (800 − 500) × 50 %
  });
});

test('a tier that is not known stands against what it would decide', () => {
  const unknown: Visit = { ...visit2023, tier: null, place: 'unfiled' };
  const all = compare('tieling', [unknown], 'place').map(short);
  expect(all[0]).toEqual(['local', 'tier']);
  expect(all[4]).toEqual(['unfiled', 'out-of-area', 0, 'given']);
});
