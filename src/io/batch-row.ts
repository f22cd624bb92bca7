import type { Row } from '../engine/settler.ts';

/** A row of a batch, ready to be settled, and what its output needs besides. Filled again and again. */
export type BatchRow = Row & {
  /** Where it stands in settlement order. */
  position: number;
  year: number;
  /** The tier, -1 where it is not known. */
  tier: number;
  prescriptionAssumed: boolean;
};
