import { describe, expect, test } from 'vitest';
import { rulesOf } from '../../src/engine/rules.ts';
import { firstDayOf, lastDayOf, termsOf } from '../../src/engine/terms.ts';
import type { Verdict } from '../../src/engine/verdict.ts';
import { policies } from '../../src/index.ts';
import { dayAfter } from '../../src/policy/day.ts';
import type { Policy } from '../../src/policy/grammar.ts';
import { CITIES, type City } from './arbitraries.ts';

const { sanmenxia, tieling, shiyan, zaozhuang, chongqing } = policies;

describe('the terms of each region begin', () => {
  test.each<[City, string, number[]]>([
    [
      'sanmenxia',
      'with half the cap in 2022, then in full; from 2024 no year of halves before',
      [20_220_701, 20_230_101, 20_240_101],
    ],
    ['zaozhuang', 'with a December of its own reading, then in full', [20_221_201, 20_230_101]],
    [
      'tieling',
      'with a twelfth in December 2022, then in full; from 2024 no such month before',
      [20_221_201, 20_230_101, 20_240_101],
    ],
    ['chongqing', 'once', [20_240_101]],
    ['shiyan', 'with one day of 2022, then the year on trial and its last day', [20_221_231, 20_230_101, 20_231_231]],
  ])('%s: %s', (city, _, days) => expect(termsOf(policies[city]).map((terms) => terms.from)).toEqual(days));
});

test.each(CITIES)('no day in force of %s is left out or under two terms', (city) => {
  const terms = termsOf(policies[city]);
  for (let day = 20_220_601; day < 20_260_101; day = dayAfter(day)) {
    const inForce = day >= firstDayOf(policies[city].force) && day <= lastDayOf(policies[city].force);
    expect(terms.filter(({ from, to }) => from <= day && day <= to)).toHaveLength(inForce ? 1 : 0);
  }
});

/** The verdict on an ordinary visit at a tier-0 hospital, of a working member. */
function ordinary(policy: Policy, day: number): Verdict {
  const terms = rulesOf(policy).termsOn(day, false);
  if (!terms) throw new Error('not in force');
  return terms.verdict(0);
}

describe('a verdict', () => {
  test('holds the values of the day, each with its article', () => {
    expect(ordinary(sanmenxia, 20_220_701)).toMatchObject({
      ...{ refused: null, first: 0, standard: 0, ratio: 6_500, cap: 75_000, points: [] },
      articles: { first: '', deductible: '七(一)', ratio: '九(一)', cap: '八' },
    });
    expect(ordinary(sanmenxia, 20_230_101)).toMatchObject({ cap: 150_000 });
    const atCap = [20_220_701, 20_230_101].map((day) =>
      ordinary(sanmenxia, day).pointsAt.filter(({ moment }) => moment === 'cap'),
    );
    expect(atCap.map((all) => all.flatMap(({ points }) => points))).toEqual([['SMX-A01', 'SMX-A05'], ['SMX-A01']]);
    expect(ordinary(tieling, 20_221_231)).toMatchObject({ standard: 2_500, cap: 25_000, ratio: 6_000 });
    expect(ordinary(tieling, 20_230_101)).toMatchObject({ standard: 30_000, cap: 300_000, ratio: 6_000 });
  });

  test('is the same object for the same facts and terms, and has a number of its own among those of its policy', () => {
    expect(ordinary(tieling, 20_240_101)).toBe(ordinary(tieling, 20_251_231));
    const others = [ordinary(tieling, 20_221_231), ordinary(tieling, 20_230_101)];
    expect(new Set(others.map((verdict) => verdict.serial)).size).toBe(2);
  });

  test('reads a rule that is dated only on its days', () => {
    expect(ordinary(zaozhuang, 20_221_231).points).toEqual(['ZZ-A30', 'ZZ-A03']);
    expect(ordinary(zaozhuang, 20_230_101).points).toEqual(['ZZ-A30']);
    expect(ordinary(shiyan, 20_221_231).points).toEqual(['SY-A02', 'SY-A19']);
  });
});

describe('a dated rule of a policy of one’s own', () => {
  const refusal = { reason: 'hospitalized', when: {}, article: '九十九', points: ['X-1'] } as const;
  const on = (policy: Policy, day: number) => ordinary(policy, day).refused?.article;

  test('cuts the terms where it begins and after it ends', () => {
    const policy: Policy = { ...chongqing, refusals: [{ ...refusal, from: '2024-02-10', to: '2024-02-29' }] };
    expect(termsOf(policy).map(({ from }) => from)).toEqual([20_240_101, 20_240_210, 20_240_301]);
    expect([20_240_209, 20_240_210, 20_240_229, 20_240_301].map((day) => on(policy, day))).toEqual([
      ...[undefined, '九十九', '九十九', undefined],
    ]);
  });

  test('outside the days in force cuts nothing', () => {
    const policy: Policy = { ...shiyan, readings: [{ from: '2024-02-10', when: {}, points: ['X-1'] }] };
    expect(termsOf(policy)).toHaveLength(1);
  });

  test('of several refusals the first by the order of reasons decides, whatever their order in the policy', () => {
    const late = { reason: 'claim-late', when: {}, article: '二' } as const;
    for (const refusals of [
      [late, refusal],
      [refusal, late],
    ]) {
      expect(ordinary({ ...chongqing, refusals }, 20_240_101).refused).toEqual({
        ...{ reason: 'hospitalized', article: '九十九', points: ['X-1'] },
      });
    }
  });
});

test('the first line of a table that holds decides, and no line leaves the value open', () => {
  const rows = [
    { when: { tier: [0] as const }, active: 10, retired: 20 },
    { when: { tier: [0, 1] as const }, article: '八', active: 30, retired: 40 },
  ];
  const policy: Policy = { ...chongqing, ratios: [{ article: '七', rows }] };
  // A tier adds 2 to the key, retirement 1.
  const found = [0, 1, 2, 3, 4].map((key) => rulesOf(policy).termsOn(20_240_101, false)?.verdict(key));
  expect(found.map((verdict) => [verdict?.ratio, verdict?.articles.ratio])).toEqual([
    [1_000, '七'],
    [2_000, '七'],
    [3_000, '八'],
    [4_000, '八'],
    [null, ''],
  ]);
});

describe('a policy that cannot be read is refused', () => {
  test.each<[string, Partial<Policy>]>([
    ['a day the calendar has not', { force: { ...chongqing.force, from: '2024-02-30' } }],
    ['an amount that is none', { caps: [{ article: '六', rows: [{ active: '1e3', retired: '0' }] }] }],
    ['an amount below zero', { caps: [{ article: '六', rows: [{ active: '-1', retired: '0' }] }] }],
    ['a percentage above 100', { ratios: [{ article: '五', rows: [{ active: 101, retired: 0 }] }] }],
  ])('%s', (_, change) => {
    const reading = () => termsOf({ ...chongqing, ...change }).map((terms) => terms.verdict(0));
    expect(reading).toThrow(RangeError);
  });
});
