import { expect, test } from 'vitest';
import { type Case, copyCase, FLAG, newCase, newOutcome } from '../../src/engine/case.ts';

test('a copy takes every field, and is one of its own', () => {
  const from: Case = {
    ...{ day: 20_230_301, facts: 7, coverage: 1, retired: true, retiredOn: 20_230_101, coveredFrom: 20_220_101 },
    ...{
      manual: true,
      claimedOn: 20_230_401,
      institution: 'A',
      amount: 3,
      eligible: 2,
      amountAssumed: true,
      enrollmentAssumed: true,
      overallLimit: 5,
      overallUsed: 4,
    },
  };
  // Nothing in it is what an empty case holds, so that no field can be left out unseen.
  const empty = new Map<string, unknown>(Object.entries(newCase()));
  expect(Object.entries(from).filter(([field, value]) => empty.get(field) === value)).toEqual([]);
  expect(Object.keys(from).sort()).toEqual([...empty.keys()].sort());

  const to = newCase();
  copyCase(from, to);
  expect(to).toEqual(from);
  to.amount = 0;
  expect(from.amount).toBe(3);
});

test('an empty case has no overall limit, which is not a limit of nothing', () => {
  expect(newCase().overallLimit).toBe(-1);
});

test('empty outcomes are apart from each other', () => {
  const one = newOutcome();
  one.reimbursed = 5;
  expect(newOutcome().reimbursed).toBe(0);
});

test('every flag is a bit of its own', () => {
  const flags = Object.values(FLAG);
  expect(flags.reduce((sum, flag) => sum + flag, 0)).toBe(2 ** flags.length - 1);
  expect(flags.every((flag) => Number.isInteger(Math.log2(flag)))).toBe(true);
});
