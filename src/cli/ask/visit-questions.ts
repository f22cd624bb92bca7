import { readPositiveAmount } from '../../input/values/amount.ts';
import type { Locale } from '../../locale/index.ts';
import { FACTS } from '../../policy/facts.ts';
import type { Policy } from '../../policy/grammar.ts';
import { checkAmount, checkDay } from './checks.ts';
import { choicesOf } from './choices.ts';
import type { Prompter } from './prompter.ts';
import type { Answers } from './session.ts';

/** Whether a visit with these answers is refused already, whatever the questions still to come would add. */
export type IsRefused = (answers: Answers) => Promise<boolean>;

/** Asks for one visit: an ordinary one takes few questions, any other those that still decide something. */
export async function askVisit(
  prompter: Prompter,
  locale: Locale,
  policy: Policy,
  isRefused: IsRefused,
  today: string,
): Promise<Answers> {
  const { prompts } = locale;
  const date = await prompter.text(prompts.date, { preset: today, check: checkDay(locale) });
  let answers: Answers = { date };
  if (!(await isRefused(answers)) && !(await prompter.confirm(prompts.ordinary, true))) {
    answers = await askCircumstances(prompter, locale, policy, answers, isRefused);
  }
  const refused = await isRefused(answers);
  const pharmacy = answers.provider === 'pharmacy';
  if (!refused || !pharmacy) answers = { ...answers, tier: await askTier(prompter, locale, pharmacy) };
  if (!refused && policy.deductible.kind === 'once-a-day') {
    const institution = await prompter.text(prompts.institution);
    if (institution !== '') answers = { ...answers, institution };
  }
  const amount = await prompter.text(prompts.amount, { check: checkAmount(locale) });
  const reading = readPositiveAmount(amount);
  const most = 'value' in reading ? reading.value : undefined;
  const eligible = refused
    ? amount
    : await prompter.text(prompts.eligible, { preset: amount, check: checkAmount(locale, undefined, most) });
  return { ...answers, amount, eligible };
}

/** Asks what is out of the ordinary, in the order in which refusals are reported, until one is certain. */
async function askCircumstances(
  prompter: Prompter,
  locale: Locale,
  policy: Policy,
  before: Answers,
  isRefused: IsRefused,
): Promise<Answers> {
  const { prompts, words } = locale;
  const designatedWords = { yes: prompts.yes, no: prompts.no };
  const questions: readonly { field: string; asked: (answers: Answers) => boolean; ask: () => Promise<string> }[] = [
    {
      field: 'designated',
      asked: () => true,
      ask: () => prompter.choose(prompts.designated, choicesOf(['yes', 'no'] as const, designatedWords)),
    },
    {
      field: 'during',
      asked: () => true,
      ask: () => prompter.choose(prompts.during, choicesOf(FACTS.during.values, words.during)),
    },
    {
      field: 'category',
      asked: () => true,
      ask: () => prompter.choose(prompts.category, choicesOf(FACTS.category.values, words.category)),
    },
    {
      field: 'provider',
      asked: () => true,
      ask: () => prompter.choose(prompts.provider, choicesOf(FACTS.provider.values, words.provider)),
    },
    {
      field: 'prescription',
      asked: (answers) => answers.provider === 'pharmacy',
      ask: () => prompter.choose(prompts.prescription, choicesOf(FACTS.prescription.values, words.prescription)),
    },
    {
      field: 'place',
      asked: () => true,
      ask: () => prompter.choose(prompts.place, choicesOf(FACTS.place.values, words.place)),
    },
    {
      field: 'settlement',
      asked: () => true,
      ask: () => prompter.choose(prompts.settlement, choicesOf(FACTS.settlement.values, words.settlement)),
    },
    {
      field: 'claimed_on',
      asked: (answers) => answers.settlement === 'manual' && policy.claim !== undefined,
      ask: () => prompter.text(prompts.claimedOn, { check: checkDay(locale, 'blank') }),
    },
  ];
  let answers = before;
  for (const question of questions) {
    if (await isRefused(answers)) break;
    if (!question.asked(answers)) continue;
    const answer = await question.ask();
    if (answer !== '') answers = { ...answers, [question.field]: answer };
  }
  return answers;
}

async function askTier(prompter: Prompter, locale: Locale, pharmacy: boolean): Promise<string> {
  const { prompts, words } = locale;
  const tiers = (['1', '2', '3', '0'] as const).map((value) => ({ value, name: words.tier[value] }));
  return prompter.choose(pharmacy ? prompts.prescriberTier : prompts.tier, tiers);
}
