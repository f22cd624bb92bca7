import { describe, expect, test } from 'vitest';
import { encode } from '../../src/engine/encode.ts';
import { factsOf } from '../../src/engine/facts.ts';
import { rulesOf } from '../../src/engine/rules.ts';
import { keyOf } from '../../src/engine/settle-case.ts';
import type { Visit } from '../../src/engine/visit.ts';
import { policies } from '../../src/index.ts';
import type { Policy } from '../../src/policy/grammar.ts';
import type { City } from './arbitraries.ts';
import { visitWith } from './support.ts';

const { tieling, sanmenxia } = policies;

/** The facts of a visit, those among them that its day decides. */
function factsWith(policy: Policy, fields: Partial<Visit>) {
  const rules = rulesOf(policy);
  return factsOf(keyOf(rules, encode(rules, visitWith(fields))), rules.enrollments);
}

describe('status on the day of the visit', () => {
  const turned = '2023-06-15';
  test.each<[string, City, string, string]>([
    ['the last day of the month of retirement', 'sanmenxia', '2023-06-30', 'active'],
    ['the first day of the next month', 'sanmenxia', '2023-07-01', 'retired'],
    ['the last day before the month of retirement', 'zaozhuang', '2023-05-31', 'active'],
    ['the first day of the month of retirement', 'zaozhuang', '2023-06-01', 'retired'],
    ['the day before', 'tieling', '2023-06-14', 'active'],
    ['that day', 'tieling', '2023-06-15', 'retired'],
    ['the day before', 'chongqing', '2023-06-14', 'active'],
    ['that day', 'chongqing', '2023-06-15', 'retired'],
    ['the day before', 'shiyan', '2023-06-14', 'active'],
    ['that day', 'shiyan', '2023-06-15', 'retired'],
  ])('%s (%s, %s): %s', (_, city, date, status) => {
    expect(factsWith(policies[city], { retiredOn: turned, date }).status).toBe(status);
  });

  test('in Sanmenxia one who retires in December is retired in the next year', () => {
    expect(factsWith(sanmenxia, { retiredOn: '2023-12-01', date: '2023-12-31' }).status).toBe('active');
    expect(factsWith(sanmenxia, { retiredOn: '2023-12-01', date: '2024-01-01' }).status).toBe('retired');
  });

  test('the day of retirement alone decides, whatever the status says', () => {
    expect(factsWith(tieling, { status: 'retired', retiredOn: turned, date: '2023-06-14' }).status).toBe('active');
    expect(factsWith(tieling, { status: 'active', retiredOn: turned, date: '2023-06-15' }).status).toBe('retired');
  });

  test('without one the status holds throughout', () => {
    expect(factsWith(tieling, { status: 'retired', date: '2022-12-01' }).status).toBe('retired');
  });
});

describe('cover on the day of the visit', () => {
  test.each<[string, Partial<Visit>, string]>([
    ['the day before it begins', { coveredFrom: '2023-03-02' }, 'not-yet'],
    ['the day on which it begins', { coveredFrom: '2023-03-01' }, 'normal'],
    ['later', { coveredFrom: '2022-03-01' }, 'normal'],
    ['not said', {}, 'normal'],
    ['out of benefit before it begins', { coveredFrom: '2023-03-02', coverage: 'arrears' }, 'arrears'],
    ['out of benefit after it began', { coveredFrom: '2022-03-01', coverage: 'transferred' }, 'transferred'],
  ])('%s', (_, fields, coverage) => expect(factsWith(tieling, fields).coverage).toBe(coverage));
});

describe('the claim of a visit of 1 March 2023', () => {
  test.each<[string, City, string | undefined, string]>([
    ['none', 'shiyan', undefined, 'none'],
    ['on the day', 'shiyan', '2023-03-01', 'same-year'],
    ['on the last day of the year', 'shiyan', '2023-12-31', 'same-year'],
    ['on the first day of the next', 'shiyan', '2024-01-01', 'in-time'],
    ['on the last day of its first quarter', 'shiyan', '2024-03-31', 'in-time'],
    ['a day later', 'shiyan', '2024-04-01', 'late'],
    ['years later', 'shiyan', '2026-01-01', 'late'],
    ['years later where no day is set', 'chongqing', '2026-01-01', 'none'],
  ])('%s (%s, %s): %s', (_, city, claimedOn, claim) => {
    const said = claimedOn === undefined ? {} : { claimedOn, settlement: 'manual' as const };
    expect(factsWith(policies[city], said).claim).toBe(claim);
  });
});
