/** What a result says besides its amounts, in the order in which it does; some have a day behind a colon. */
export const NOTES = [
  'eligible-assumed',
  'amount-assumed',
  'enrollment-assumed',
  'deductible-assumed',
  'prescription-assumed',
  'institution-unknown',
  'below-deductible',
  'capped',
  'cap-reached',
  'overall-capped',
  'large-sum',
  'extended',
  'claim-by',
  'text-of',
  'repeated',
  'refund',
  'after-reject',
] as const;
export type Note = (typeof NOTES)[number];
