import type { Locale } from '../index.ts';
import { uses } from './uses.ts';

/** The same in English. */
export const rules: Locale['rules'] = {
  title: (name, id, day) => `${name} (${id}): the rules on ${day}`,
  part: (name, part) => `${name}: ${part}`,
  before: (day, first) => `${day} is before the first day in force, ${first}; these are the rules of that first day.`,
  after: (day, last) => `${day} is after the last day in force, ${last}; these are the rules of that last day.`,
  known: (issued) => `From the text as issued on ${issued}; later changes are not known to this program.`,
  document: {
    title: 'Document',
    number: 'Number',
    noNumber: 'no number',
    issued: 'Issued',
    force: 'In force',
    afterwards: (last, reason) => `after ${last}: ${reason}`,
    adjustable: 'Adjustable',
    mayAdjust: (articles) => `by the authority (${articles})`,
    noAdjusting: 'no article lets it be adjusted',
    enrollments: 'Enrollment',
  },
  force: (from, to, articles) => `from ${from}${to === undefined ? '' : ` to ${to}`} (${articles})`,
  sections: {
    deductible: 'Deductible',
    ratio: 'Ratio paid above the deductible',
    cap: 'Cap per year',
    firstSelfPay: 'First self-pay',
    retirement: 'When retired terms begin',
    refusals: 'Not paid',
    readings: 'Paid as the text is read here',
    overall: 'Overall limit of the pool',
    claim: 'Deadline for claims',
    withheld: 'Withheld from institutions',
    periods: 'What changes over time',
    account: 'Personal account',
    elsewhere: 'Scope, and what is left to other rules',
    common: 'Other readings that results rest on',
    articles: 'article by article',
    points: 'where the text leaves room, and how it is read',
  },
  heads: {
    where: 'Where',
    active: 'Working',
    retired: 'Retired',
    articles: 'Article',
    reason: 'Reason',
    state: 'State',
    point: 'Point',
    reading: 'Reading chosen',
    city: 'Region',
    number: 'Document',
    force: 'In force',
    deductible: 'Deductible',
    ratio: 'Ratio',
    cap: 'Cap per year',
  },
  cited: (articles) => ` (${articles})`,
  always: 'every visit',
  yuan: (yuan) => `${yuan} yuan`,
  percent: (percent) => `${percent} %`,
  kinds: {
    'once-a-day': 'Owed per visit; all visits of one day at one institution owe it once together.',
    year: 'Owed once a calendar year, adding up over its visits.',
    'year-by-tier':
      'Adds up over a calendar year, made up between tiers: a higher tier asks for the difference to what has been deducted.',
  },
  retirement: {
    'that-day': 'From the day on which the insurance record turns to retired.',
    'first-of-month': 'From the first day of the month in which the insurance record turns to retired.',
    'first-of-next-month': 'From the first day of the month after the insurance record turns to retired.',
  },
  overall: {
    'large-sum': 'Outpatient payments count toward it; beyond it the large-sum mutual-aid fund pays at the same ratio.',
    stop: 'Outpatient payments count toward it; beyond it nothing is paid.',
    apart: 'Outpatient payments do not count toward it.',
    silent: 'The text does not say; the two are taken not to touch each other.',
  },
  noFirstSelfPay: 'The text has none.',
  firstSelfPay: 'The member bears this share of the in-scope amount first, outside the deductible.',
  claim: (month, day) => {
    const written = [month, day].map((part) => String(part).padStart(2, '0')).join('-');
    return `What was not settled directly is to be claimed by ${written} of the next year.`;
  },
  noClaim: 'The text gives no deadline.',
  withheld: (percent) =>
    `${percent} of what the fund owes an institution is kept back, rounded to the fen on the institution's total.`,
  onlyWhereCut: (where) => `${where}; only where the cap cuts`,
  conditions: {
    notInBenefit: 'not in benefit',
    notYet: 'before the first day in benefit',
    designated: { yes: 'designated', no: 'not designated' },
    prescription: (prescription) => `prescription: ${prescription}`,
    claim: {
      none: 'day of claim not given',
      'same-year': 'claimed in the same year',
      'in-time': 'claimed in the next year, in time',
      late: 'claimed after the deadline',
    },
  },
  conventions:
    'The same in all regions: each share is rounded half up to the fen; a year is the calendar year of the visit, and nothing of deductible or cap is carried over; visits count in the order of settlement, and a later one does not re-open an earlier.',
  states: {
    computed: 'computed',
    condition: 'condition',
    announced: 'announced, not in force yet',
    administrative: 'administrative',
  },
  settles: 'What it settles',
  uses: (names) => `used for: ${names.map(useOf).join(', ')}`,
  impacts: {
    H: 'changes ordinary bills or large sums',
    M: 'changes special but real cases',
    L: 'changes cents or rare cases',
  },
  point: {
    question: 'Question',
    chosen: 'Chosen',
    others: 'Others',
    example: 'Example',
    pays: (text, yuan) => `${text} (pays ${yuan} yuan in the example)`,
  },
  span: (from, to) => `${from} ${to === undefined ? 'on' : `to ${to}`}`,
  kindNames: { 'once-a-day': 'per visit', year: 'a year', 'year-by-tier': 'a year, by tier' },
  overviewNote:
    'Deductible and cap in yuan; which value holds depends on tier, status and the like: see rules with a region.',
  diff: {
    title: (before, after) => `Rules compared: ${before} → ${after}`,
    side: (name, day) => `${name} ${day}`,
    nothing: 'Nothing changes.',
    fates: 'Paid or not',
    choices: 'Other terms',
    ordinary: 'ordinary visit',
    paid: 'paid',
    refused: (reason) => `not paid: ${reason}`,
    none: 'none',
    unknownKind: 'no such enrollment',
    kind: 'How the deductible is owed',
    line: (part, where, before, after) => `${part}, ${where}: ${before} → ${after}`,
  },
  overview: (day) => `The rules of all regions on ${day}`,
  ended: ' (ended)',
  notYet: ' (not yet)',
};

function useOf(name: string): string {
  return (uses as Readonly<Record<string, string>>)[name] ?? name;
}
