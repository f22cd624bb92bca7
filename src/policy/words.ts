/**
 * The values of a visit's fields, one list a field. Their order is part of the engine's codes: append, never reorder.
 * Enrollment kinds are not here: each policy lists those it knows.
 */
export const STATUSES = ['active', 'retired'] as const;
export const TIERS = [0, 1, 2, 3] as const;
export const PROVIDERS = ['hospital', 'psychiatric', 'infectious', 'pharmacy', 'internet'] as const;
export const CATEGORIES = [
  'general',
  'emergency',
  'emergency-death',
  'chronic',
  'special-drug',
  'two-diseases',
  'fixed-fee',
  'maternity',
  'family-planning',
  'public-health',
  'statutory-exclusion',
] as const;
export const PLACES = ['local', 'relocated', 'temporary', 'referral', 'unfiled'] as const;
export const SETTLEMENTS = ['direct', 'manual'] as const;
export const DURINGS = ['none', 'hospitalized', 'ltc-medical', 'ltc-institution', 'ltc-home'] as const;
export const PRESCRIPTIONS = ['electronic', 'paper', 'none'] as const;
export const COVERAGES = ['normal', 'waiting', 'arrears', 'suspended', 'terminated', 'transferred'] as const;

export type Status = (typeof STATUSES)[number];
export type Tier = (typeof TIERS)[number];
export type Provider = (typeof PROVIDERS)[number];
export type Category = (typeof CATEGORIES)[number];
export type Place = (typeof PLACES)[number];
export type Settlement = (typeof SETTLEMENTS)[number];
export type During = (typeof DURINGS)[number];
export type Prescription = (typeof PRESCRIPTIONS)[number];
export type Coverage = (typeof COVERAGES)[number];

/** What `covered_from` and `claimed_on` come to on the day of the visit; derived, never entered. */
export const COVERS = [...COVERAGES, 'not-yet'] as const;
export const CLAIMS = ['none', 'same-year', 'in-time', 'late'] as const;
export type Cover = (typeof COVERS)[number];
export type Claim = (typeof CLAIMS)[number];

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

/** Every state of cover but the normal one. */
export const NOT_IN_BENEFIT: readonly Cover[] = COVERS.filter((cover) => cover !== 'normal');
