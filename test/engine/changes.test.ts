import { describe, expect, test } from 'vitest';
import * as policies from '../../src/cities/index.ts';
import { changesBetween, isNothing } from '../../src/engine/changes/changes.ts';
import type { Value } from '../../src/engine/changes/values.ts';
import { standingOn } from '../../src/engine/standing.ts';
import type { Condition, Policy } from '../../src/policy/grammar.ts';

const { chongqing, sanmenxia, shiyan, tieling, zaozhuang } = policies;

function changes(before: Policy, from: string, after: Policy, to: string) {
  return changesBetween(standingOn(before, from), standingOn(after, to));
}

/** Changes of a value as `[where, before, after]`, yuan in fen, percent in hundredths. */
function cells(list: readonly { where: Condition; before: Value | null; after: Value | null }[]): unknown[] {
  return list.map(({ where, before, after }) => [where, before?.value, after?.value]);
}

const LOWEST = { tier: [0, 1] };
const WORKING = { status: ['active'] };
const RETIRED = { status: ['retired'] };

describe('one region on two days', () => {
  test('三门峡, 2023: the cap of 2022 was half, 750 and 1,000 (第八条)', () => {
    const { values, fates } = changes(sanmenxia, '2022-12-31', sanmenxia, '2023-01-01');
    expect(cells(values.cap)).toEqual([
      [WORKING, 75_000, 150_000],
      [RETIRED, 100_000, 200_000],
    ]);
    expect([values.deductible, values.ratio, values.firstSelfPay, fates]).toEqual([[], [], [], []]);
  });

  test('铁岭, 2023: in December 2022 the deductible was 25, the cap 250 (第九条), for working and retired alike', () => {
    const { values, fates } = changes(tieling, '2022-12-15', tieling, '2023-01-01');
    expect(cells(values.deductible)).toEqual([[{}, 2_500, 30_000]]);
    expect(cells(values.cap)).toEqual([[{}, 25_000, 300_000]]);
    expect(values.ratio).toEqual([]);
    // The month of its own is a reading.
    expect(fates.map(({ where, before, after }) => [where, before.points, after.points])).toEqual([
      [{}, ['TL-A03'], []],
    ]);
  });

  test('枣庄, 2023: only the reading of December 2022 ends', () => {
    const { values, fates } = changes(zaozhuang, '2022-12-31', zaozhuang, '2023-01-01');
    expect(Object.values(values).flat()).toEqual([]);
    expect(fates).toEqual([
      {
        where: {},
        before: { reason: null, article: '', points: ['ZZ-A03'] },
        after: { reason: null, article: '', points: [] },
      },
    ]);
  });

  test.each(Object.values(policies))('$id: from a day to itself nothing changes', (policy) => {
    const day = standingOn(policy, policy.force.from);
    expect(isNothing(changesBetween(day, day))).toBe(true);
  });

  test('the other way round, what was before is after', () => {
    const there = changes(sanmenxia, '2022-12-31', sanmenxia, '2023-01-01').values.cap;
    const back = changes(sanmenxia, '2023-01-01', sanmenxia, '2022-12-31').values.cap;
    expect(back).toEqual(there.map(({ where, before, after }) => ({ where, before: after, after: before })));
  });
});

