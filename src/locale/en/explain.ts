import type { Locale } from '../locale.ts';

/** The same in English. */
export const explain = (): Locale['explain'] => ({
  title: 'Step by step',
  document: (city, title, number) => `${city}: ${title} (${number ?? 'no number'})`,
  visit: (amount) => `total cost ${amount}`,
  partSeparator: '; ',
  rules: (date, from) => `visit on ${date}: the rules in force from ${from} apply`,
  rulesRefused: (date, from, reason) => `visit on ${date}, rules in force from ${from}: not paid, ${reason}`,
  valuesFrom: (day) => `as they stand from ${day} on`,
  transition: 'by the values of the transition',
  afterTransition: (day) => `the transition has ended, by the values from ${day} on`,
  extended: (date, from) => `${date} is after the trial, read on as asked; the rules are in force from ${from}`,
  refused: (reason) => `not paid: ${reason}`,
  retiredOn: (day, status) => `working-to-retired procedure on ${day}: counted as ${status} on the day of the visit`,
  coveredFrom: (day) => `in benefit from ${day}, which is after the visit`,
  covered: 'the rules cover this member',
  tierUnknown: 'tier not known',
  designated: { yes: 'designated', no: 'not designated' },
  prescription: (kind) => `prescription: ${kind}`,
  claimedOn: (day) => `claimed on ${day}`,
  payable: 'a visit that outpatient pooling pays',
  refund: (date, id, amount) =>
    `takes back the visit of ${date}${id === null ? '' : ` (${id})`}: every part as it was settled, total cost ${amount}`,
  scope: (amount, eligible, outOfScope) =>
    `of the total cost ${amount}, ${eligible} is in scope; the member bears the ${outOfScope} out of scope`,
  scopeWhole: (amount) => `the whole cost of ${amount} is in scope`,
  scopeAssumed: (amount) => `in-scope amount not given: the whole cost of ${amount} is taken`,
  amountAssumed: (eligible) =>
    `total cost not given: what is in scope, ${eligible}, is taken for it, and what the member bears out of scope is not known`,
  firstSelfPay: (eligible, percent, first, base) =>
    `first self-pay ${eligible} × ${percent} = ${first}, which leaves ${base}`,
  noDeductible: (base) => `no deductible: all of ${base} goes on`,
  owed: {
    year: (standard, paid, left) => `deductible ${standard} a year, ${paid} already paid this year, ${left} to go`,
    'year-by-tier': (standard, paid, left) =>
      `deductible at this tier ${standard}, ${paid} already paid this year at any tier, difference ${left}`,
    'once-a-day': (standard, paid, left) =>
      `deductible ${standard} a visit, once a day at one institution, ${paid} already paid that day, ${left} to go`,
    alone: (standard) => `deductible ${standard} a visit; institution not given, so this visit owes its own`,
  },
  met: (standard, base) => `the deductible of ${standard} is met, nothing more is taken: all of ${base} goes on`,
  pharmacy: (provider, tier) => `${provider}, by the standard of the prescribing hospital (${tier})`,
  taken: (base, taken, above) => `${taken} of ${base} taken, ${above} above the deductible`,
  ratio: (above, percent, entitled, ownShare) =>
    `by the ratio ${above} × ${percent} = ${entitled}; the other ${ownShare} falls to the member`,
  cap: (cap, used, left) => `yearly cap ${cap}, ${used} already used, ${left} left`,
  capEnough: (payable) => `enough for ${payable}`,
  capCut: (payable, cut) => `only ${payable} is paid, the member bears the ${cut} beyond`,
  overall: (limit, other, pooled, left) =>
    `overall limit of the pool ${limit}, ${other} used by other care, ${pooled} already paid for outpatient visits, ${left} left`,
  pool: (paid) => `the pool pays ${paid}`,
  largeSum: (paid) => `the large-sum fund pays ${paid}`,
  overallCut: (cut) => `the member bears the ${cut} beyond`,
  overallApart: (limit) => `outpatient payments do not count toward the overall limit ${limit} of the pool`,
  overallSilent: (limit) =>
    `the rules do not say whether the overall limit ${limit} of the pool binds outpatient payments: it is not applied`,
  overallSkipped: (city, article) =>
    `${city}: the overall limit of the pool was not given, so nothing was held to it [${article}]`,
  ledger: (deductible, used, left) =>
    `year so far: deductible paid ${deductible.join(' → ')}, cap used ${used.join(' → ')}, ${left} of the cap left`,
  borne: (amount, reimbursed, selfPaid) => `total cost ${amount} − reimbursed ${reimbursed} = self-paid ${selfPaid}`,
  account: (account, cash) => `account ${account}, cash ${cash}`,
  total: (amount, parts) => `in all: ${amount} = ${parts}`,
  parts: {
    reimbursed: 'reimbursed',
    notCovered: 'not paid',
    outOfScope: 'out of scope',
    firstSelfPay: 'first self-pay',
    deductible: 'deductible',
    ownShare: 'own share',
    overLimit: 'over the limit',
  },
  reading: (id, article) => `Reading ${id} (${article})`,
});
