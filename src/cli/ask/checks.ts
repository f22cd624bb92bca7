import { readPositiveAmount } from '../../input/values/amount.ts';
import { readDay } from '../../input/values/day-time.ts';
import { isTrouble, type Reading } from '../../input/values/reading.ts';
import type { Locale } from '../../locale/index.ts';
import { expectedText } from '../../output/problems.ts';

/** Says what is wrong with an answer, or `true`. */
export type Check = (answer: string) => string | true;

/** Whether nothing may be answered. */
type Blank = 'blank' | undefined;

/** An answer that must be a day. */
export function checkDay(locale: Locale, blank?: Blank): Check {
  return (answer) => check(locale, answer, blank, readDay);
}

/** An answer that must be an amount in yuan, at most `most` fen. */
export function checkAmount(locale: Locale, blank?: Blank, most?: number): Check {
  return (answer) =>
    check(locale, answer, blank, (text) => {
      const reading = readPositiveAmount(text);
      const above = most !== undefined && 'value' in reading && reading.value > most;
      return above ? { code: 'eligible-above-amount' } : reading;
    });
}

function check(locale: Locale, answer: string, blank: Blank, read: (text: string) => Reading<unknown>): string | true {
  if (answer.trim() === '') return blank ? true : locale.prompts.hints.required;
  const reading = read(answer);
  return isTrouble(reading) ? expectedText({ ...reading, where: { source: '-' }, value: answer }, locale) : true;
}
