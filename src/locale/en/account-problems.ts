import type { accountProblems as zh } from '../zh/account-problems.ts';
import type { ProblemText } from '../zh/problem-text.ts';

const monthForms = () =>
  '2023-03, 2023/3, 2023.3, 202303 or 2023年3月, from 1900 to 2199; semicolons between months, .. between the first and the last: 2023-01..2023-06';

export const accountProblems = (): Readonly<Record<keyof ReturnType<typeof zh>, ProblemText>> => ({
  'bad-month': {
    what: ({ value }) => `${value} is not a month`,
    expected: monthForms,
    fix: () => 'write it in one of these forms',
  },
  'month-order': {
    what: ({ value, detail }) => `${value} ends before it begins in ${detail('from')}`,
    expected: () => 'the first month, then the last',
    fix: () => 'swap the two months',
  },
  'month-twice': {
    what: ({ value, detail }) =>
      detail('month') ? `${value} gives ${detail('month')} twice` : `${value} has two amounts without a month`,
    expected: () => 'one amount a month or year',
    fix: () => 'leave one of them out',
  },
  'too-many-months': {
    what: ({ value }) => `${value} is too many months`,
    expected: ({ detail }) => `at most ${detail('most')} months`,
    fix: () => 'shorten the span',
  },
  'bad-year': {
    what: ({ value }) => `${value} does not say which year`,
    expected: () => 'YEAR=yuan, such as 2022=3200; semicolons between years',
    fix: () => 'give the year and the amount',
  },
  'account-silent': {
    what: ({ detail }) => `the rules of ${detail('en')} say nothing of deposits into the personal account`,
    expected: () => 'rules of a region with a part account',
    fix: () => 'add account to the policy file; baoxiao schema policy prints its form',
  },
  'missing-base': {
    what: ({ detail }) =>
      `the deposit of ${detail('month')} is a share of the own contribution base, which is not given`,
    expected: () => 'yuan a month; where it changed, with the month it holds from: 5000;2023-07=5200',
    fix: () => 'put base into the profile; `account` takes --base too',
  },
  'missing-birth': {
    what: ({ detail }) => `the deposit of ${detail('month')} depends on the age, and the month of birth is not given`,
    expected: () => 'the month of birth, such as 1954-05',
    fix: () => 'put birth into the profile; `account` takes --birth too',
  },
  'missing-fixed-base': {
    what: ({ detail }) => `the civil-servant supplement of ${detail('month')} has no base`,
    expected: () =>
      'the base or pension of the month that the text names; of recruits the first wage, of new retirees the first pension, with the month it holds from: 2022-12=7000;2024-03=4200',
    fix: () => 'put civil_servant_base into the profile; `account` takes --civil-servant-base too',
  },
  'missing-average-pension': {
    what: ({ detail }) =>
      `the deposit of ${detail('month')} is a share of the ${detail('en')} of ${detail('year')}, which the text does not print`,
    expected: ({ detail }) => `the ${detail('en')} of ${detail('year')} as the region published it, yuan a month`,
    fix: ({ detail }) =>
      `put average_pension into the profile; \`account\` takes --average-pension ${detail('year')}=YUAN too`,
  },
});
