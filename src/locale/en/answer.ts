import type { Locale } from '../locale.ts';

/** The same in English. */
export const answer = (): Locale['answer'] => ({
  one: (reimbursed, selfPaid) => `This visit pays ${reimbursed} yuan; you bear ${selfPaid}`,
  many: (visits, reimbursed, selfPaid) => `These ${visits} visits pay ${reimbursed} yuan; you bear ${selfPaid}`,
  refused: (reason, article, selfPaid) => `This visit is not paid: ${reason} (${article}); you bear ${selfPaid} yuan`,
  someRefused: (visits) => `${visits} of them not paid`,
  account: (account, cash) => `the account pays ${account}, cash ${cash}`,
  left: (city, year, yuan) => `${yuan} is left of the ${year} cap${city === '' ? '' : ` in ${city}`}`,
  separator: '; ',
  end: '.',
});
