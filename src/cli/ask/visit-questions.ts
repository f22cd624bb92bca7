import { FACTS, ORDINARY } from '../../policy/facts.ts';
import { choicesOf, type Form, type Question } from './question.ts';

/** What is asked only of a visit that is out of the ordinary, in the order in which refusals are reported. */
const CIRCUMSTANCES: readonly Question[] = [
  { name: 'designated', reads: 'yesNo', preset: (_, { prompts }) => prompts.yes },
  { name: 'during', choices: (_, { words }) => choicesOf(FACTS.during.entered, words.during) },
  { name: 'category', choices: (_, { words }) => choicesOf(FACTS.category.entered, words.category) },
  { name: 'provider', choices: (_, { words }) => choicesOf(FACTS.provider.entered, words.provider) },
  {
    name: 'prescription',
    asked: atPharmacy,
    choices: (_, { words }) => choicesOf(FACTS.prescription.entered, words.prescription),
  },
  { name: 'place', choices: (_, { words }) => choicesOf(FACTS.place.entered, words.place) },
  { name: 'settlement', choices: (_, { words }) => choicesOf(FACTS.settlement.entered, words.settlement) },
  {
    name: 'claimed_on',
    reads: 'day',
    optional: true,
    asked: ({ answers, policy }) => answers.settlement === 'manual' && policy?.claim !== undefined,
  },
];

/** What is asked of a visit: of an ordinary one little, of any other what still decides something. */
export const VISIT_QUESTIONS: readonly Question[] = [
  { name: 'date', reads: 'day', preset: ({ today }) => today },
  {
    name: 'ordinary',
    reads: 'yesNo',
    asked: ({ refused }) => !refused,
    preset: ({ before }, { prompts }) => (isOrdinary(before) ? prompts.yes : prompts.no),
  },
  ...CIRCUMSTANCES.map((question) => ({
    ...question,
    asked: (form: Form) => !form.refused && !saidOrdinary(form) && (question.asked?.(form) ?? true),
  })),
  { name: 'institution', reads: 'text', optional: true, asked: ({ refused }) => !refused },
  {
    name: 'tier',
    asked: (form) => !form.refused || !atPharmacy(form),
    choices: (_, { words }) => choicesOf(['1', '2', '3', '0'] as const, words.tier),
    words: (form, { prompts }) => (atPharmacy(form) ? prompts.questions.prescriberTier : prompts.questions.tier),
  },
  { name: 'amount', reads: 'yuan' },
  {
    name: 'eligible',
    reads: 'yuan',
    optional: true,
    asked: ({ refused }) => !refused,
    most: ({ answers }) => answers.amount,
  },
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
