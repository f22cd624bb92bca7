import { describe, expect, test } from 'vitest';
import { FLAG, newOutcome } from '../../src/engine/case.ts';
import { encode } from '../../src/engine/encode.ts';
import { openLedger } from '../../src/engine/ledger.ts';
import { rulesOf } from '../../src/engine/rules.ts';
import { settleCase } from '../../src/engine/settle-case.ts';
import { policies } from '../../src/index.ts';
import type { Policy } from '../../src/policy/grammar.ts';
import { visitWith } from './support.ts';

const { sanmenxia, zaozhuang } = policies;

describe('a deductible that is owed once a day', () => {
  const rules = rulesOf(sanmenxia);
  /** What visits of `[institution, tier, yuan]` take, one after the other, on one day each, and its ledger. */
  const takes = (
    visits: readonly (readonly [date: string, institution: string, tier: 0 | 1 | 2 | 3, yuan: number])[],
  ) => {
    const ledger = openLedger();
    return visits.map(([date, institution, tier, yuan]) => {
      const out = newOutcome();
      const visit = visitWith({ date, institution, tier, amount: yuan * 100, eligible: yuan * 100 });
      settleCase(rules, ledger, encode(rules, visit), false, out);
      return [out.deductible, (out.flags & FLAG.sameDay) !== 0];
    });
  };

  test('is used up by the visits of the day at the institution together', () => {
    const day = '2023-03-01';
    expect(
      takes([
        [day, 'A', 3, 20],
        [day, 'A', 3, 20],
        [day, 'A', 3, 20],
        [day, 'A', 3, 20],
      ]),
    ).toEqual([
      [2_000, false],
      [2_000, true],
      [1_000, true],
      [0, true],
    ]);
  });

  test('is owed at every institution and on every day', () => {
    expect(
      takes([
        ['2023-03-01', 'A', 2, 90],
        ['2023-03-01', 'B', 2, 90],
        ['2023-03-02', 'A', 2, 90],
      ]),
    ).toEqual([
      [3_000, false],
      [3_000, false],
      [3_000, false],
    ]);
  });

  test('is not owed at tiers 0 and 1, which use up nothing of it', () => {
    expect(
      takes([
        ['2023-03-01', 'A', 0, 90],
        ['2023-03-01', 'A', 1, 90],
        ['2023-03-01', 'A', 2, 90],
      ]),
    ).toEqual([
      [0, false],
      [0, false],
      [3_000, false],
    ]);
  });

  test('is owed by every visit that names no institution', () => {
    const ledger = openLedger();
    const flags = [1, 2].map(() => {
      const out = newOutcome();
      settleCase(rules, ledger, encode(rules, visitWith({ enrollment: 'employer' })), false, out);
      return [out.deductible, out.flags];
    });
    expect(flags).toEqual([
      [3_000, FLAG.institutionUnknown],
      [3_000, FLAG.institutionUnknown],
    ]);
  });

  test('is still known on a later day where claims may come out of the order of days', () => {
    const claims: Policy = { ...sanmenxia, refusals: [] };
    const open = rulesOf(claims);
    const ledger = openLedger();
    const taken = ['2023-03-01', '2023-03-02', '2023-03-01'].map((date) => {
      const out = newOutcome();
      settleCase(open, ledger, encode(open, visitWith({ date, institution: 'A' })), false, out);
      return out.deductible;
    });
    expect(taken).toEqual([3_000, 3_000, 0]);
  });
});

describe('a difference of tiers', () => {
  const rules = rulesOf(zaozhuang);
  const flagged = (tiers: readonly (0 | 1 | 2 | 3)[], opening = 0, eligible = 15_000) => {
    const ledger = openLedger({ deductiblePaid: opening });
    return tiers.map((tier) => {
      const out = newOutcome();
      settleCase(rules, ledger, encode(rules, visitWith({ tier, eligible })), false, out);
      return [out.deductible, (out.flags & FLAG.differenceMadeUp) !== 0];
    });
  };

  // 150.00 a visit against 200, 400 and 800.
  test.each<[string, (0 | 1 | 2 | 3)[], number, [number, boolean][]]>([
    [
      'within one tier there is none',
      [2, 2, 2, 2],
      0,
      [
        [15_000, false],
        [15_000, false],
        [10_000, false],
        [0, false],
      ],
    ],
    [
      'tiers 0 and 1 are one group',
      [0, 1, 1],
      0,
      [
        [15_000, false],
        [5_000, false],
        [0, false],
      ],
    ],
    [
      'up',
      [1, 2, 3],
      0,
      [
        [15_000, false],
        [15_000, true],
        [15_000, true],
      ],
    ],
    [
      'down, also where nothing is owed any more',
      [3, 1, 1],
      0,
      [
        [15_000, false],
        [5_000, true],
        [0, true],
      ],
    ],
    [
      'back at the tier that began',
      [3, 1, 3],
      0,
      [
        [15_000, false],
        [5_000, true],
        [15_000, true],
      ],
    ],
    ['to what was brought forward', [1], 10_000, [[10_000, true]]],
  ])('%s', (_, tiers, opening, expected) => expect(flagged(tiers, opening)).toEqual(expected));

  // 50.00 a visit.
  test('stays one at a tier that was there before, as long as another was too', () => {
    expect(flagged([3, 1, 1], 0, 5_000)).toEqual([
      [5_000, false],
      [5_000, true],
      [5_000, true],
    ]);
  });
});
