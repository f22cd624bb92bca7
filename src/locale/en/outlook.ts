import type { Locale } from '../locale.ts';

/** The same in English. */
export const outlook = (): Locale['outlook'] => ({
  title: (city, date) => `${city} from ${date} on: how far to the deductible and the cap`,
  sofar: (year, deductible, paid) => `${year} so far: ${deductible} yuan of deductible paid, ${paid} yuan paid back.`,
  sofarPerVisit: (year, paid) =>
    `${year} so far: ${paid} yuan paid back. The deductible is owed by the visit; amounts are those of one visit.`,
  capLeft: (left, cap) => `Of the year's cap of ${cap} yuan, ${left} yuan can still be paid back.`,
  overall: "The pool's overall limit ends it before the outpatient cap.",
  heads: {
    tier: 'Tier',
    ratio: 'Ratio',
    untilDeductible: 'Until the deductible',
    nextHundred: 'Next 100 pay',
    untilLimit: 'Until the cap',
  },
  amounts: 'Amounts are yuan in scope of ordinary visits to designated hospitals in the region.',
  met: 'met',
  none: 'none',
  retirement: (day, from) => `With the retirement procedure on ${day}, from ${from} on`,
  newYear: 'That is another year: deductible and cap begin anew.',
  change: (before, after) => (before === after ? before : `${before} → ${after}`),
  retirementHeads: { deductibleLeft: 'Deductible left', capLeft: 'Cap left' },
  curve: 'The year as a curve',
  axes: { x: 'in scope, yuan', y: 'paid back, yuan' },
  marks: { now: 'now', deductible: 'deductible met', limit: 'cap reached' },
});
