import { describe, expect, test } from 'vitest';
import { openLedger } from '../../../src/engine/ledger.ts';
import { type Outset, retirementOf } from '../../../src/engine/outlook/outset.ts';
import { reachAt } from '../../../src/engine/outlook/reach.ts';
import { policies } from '../../../src/index.ts';
import type { City } from './support.ts';

function outset(city: City, date: string): Outset {
  const ledger = openLedger({ deductiblePaid: 15_000, reimbursed: 50_000 });
  return { policy: policies[city], visit: { date, status: 'active' }, ledger };
}

describe('what retiring changes', () => {
  test.each([
    // 三门峡 十: from the month after the procedure; 枣庄 七(二)3: from its month; 铁岭: from the day.
    ['sanmenxia', '2023-05-20', '2023-06-01'],
    ['zaozhuang', '2023-06-20', '2023-06-01'],
    ['tieling', '2023-06-20', '2023-06-20'],
    ['tieling', '2023-03-01', '2023-05-10'], // it is past: from the outset on
  ] as const)('%s, done on %s: from %s', (city, retiredOn, from) => {
    const { working, retired } = retirementOf(outset(city, '2023-05-10'), retiredOn);
    expect([working.visit.date, retired.visit.date]).toEqual([from, from]);
    expect(retired.visit).toEqual({ date: from, retiredOn });
    expect(retired.ledger).toEqual(outset(city, from).ledger);
  });

  test('in Chongqing: 50 of 200 left to owe becomes none of 100; the cap 3000 becomes 4000', () => {
    const { working, retired } = retirementOf(outset('chongqing', '2024-05-10'), '2024-07-01');
    expect(reachAt(working, 3).reach).toMatchObject({
      ratio: 50,
      deductibleLeft: 5_000,
      cap: 300_000,
      capLeft: 250_000,
    });
    expect(reachAt(retired, 3).reach).toMatchObject({ ratio: 60, deductibleLeft: 0, cap: 400_000, capLeft: 350_000 });
  });

  test('in the next year the year before counts no more', () => {
    const { working, retired } = retirementOf(outset('tieling', '2023-12-10'), '2024-01-01');
    expect(working.visit.date).toBe('2024-01-01');
    expect(reachAt(working, 1).reach).toMatchObject({ ratio: 60, deductibleLeft: 30_000, capLeft: 300_000 });
    expect(reachAt(retired, 1).reach).toMatchObject({ ratio: 65, deductibleLeft: 30_000, capLeft: 300_000 });
  });

  test('on a day that is none', () => {
    expect(() => retirementOf(outset('tieling', '2023-12-10'), '2023-02-30')).toThrow(RangeError);
  });
});
