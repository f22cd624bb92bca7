import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as regions from '../../src/cities/index.ts';
import { type AccountMember, monthsOfAccount, yearsOfAccount } from '../../src/engine/account.ts';
import type { Policy } from '../../src/policy/grammar.ts';
import { yuanOf } from '../../src/policy/money.ts';
import { type Month, monthOf, monthsAfter, monthsBetween } from '../../src/policy/month.ts';
import { depositBy } from './account-oracle.ts';
import { accountMember } from './account-support.ts';

const ALL = Object.values(regions);
const FIRST = 202101;
const LAST = 202612;
const MONTHS = monthsBetween(FIRST, LAST);

const anyMonth = fc.constantFrom(...MONTHS);
const anyAmount = fc.integer({ min: 0, max: 9_999_999 });

const anyMember = fc.record({
  policy: fc.constantFrom(...ALL),
  kind: fc.nat(10),
  status: fc.constantFrom('active' as const, 'retired' as const),
  retires: fc.option(anyMonth, { nil: undefined }),
  birth: fc.constantFrom(...monthsBetween(194901, 196912)),
  base: anyAmount,
  stopped: fc.uniqueArray(anyMonth, { maxLength: 20 }),
  averages: fc.array(anyAmount, { minLength: 7, maxLength: 7 }),
});

test('every deposit is what a second statement of the rules pays, with decimals', () => {
  let paid = 0;
  fc.assert(
    fc.property(anyMember, fc.uniqueArray(anyMonth, { minLength: 1, maxLength: 12 }), (given, months) => {
      const { policy, status, retires, birth, base, stopped, averages } = given;
      const enrollment = policy.enrollments[given.kind % policy.enrollments.length]?.kind ?? '';
      const averageOf = (year: number) => averages[year - 2020] ?? 0;
      const member: AccountMember = {
        ...{ enrollment, status, birth, fixedBases: [], isCivilServant: false },
        ...(retires !== undefined && { retiredOn: retires * 100 + 15 }),
        bases: [{ from: 0, amount: base }],
        hasBenefits: (month) => !stopped.includes(month),
        averagePensions: new Map([2020, 2021, 2022, 2023, 2024, 2025].map((year) => [year, averageOf(year)])),
      };
      const answer = monthsOfAccount(policy, member, months, { assumeExtended: false });
      if ('lacking' in answer) throw new Error(JSON.stringify(answer.lacking));
      const turn = retires === undefined ? undefined : monthsAfter(retires, policy.id === 'sanmenxia' ? 1 : 0);
      for (const [index, month] of months.entries()) {
        const [year, m] = [Math.floor(month / 100), month % 100];
        const isRetired = turn === undefined ? status === 'retired' : month >= turn;
        const age = year - Math.floor(birth / 100) - (m >= birth % 100 ? 0 : 1);
        const expected = depositBy({
          ...{ city: policy.id, year, month: m, enrollment, isRetired, age, base: yuanOf(base) },
          ...{ inBenefit: !stopped.includes(month), averagePension: (of) => yuanOf(averageOf(of)) },
        });
        const { amount } = answer.months[index]?.deposit ?? { amount: null };
        expect(amount === null ? 'not in the text' : yuanOf(amount)).toBe(expected);
        if (amount) paid++;
      }
    }),
    { numRuns: 1000, seed: 11 },
  );
  expect(paid).toBeGreaterThan(1000);
});

/** The months of a member that cells describe. */
function monthsOf(policy: Policy, cells: Readonly<Record<string, string>>, first: string, last = first) {
  const [from, to] = [first, last].map((iso) => monthOf(iso) ?? 0) as [Month, Month];
  return monthsOfAccount(policy, accountMember(policy, cells), monthsBetween(from, to), { assumeExtended: false });
}

/** What has to be given first. */
function lackingOf(...given: Parameters<typeof monthsOf>) {
  const answer = monthsOf(...given);
  return 'lacking' in answer ? answer.lacking : [];
}

