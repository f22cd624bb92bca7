import { InputError } from '../input/problem.ts';
import { readDay } from '../input/values/day-time.ts';
import type { Locale } from '../locale/index.ts';
import { type IsoDate, isoOf } from '../policy/day.ts';
import { findPolicy } from '../policy/find.ts';
import type { Policy } from '../policy/grammar.ts';

/** The policy of the region that an argument names. Throws an InputError with status 2 that lists those there are. */
export function namedPolicy(policies: readonly Policy[], name: string, locale: Locale): Policy {
  const policy = findPolicy(policies, name);
  if (policy) return policy;
  const known = policies.map(({ id, name: { zh } }) => `${id}/${zh}`);
  const where = { source: locale.help.argumentNames.city };
  throw new InputError(2, [{ code: 'unknown-city', where, value: name, known }]);
}

/** The day that an argument or flag, named by `source`, gives. Throws an InputError with status 2 for what is none. */
export function namedDay(text: string, source: string): IsoDate {
  const reading = readDay(text);
  if ('value' in reading) return isoOf(reading.value);
  throw new InputError(2, [{ ...reading, where: { source }, value: text }]);
}

/** The day it is where the program runs. */
export function today(): IsoDate {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
