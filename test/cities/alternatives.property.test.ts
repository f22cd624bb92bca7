import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Result } from '../../src/engine/result.ts';
import { policies } from '../../src/index.ts';
import { policyUnder } from '../../src/policy/alternatives.ts';
import { CITIES, historiesOf } from '../engine/arbitraries.ts';
import { settleVisits } from '../engine/support.ts';

const OTHERS = (
  await Promise.all(
    CITIES.map(async (city) => {
      const policy = policies[city];
      const { points } = await policy.register();
      return points.flatMap((point) =>
        point.others.flatMap(({ reading, change }) =>
          change ? [{ city, id: point.id, reading: reading.zh, other: policyUnder(policy, point, change) }] : [],
        ),
      );
    }),
  )
).flat();

/** All amounts of a result. */
function amountsOf({ firstSelfPay, deductible, reimbursed, poolPaid, largeSumPaid, accountPaid, cashPaid }: Result) {
  return [firstSelfPay, deductible, reimbursed, poolPaid, largeSumPaid, accountPaid, cashPaid];
}

test('there are such readings in every region', () => {
  expect(CITIES.map((city) => OTHERS.filter((other) => other.city === city).length > 10)).toEqual(
    CITIES.map(() => true),
  );
});

test.each(OTHERS)(
  '$id $reading: the first visit that it would pay otherwise names the point',
  ({ city, id, other }) => {
    fc.assert(
      fc.property(historiesOf(city, 6), fc.boolean(), ({ visits }, assumeExtended) => {
        const options = { assumeExtended };
        const chosen = settleVisits(policies[city], visits, options).visits;
        const under = settleVisits(other, visits, options).visits;
        for (const [index, { result }] of chosen.entries()) {
          const otherwise = under[index]?.result;
          if (!result || !otherwise) throw new Error('not settled');
          if (amountsOf(result).join() === amountsOf(otherwise).join()) continue;
          expect(result.points).toContain(id);
          return;
        }
      }),
      { numRuns: 25 },
    );
  },
);
