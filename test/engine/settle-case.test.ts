import { expect, test } from 'vitest';
import { FLAG, newOutcome } from '../../src/engine/case.ts';
import { encode } from '../../src/engine/encode.ts';
import { openLedger } from '../../src/engine/ledger.ts';
import { rulesOf } from '../../src/engine/rules.ts';
import { settleCase } from '../../src/engine/settle-case.ts';
import type { Visit } from '../../src/engine/visit.ts';
import { policies } from '../../src/index.ts';
import type { Policy } from '../../src/policy/grammar.ts';
import { visitWith } from './support.ts';

const { tieling, chongqing, shiyan } = policies;

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
  expect(out).toMatchObject({ entitled: 22_000, reimbursed: 1_000, flags: FLAG.capped | FLAG.feesOverCap });
});

test.each<[string, Policy, Partial<Visit>, number]>([
  ['retirement in the year of the visit', tieling, { retiredOn: '2023-12-31' }, FLAG.retirementYear],
  ['retirement in another year', tieling, { retiredOn: '2022-12-31' }, FLAG.aboveDeductible],
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
