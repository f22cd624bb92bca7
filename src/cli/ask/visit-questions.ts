import { flag, yuan } from '../../input/kinds.ts';
import { ORDINARY } from '../../policy/facts.ts';
import { choiceOf, choicesOf, type Form, lineFor, type Question } from './question.ts';

/** What is asked only of a visit that is out of the ordinary, in the order in which refusals are reported. */
const CIRCUMSTANCES: readonly Question[] = [
  lineFor('designated', { preset: (_, { prompts }) => prompts.yes }),
  choiceOf('during'),
  choiceOf('category'),
  choiceOf('provider'),
  choiceOf('prescription', { asked: atPharmacy }),
  choiceOf('place'),
  choiceOf('settlement'),
  lineFor('claimed_on', {
    optional: true,
    asked: ({ answers, policy }) => answers.settlement === 'manual' && policy?.claim !== undefined,
  }),
];

/** What is asked of a visit: of an ordinary one little, of any other what still decides something. */
export const VISIT_QUESTIONS: readonly Question[] = [
  lineFor('date', { preset: ({ today }) => today }),
  {
    name: 'ordinary',
    kind: flag,
    asked: ({ refused }) => !refused,
    preset: ({ before }, { prompts }) => (isOrdinary(before) ? prompts.yes : prompts.no),
  },
  ...CIRCUMSTANCES.map((question) => ({
    ...question,
    asked: (form: Form) => !form.refused && !saidOrdinary(form) && (question.asked?.(form) ?? true),
  })),
  lineFor('institution', { optional: true, asked: ({ refused }) => !refused }),
  {
    name: 'tier',
    asked: (form) => !form.refused || !atPharmacy(form),
    choices: (_, { words }) => choicesOf(['1', '2', '3', '0'] as const, words.tier),
    words: (form, { prompts }) => (atPharmacy(form) ? prompts.questions.prescriberTier : prompts.questions.tier),
  },
  lineFor('amount', { kind: yuan }),
  lineFor('eligible', {
    kind: yuan,
    optional: true,
    asked: ({ refused }) => !refused,
    most: ({ answers }) => answers.amount,
  }),
];

/** Whether answers of an earlier pass say nothing out of the ordinary. */
function isOrdinary(before: Readonly<Record<string, string>>): boolean {
  return CIRCUMSTANCES.every(({ name }) => {
    const said = before[name] ?? '';
    if (said === '') return true;
    return name === 'designated'
      ? said === 'yes'
      : name in ORDINARY && said === ORDINARY[name as keyof typeof ORDINARY];
  });
}

function saidOrdinary({ answers }: Form): boolean {
  return answers.ordinary === 'yes';
}

function atPharmacy({ answers }: Form): boolean {
  return answers.provider === 'pharmacy';
}
