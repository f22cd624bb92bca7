import { describe, expect, test } from 'vitest';
import { newCase } from '../../src/engine/case.ts';
import { encode, VisitError } from '../../src/engine/encode.ts';
import { factsOf } from '../../src/engine/facts.ts';
import { rulesOf } from '../../src/engine/rules.ts';
import type { Visit } from '../../src/engine/visit.ts';
import { policies } from '../../src/index.ts';
import { visitWith } from './support.ts';

const rules = rulesOf(policies.shiyan);
const KINDS = ['employer', 'flexible', 'pool-only'];

test('a visit of which only the least is said is an ordinary one', () => {
  const encoded = encode(rules, { date: '2023-03-01', tier: 0, status: 'active', amount: 100 });
  expect(encoded).toEqual({ ...newCase(), day: 20_230_301, amount: 100, eligible: 100, enrollmentAssumed: true });
});

test('everything that is said goes into the case', () => {
  const encoded = encode(rules, {
    ...{ date: '2023-03-01', time: 60, tier: 3, amount: 100, eligible: 90, institution: 'A' },
    ...{ status: 'retired', retiredOn: '2023-02-03', enrollment: 'pool-only', coveredFrom: '2023-01-02' },
    ...{ coverage: 'arrears', overallLimit: 5, overallUsed: 4, provider: 'pharmacy', category: 'maternity' },
    ...{ place: 'referral', settlement: 'manual', claimedOn: '2023-04-05', designated: false },
    ...{ during: 'ltc-home', prescription: 'paper' },
  });
  const { facts, ...rest } = encoded;
  expect(rest).toEqual({
    ...{ day: 20_230_301, retired: true, retiredOn: 20_230_203, coveredFrom: 20_230_102, coverage: 2, manual: true },
    ...{ claimedOn: 20_230_405, institution: 'A', amount: 100, eligible: 90, overallLimit: 5, overallUsed: 4 },
    ...{ amountAssumed: false, enrollmentAssumed: false },
  });
  // Status, cover and claim follow from the day and are not among the facts that were entered.
  expect(factsOf(facts, KINDS)).toEqual({
    ...{ tier: 3, provider: 'pharmacy', category: 'maternity', place: 'referral', settlement: 'manual' },
    ...{ designated: false, during: 'ltc-home', prescription: 'paper', enrollment: 'pool-only' },
    ...{ status: 'active', coverage: 'normal', claim: 'none' },
  });
});

test('a limit of nothing is a limit, no limit is none', () => {
  expect(encode(rules, visitWith({ overallLimit: 0 })).overallLimit).toBe(0);
  expect(encode(rules, visitWith()).overallLimit).toBe(-1);
});

test('the day of retirement stands for the status', () => {
  const { status: _, ...visit } = visitWith();
  expect(encode(rules, { ...visit, retiredOn: '2023-02-03' }).retiredOn).toBe(20_230_203);
});

/** What an untyped caller may hand over: each of these in place of what the field takes. */
const WRONG: readonly (readonly [field: keyof Visit, value: unknown])[] = [
  ['enrollment', 'individual-1'],
  ['tier', 4],
  ['tier', '2'],
  ['tier', undefined],
  ['provider', 'clinic'],
  ['category', '11'],
  ['place', 'here'],
  ['settlement', 'cash'],
  ['designated', 'yes'],
  ['during', 'work'],
  ['prescription', 'oral'],
  ['coverage', 'fired'],
  ['date', '2023-02-29'],
  ['date', '20230301'],
  ['retiredOn', '2023-13-01'],
  ['coveredFrom', ''],
  ['claimedOn', '2023-04-31'],
];

/** What a visit with a wrong value throws. */
function errorOf(field: keyof Visit, value: unknown): unknown {
  try {
    encode(rules, Object.assign(visitWith(), { [field]: value }));
  } catch (error) {
    return error;
  }
  return undefined;
}

describe('a value that is none of the field’s', () => {
  test.each(WRONG)('%s: %j is refused by the name of its field', (field, value) => {
    const error = errorOf(field, value);
    expect(error).toBeInstanceOf(VisitError);
    expect(error).toMatchObject({ field, message: expect.stringContaining(`${field}: ${String(value)}`) });
  });

  test('is told what it would take', () => {
    const untold = WRONG.filter(([field, value]) => {
      const error = errorOf(field, value);
      return !(error instanceof VisitError) || error.expected.length === 0;
    });
    expect(untold).toEqual([]);
  });

  test('may be one that follows from the day and is never entered', () => {
    expect(errorOf('coverage', 'not-yet')).toMatchObject({ field: 'coverage' });
  });

  test('an enrollment is told the kinds the region knows', () => {
    expect(errorOf('enrollment', 'individual-1')).toMatchObject({ expected: KINDS });
  });
});

test.each<[string, keyof Visit, Partial<Visit>]>([
  ['no amount at all', 'amount', { status: 'active' }],
  ['neither a status nor a day of retirement', 'status', { amount: 100 }],
])('%s is refused', (_, field, said) => {
  expect(() => encode(rules, { date: '2023-03-01', tier: 2, ...said })).toThrow(expect.objectContaining({ field }));
});

test.each<[keyof Visit, Partial<Visit>]>([
  ['claimedOn', { claimedOn: '2023-06-01' }],
  ['overallLimit', { overallLimit: -1 }],
  ['overallUsed', { overallUsed: 0.5 }],
  ['accountBalance', { accountBalance: -100 }],
])('%s of a directly settled visit that cannot be so is refused', (field, said) => {
  const visit: Visit = { date: '2023-03-01', tier: 2, status: 'active', amount: 100, ...said };
  expect(() => encode(rules, visit)).toThrow(expect.objectContaining({ field }));
});
