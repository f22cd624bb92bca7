import type { Opening } from '../../engine/ledger.ts';
import { readPositiveAmount } from '../../input/values/amount.ts';
import type { Policy } from '../../policy/grammar.ts';

/** Answers to questions, and what a file said besides, under the names of fields, as a CSV would hold them. */
export type Answers = Readonly<Record<string, string>>;

/** What has been answered so far. */
export type Session = {
  /** The answers to the questions about the member. */
  readonly profile: Answers;
  readonly visits: readonly Answers[];
};

/** What the answers about the member come to. */
export type Profile = {
  /** The member's fields. */
  readonly fields: Answers;
  readonly policy: Policy;
  readonly policies: readonly Policy[];
  readonly opening: Opening;
  readonly assumeExtended: boolean;
};

/** The answers that are no fields of a row. */
const NOT_FIELDS = ['ended', 'reimbursed_so_far', 'deductible_so_far'];

/** The profile behind complete answers about the member. */
export function profileOf(answers: Answers, policies: readonly Policy[]): Profile {
  const { ended, reimbursed_so_far: reimbursed, deductible_so_far: deductible } = answers;
  const turning = answers.status === 'turning';
  const fields = Object.entries(answers).filter(
    ([name, answer]) => answer !== '' && !NOT_FIELDS.includes(name) && !(turning && name === 'status'),
  );
  return {
    fields: Object.fromEntries(fields),
    policies,
    policy: policies.find(({ id }) => id === answers.city) as Policy,
    opening: {
      ...(reimbursed === undefined ? {} : { reimbursed: fenOf(reimbursed) }),
      ...(deductible === undefined ? {} : { deductiblePaid: fenOf(deductible) }),
    },
    assumeExtended: ended === 'extended',
  };
}

/** An amount that its question has checked. */
function fenOf(answer: string): number {
  const reading = readPositiveAmount(answer);
  return 'value' in reading ? reading.value : 0;
}
