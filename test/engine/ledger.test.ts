import { expect, test } from 'vitest';
import { copyLedger, dayKey, openLedger } from '../../src/engine/ledger.ts';

test('a new ledger holds nothing', () => {
  expect(openLedger()).toEqual({
    ...{
      deductiblePaid: 0,
      reimbursed: 0,
      pooled: 0,
      feesInScope: 0,
      marks: 0,
      lowestStandard: 0,
      highestStandard: 0,
      latestDay: 0,
      taken: null,
    },
  });
});

test('what was reimbursed before counts as money of the pool', () => {
  expect(openLedger({ reimbursed: 1_234 })).toMatchObject({ reimbursed: 1_234, pooled: 1_234, deductiblePaid: 0 });
});

test('a deductible brought forward was paid under no standard that is known', () => {
  expect(openLedger({ deductiblePaid: 100 })).toMatchObject({ lowestStandard: -1, highestStandard: -1 });
  expect(openLedger({ deductiblePaid: 0 })).toMatchObject({ lowestStandard: 0, highestStandard: 0 });
});

test('a copy can be changed without changing its original', () => {
  const ledger = { ...openLedger({ reimbursed: 5 }), taken: new Map([['20230301 A', 2_000]]) };
  const copy = copyLedger(ledger);
  expect(copy).toEqual(ledger);
  copy.reimbursed = 6;
  copy.taken?.set('20230301 A', 3_000);
  expect(ledger.reimbursed).toBe(5);
  expect(ledger.taken.get('20230301 A')).toBe(2_000);
  expect(copyLedger(openLedger()).taken).toBeNull();
});

test('a day at an institution is a key of its own, whatever the institution is called', () => {
  const keys = [
    dayKey(20_230_301, 'A'),
    dayKey(20_230_302, 'A'),
    dayKey(20_230_301, 'B'),
    dayKey(20_230_301, ' A'),
    dayKey(20_230_301, '20230301 A'),
  ];
  expect(new Set(keys).size).toBe(keys.length);
});
