import fc from 'fast-check';
import { expect, test } from 'vitest';
import { settleAll } from '../../../src/engine/settle-all.ts';
import type { Visit } from '../../../src/engine/visit.ts';
import { policies } from '../../../src/index.ts';
import { histories } from '../arbitraries.ts';
import { settleVisits } from '../support.ts';
import { checkExplained } from './recompute.ts';

test('the steps of random visits of all regions compute to what was settled', () => {
  fc.assert(
    fc.property(histories(), fc.boolean(), fc.nat(30_000), ({ city, visits }, assumeExtended, reimbursed) => {
      const entries = visits.map((visit) => ({ policy: policies[city], visit }));
      const settlement = settleAll(entries, { assumeExtended, opening: { reimbursed }, explain: true });
      expect(settlement.visits).toHaveLength(visits.length);
      for (const settled of settlement.visits) checkExplained(settled);
    }),
    { numRuns: 400 },
  );
});

test('a refund gives back the parts of the visit it takes back', () => {
  fc.assert(
    fc.property(histories(), fc.nat(11), ({ city, visits }, at) => {
      const taken = visits[at % visits.length] as Visit;
      const refund = { ...taken, refundOf: 'taken', amount: 0 - (taken.amount ?? 0), date: '2029-01-01' };
      const { eligible: _, claimedOn: __, ...bare } = refund;
      const all = [
        ...visits.filter((visit) => visit !== taken),
        { ...taken, id: 'taken' },
        { ...bare, refunded: true },
      ];
      const settled = settleAll(
        all.map((visit) => ({ policy: policies[city], visit })),
        { explain: true },
      ).visits;
      for (const each of settled) checkExplained(each);
      const [original, back] = [settled.find(({ visit }) => visit.id === 'taken'), settled.at(-1)];
      expect(back?.explanation?.steps[0]).toMatchObject({
        step: 'refund',
        in: { originalDate: taken.date, originalId: 'taken' },
      });
      const sums = Object.entries(original?.explanation?.parts ?? {}).map(([name, part]) => [name, 0 - part]);
      expect(back?.explanation?.parts).toEqual(Object.fromEntries(sums));
    }),
    { numRuns: 200 },
  );
});

test('visits with refunds between them, on the same days too, compute to what was settled', () => {
  fc.assert(
    fc.property(histories(), fc.array(fc.nat(20), { maxLength: 6 }), ({ city, visits }, picks) => {
      const named = visits.map((visit, index) => ({ ...visit, id: `V${index}` }));
      const refunds = [...new Set(picks)].flatMap((pick): Visit[] => {
        const taken = named[pick];
        if (!taken) return [];
        const { eligible: _, claimedOn: __, settlement: ___, ...bare } = taken;
        const date = taken.claimedOn ?? taken.date;
        return [{ ...bare, id: `R${pick}`, refundOf: taken.id, refunded: true, amount: 0 - (taken.amount ?? 0), date }];
      });
      const entries = [...named, ...refunds].map((visit) => ({ policy: policies[city], visit }));
      for (const settled of settleAll(entries, { explain: true }).visits) {
        expect(settled.explanation === undefined).toBe(settled.result === null);
        if (settled.result) checkExplained(settled);
      }
    }),
    { numRuns: 300 },
  );
});

test('nothing is explained unless asked for', () => {
  const [settled] = settleVisits(policies.tieling, [
    { status: 'active', date: '2023-03-05', tier: 3, amount: 1 },
  ]).visits;
  expect(settled).not.toHaveProperty('explanation');
});
