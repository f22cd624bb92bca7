import type { Condition } from './grammar.ts';
import {
  CATEGORIES,
  CLAIMS,
  COVERS,
  DURINGS,
  PLACES,
  PRESCRIPTIONS,
  PROVIDERS,
  SETTLEMENTS,
  STATUSES,
  TIERS,
} from './words.ts';

/** What each field of a condition can be; the kinds of enrollment are the policy's own. */
export const CONDITION_VALUES = {
  status: STATUSES,
  tier: TIERS,
  coverage: COVERS,
  designated: [true, false],
  during: DURINGS,
  category: CATEGORIES,
  provider: PROVIDERS,
  prescription: PRESCRIPTIONS,
  place: PLACES,
  settlement: SETTLEMENTS,
  claim: CLAIMS,
} as const satisfies Record<Exclude<keyof Condition, 'enrollment'>, readonly unknown[]>;
