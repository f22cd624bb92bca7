import type { Locale } from '../locale.ts';

/** The same in English. */
export const table = (): Locale['table'] => ({
  title: 'Outpatient reimbursement, worked out',
  listSeparator: ', ',
  remarkSeparator: '; ',
  heads: {
    date: ['', 'Date'],
    institution: ['', 'Institution'],
    tier: ['', 'Tier'],
    amount: ['Total', 'cost'],
    eligible: ['In', 'scope'],
    firstSelfPay: ['First', 'self-pay'],
    deductible: ['Deduct-', 'ible'],
    ratio: ['', 'Ratio'],
    reimbursed: ['Reim-', 'bursed'],
    selfPaid: ['Self-', 'paid'],
    cap: ['Cap used', '/ cap'],
  },
  labels: {
    date: 'Date',
    institution: 'Institution',
    tier: 'Tier',
    amount: 'Total cost',
    eligible: 'In scope',
    firstSelfPay: 'First self-pay',
    deductible: 'Deductible',
    ratio: 'Ratio',
    reimbursed: 'Reimbursed',
    selfPaid: 'Self-paid',
    cap: 'Cap used / cap',
    remarks: 'Remarks',
  },
  tiers: { 0: '0', 1: '1', 2: '2', 3: '3' },
  total: (visits) => `Total (${visits})`,
  refused: (reason, article) => `not paid: ${reason} (${article})`,
  funds: (pool, largeSum) => `pool ${pool}, large-sum fund ${largeSum}`,
  account: (account, cash) => `account ${account}, cash ${cash}`,
  accountTitle: 'Personal account',
  accountMoved: (opened, deposited, paid, left) =>
    `before the visits ${opened} + deposits ${deposited} − paid ${paid} = left ${left}`,
  depositsFrom:
    'The deposit of the month of the first visit is taken to be in the balance; those of later months to be there from the first of the month.',
  see: (ids) => `see ${ids}`,
  seeAll: (ids) => `for every visit see ${ids}`,
  year: (city, year, visits, refused) =>
    `${city} ${year}: ${visits} ${visits === 1 ? 'visit' : 'visits'}${refused > 0 ? `, ${refused} not paid` : ''}`,
  bars: { cap: 'Cap', deductible: 'Deductible' },
  capBar: (used, limit, left) => `used ${used} of ${limit}, ${left} left`,
  deductibleMet: (standard) => `${standard} paid, met`,
  deductibleBar: (paid, standard, left) => `${paid} of ${standard} paid, ${left} to go`,
  assumptions: 'Where the rules leave room, they are read like this:',
  policyFile: (city, file) =>
    `The rules of ${city} are from the file ${file} (--policy); they were not checked against the published text.`,
  forwarded: (by, number, issued) => `Passed on unchanged by ${by} as ${number} (${issued}).`,
  document: (title, number, issued) =>
    `Computed from: ${title} (${number ?? 'no number'}), as issued on ${issued}; later changes are not in it: the rules in force count.`,
});
