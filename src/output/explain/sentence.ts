import type { Step, StepOf } from '../../engine/explain/step.ts';
import type { Locale } from '../../locale/index.ts';
import type { Policy } from '../../policy/grammar.ts';
import { yuanOf } from '../../policy/money.ts';
import { decidedSentence } from './decided-sentence.ts';

/** A step as one sentence a member understands, with its amounts in yuan; its article is not in it. */
export function sentenceOf(step: Step, policy: Policy, locale: Locale): string {
  const words = locale.explain;
  switch (step.step) {
    case 'rules':
    case 'member':
    case 'visit':
      return decidedSentence(step, policy, locale);
    case 'refund':
      return words.refund(step.in.originalDate, step.in.originalId, yuanOf(step.in.amount));
    case 'scope':
      return scopeSentence(step, words);
    case 'first-self-pay': {
      const { firstSelfPay, base } = step.out;
      return words.firstSelfPay(yuanOf(step.in.eligible), `${step.in.percent}%`, yuanOf(firstSelfPay), yuanOf(base));
    }
    case 'deductible':
      return deductibleSentence(step, words);
    case 'ratio': {
      const { entitled, ownShare } = step.out;
      return words.ratio(yuanOf(step.in.above), `${step.in.percent}%`, yuanOf(entitled), yuanOf(ownShare));
    }
    case 'cap': {
      const { cap, usedBefore, left } = step.in;
      const { payable, cut } = step.out;
      const paid = cut === 0 ? words.capEnough(yuanOf(payable)) : words.capCut(yuanOf(payable), yuanOf(cut));
      return joined([words.cap(yuanOf(cap), yuanOf(usedBefore), yuanOf(left)), paid], words);
    }
    case 'overall-limit':
      return overallSentence(step, words);
    case 'ledger': {
      const { in: before, out: after } = step;
      const deductible = [yuanOf(before.deductiblePaid), yuanOf(after.deductiblePaid)] as const;
      return words.ledger(deductible, [yuanOf(before.capUsed), yuanOf(after.capUsed)], yuanOf(after.capLeft));
    }
    case 'borne':
      return borneSentence(step, words);
  }
}

type Words = Locale['explain'];

function scopeSentence({ in: { amount, eligibleAssumed, amountAssumed }, out }: StepOf<'scope'>, words: Words): string {
  if (eligibleAssumed) return words.scopeAssumed(yuanOf(amount));
  if (amountAssumed) return words.amountAssumed(yuanOf(out.eligible));
  if (out.outOfScope === 0) return words.scopeWhole(yuanOf(amount));
  return words.scope(yuanOf(amount), yuanOf(out.eligible), yuanOf(out.outOfScope));
}

function deductibleSentence({ in: given, out }: StepOf<'deductible'>, words: Words): string {
  if (given.standard === 0) return words.noDeductible(yuanOf(given.base));
  if (given.left === 0) return words.met(yuanOf(given.standard), yuanOf(given.base));
  const owed = words.owed[given.owed](yuanOf(given.standard), yuanOf(given.paidBefore), yuanOf(given.left));
  return joined([owed, words.taken(yuanOf(given.base), yuanOf(out.deductible), yuanOf(out.above))], words);
}

function overallSentence({ in: given, out }: StepOf<'overall-limit'>, words: Words): string {
  const limit = yuanOf(given.overallLimit);
  if (given.beyond === 'apart') return words.overallApart(limit);
  if (given.beyond === 'silent') return words.overallSilent(limit);
  return joined(
    [
      words.overall(limit, yuanOf(given.otherUse), yuanOf(given.poolPaidBefore), yuanOf(given.left)),
      words.pool(yuanOf(out.poolPaid)),
      ...(out.largeSumPaid === 0 ? [] : [words.largeSum(yuanOf(out.largeSumPaid))]),
      ...(out.cut === 0 ? [] : [words.overallCut(yuanOf(out.cut))]),
    ],
    words,
  );
}

function borneSentence({ in: given, out }: StepOf<'borne'>, words: Words): string {
  const { selfPaid, accountPaid, cashPaid } = out;
  const borne = words.borne(yuanOf(given.amount), yuanOf(given.reimbursed), yuanOf(selfPaid));
  if (accountPaid === null || cashPaid === null) return borne;
  return joined([borne, words.account(yuanOf(accountPaid), yuanOf(cashPaid))], words);
}

function joined(parts: readonly string[], words: Words): string {
  return parts.join(words.partSeparator);
}
