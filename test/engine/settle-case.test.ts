import { describe, expect, test } from 'vitest';
import { FLAG, newOutcome } from '../../src/engine/case.ts';
import { encode } from '../../src/engine/encode.ts';
import { factsOf } from '../../src/engine/facts.ts';
import { openLedger } from '../../src/engine/ledger.ts';
import { rulesOf } from '../../src/engine/rules.ts';
import { keyOf, settleCase } from '../../src/engine/settle-case.ts';
import type { Visit } from '../../src/engine/visit.ts';
import { policies } from '../../src/index.ts';
import type { Policy } from '../../src/policy/grammar.ts';
import { visitWith } from './support.ts';

const { sanmenxia, zaozhuang, tieling, chongqing, shiyan } = policies;

/** The facts of a visit, those among them that its day decides. */
function factsWith(policy: Policy, fields: Partial<Visit>) {
  const rules = rulesOf(policy);
  return factsOf(keyOf(rules, encode(rules, visitWith(fields))), rules.enrollments);
}

describe('status on the day of the visit', () => {
  const turned = '2023-06-15';
  test.each<[string, Policy, string, string]>([
    ['the last day of the month of retirement', sanmenxia, '2023-06-30', 'active'],
    ['the first day of the next month', sanmenxia, '2023-07-01', 'retired'],
    ['the last day before the month of retirement', zaozhuang, '2023-05-31', 'active'],
    ['the first day of the month of retirement', zaozhuang, '2023-06-01', 'retired'],
    ['the day before', tieling, '2023-06-14', 'active'],
    ['that day', tieling, '2023-06-15', 'retired'],
    ['the day before', chongqing, '2023-06-14', 'active'],
    ['that day', chongqing, '2023-06-15', 'retired'],
    ['the day before', shiyan, '2023-06-14', 'active'],
    ['that day', shiyan, '2023-06-15', 'retired'],
  ])('%s: %o %s', (_, policy, date, status) => {
    expect(factsWith(policy, { retiredOn: turned, date }).status).toBe(status);
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
  test.each<[string, Policy, string | undefined, string]>([
    ['none', shiyan, undefined, 'none'],
    ['on the day', shiyan, '2023-03-01', 'same-year'],
    ['on the last day of the year', shiyan, '2023-12-31', 'same-year'],
    ['on the first day of the next', shiyan, '2024-01-01', 'in-time'],
    ['on the last day of its first quarter', shiyan, '2024-03-31', 'in-time'],
    ['a day later', shiyan, '2024-04-01', 'late'],
    ['years later', shiyan, '2026-01-01', 'late'],
    ['years later where no day is set', chongqing, '2026-01-01', 'none'],
  ])('%s: %o', (_, policy, claimedOn, claim) => {
    const said = claimedOn === undefined ? {} : { claimedOn, settlement: 'manual' as const };
    expect(factsWith(policy, said).claim).toBe(claim);
  });
});

test('an outcome is filled anew, whatever it held', () => {
  const rules = rulesOf(chongqing);
  const visit = encode(rules, visitWith({ date: '2024-03-01', overallLimit: 0 }));
  const [fresh, used] = [newOutcome(), newOutcome()];
  settleCase(rules, openLedger(), encode(rules, visitWith({ date: '2023-12-31' })), false, used);
  expect(used.refused?.reason).toBe('not-in-force');
  used.accountPaid = 7;
  used.hasAccount = true;
  for (const out of [fresh, used]) settleCase(rules, openLedger(), visit, false, out);
  expect(used).toEqual(fresh);
  // (400 − 200) × 60 % = 120.00, all beyond the limit.
  expect(fresh).toMatchObject({
    entitled: 12_000,
    reimbursed: 12_000,
    pooled: 0,
    largeSum: 12_000,
    flags: FLAG.largeSum,
  });

  settleCase(rules, openLedger(), encode(rules, visitWith({ date: '2023-12-31' })), false, fresh);
  expect(fresh).toMatchObject({ entitled: 0, reimbursed: 0, largeSum: 0, deductible: 0, flags: 0, selfPaid: 50_000 });
});

test('the entitlement is what the ratio alone would pay', () => {
  const rules = rulesOf(tieling);
  const out = newOutcome();
  const ledger = openLedger({ deductiblePaid: 30_000, reimbursed: 299_000 });
  settleCase(rules, ledger, encode(rules, visitWith()), false, out);
  expect(out).toMatchObject({ entitled: 22_000, reimbursed: 1_000, flags: FLAG.capped });
});

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
      settleCase(rules, ledger, encode(rules, visitWith()), false, out);
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
  const flagged = (tiers: readonly (0 | 1 | 2 | 3)[], opening = 0) => {
    const ledger = openLedger({ deductiblePaid: opening });
    return tiers.map((tier) => {
      const out = newOutcome();
      settleCase(rules, ledger, encode(rules, visitWith({ tier, amount: 15_000, eligible: 15_000 })), false, out);
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
      'down, as long as something is owed',
      [3, 1, 1],
      0,
      [
        [15_000, false],
        [5_000, true],
        [0, false],
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
});

test.each<[string, Policy, Partial<Visit>, number]>([
  ['retirement in the year of the visit', tieling, { retiredOn: '2023-12-31' }, FLAG.retirementYear],
  ['retirement in another year', tieling, { retiredOn: '2022-12-31' }, 0],
  [
    'a manual visit that may still be claimed',
    shiyan,
    { settlement: 'manual', eligible: 50_000 },
    FLAG.claimOpen | FLAG.belowDeductible,
  ],
  [
    'a manual visit with its claim',
    shiyan,
    { settlement: 'manual', eligible: 50_000, claimedOn: '2023-04-01' },
    FLAG.belowDeductible,
  ],
  ['a manual visit where no day is set', chongqing, { settlement: 'manual', date: '2024-03-01' }, 0],
  ['the deductible takes it all', tieling, { eligible: 30_000 }, FLAG.belowDeductible],
  ['a fen above the deductible', tieling, { eligible: 30_001 }, 0],
  ['nothing in scope', tieling, { eligible: 0 }, 0],
])('%s', (_, policy, fields, flags) => {
  const rules = rulesOf(policy);
  const out = newOutcome();
  settleCase(rules, openLedger(), encode(rules, visitWith(fields)), false, out);
  expect(out.flags).toBe(flags);
});
