import { flag, yuan } from '../../input/kinds.ts';
import { isTrouble, type Reading } from '../../input/values/reading.ts';
import type { Locale } from '../../locale/index.ts';
import { expectedText } from '../../output/problems.ts';
import type { Check } from './draw.ts';
import type { Form, Question } from './question.ts';

/** What an answer stands for as a cell of a CSV: of yes and no in any language or by their first letter, the word. */
export function cellOf({ kind }: Question, answer: string): string {
  if (kind !== flag) return answer;
  const reading = flag.read(spelledOut(answer));
  return 'value' in reading && reading.value ? 'yes' : 'no';
}

function spelledOut(answer: string): string {
  return { y: 'yes', n: 'no' }[answer.trim().toLowerCase()] ?? answer;
}

/** A line that must not be empty. */
export function checkLine({ prompts }: Locale): Check {
  return (answer) => answer.trim() !== '' || prompts.hints.required;
}

/** What an answer to the question must be. */
export function checkOf(question: Question, form: Form, locale: Locale): Check {
  const { hints } = locale.prompts;
  return (answer) => {
    if (answer.trim() === '') return question.optional ? true : hints.required;
    const reading = readingOf(question, answer, form);
    if (!isTrouble(reading)) return true;
    if (question.kind === flag) return hints.yesNo;
    return expectedText({ ...reading, where: { source: '-' }, value: answer }, locale);
  };
}

function readingOf({ kind, most }: Question, answer: string, form: Form): Reading<unknown> {
  if (kind === undefined) return { value: answer };
  if (kind === flag) return flag.read(spelledOut(answer));
  const reading = kind.read(answer);
  const bound = yuan.read(most?.(form) ?? '');
  const above = 'value' in reading && 'value' in bound && Number(reading.value) > bound.value;
  return above ? { code: 'eligible-above-amount' } : reading;
}
