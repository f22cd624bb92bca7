import type { Locale } from '../locale.ts';

/** The same in English. */
export const slip = (): Locale['slip'] => ({
  institution: 'Institution',
  notGiven: 'not given',
  person: 'Insured person',
  category: 'Category of care',
  amounts: 'Amounts',
  payers: 'Who pays',
  yearToDate: 'Year to date',
  at: (institution, tier) => `${institution} (${tier})`,
  retired: (day) => `retirement procedure done on ${day}`,
  amount: (yuan) => `total cost ${yuan} yuan`,
  eligible: (yuan) => `of which in scope ${yuan} yuan`,
  firstSelfPay: (yuan) => `first self-pay ${yuan} yuan`,
  deductible: (yuan) => `deductible ${yuan} yuan`,
  reimbursed: (yuan) => `the funds pay ${yuan} yuan`,
  funds: (pool, largeSum) => `of which the pool ${pool} yuan, the large-sum fund ${largeSum} yuan`,
  selfPaid: (yuan) => `you bear ${yuan} yuan`,
  account: (account, cash) => `of which the personal account ${account} yuan, cash ${cash} yuan`,
  year: (city, year, reimbursed, selfPaid) =>
    `${city} ${year}: the funds paid ${reimbursed} yuan, you bore ${selfPaid} yuan`,
  cap: (used, limit, left) => `cap ${limit} yuan, ${used} yuan used, ${left} yuan left`,
  deductiblePaid: (yuan) => `deductible paid ${yuan} yuan`,
  disclaimer: 'This is a computed result, not a receipt; what the insurance agency settles holds.',
  signature: 'Signature',
  date: 'Date',
});
