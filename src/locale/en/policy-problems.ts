import type { policyProblems as zh } from '../zh/policy-problems.ts';
import type { ProblemText, Told } from '../zh/problem-text.ts';

const TYPES: Readonly<Record<string, string>> = {
  record: 'an object {…}',
  list: 'a list […]',
  text: 'text in double quotes',
  yuan: 'yuan in double quotes, such as "1500" or "62.50"',
  percent: 'a number from 0 to 100 without quotes, such as 55',
  day: 'a day in double quotes, such as "2023-01-01"',
  truth: 'true or false',
};

const FORMS: Readonly<Record<string, string>> = {
  id: 'a lower-case letter, then lower-case letters, digits and hyphens',
  point: 'a capital letter, then letters, digits and hyphens',
  division: 'a division code of six digits',
  prefix: 'the first two to six digits of the division code',
  article: 'the number of one article without its parts, such as 五',
};

const range = ({ detail }: Told) =>
  detail('to') === '9999-12-31' ? `from ${detail('from')} on` : `from ${detail('from')} to ${detail('to')}`;

export const policyProblems: Readonly<Record<keyof typeof zh, ProblemText>> = {
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
    what: ({ value, detail }) => `there is no member ${value}${detail('near') && `; is ${detail('near')} meant?`}`,
    expected: ({ known }) => known,
    fix: ({ detail }) =>
      detail('near') ? `write ${detail('near')}, or leave it out` : 'correct the name, or leave it out',
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
  'policy-name-twice': {
    what: ({ value, detail }) => `${value} is the same as ${detail('other')}`,
    expected: () => 'each name once',
    fix: () => 'rename one of them, or leave it out',
  },
  'policy-division': {
    what: ({ value, detail }) =>
      detail('code')
        ? `${value} is not how the division code ${detail('code')} begins`
        : `the alias ${value} is all digits and would be read as a division code`,
    expected: () => 'as prefix the first digits of the code; no alias of digits alone',
    fix: () => 'make division.prefix fit division.code, and keep codes out of the aliases',
  },
  'policy-employer': {
    what: () => 'there is no kind of enrollment `employer`',
    expected: () => 'one kind called employer: it is the one taken where a visit names none',
    fix: () => 'add employer, or call the most usual kind that',
  },
  'policy-enrollment': {
    what: ({ value }) => `${value} is no kind of enrollment in enrollments`,
    expected: ({ known }) => known,
    fix: () => 'use one of these, or add it to enrollments',
  },
  'policy-enrollments': {
    what: ({ value }) => `there are ${value} kinds of enrollment`,
    expected: ({ detail }) => `at most ${detail('most')}`,
    fix: () => 'merge kinds with the same rules',
  },
  'policy-article': {
    what: ({ value }) => `cites article ${value}, which is not in register.articles`,
    expected: ({ known }) => known,
    fix: () => 'correct the article, or add it to register.articles',
  },
  'policy-point': {
    what: ({ value }) => `${value} is not in register.points`,
    expected: ({ known }) => known || 'an id of register.points',
    fix: () => 'correct the id, or add it to register.points',
  },
  'policy-uses': {
    what: ({ detail }) =>
      detail('needed') === '1'
        ? `the article is ${detail('state')}, but nothing says where it is used`
        : 'the article has nothing to compute, but is said to be used',
    expected: () => 'uses for computed, condition and announced articles, none for administrative ones',
    fix: () => 'correct state or uses',
  },
  'policy-span': {
    what: ({ value, detail }) => `ends on ${value}, before it begins on ${detail('from')}`,
    expected: () => 'a day not before the first one',
    fix: () => 'check both days',
  },
  'policy-after': {
    what: () => 'says what comes after the last day in force, but there is no last day',
    expected: () => 'force.after only together with force.to',
    fix: () => 'add force.to, or leave force.after out',
  },
  'policy-gap': {
    what: (told) => `no values ${range(told)}`,
    expected: () => 'values for every day in force',
    fix: () => 'add values for these days, or correct from and to',
  },
  'policy-overlap': {
    what: (told) => `overlaps ${told.detail('other')} ${range(told)}`,
    expected: () => 'one set of values for each day',
    fix: () => 'correct from and to',
  },
  'policy-no-row': {
    what: ({ known, detail }) =>
      `from ${detail('from')} on no row holds for ${known ? `visits with ${known}` : 'some visits'}`,
    expected: () => 'a row for every visit that is not refused',
    fix: () => 'add a row for these visits, or refuse them in refusals',
  },
  'policy-dead-row': {
    what: () => 'this row is never used: wherever it holds, a row above it holds already, or there is no such visit',
    expected: () => 'the more special rows first, the more general ones behind them',
    fix: () => 'move this row up, or leave it out',
  },
  'policy-clash': {
    what: ({ value, detail }) =>
      `${value} is the same as, or overlaps, that of ${detail('other')}${detail('place') && ` in ${detail('place')}`}`,
    expected: () => 'an id, names, aliases and a division code that no other region has',
    fix: () => 'rename it; to replace a built-in region, use its id',
  },
};
