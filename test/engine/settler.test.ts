import { describe, expect, test } from 'vitest';
import { newOutcome, type Outcome } from '../../src/engine/case.ts';
import { encode } from '../../src/engine/encode.ts';
import { rulesOf } from '../../src/engine/rules.ts';
import { type Row, type RowProblem, Settler } from '../../src/engine/settler.ts';
import type { Visit } from '../../src/engine/visit.ts';
import { policies } from '../../src/index.ts';
import { visitWith } from './support.ts';

const INSTITUTIONS = ['A', 'B'];
const rules = rulesOf(policies.tieling);

function rowWith(fields: Partial<Visit> = {}, more: Partial<Row> = {}): Row {
  const visit = encode(rules, visitWith({ institution: 'A', ...fields }));
  const institution = INSTITUTIONS.indexOf(visit.institution);
  return {
    ...{ member: 0, region: 0, institution, rules, visit, eligibleAssumed: false, prescriptionAssumed: false },
    ...{ id: '', refund: false, refundOf: '', balance: -1 },
    ...more,
  };
}

const refundRow = (fields: Partial<Visit> = {}, more: Partial<Row> = {}) =>
  rowWith({ amount: -50_000, eligible: -40_000, ...fields }, { refund: true, ...more });

function settlerOf(): { settle: (row: Row) => Outcome | RowProblem; settler: Settler } {
  const settler = new Settler(false, (institution) => INSTITUTIONS[institution] ?? '');
  const settle = (row: Row) => {
    const out = newOutcome();
    return settler.settle(row, out) ?? out;
  };
  return { settle, settler };
}

// Tier 2 in Tieling: (400 − 300) × 55 % = 55.00 at first, then 400 × 55 % = 220.00.
test('every member, region and year has a ledger of its own', () => {
  const { settle } = settlerOf();
  const rows = [
    rowWith(),
    rowWith({}, { member: 1 }),
    rowWith({}, { region: 1 }),
    rowWith({ date: '2024-03-01' }),
    rowWith(),
  ];
  expect(rows.map(settle)).toMatchObject([5_500, 5_500, 5_500, 5_500, 22_000].map((reimbursed) => ({ reimbursed })));
});

test('a day behind the latest owes its deductible once, however many of its visits come so late', () => {
  const { settle, settler } = settlerOf();
  const daily = rulesOf(policies.sanmenxia);
  const row = (date: string): Row => {
    const visit = encode(daily, visitWith({ institution: 'A', date }));
    return { ...rowWith(), rules: daily, visit };
  };
  // 三门峡 七(二): tier 2 owes 30.00, once a day and institution.
  const takenOn = (date: string) => {
    const out = settle(row(date));
    return typeof out === 'string' ? out : out.deductible;
  };
  expect([takenOn('2023-03-02'), takenOn('2023-03-01')]).toEqual([3_000, 3_000]);
  const late = Array.from({ length: 20_000 }, () => takenOn('2023-03-01'));
  expect(late.every((taken) => taken === 0)).toBe(true);
  expect([takenOn('2023-03-02'), settler.book.ledgerOf(0, 0, 2023).deductiblePaid]).toEqual([0, 6_000]);
});

describe('a row that is rejected', () => {
  const YEARS = [2022, 2023, 2024, 2025];
  const original = rowWith({}, { id: 'S1' });
  const later = { date: '2024-03-01' };

  test.each<[string, Row, number, number[]]>([
    ['a visit: its own year', rowWith(later), 2024, [2024]],
    ['one of no known day: every year', rowWith(later), 0, YEARS],
    ['a refund in part: the year of the visit it names', refundRow(later, { refundOf: 'S1' }), 2024, [2023]],
    ['the same, of no known day', refundRow(later, { refundOf: 'S1' }), 0, [2023]],
    [
      'a refund of an unknown visit: its own and all with visits',
      refundRow(later, { refundOf: 'S9' }),
      2024,
      [2023, 2024],
    ],
    ['a refund that names none: its own and all with visits', refundRow(later), 2024, [2023, 2024]],
    ['one that may be a visit or a refund: both', rowWith(later, { refundOf: 'S1' }), 2024, [2023, 2024]],
  ])('leaves in doubt what it would have moved; %s', (_, row, year, doubtful) => {
    const { settle, settler } = settlerOf();
    settle(original);
    settler.reject(row, year);
    expect(YEARS.filter((one) => settler.book.isAfterReject(0, one))).toEqual(doubtful);
    expect(settler.book.isAfterReject(1, 2023)).toBe(false);
  });
});

