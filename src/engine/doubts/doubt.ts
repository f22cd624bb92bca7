/**
 * What is allowed in a policy and yet likely a slip: prices the wrong way round, rules that never apply. What it says to
 * a person is in `locale/`, by its code. `path` is the place in the policy.
 */
export type Doubt = {
  readonly code: DoubtCode;
  readonly path: string;
  readonly detail: Readonly<Record<string, string | number>>;
};

export const DOUBT_CODES = [
  'ratio-rises',
  'deductible-falls',
  'retired-ratio',
  'retired-deductible',
  'retired-cap',
  'cap-soon',
  'cap-unreachable',
  'rule-never',
  'trial-ends',
  'issued-late',
  'points-unused',
] as const;
export type DoubtCode = (typeof DOUBT_CODES)[number];