function toldOf(...given: Parameters<typeof monthsOf>) {
  const answer = monthsOf(...given);
  return 'months' in answer ? answer.months : [];
}

describe('what is not given is asked for, once, with the first month that needs it', () => {
  test('the status', () => {
    expect(lackingOf(regions.tieling, { base: '5000' }, '2023-01', '2023-03')).toEqual([
      { what: 'status', month: 202301 },
    ]);
  });

  test('the base from the month on in which there is one', () => {
    const later = { status: 'active', base: '2023-02=5000' };
    expect(lackingOf(regions.tieling, later, '2022-12', '2023-03')).toEqual([{ what: 'base', month: 202212 }]);
    expect(lackingOf(regions.tieling, later, '2023-02', '2023-03')).toEqual([]);
  });

  test('the birth where the sum depends on the age, and only there', () => {
    expect(lackingOf(regions.chongqing, { status: 'retired' }, '2024-01')).toEqual([{ what: 'birth', month: 202401 }]);
    expect(lackingOf(regions.chongqing, { status: 'active', base: '1' }, '2024-01')).toEqual([]);
    expect(lackingOf(regions.zaozhuang, { status: 'retired' }, '2023-12')).toEqual([]);
  });

  test('each average pension by its year', () => {
    expect(
      lackingOf(regions.sanmenxia, { status: 'retired', average_pension: '2022=3000' }, '2022-12', '2024-02'),
    ).toEqual([
      { what: 'average-pension', month: 202212, year: 2021 },
      { what: 'average-pension', month: 202401, year: 2023 },
    ]);
  });

  test('the first pension of a civil servant who retires, whose base of 2022-12 was a wage', () => {
    const member = { base: '5000', birth: '1964-01', average_pension: '2023=3300', retired_on: '2024-03-05' };
    const wage = { ...member, civil_servant_base: '2022-12=7000' };
    expect(lackingOf(regions.zaozhuang, wage, '2024-02')).toEqual([]);
    expect(lackingOf(regions.zaozhuang, wage, '2024-02', '2024-04')).toEqual([{ what: 'fixed-base', month: 202403 }]);
    // Who had retired by December 2022 gave the pension of that month.
    const retired = { ...wage, retired_on: '2022-12-30' };
    expect(lackingOf(regions.zaozhuang, retired, '2024-02')).toEqual([]);
  });

  test('nothing in months without benefits, or that the text does not reach', () => {
    expect(lackingOf(regions.sanmenxia, { status: 'active', coverage: 'arrears' }, '2022-01', '2023-03')).toEqual([]);
    expect(lackingOf(regions.shiyan, {}, '2024-01', '2024-03')).toEqual([]);
  });
});

test('a contribution whose base is not given is named without an amount', () => {
  const [month] = toldOf(regions.zaozhuang, { status: 'active', enrollment: 'flexible' }, '2023-01');
  expect(month?.contributions).toMatchObject([{ payer: 'member', percent: 7, amount: null }]);
});

test('years add up what was computed, count what was not, and say what the other reading would add up to', () => {
  // 2022: 5000.00 × 2.25 % once, 4.25 % on the other reading; 2023 twelve times: 1350.00 and 2550.00; 2024: 2 %.
  const months = toldOf(regions.zaozhuang, { status: 'active', base: '5000' }, '2022-11', '2024-02');
  const years = yearsOfAccount(months).map(({ contributions, ...year }) => [
    ...Object.values(year),
    contributions.get('employer'),
    contributions.get('member'),
  ]);
  expect(years).toEqual([
    [2022, 11_250, 21_250, 2, 1, 35_000, 10_000],
    [2023, 135_000, 255_000, 12, 0, 420_000, 120_000],
    [2024, 20_000, null, 2, 0, 70_000, 20_000],
  ]);
});

test('the rules of a region that says nothing of the account cannot be asked', () => {
  const { account: _, ...silent } = regions.tieling;
  const member = accountMember(regions.tieling, { status: 'active' });
  expect(() => monthsOfAccount(silent, member, [202301], { assumeExtended: false })).toThrow(RangeError);
});
