import type { Locale } from '../locale.ts';

/** The same in English. */
export const whatIf = (): Locale['whatIf'] => ({
  titles: {
    tier: 'What another institution would pay back',
    place: 'What another place would pay back',
    status: 'What is paid back to the working and to the retired',
    city: 'What another region of insurance would pay back',
  },
  heads: {
    tier: 'Institution',
    place: 'Place',
    status: 'Status',
    city: 'Region',
    ratio: 'Ratio',
    deductible: 'Deductible',
    reimbursed: 'Reimbursed',
    selfPaid: 'Self-paid',
    difference: 'Difference',
    mark: '',
  },
  bars: 'How much of the cost is paid back',
  pharmacy: 'designated pharmacy (same prescription)',
  asGiven: 'as given',
  best: 'best',
  bestOther: (name, paid, more) => `Best: ${name}, ${paid} yuan back, ${more} more than as given.`,
  bestGiven: (name, paid) => `As given is best${name && ` (${name})`}: ${paid} yuan back.`,
  same: (paid) => `It makes no difference: ${paid} yuan back.`,
  many: (visits) => `Compared are the sums of ${visits} visits.`,
  later: (yuan) => `${yuan} of it with other visits`,
  someRefused: (refused) => `${refused} of them not paid`,
  impossible: (field) => `cannot be computed: ${field} does not apply or is not given`,
});
