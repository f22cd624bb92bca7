import type { ProblemText } from '../zh/problem-text.ts';
import type { valueProblems as chinese } from '../zh/value-problems.ts';

const amountForms = () => 'yuan in digits, such as 1234.56, 1,234.56, ¥800 or 800元';
const dateForms = () =>
  '2023-03-05, 2023/3/5, 2023.3.5, 20230305 or 2023年3月5日, from 1900 to 2199, then if need be a blank and 09:30 or 09:30:15';
const leaveRowOut = () => 'leave this row out';

export const valueProblems = (): Readonly<Record<keyof ReturnType<typeof chinese>, ProblemText>> => ({
  'bad-amount': {
    what: ({ value }) => `${value} is not an amount`,
    expected: amountForms,
    fix: () => 'write plain digits: no full-width digits, no exponent, no plus sign',
  },
  'amount-decimals': {
    what: ({ value }) => `${value} has more than two decimals`,
    expected: () => 'at most two decimals',
    fix: () => 'write the amount to the fen, as it is on the bill',
  },
  'amount-too-large': {
    what: ({ value }) => `${value} is too large`,
    expected: () => 'at most 99,999,999.99 yuan',
    fix: () => 'check the amount and that it is in yuan',
  },
  'amount-negative': {
    what: ({ value }) => `${value} is negative, but this is no refund`,
    expected: () => 'zero or more; only the amount and the in-scope amount of a refund are negative',
    fix: () => 'drop the minus; a refund is a row of its own with a negative amount',
  },
  'bad-date': {
    what: ({ value }) => `${value} is not a date`,
    expected: dateForms,
    fix: () => 'write it in one of these forms',
  },
  'impossible-date': {
    what: ({ value }) => `${value} is not a day of the calendar`,
    expected: () => 'a day that exists',
    fix: () => 'check the month and the day',
  },
  'date-with-zone': {
    what: ({ value }) => `${value} has a time zone`,
    expected: () => 'local date and time without a time zone',
    fix: () => 'drop the zone at the end (Z, +08:00)',
  },
  'unknown-value': {
    what: ({ value }) => `${value} is not known here`,
    expected: ({ known }) => known,
    fix: () => 'use one of these values',
  },
  'ambiguous-code': {
    what: ({ value, column }) => `code ${value} in ${column} does not have one meaning everywhere`,
    expected: ({ known, detail }) =>
      `a code with one meaning, or the value itself in the column ${detail('instead')}${known && `: ${known}`}`,
    fix: ({ detail }) => `add a column ${detail('instead')} and fill it in`,
  },
  'pharmacy-as-tier': {
    what: ({ value }) => `${value} is a pharmacy, and no tier`,
    expected: ({ known }) => `the tier of the institution that prescribed: ${known}`,
    fix: () => 'write pharmacy in the column provider (provider=pharmacy), and the tier of the prescriber as the tier',
  },
  'unknown-city': {
    what: ({ value }) => `there are no rules for ${value}`,
    expected: ({ known }) => `${known}, or its division code`,
    fix: () => 'name one of these regions',
  },
  'unknown-enrollment': {
    what: ({ value, detail }) => `${detail('en')} has no enrollment kind ${value}`,
    expected: ({ known }) => known,
    fix: () => 'use one of these kinds; leave it out for enrollment through an employer',
  },
  'not-employee-insurance': {
    what: ({ value }) => `insurance type ${value} is not employee basic medical insurance`,
    expected: () => 'insurance type 310 (employee basic medical insurance)',
    fix: leaveRowOut,
  },
  inpatient: {
    what: ({ value }) => `category ${value} is an inpatient stay`,
    expected: () => 'an outpatient visit or a purchase at a pharmacy',
    fix: leaveRowOut,
  },
  void: { what: () => 'this record is marked as void', expected: () => 'a valid flag of 1', fix: leaveRowOut },
  'missing-value': { what: () => 'there is no value', expected: () => 'a value', fix: () => 'fill it in' },
  'missing-city': {
    what: () => 'no region is given',
    expected: () => 'the id, name or division code of a region; `baoxiao rules` lists them',
    fix: () => 'give --city, or put it into the profile or a column city',
  },
  'missing-status': {
    what: () => 'it is not said whether the member works or is retired',
    expected: () => 'active or retired, or the day of the working-to-retired procedure in retired_on',
    fix: () => 'give --status or --retired-on, or put it into the profile or a column status',
  },
  'member-unknown': {
    what: ({ value, detail }) =>
      `the member ${value} is not in ${detail('file')}, which would say the region and the status`,
    expected: ({ detail }) => `a member of ${detail('file')}`,
    fix: () => 'add the member to that file, correct the id, or put the region and the status into the row',
  },
  'eligible-missing': {
    what: () => 'the in-scope amount is missing',
    expected: () => 'the in-scope amount in yuan, or the three parts it follows from',
    fix: () => 'add the column; where the whole amount is in scope, --all-eligible says so',
  },
  'not-grouped': {
    what: () => 'rows of this member came earlier in the file already',
    expected: () => 'with --grouped, the rows of a member one behind the other',
    fix: () => 'leave --grouped out, or sort the file by member first',
  },
  'out-of-order': {
    what: ({ detail }) =>
      `stands after line ${detail('line')} (${detail('before')}) but comes before it (${detail('date')})`,
    expected: () => 'the rows of a member in settlement order',
    fix: () => 'sort the file first, or give --sort (the output keeps the input order)',
  },
  'eligible-above-amount': {
    what: ({ value, detail }) => `the in-scope amount ${value} is more than the whole, ${detail('amount')}`,
    expected: () => 'an in-scope amount no larger than the whole',
    fix: () => 'check the two amounts',
  },
  'claimed-before-visit': {
    what: ({ value, detail }) => `claimed on ${value}, before the visit on ${detail('date')}`,
    expected: () => 'a day not before the visit',
    fix: () => 'check the two dates',
  },
  'settled-before-visit': {
    what: ({ value, detail }) => `settled on ${value}, before the visit on ${detail('date')}`,
    expected: () => 'a day not before the visit',
    fix: () => 'check the two dates',
  },
  'claimed-not-manual': {
    what: () => 'a visit that was settled directly has no day of claim',
    expected: () => 'a day of claim on manual settlements only',
    fix: () => 'clear it, or make the settlement manual',
  },
  'place-unsaid': {
    what: ({ value }) => `${value} says that the visit was outside the insured region, but not on what terms`,
    expected: () => 'relocated, temporary, referral, unfiled, or local',
    fix: () => 'add a column place and fill it in',
  },
  'prescriber-tier-missing': {
    what: () =>
      "a pharmacy visit needs the tier of the prescribing institution; the pharmacy's own level does not count",
    expected: () => 'the tier of the prescribing institution, 0 to 3',
    fix: () => 'fill in the column tier or 处方机构级别',
  },
  'prescription-without-pharmacy': {
    what: ({ value }) => `prescription ${value} is for pharmacies only, and the provider is none`,
    expected: () => 'a prescription only where the provider is a pharmacy',
    fix: () => 'clear it, or make the provider pharmacy',
  },
  'refund-without-original': {
    what: () => 'the settlement that this refund takes back is not there',
    expected: () => 'an earlier visit of the member with the same amount, or one whose id is refund_of',
    fix: () => 'add the original row, or correct refund_of',
  },
  'refund-partial': {
    what: () => 'the refund is not the amount of its original; partial refunds are not handled',
    expected: () => 'amounts equal and opposite to those of the original',
    fix: () => 'refund the whole visit and add the visit again with the right amount',
  },
  'refund-positive': {
    what: () => 'marked as a refund, but the amount is not negative',
    expected: () => 'negative amounts on a refund',
    fix: () => 'put a minus before the amount; if it is no refund, clear refunded and refund_of',
  },
  'refund-twice': {
    what: () => 'the original has been refunded already',
    expected: () => 'one refund a settlement at most',
    fix: () => 'leave the second refund out',
  },
});
