/**
 * Where, in settling a visit, a reading can matter, besides in letting it in at all:
 * `deductible`, its deductible was asked for; `rounded`, its first self-pay was rounded; `ratio`, something lay above the
 * deductible; `cap`, the cap cut it, or the year's fees in scope are more than the cap; `day`, the day's visits at an
 * institution owe different standards; `status`, the member retires in that year; `enrollment`, another kind of enrollment
 * came before it in the year; `joined`, cover began in that year; `carried`, the member used something the year before and, where the deductible is one of the
 * year, still pays it;
 * `order`, a visit of a later day was settled before it; `account`, the personal account paid more than the part in scope;
 * `refund`, it was taken back and later settlements stay as they are; `outside`, it lies outside the days in force.
 */
export const MOMENTS = [
  'deductible',
  'rounded',
  'ratio',
  'cap',
  'day',
  'status',
  'enrollment',
  'joined',
  'carried',
  'order',
  'account',
  'refund',
  'outside',
] as const;
export type Moment = (typeof MOMENTS)[number];