describe('枣庄 and 十堰 on a day of 2023', () => {
  const { values, fates, choices } = changes(zaozhuang, '2023-06-01', shiyan, '2023-06-01');

  test('deductible: 200, 400, 800 by tier (枣庄 五(一)) and 500 (十堰 五.1)', () => {
    expect(cells(values.deductible)).toEqual([
      [LOWEST, 20_000, 50_000],
      [{ tier: [2] }, 40_000, 50_000],
      [{ tier: [3] }, 80_000, 50_000],
    ]);
  });

  test('ratio: working 70, 60, 50 and 80, 65, 50; retired 75, 65, 55 and 90, 75, 60; tier 3 working is the same', () => {
    expect(cells(values.ratio)).toEqual([
      [{ ...LOWEST, ...WORKING }, 7_000, 8_000],
      [{ ...LOWEST, ...RETIRED }, 7_500, 9_000],
      [{ tier: [2], ...WORKING }, 6_000, 6_500],
      [{ tier: [2], ...RETIRED }, 6_500, 7_500],
      [{ tier: [3], ...RETIRED }, 5_500, 6_000],
    ]);
  });

  test('cap 1,500 and 3,000; 10 % first self-pay away from home in 枣庄, where 十堰 pays at all', () => {
    expect(cells(values.cap)).toEqual([[{}, 150_000, 300_000]]);
    expect(cells(values.firstSelfPay)).toEqual([[{ place: ['temporary', 'referral'] }, 1_000, 0]]);
  });

  test('what one pays and the other does not, as in the table of refusals', () => {
    const reasons = fates.filter(({ before, after }) => before.reason !== after.reason);
    expect(reasons.map(({ where, before, after }) => [where, before.reason, after.reason])).toEqual([
      [{ during: ['ltc-medical'] }, 'ltc-medical', null],
      [{ category: ['emergency-death'] }, 'paid-as-inpatient', null],
      [{ category: ['special-drug'] }, null, 'separate-benefit'],
      [{ category: ['maternity'] }, null, 'separate-benefit'],
      [{ category: ['family-planning'] }, null, 'separate-benefit'],
      [{ place: ['unfiled'] }, null, 'out-of-area'],
      [{ settlement: ['manual'], claim: ['late'] }, null, 'claim-late'],
    ]);
  });

  test('the terms that are one choice each', () => {
    expect(choices).toEqual(['enrollments', 'kind', 'retirement', 'overall', 'claim']);
  });
});

test('members of the pool only: 铁岭 covers them (第二条), 三门峡 does not (第十一条)', () => {
  const { fates } = changes(tieling, '2023-06-01', sanmenxia, '2023-06-01');
  const line = fates.find(({ where }) => where.enrollment);
  expect([line?.where, line?.before.reason, line?.after.reason]).toEqual([
    { enrollment: ['pool-only'] },
    null,
    'enrollment-not-covered',
  ]);
});

describe('铁岭 and 重庆', () => {
  const { values } = changes(tieling, '2024-06-03', chongqing, '2024-06-03');

  test('the cap of kinds of enrollment that one region does not know: 3,000 (九); 800 and 1,200, 3,000 and 4,000 (六)', () => {
    const levelTwo = { enrollment: ['individual-2', 'individual-2-lump-sum'] };
    expect(cells(values.cap)).toEqual([
      [{ enrollment: ['employer'], ...RETIRED }, 300_000, 400_000],
      [{ enrollment: ['flexible', 'pool-only'] }, 300_000, undefined],
      [{ enrollment: ['individual-1'], ...WORKING }, undefined, 80_000],
      [{ enrollment: ['individual-1'], ...RETIRED }, undefined, 120_000],
      [{ ...levelTwo, ...WORKING }, undefined, 300_000],
      [{ ...levelTwo, ...RETIRED }, undefined, 400_000],
    ]);
  });

  test('no ratio is compared where 铁岭 does not pay: pharmacies, internet care (八), short trips (六, 十)', () => {
    const named = values.ratio.flatMap(({ where }) => [...(where.provider ?? []), ...(where.place ?? [])]);
    expect([...new Set(named)].sort()).toEqual(['hospital', 'infectious', 'local', 'psychiatric', 'relocated']);
  });

  test('at psychiatric institutions of tier 3 铁岭 pays 60 and 65 (九), 重庆 50 and 60 (五)', () => {
    const specialist = { provider: ['psychiatric', 'infectious'], place: ['local'] };
    const there = values.ratio.filter(
      ({ where }) => where.place?.[0] === 'local' && where.provider?.[0] === 'psychiatric' && where.tier?.[0] === 3,
    );
    expect(cells(there)).toEqual([
      [{ ...specialist, tier: [3], ...WORKING }, 6_000, 5_000],
      [{ ...specialist, tier: [3], ...RETIRED }, 6_500, 6_000],
    ]);
  });
});
