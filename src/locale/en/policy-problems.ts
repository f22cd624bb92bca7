import type { policyProblems as zh } from '../zh/policy-problems.ts';
import type { ProblemText, Told } from '../zh/problem-text.ts';

const range = ({ detail }: Told) =>
  detail('to') === '9999-12-31' ? `from ${detail('from')} on` : `from ${detail('from')} to ${detail('to')}`;

export const policyProblems = (): Readonly<Record<keyof ReturnType<typeof zh>, ProblemText>> => ({
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
  'policy-no-deposit': {
    what: ({ known, detail }) =>
      `from ${detail('from')} on, no row says what a member (${known}) gets into the account`,
    expected: () => 'a row for every member in every month in force; what is not paid or not in the text is said too',
    fix: () => 'add a row for such members, or correct from, to or when',
  },
  'policy-average-pension': {
    what: () => 'a deposit is a share of the average pension, and what the text calls that statistic is missing',
    expected: () => 'account.averagePension: its name in Chinese and English',
    fix: () => 'add averagePension',
  },
  'policy-clash': {
    what: ({ value, detail }) =>
      `${value} is the same as, or overlaps, that of ${detail('other')}${detail('place') && ` in ${detail('place')}`}`,
    expected: () => 'an id, names, aliases and a division code that no other region has',
    fix: () => 'rename it; to replace a built-in region, use its id',
  },
});
