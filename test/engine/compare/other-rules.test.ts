import { expect, test } from 'vitest';
import { newOutcome } from '../../../src/engine/case.ts';
import { OtherRules } from '../../../src/engine/compare/other-rules.ts';
import { encode } from '../../../src/engine/encode.ts';
import { rulesOf } from '../../../src/engine/rules.ts';
import { Settler, type TieredRow } from '../../../src/engine/settler.ts';
import type { Policy } from '../../../src/policy/grammar.ts';
import { regionOf } from './support.ts';

const shiyan = regionOf('shiyan');
const rules = rulesOf(shiyan);
const [first] = shiyan.enrollments;

/** A visit of Shiyan, tier 3, working, 1000 in scope: (1000 − 500) × 50 % = 250; under the rules of another policy. */
function compared(policy: Policy) {
  const settler = new Settler(false, () => '');
  const others = new OtherRules(settler, () => rulesOf(policy));
  const visit = encode(rules, { date: '2023-05-10', status: 'active', tier: 3, amount: 100_000, eligible: 100_000 });
  const row: TieredRow = {
    ...{ member: 1, region: 0, institution: -1, rules, visit, eligibleAssumed: false, prescriptionAssumed: false },
    ...{ id: '', refund: false, refundOf: '', balance: -1, tier: 3 },
  };
  const outcome = newOutcome();
  settler.settle(row, outcome);
  const { facts } = visit;
  const comparison = others.compare(row, outcome);
  expect([row.rules, row.visit.facts]).toEqual([rules, facts]);
  return { reimbursed: outcome.reimbursed, comparison };
}

test('kinds of enrollment may stand in another order: the same 250, and the row is left as it was', () => {
  if (!first) throw new Error('no enrollment');
  const enrollments = [{ ...first, kind: 'new-kind' }, ...shiyan.enrollments];
  const { reimbursed, comparison } = compared({ ...shiyan, enrollments });
  expect([reimbursed, comparison.right, comparison.compared]).toEqual([25_000, 25_000, 'equal']);
});

test('a kind that the other rules lack cannot be settled by them', () => {
  if (!first) throw new Error('no enrollment');
  const { comparison } = compared({ ...shiyan, enrollments: [{ ...first, kind: 'new-kind' }] });
  expect(comparison).toMatchObject({ compared: 'only-left', right: null, difference: null });
});