describe('a refund', () => {
  test('is of the same member and region only', () => {
    const { settle } = settlerOf();
    settle(rowWith());
    expect(settle(refundRow({}, { member: 1 }))).toBe('refund-without-original');
    expect(settle(refundRow({}, { region: 1 }))).toBe('refund-without-original');
    expect(settle(refundRow())).toMatchObject({ reimbursed: -5_500, deductible: -30_000, capUsed: 0, year: 2023 });
    expect(settle(refundRow())).toBe('refund-twice');
  });

  test('of a member with thousands of visits is found as that of any other', () => {
    const { settle, settler } = settlerOf();
    const count = 8_000;
    for (let visit = 0; visit < count; visit++) settle(rowWith());
    const refunds = Array.from({ length: count }, () => settle(refundRow()));
    expect(refunds.filter((refund) => typeof refund === 'string')).toEqual([]);
    expect([settler.book.ledgerOf(0, 0, 2023).reimbursed, settle(refundRow())]).toEqual([0, 'refund-twice']);
  });

  test('asks for the institution where it names one', () => {
    const { settle } = settlerOf();
    settle(rowWith({ institution: 'A' }));
    settle(rowWith({ institution: 'B' }));
    expect(settle(refundRow({ institution: 'A' }))).toMatchObject({ reimbursed: -5_500 });
    expect(settle(refundRow({ institution: 'A' }))).toBe('refund-twice');
    expect(settle(refundRow({ institution: '' }))).toMatchObject({ reimbursed: -22_000 });
  });

  test('that does not say what was in scope goes by the whole amount', () => {
    const { settle } = settlerOf();
    settle(rowWith());
    expect(settle(refundRow({ eligible: -50_000 }))).toBe('refund-without-original');
    expect(settle(refundRow({ eligible: -50_000 }, { eligibleAssumed: true }))).toMatchObject({ reimbursed: -5_500 });
  });

  test('cannot be taken back itself', () => {
    const { settle } = settlerOf();
    settle(rowWith({}, { id: 'S1' }));
    settle(refundRow({}, { id: 'S2', refundOf: 'S1' }));
    expect(settle(refundRow({}, { refundOf: 'S2' }))).toBe('refund-without-original');
  });

  test('that fits no visit moves nothing', () => {
    const { settle, settler } = settlerOf();
    settle(rowWith({}, { balance: 60_000 }));
    settle(refundRow({}, { refundOf: 'S9' }));
    expect(settler.book.ledgerOf(0, 0, 2023)).toMatchObject({ deductiblePaid: 30_000, reimbursed: 5_500 });
    // 600.00 less the 445.00 of the first visit.
    expect(settler.book.balanceOf(0)).toBe(15_500);
  });

  test('of a visit that paid nothing has no minus zero', () => {
    const { settle } = settlerOf();
    settle(rowWith({ category: 'chronic' }));
    const out = settle(refundRow());
    if (typeof out === 'string') throw new Error(out);
    for (const amount of [out.firstSelfPay, out.deductible, out.entitled, out.reimbursed, out.pooled, out.largeSum]) {
      expect(amount).toBe(0);
    }
  });
});

test('a refund leaves its row as it was given', () => {
  const { settle } = settlerOf();
  settle(rowWith());
  const row = refundRow({}, { institution: -1, eligibleAssumed: true });
  row.visit.institution = '';
  row.visit.eligible = row.visit.amount;
  const given = structuredClone({ ...row, rules: undefined });
  expect(settle(row)).toMatchObject({ institution: 0, eligible: -rowWith().visit.eligible });
  expect({ ...row, rules: undefined }).toEqual(given);
});

describe('the personal account', () => {
  test('is each member’s own, and given before the first visit', () => {
    const { settle } = settlerOf();
    expect(settle(rowWith({}, { balance: 10_000 }))).toMatchObject({ hasAccount: true, accountPaid: 10_000 });
    expect(settle(rowWith())).toMatchObject({ hasAccount: true, accountPaid: 0 });
    expect(settle(rowWith({}, { member: 1 }))).toMatchObject({ hasAccount: false });
  });

  test('given behind a visit that was settled without it stops the row before anything moves', () => {
    const { settle, settler } = settlerOf();
    expect(settle(rowWith())).toMatchObject({ hasAccount: false, accountPaid: 0 });
    expect(settle(rowWith({}, { balance: 10_000 }))).toBe('balance-late');
    expect(settle(refundRow({}, { balance: 10_000 }))).toBe('balance-late');
    expect(settle(rowWith({}, { member: 1, balance: 10_000 }))).toMatchObject({ hasAccount: true });
    expect(settler.book.ledgerOf(0, 0, 2023).reimbursed).toBe(5_500);
    expect(settle(rowWith())).toMatchObject({ hasAccount: false });
  });

  test('with a second sum stops the row before anything moves', () => {
    const { settle, settler } = settlerOf();
    settle(rowWith({}, { balance: 10_000 }));
    expect(settle(rowWith({}, { balance: 0 }))).toBe('two-balances');
    expect(settle(refundRow({}, { balance: 1 }))).toBe('two-balances');
    expect(settler.book.ledgerOf(0, 0, 2023).reimbursed).toBe(5_500);
  });
});

test('clearing forgets ledgers, accounts and visits', () => {
  const { settle, settler } = settlerOf();
  settle(rowWith({}, { balance: 10_000 }));
  settler.clear();
  expect(settle(refundRow())).toBe('refund-without-original');
  expect(settle(rowWith())).toMatchObject({ reimbursed: 5_500, hasAccount: false });
});

test('a settler that reads a trial on pays after its end', () => {
  const shiyan = rulesOf(policies.shiyan);
  const visit = encode(shiyan, visitWith({ date: '2024-03-01', amount: 60_000, eligible: 60_000 }));
  const told = [false, true].map((extended) => {
    const out = newOutcome();
    new Settler(extended, () => '').settle({ ...rowWith(), rules: shiyan, visit }, out);
    return [out.refused?.reason, out.reimbursed];
  });
  // (600 − 500) × 65 % = 65.00.
  expect(told).toEqual([
    ['trial-ended', 0],
    [undefined, 6_500],
  ]);
});
