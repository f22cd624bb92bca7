import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inSettlementOrder } from '../../src/engine/order.ts';
import { type MonthlyDeposit, settleAll } from '../../src/engine/settle-all.ts';
import type { Visit } from '../../src/engine/visit.ts';
import { policies } from '../../src/index.ts';
import { LARGEST_AMOUNT } from '../../src/policy/money.ts';
import { monthsBetween } from '../../src/policy/month.ts';
import { type City, histories } from './arbitraries.ts';

/** What the account pays of each visit, in settlement order. */
function accountPaid(
  city: City,
  visits: readonly Visit[],
  balance: number,
  deposits: readonly MonthlyDeposit[],
): number[] {
  const entries = visits.map((visit) => ({ policy: policies[city], visit: { ...visit, accountBalance: balance } }));
  return settleAll(entries, { deposits }).visits.map(({ result }) => result?.accountPaid ?? Number.NaN);
}

/** The month in which a visit is settled, as its days are written. */
function monthOf({ settledAt, claimedOn, date }: Visit): number {
  return Number((settledAt ?? claimedOn ?? date).slice(0, 7).replace('-', ''));
}

test('each visit finds what was there and what has come in by its month, less what visits before it took', () => {
  const amounts = fc.array(fc.nat(30_000), { minLength: 60, maxLength: 60 });
  fc.assert(
    fc.property(histories(), fc.nat(100_000), amounts, ({ city, visits }, opened, sums) => {
      fc.pre(visits.reduce((sum, { amount = 0 }) => sum + amount, 0) <= LARGEST_AMOUNT);
      const ordered = inSettlementOrder(visits.map((visit) => ({ visit })));
      const first = monthOf((ordered[0] as { visit: Visit }).visit);
      const months = monthsBetween(202201, 202612).filter((month) => month > first);
      const deposits = months.map((month, index) => ({ month, amount: sums[index] ?? 0 }));
      const wanted = accountPaid(city, visits, LARGEST_AMOUNT, []);
      let taken = 0;
      const expected = ordered.map(({ visit }, index) => {
        const come = deposits
          .filter(({ month }) => month <= monthOf(visit))
          .reduce((sum, { amount }) => sum + amount, 0);
        const paid = Math.min(wanted[index] as number, opened + come - taken);
        taken += paid;
        return paid;
      });
      expect(accountPaid(city, visits, opened, deposits)).toEqual(expected);
    }),
    { numRuns: 300 },
  );
});
