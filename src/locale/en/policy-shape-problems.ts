import type { policyShapeProblems as zh } from '../zh/policy-shape-problems.ts';
import type { ProblemText } from '../zh/problem-text.ts';

const TYPES: Readonly<Record<string, string>> = {
  record: 'an object {…}',
  list: 'a list […]',
  text: 'text in double quotes',
  yuan: 'yuan in double quotes, such as "1500" or "62.50"',
  percent: 'a number from 0 to 100 without quotes, such as 55',
  day: 'a day in double quotes, such as "2023-01-01"',
  month: 'a month in double quotes, such as "2023-01"',
  truth: 'true or false',
  choice: 'an object {…}',
};

const FORMS: Readonly<Record<string, string>> = {
  id: 'a lower-case letter, then lower-case letters, digits and hyphens',
  point: 'a capital letter, then letters, digits and hyphens',
  division: 'a division code of six digits',
  prefix: 'the first two to six digits of the division code',
  article: 'the number of one article without its parts, such as 五',
};

export const policyShapeProblems = (): Readonly<Record<keyof ReturnType<typeof zh>, ProblemText>> => ({
  'policy-json': {
    what: ({ detail }) => `not valid JSON at character ${detail('at')}`,
    expected: ({ known }) => known || 'the end of the file, or not so many levels',
    fix: () => 'check quotes, commas and braces here; JSON has no comments and no comma before a closing brace',
  },
  'policy-key-twice': {
    what: ({ detail }) => `given already in line ${detail('first')}`,
    expected: () => 'each member once',
    fix: () => 'leave one of them out',
  },
  'policy-key-missing': {
    what: ({ value }) => `${value} is missing`,
    expected: () => 'this member has to be there',
    fix: () => 'add it; `baoxiao schema policy` says how, samples/policy has an example',
  },
  'policy-key-unknown': {
    what: ({ value }) => `there is no member ${value}`,
    expected: ({ known }) => known,
    fix: () => 'correct the name, or leave it out',
  },
  'policy-type': {
    what: ({ detail }) => `${detail('found')} is of the wrong type`,
    expected: ({ detail }) => TYPES[detail('type')] ?? 'a value of another type',
    fix: () => 'write it like that',
  },
  'policy-word': {
    what: ({ detail }) => `${detail('found')} is not known`,
    expected: ({ known }) => known,
    fix: () => 'use one of these',
  },
  'policy-empty': {
    what: () => 'this is empty',
    expected: () => 'one value at least',
    fix: () => 'fill it in; a condition that always holds is left out',
  },
  'policy-form': {
    what: ({ value }) => `${value} is not written as it has to be`,
    expected: ({ detail }) => FORMS[detail('form')] ?? 'another form',
    fix: () => 'write it like that',
  },
  'policy-control': {
    what: ({ value }) => `${value} holds control characters or invisible ones`,
    expected: () => 'text that can be shown, on one line',
    fix: () => 'remove these characters',
  },
  'policy-amount': {
    what: ({ value }) => `${value} is not an amount`,
    expected: () => 'yuan in plain digits, 0 or more, at most two decimals, such as "1500" or "62.50"',
    fix: () => 'remove thousands commas, signs, currency and further digits',
  },
  'policy-amount-number': {
    what: ({ detail }) => `the amount ${detail('found')} is not in quotes`,
    expected: () => 'an amount as text, such as "1500" or "62.50"; a bare number may lose digits when it is read',
    fix: () => 'put the amount in double quotes',
  },
  'policy-amount-large': {
    what: ({ value }) => `${value} is larger than can be handled`,
    expected: () => 'at most 99999999.99 yuan',
    fix: () => 'check the amount and its unit (yuan)',
  },
  'policy-percent': {
    what: ({ detail }) => `${detail('found')} is not a percentage`,
    expected: () => '0 to 100 with at most two decimals; 55 is fifty-five percent',
    fix: () => 'correct the number',
  },
  'policy-day': {
    what: ({ value }) => `${value} is not a day of the calendar`,
    expected: () => 'a day from 1900 on, such as 2023-01-01; a day of every year has to be in every year',
    fix: () => 'check year, month and day',
  },
  'policy-month': {
    what: ({ value }) => `${value} is not a month`,
    expected: () => 'a month from 1900 on, such as 2023-01',
    fix: () => 'check year and month',
  },
});
