/** Why a policy does not pay, in the order in which they are reported when several hold. */
export const REASONS = [
  'not-in-force',
  'trial-ended',
  'enrollment-not-covered',
  'coverage-suspended',
  'not-designated',
  'hospitalized',
  'ltc-medical',
  'separate-rules',
  'separate-benefit',
  'paid-as-inpatient',
  'public-health',
  'statutory-exclusion',
  'provider-not-covered',
  'no-prescription',
  'out-of-area',
  'not-direct',
  'claim-late',
] as const;
export type Reason = (typeof REASONS)[number];
