import type { Opening } from '../../engine/ledger.ts';
import { readPositiveAmount } from '../../input/values/amount.ts';
import type { Locale } from '../../locale/index.ts';
import { FACTS } from '../../policy/facts.ts';
import type { Policy } from '../../policy/grammar.ts';
import { type Fen, yuanOf } from '../../policy/money.ts';
import { checkAmount, checkDay } from './checks.ts';
import { choicesOf } from './choices.ts';
import type { Prompter } from './prompter.ts';
import type { Answers } from './session.ts';

/** Which answers are not asked for again: those a flag or a profile gave. Everything is, when the profile is changed. */
export type Known = { readonly answers: Answers; readonly askAll: boolean };

/** Asks for the region, unless it is known. */
export async function askCity(
  prompter: Prompter,
  locale: Locale,
  policies: readonly Policy[],
  known: Known,
): Promise<Policy> {
  const preset = policies.find((policy) => policy.id === known.answers.city);
  if (preset && !known.askAll) return preset;
  const choices = policies.map((policy) => ({ value: policy.id, name: policy.name[locale.language] }));
  const id = await prompter.choose(locale.prompts.city, choices, preset?.id);
  return policies.find((policy) => policy.id === id) as Policy;
}

/** Asks for the rest of the profile, only what this region needs. */
export async function askMember(prompter: Prompter, locale: Locale, policy: Policy, known: Known): Promise<Answers> {
  const { prompts, words } = locale;
  const needs = (field: string) => known.askAll || known.answers[field] === undefined;
  let answers: Answers = { ...known.answers, city: policy.id };

  if (known.askAll || (needs('status') && needs('retired_on'))) {
    const preset = known.answers.retired_on ? 'turning' : known.answers.status;
    const choices = choicesOf(['active', 'retired', 'turning'] as const, prompts.statusChoices);
    const status = await prompter.choose(prompts.status, choices, preset);
    const { status: _, retired_on: before, ...rest } = answers;
    answers =
      status === 'turning'
        ? { ...rest, retired_on: await prompter.text(prompts.retiredOn, { preset: before, check: checkDay(locale) }) }
        : { ...rest, status };
  }
  if (needs('enrollment') && policy.enrollments.length > 1) {
    const choices = policy.enrollments.map(({ kind, label }) => ({ value: kind, name: label[locale.language] }));
    answers = { ...answers, enrollment: await prompter.choose(prompts.enrollment, choices, known.answers.enrollment) };
  }
  if (needs('coverage')) {
    const coverage = await prompter.choose(
      prompts.coverage,
      choicesOf(FACTS.coverage.entered, words.coverage),
      known.answers.coverage,
    );
    answers = { ...answers, coverage };
  }
  const bounded = policy.overall.beyond === 'large-sum' || policy.overall.beyond === 'stop';
  if (needs('overall_limit') && bounded) {
    const limit = await prompter.text(prompts.overallLimit, {
      preset: known.answers.overall_limit,
      check: checkAmount(locale, 'blank'),
    });
    const { overall_limit: _, overall_used: usedBefore, ...rest } = answers;
    answers = rest;
    if (limit !== '') {
      const used = await prompter.text(prompts.overallUsed, { preset: usedBefore ?? '0', check: checkAmount(locale) });
      answers = { ...rest, overall_limit: limit, overall_used: used };
    }
  }
  return answers;
}

/** Asks for what the year has used before the first visit, as far as the region counts it. */
export async function askOpening(
  prompter: Prompter,
  locale: Locale,
  policy: Policy,
  before: Opening,
  askAll: boolean,
): Promise<Opening> {
  const ask = async (message: string, known: Fen | undefined) => {
    if (known !== undefined && !askAll) return known;
    const answer = await prompter.text(message, { preset: yuanOf(known ?? 0), check: checkAmount(locale) });
    const reading = readPositiveAmount(answer);
    return 'value' in reading ? reading.value : 0;
  };
  const reimbursed = await ask(locale.prompts.reimbursedSoFar, before.reimbursed);
  if (policy.deductible.kind === 'once-a-day') return { reimbursed };
  return { reimbursed, deductiblePaid: await ask(locale.prompts.deductibleSoFar, before.deductiblePaid) };
}
