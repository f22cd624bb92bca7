import { Decimal } from 'decimal.js';
import { expect } from 'vitest';
import type { Explanation, Step, StepName, StepOf } from '../../../src/engine/explain/step.ts';
import type { Settled } from '../../../src/engine/settled.ts';

/** Computes an explained visit again from what went into its steps, by the arithmetic each names, on decimals. */
export function checkExplained({ visit, result, explanation }: Settled): void {
  if (!result || !explanation) throw new Error('not explained');
  const { steps, parts } = explanation;
  const amount = visit.amount ?? visit.eligible ?? 0;
  expect(Object.values(parts).reduce((sum, part) => sum + part, 0)).toBe(amount);
  expect(parts.reimbursed).toBe(result.reimbursed);
  expect(parts.firstSelfPay).toBe(result.firstSelfPay);
  expect(parts.deductible).toBe(result.deductible);
  expect(explanation.points).toEqual(result.points);
  steps.forEach(checkStep);
  checkEnd(explanation, result);
  const names = steps.map(({ step }) => step);
  if (names[0] === 'refund') return;
  if (result.reason !== null) {
    expect(names).toEqual(['rules', 'member', 'visit'].slice(0, names.length - 1).concat('borne'));
    expect(steps.at(-2)).toMatchObject({ article: result.article, out: { reason: result.reason } });
    expect(parts.notCovered).toBe(amount);
    return;
  }
  checkChain(explanation, result);
}

function checkEnd({ steps }: Explanation, result: NonNullable<Settled['result']>): void {
  expect(stepIn(steps, 'borne')).toMatchObject({
    in: { reimbursed: result.reimbursed },
    out: { selfPaid: result.selfPaid, accountPaid: result.accountPaid, cashPaid: result.cashPaid },
  });
  const ledger = stepIn(steps, 'ledger');
  expect(ledger === undefined).toBe(result.reason !== null);
  if (!ledger) return;
  const { deductiblePaid, capUsed, capLeft } = result;
  expect(ledger.out).toEqual({ deductiblePaid, capUsed, capLeft });
  expect(ledger.in.deductiblePaid + result.deductible).toBe(deductiblePaid);
  expect(ledger.in.capUsed + result.reimbursed).toBe(capUsed);
}

/** What comes out of one step goes into the next. */
function checkChain({ steps, parts }: Explanation, result: NonNullable<Settled['result']>): void {
  const scope = must(steps, 'scope');
  const first = stepIn(steps, 'first-self-pay');
  const deductible = must(steps, 'deductible');
  const ratio = stepIn(steps, 'ratio');
  const cap = stepIn(steps, 'cap');
  const overall = stepIn(steps, 'overall-limit');
  const ledger = must(steps, 'ledger');
  expect(parts.outOfScope).toBe(scope.out.outOfScope);
  if (first) expect(first.in.eligible).toBe(scope.out.eligible);
  expect(deductible.in.base).toBe(first ? first.out.base : scope.out.eligible);
  expect(deductible.in.standard).toBe(result.standard);
  expect(deductible.out.deductible).toBe(result.deductible);
  if (deductible.in.owed.startsWith('year')) expect(deductible.in.paidBefore).toBe(ledger.in.deductiblePaid);
  expect([ratio, cap].every((step) => (step === undefined) === (deductible.out.above === 0))).toBe(true);
  if (!ratio || !cap) {
    expect(result.reimbursed).toBe(0);
    return;
  }
  expect(ratio.in).toEqual({ above: deductible.out.above, percent: result.ratio });
  expect(parts.ownShare).toBe(ratio.out.ownShare);
  expect(cap.in.entitled).toBe(ratio.out.entitled);
  expect(cap.in.cap).toBe(result.capLimit);
  expect(cap.in.usedBefore).toBe(ledger.in.capUsed);
  if (overall) {
    expect(overall.in.payable).toBe(cap.out.payable);
    expect(overall.out).toMatchObject({ poolPaid: result.poolPaid, largeSumPaid: result.largeSumPaid });
  }
  const paid = overall ? overall.out.poolPaid + overall.out.largeSumPaid : cap.out.payable;
  expect(paid).toBe(result.reimbursed);
  expect(parts.overLimit).toBe(cap.out.cut + (overall?.out.cut ?? 0));
}

function stepIn<N extends StepName>(steps: readonly Step[], name: N): StepOf<N> | undefined {
  return steps.find((step): step is StepOf<N> => step.step === name);
}

function must<N extends StepName>(steps: readonly Step[], name: N): StepOf<N> {
  const found = stepIn(steps, name);
  if (!found) throw new Error(`no step ${name}`);
  return found;
}

const d = (value: number) => new Decimal(value);
const percentOf = (fen: number, percent: number) =>
  d(fen).times(percent).div(100).toDecimalPlaces(0, Decimal.ROUND_HALF_UP);
const atLeastNone = (value: Decimal) => Decimal.max(0, value);

/** What comes out follows from what went in. */
function checkStep(step: Step): void {
  const expected = outOf(step);
  for (const [name, value] of Object.entries(expected)) {
    expect(`${step.step} ${name} ${(step.out as Record<string, unknown>)[name]}`).toBe(`${step.step} ${name} ${value}`);
  }
}

function outOf(step: Step): Record<string, Decimal> {
  switch (step.step) {
    case 'scope':
      return { outOfScope: d(step.in.amount).minus(step.out.eligible) };
    case 'first-self-pay': {
      const firstSelfPay = percentOf(step.in.eligible, step.in.percent);
      return { firstSelfPay, base: d(step.in.eligible).minus(firstSelfPay) };
    }
    case 'deductible': {
      const left = atLeastNone(d(step.in.standard).minus(step.in.paidBefore));
      expect(`left ${step.in.left}`).toBe(`left ${left}`);
      const deductible = Decimal.min(step.in.base, left);
      return { deductible, above: d(step.in.base).minus(deductible) };
    }
    case 'ratio': {
      const entitled = percentOf(step.in.above, step.in.percent);
      return { entitled, ownShare: d(step.in.above).minus(entitled) };
    }
    case 'cap': {
      const left = atLeastNone(d(step.in.cap).minus(step.in.usedBefore));
      expect(`left ${step.in.left}`).toBe(`left ${left}`);
      const payable = Decimal.min(step.in.entitled, left);
      return { payable, cut: d(step.in.entitled).minus(payable) };
    }
    case 'overall-limit':
      return overallOut(step);
    case 'borne':
      return { selfPaid: d(step.in.amount).minus(step.in.reimbursed) };
    default:
      return {};
  }
}

function overallOut({ in: given }: StepOf<'overall-limit'>): Record<string, Decimal> {
  const left = atLeastNone(d(given.overallLimit).minus(given.otherUse).minus(given.poolPaidBefore));
  expect(`left ${given.left}`).toBe(`left ${left}`);
  const counts = given.beyond === 'large-sum' || given.beyond === 'stop';
  const poolPaid = counts ? Decimal.min(given.payable, left) : d(given.payable);
  const rest = d(given.payable).minus(poolPaid);
  const paidOn = given.beyond === 'large-sum';
  return { poolPaid, largeSumPaid: paidOn ? rest : d(0), cut: paidOn ? d(0) : rest };
}
