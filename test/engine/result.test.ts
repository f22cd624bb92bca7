import { describe, expect, test } from 'vitest';
import { FLAG, newCase, newOutcome, type Outcome } from '../../src/engine/case.ts';
import { resultOf } from '../../src/engine/result.ts';
import { rulesOf } from '../../src/engine/rules.ts';
import { policies } from '../../src/index.ts';

const rules = rulesOf(policies.tieling);
const visit = { ...newCase(), day: 20_230_301 };
const NOTHING = { eligible: false, prescription: false };

function outcomeWith(fields: Partial<Outcome>): Outcome {
  const verdict = rules.termsOn(20_230_301, false)?.verdict(0) ?? null;
  return { ...newOutcome(), verdict, ...fields };
}

test('a paid visit shows the terms it was paid under', () => {
  // Tier 0 in Tieling, working: 300, 60 %, 3,000.
  expect(resultOf(rules, visit, outcomeWith({ capUsed: 100_000 }), NOTHING)).toMatchObject({
    ...{ reason: null, article: null, standard: 30_000, ratio: 60, capLimit: 300_000, capLeft: 200_000 },
  });
});

test('a ratio with decimals is shown with them', () => {
  const { verdict } = outcomeWith({});
  if (!verdict) throw new Error('not in force');
  expect(resultOf(rules, visit, outcomeWith({ verdict: { ...verdict, ratio: 225 } }), NOTHING).ratio).toBe(2.25);
});

test('more used than the cap of the day leaves nothing, not less', () => {
  expect(resultOf(rules, visit, outcomeWith({ capUsed: 300_001 }), NOTHING).capLeft).toBe(0);
});

test('a refused visit shows why, and no terms', () => {
  const refused = { reason: 'hospitalized', article: '九', points: ['X-1'] } as const;
  expect(resultOf(rules, visit, outcomeWith({ refused }), NOTHING)).toMatchObject({
    ...{ reason: 'hospitalized', article: '九', standard: null, ratio: null, capLimit: null, capLeft: null },
    ...{ notes: ['X-1'], points: ['X-1'] },
  });
});

describe('what the member bears', () => {
  test('is split where an account was given, one of nothing too', () => {
    const split = (fields: Partial<Outcome>) => {
      const { accountPaid, cashPaid } = resultOf(rules, visit, outcomeWith({ selfPaid: 500, ...fields }), NOTHING);
      return [accountPaid, cashPaid];
    };
    expect(split({ hasAccount: true, accountPaid: 200 })).toEqual([200, 300]);
    expect(split({ hasAccount: true, accountPaid: 0 })).toEqual([0, 500]);
    expect(split({ hasAccount: false })).toEqual([null, null]);
  });
});

test('notes are the codes, then the open points, which stand by themselves as well', () => {
  const flags = FLAG.belowDeductible | FLAG.retirementYear;
  const result = resultOf(rules, visit, outcomeWith({ flags }), { eligible: true, prescription: false });
  expect(result.notes).toEqual(['eligible-assumed', 'below-deductible', 'TL-A04', 'TL-A13']);
  expect(result.points).toEqual(['TL-A04', 'TL-A13']);
});
