import type { Locale } from '../index.ts';

/** The same in English. */
export const account: Locale['account'] = {
  title: (name, first, last) =>
    `${name}: deposits into the personal account, ${first}${first === last ? '' : ` to ${last}`}`,
  member: (enrollment) => `Enrollment: ${enrollment}. Amounts in yuan.`,
  month: 'Month',
  status: 'Status',
  deposit: 'Deposit',
  how: 'Computed as',
  supplement: 'Civil servants',
  contributions: { employer: 'Employer pays', member: 'Member pays' },
  fixed: 'fixed sum',
  average: (share) => `average pension ${share}`,
  years: 'By year',
  year: 'Year',
  months: 'Months',
  refused: 'Of them not in the text',
  sum: 'Deposited',
  others: 'On the other reading',
  chosen: 'Chosen',
  other: 'Other',
  otherYear: (year, deposited, otherwise) =>
    `${year} in all: ${deposited} yuan as chosen, ${otherwise} on the other reading.`,
  reasons: {
    'no-account': 'no personal account',
    'without-benefits': 'not in benefit, no deposit',
    'earlier-rules': 'earlier rules hold, not in this text: not computed',
    'rate-not-printed': 'the rate stays as it was and is not printed: not computed',
    'before-first': 'before the first month of this text: not computed',
    'after-last': 'after the last month in force: not computed',
    'no-supplement': 'the text has no supplement for civil servants: not computed',
  },
};
