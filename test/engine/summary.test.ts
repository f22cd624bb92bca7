import { describe, expect, test } from 'vitest';
import { newOutcome, type Outcome } from '../../src/engine/case.ts';
import { encode } from '../../src/engine/encode.ts';
import { rulesOf } from '../../src/engine/rules.ts';
import { owedTo, SUMMED, Summary, sumsOf } from '../../src/engine/summary.ts';
import { policies } from '../../src/index.ts';
import { visitWith } from './support.ts';

const rules = rulesOf(policies.tieling);
const refused = { reason: 'hospitalized', article: '九', points: [] } as const;

function rowWith(fields: { region?: number; tier?: number; institution?: number } = {}) {
  return {
    ...{
      member: 0,
      region: 0,
      institution: 0,
      rules,
      visit: encode(rules, visitWith()),
      eligibleAssumed: false,
      prescriptionAssumed: false,
    },
    ...{ id: '', refund: false, refundOf: '', balance: -1, tier: 2 },
    ...fields,
  };
}

/** Of 500.00, 400.00 in scope: 1.00 first, 300.00 deductible, 54.00 paid, 4.00 of it by the large-sum fund. */
const paid = (year = 2023): Outcome => ({
  ...newOutcome(),
  ...{ year, firstSelfPay: 100, deductible: 30_000, reimbursed: 5_400, selfPaid: 44_600, pooled: 5_000, largeSum: 400 },
});
const notPaid: Outcome = { ...newOutcome(), year: 2023, refused, selfPaid: 50_000 };

/** Adds a row that is no refund with what became of it. */
function add(summary: Summary, row: ReturnType<typeof rowWith>, outcome: Outcome): void {
  summary.add(row, { ...outcome, eligible: row.visit.eligible, institution: row.institution });
}

/** The groups as plain values, with the names of their sums. */
const told = (summary: Summary) =>
  summary.groups().map((group) => {
    const { sums: _, before: __, ...rest } = group;
    return { ...rest, ...Object.fromEntries(sumsOf(group).map((sum, at) => [SUMMED[at], Number(sum)])) };
  });

/** What is owed to the institutions. */
const owed = (summary: Summary) =>
  summary.institutions().map((sums) => {
    const { region, institution, rows } = sums;
    return { region, institution, rows, owed: owedTo(sums) };
  });

test('rows add up by region, year, tier and reason', () => {
  const summary = new Summary(false);
  add(summary, rowWith(), paid());
  add(summary, rowWith(), paid());
  add(summary, rowWith(), notPaid);
  expect(told(summary)).toEqual([
    {
      ...{ region: 0, year: 2023, tier: 2, reason: '', rows: 2, amount: 100_000, eligible: 80_000 },
      ...{ first_self_pay: 200, deductible: 60_000, reimbursed: 10_800, self_paid: 89_200 },
      ...{ pool_paid: 10_000, large_sum_paid: 800 },
    },
    {
      ...{ region: 0, year: 2023, tier: 2, reason: 'hospitalized', rows: 1, amount: 50_000, eligible: 40_000 },
      ...{ first_self_pay: 0, deductible: 0, reimbursed: 0, self_paid: 50_000, pool_paid: 0, large_sum_paid: 0 },
    },
  ]);
  expect([summary.settled, summary.refused]).toEqual([2, 1]);
});

test('groups stand by region, year, tier and reason, whatever came first', () => {
  const summary = new Summary(false);
  const places = [
    [1, 2023, 0],
    [0, 2024, 3],
    [0, 2023, 3],
    [0, 2023, -1],
    [0, 2023, 3],
  ] as const;
  for (const [region, year, tier] of places) add(summary, rowWith({ region, tier }), paid(year));
  expect(told(summary).map(({ region, year, tier, ...group }) => [region, year, tier, group])).toMatchObject([
    [0, 2023, -1, { rows: 1 }],
    [0, 2023, 3, { rows: 2 }],
    [0, 2024, 3, { rows: 1 }],
    [1, 2023, 0, { rows: 1 }],
  ]);
});

describe('institutions', () => {
  test('add up what is owed to each, region by region', () => {
    const summary = new Summary(true);
    add(summary, rowWith({ institution: 4 }), paid());
    add(summary, rowWith({ institution: 4 }), paid());
    add(summary, rowWith({ institution: 5 }), notPaid);
    add(summary, rowWith({ institution: 4, region: 1 }), paid());
    expect(owed(summary)).toEqual([
      { region: 0, institution: 4, rows: 2, owed: 10_800n },
      { region: 0, institution: 5, rows: 1, owed: 0n },
      { region: 1, institution: 4, rows: 1, owed: 5_400n },
    ]);
  });

  test('are left alone where nobody asks', () => {
    const summary = new Summary(false);
    add(summary, rowWith(), paid());
    expect(summary.institutions()).toEqual([]);
  });
});

test('parts that are merged come to what one would have counted', () => {
  const rows = [
    rowWith(),
    rowWith({ tier: 3, institution: 1 }),
    rowWith({ region: 1 }),
    rowWith(),
    rowWith({ tier: -1 }),
  ];
  const outcomes = [paid(), paid(2024), paid(), notPaid, paid()];
  const whole = new Summary(true);
  const [one, two] = [new Summary(true), new Summary(true)];
  rows.forEach((row, index) => {
    const outcome = outcomes[index] ?? notPaid;
    add(whole, row, outcome);
    // The second part numbers its institutions from 10.
    if (index % 2 === 0) add(one, row, outcome);
    else add(two, { ...row, institution: row.institution + 10 }, outcome);
  });
  one.merge(two.parts(), (institution) => institution - 10);
  expect(told(one)).toEqual(told(whole));
  expect([one.settled, one.refused]).toEqual([4, 1]);
  const byPlace = (summary: Summary) =>
    owed(summary).toSorted((a, b) => a.region - b.region || a.institution - b.institution);
  expect(byPlace(one)).toEqual(byPlace(whole));
});

test('sums beyond 2^53 fen are exact: 1,000,001 × 9,999,999,999 and an institution’s 1,000,001 × 9,999,999,997', () => {
  const [whole, part] = [new Summary(true), new Summary(true)];
  const row = rowWith();
  row.visit.amount = 9_999_999_999;
  row.visit.eligible = 9_999_999_999;
  const outcome = { ...paid(), reimbursed: 9_999_999_997 };
  for (let number = 0; number < 1_000_001; number++) (number < 400_000 ? part : whole).add(row, outcome);
  whole.merge(part.parts(), (institution) => institution);
  const [group] = whole.groups();
  const [rows, amount] = group ? sumsOf(group) : [];
  expect([rows, amount]).toEqual([1_000_001n, 10_000_009_998_999_999n]); // (10^6 + 1) × (10^10 − 1) = 10^16 + 10^10 − 10^6 − 1
  // (10^6 + 1) × (10^10 − 3) = 10^16 + 10^10 − 3 × 10^6 − 3
  expect(owed(whole)).toMatchObject([{ rows: 1_000_001, owed: 10_000_009_996_999_997n }]);
});
