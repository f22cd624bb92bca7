import { yuan } from '../../input/kinds.ts';
import { choiceOf, choicesOf, type Form, lineFor, type Question } from './question.ts';

/** What is asked of the member, in this order; each only where the region needs it. */
export const PROFILE_QUESTIONS: readonly Question[] = [
  {
    name: 'city',
    choices: ({ policies }, { language }) => policies.map(({ id, name }) => ({ value: id, name: name[language] })),
  },
  {
    name: 'ended',
    asked: ({ policy, today }) => policy?.force.to !== undefined && policy.force.to < today,
    choices: ({ policy }, { prompts }) => {
      const extendable = policy?.force.after?.extendable ?? false;
      return choicesOf(
        extendable ? (['current', 'extended', 'back'] as const) : (['current', 'back'] as const),
        prompts.endedChoices,
      );
    },
    words: ({ policy }, { prompts, language }) => ({
      ask: prompts.questions.ended.ask,
      where: prompts.ended(policy?.name[language] ?? '', policy?.force.to ?? ''),
    }),
  },
  {
    name: 'status',
    choices: (_, { prompts }) => choicesOf(['active', 'retired', 'turning'] as const, prompts.statusChoices),
  },
  lineFor('retired_on', { asked: ({ answers }) => answers.status === 'turning' }),
  {
    name: 'enrollment',
    asked: ({ policy }) => (policy?.enrollments.length ?? 0) > 1,
    choices: ({ policy }, { language }) =>
      (policy?.enrollments ?? []).map(({ kind, label }) => ({ value: kind, name: label[language] })),
  },
  choiceOf('coverage'),
  lineFor('overall_limit', { optional: true, asked: countsOverall }),
  lineFor('overall_used', {
    asked: (form) => countsOverall(form) && (form.answers.overall_limit ?? '') !== '',
    preset: () => '0',
  }),
  { name: 'reimbursed_so_far', kind: yuan, preset: () => '0' },
  {
    name: 'deductible_so_far',
    kind: yuan,
    asked: ({ policy }) => policy?.deductible.kind !== 'once-a-day',
    preset: () => '0',
  },
];

/** What decides who pays the member's own part; asked only where that is wanted. */
export const BALANCE_QUESTION = lineFor('account_balance', { optional: true });

/** Whether outpatient visits count toward the region's overall limit. */
function countsOverall({ policy }: Form): boolean {
  return policy?.overall.beyond === 'large-sum' || policy?.overall.beyond === 'stop';
}
