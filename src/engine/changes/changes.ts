import type { Policy } from '../../policy/grammar.ts';
import type { Standing } from '../standing.ts';
import { type AccountChange, accountChanges } from './account.ts';
import { beginningOrEnd, type FateChange, fateChanges } from './outcomes.ts';
import { VALUE_PARTS, type ValueChange, type ValuePart, valueChanges } from './values.ts';

/** Parts of a policy that are one choice each. */
export const CHOICE_PARTS = ['enrollments', 'kind', 'retirement', 'overall', 'claim', 'withheld'] as const;
export type ChoicePart = (typeof CHOICE_PARTS)[number];

/** What is different between two sets of rules as they stand. */
export type Changes = {
  readonly values: Readonly<Record<ValuePart, readonly ValueChange[]>>;
  readonly fates: readonly FateChange[];
  readonly account: readonly AccountChange[];
  readonly choices: readonly ChoicePart[];
};

/**
 * What changes from the one to the other: the same region on two days or by two policies, or two regions. Over a beginning
 * or an end of a region's rules that is the one change there is.
 */
export function changesBetween(before: Standing, after: Standing): Changes {
  const turn = beginningOrEnd(before, after);
  if (turn) {
    return {
      values: { deductible: [], ratio: [], cap: [], firstSelfPay: [] },
      fates: [turn],
      account: [],
      choices: [],
    };
  }
  const of = (part: ValuePart) => valueChanges(part, before, after);
  const differs = (part: ChoicePart) => choiceOf(part, before.policy) !== choiceOf(part, after.policy);
  return {
    values: { deductible: of('deductible'), ratio: of('ratio'), cap: of('cap'), firstSelfPay: of('firstSelfPay') },
    fates: fateChanges(before, after),
    account: accountChanges(before, after),
    choices: CHOICE_PARTS.filter(differs),
  };
}

/** Whether nothing is different. */
export function isNothing({ values, fates, account, choices }: Changes): boolean {
  return (
    fates.length === 0 &&
    account.length === 0 &&
    choices.length === 0 &&
    VALUE_PARTS.every((part) => values[part].length === 0)
  );
}

/** The choice as a text that differs where the choice does. */
function choiceOf(part: ChoicePart, policy: Policy): string {
  switch (part) {
    case 'enrollments':
      return policy.enrollments.map(({ kind }) => kind).join();
    case 'kind':
      return policy.deductible.kind;
    case 'retirement':
      return policy.retirement.from;
    case 'overall':
      return policy.overall.beyond;
    case 'claim':
      return JSON.stringify(policy.claim?.nextYear ?? null);
    case 'withheld':
      return String(policy.withheld?.percent ?? null);
  }
}
