import { FACTS } from '../../policy/facts.ts';
import { choicesOf, type Form, type Question } from './question.ts';

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
  { name: 'retired_on', reads: 'day', asked: ({ answers }) => answers.status === 'turning' },
  {
    name: 'enrollment',
    asked: ({ policy }) => (policy?.enrollments.length ?? 0) > 1,
    choices: ({ policy }, { language }) =>
      (policy?.enrollments ?? []).map(({ kind, label }) => ({ value: kind, name: label[language] })),
  },
  { name: 'coverage', choices: (_, { words }) => choicesOf(FACTS.coverage.entered, words.coverage) },
  { name: 'overall_limit', reads: 'yuan', optional: true, asked: countsOverall },
  {
    name: 'overall_used',
    reads: 'yuan',
    asked: (form) => countsOverall(form) && (form.answers.overall_limit ?? '') !== '',
    preset: () => '0',
  },
  { name: 'reimbursed_so_far', reads: 'yuan', preset: () => '0' },
  {
    name: 'deductible_so_far',
    reads: 'yuan',
    asked: ({ policy }) => policy?.deductible.kind !== 'once-a-day',
    preset: () => '0',
  },
];

/** Whether outpatient visits count toward the region's overall limit. */
function countsOverall({ policy }: Form): boolean {
  return policy?.overall.beyond === 'large-sum' || policy?.overall.beyond === 'stop';
}
