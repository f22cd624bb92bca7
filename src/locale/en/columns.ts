import type { Locale } from '../locale.ts';

/** The same in English; the JSON Schemas have these words too. */
export const columns: Locale['columns'] = {
  reason: 'why the visit is not paid; empty where it is',
  first_self_pay: 'share the member bears before the deductible',
  deductible: 'deductible taken from this visit',
  ratio: 'percent paid above the deductible; empty where refused',
  reimbursed: 'what the funds pay',
  self_paid: 'amount less reimbursed',
  deductible_paid: 'deductible paid in the year after the visit',
  cap_used: 'what the funds paid in the year after the visit',
  cap_limit: "the cap in force at the visit's date; empty where refused",
  cap_left: 'what is left of the cap; empty where refused',
  notes: 'note codes, then ids of open points',
  pool_paid: 'the part the outpatient pool paid; only with an overall limit',
  large_sum_paid: 'the part the large-sum fund paid; only with an overall limit',
  account_paid: 'the part of self_paid from the personal account; only with a balance',
  cash_paid: 'the part of self_paid in cash; only with a balance',
  compared:
    'the row against its record, or against other rules: equal, over (more is paid there), under (less), different (another value was expected), only-left (nothing there), not-comparable',
  recorded: 'what the funds paid by the record',
  new_reimbursed: 'what the fund pays by the new rules',
  difference: 'how much more the record or the other rules pay',
  deductible_difference: 'how much more deductible the record or the other rules charge',
  paid_by_file: 'what the file of the visits itself says was paid',
  causes: 'what explains the difference to the fen, the simplest first; empty where nothing does',
  cause_article: 'the article that the first cause goes against',
  repeats_line: 'line of an earlier row that it repeats',
  repeats_file: 'file in which that line stands',
  unmet: 'output columns that are not as expected',
  article: 'the article of a refusal; only where --columns names it',
};
