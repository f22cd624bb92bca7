import { describe, expect, test } from 'vitest';
import { rulesOf } from '../../src/engine/rules.ts';
import { policies } from '../../src/index.ts';
import type { Policy } from '../../src/policy/grammar.ts';
import type { City } from './arbitraries.ts';

const { sanmenxia, zaozhuang, tieling, chongqing, shiyan } = policies;

test('a policy is made ready once', () => {
  expect(rulesOf(tieling)).toBe(rulesOf(tieling));
  expect(rulesOf({ ...tieling })).not.toBe(rulesOf(tieling));
});

describe('the days in force', () => {
  test.each<[City, number, number]>([
    ['sanmenxia', 20_220_630, 20_220_701],
    ['zaozhuang', 20_221_123, 20_221_201],
    ['tieling', 20_221_130, 20_221_201],
    ['chongqing', 20_231_231, 20_240_101],
    ['shiyan', 20_221_230, 20_221_231],
  ])('%s begins after %i', (city, before, first) => {
    const policy = policies[city];
    const rules = rulesOf(policy);
    expect(rules.termsOn(before, false)).toBeNull();
    expect(rules.termsOn(before, true)).toBeNull();
    expect(rules.outside(before)).toMatchObject({ reason: 'not-in-force', article: policy.force.article });
    expect(rules.termsOn(first, false)?.from).toBe(first);
  });

  test('what lies before rests on a reading in Chongqing, and in Zaozhuang from the day of issue', () => {
    const pointsOn = (policy: Policy, day: number) => rulesOf(policy).outside(day).points;
    expect(pointsOn(chongqing, 20_231_231)).toEqual(['CQ-A17']);
    expect([20_221_123, 20_221_124, 20_221_130].map((day) => pointsOn(zaozhuang, day))).toEqual([
      ...[[], ['ZZ-A33'], ['ZZ-A33']],
    ]);
    expect(pointsOn(sanmenxia, 20_220_630)).toEqual([]);
  });

  test('Shiyan ends with its trial year, unless that is read on', () => {
    const rules = rulesOf(shiyan);
    const last = rules.termsOn(20_231_231, false);
    expect(last).not.toBeNull();
    expect(rules.lastDay).toBe(20_231_231);
    expect(rules.termsOn(20_240_101, false)).toBeNull();
    expect([20_240_101, 20_991_231].map((day) => rules.termsOn(day, true))).toEqual([last, last]);
    expect(rules.outside(20_240_101)).toEqual({ reason: 'trial-ended', article: '二十五', points: ['SY-A03'] });
  });

  test.each([sanmenxia, zaozhuang, tieling, chongqing])('$id has no end', (policy) => {
    expect(rulesOf(policy).termsOn(99_991_231, false)).not.toBeNull();
  });

  test('an end that is not extendable stays one', () => {
    const ended: Policy = {
      ...shiyan,
      force: {
        from: '2022-12-31',
        to: '2023-12-31',
        article: '二十五',
        after: { reason: 'not-in-force', extendable: false },
      },
    };
    expect(rulesOf(ended).termsOn(20_240_101, true)).toBeNull();
    expect(rulesOf(ended).outside(20_240_101)).toEqual({ reason: 'not-in-force', article: '二十五', points: [] });
  });
});

describe('retired from', () => {
  test.each<[City, number, number]>([
    // 三门峡 第十条: the month after; 枣庄 第七条(二)3: the month; elsewhere the day.
    ['sanmenxia', 20_230_615, 20_230_701],
    ['sanmenxia', 20_231_231, 20_240_101],
    ['sanmenxia', 20_240_131, 20_240_201],
    ['zaozhuang', 20_230_615, 20_230_601],
    ['zaozhuang', 20_230_601, 20_230_601],
    ['tieling', 20_230_615, 20_230_615],
    ['chongqing', 20_240_229, 20_240_229],
    ['shiyan', 20_230_615, 20_230_615],
  ])('%s, record of %i: %i', (city, retiredOn, from) =>
    expect(rulesOf(policies[city]).retiredFrom(retiredOn)).toBe(from),
  );
});

test('claims end on 31 March of the next year in Shiyan, and nowhere else', () => {
  expect(rulesOf(shiyan).lastClaimDay(2023)).toBe(20_240_331);
  expect([sanmenxia, zaozhuang, tieling, chongqing].map((policy) => rulesOf(policy).lastClaimDay(2023))).toEqual([
    ...[0, 0, 0, 0],
  ]);
});

test('enrollments are the region’s, in its order', () => {
  expect(rulesOf(chongqing).enrollments).toEqual([
    ...['employer', 'individual-1', 'individual-2', 'individual-2-lump-sum'],
  ]);
});

describe('visits are settled in the order of their days where', () => {
  const manual = { reason: 'not-direct', when: { settlement: ['manual'] }, article: '一' } as const;
  test.each<[string, boolean, Policy]>([
    ['every manual visit is refused: Sanmenxia', true, sanmenxia],
    ['not where claims are paid: Tieling', false, tieling],
    ['not where claims are paid: Zaozhuang', false, zaozhuang],
    ['not where claims are paid: Chongqing', false, chongqing],
    ['not where late claims only are refused: Shiyan', false, shiyan],
    [
      'not where the refusal asks for more',
      false,
      { ...zaozhuang, refusals: [{ ...manual, when: { ...manual.when, tier: [3] } }] },
    ],
    ['not where it begins some day', false, { ...zaozhuang, refusals: [{ ...manual, from: '2023-01-01' }] }],
    ['not where it ends some day', false, { ...zaozhuang, refusals: [{ ...manual, to: '2023-12-31' }] }],
  ])('%s', (_, expected, policy) => expect(rulesOf(policy).forgetsDays).toBe(expected));
});
