import type { Fen } from '../../policy/money.ts';
import type { CauseCode } from './causes.ts';
import type { Identity } from './recorded.ts';

/**
 * What setting a computed row against its right side comes to, a record or other rules: the fund pays more there (`over`)
 * or less (`under`) than computed; `different` is another value than a payment that was expected otherwise.
 */
export const COMPARED = ['equal', 'over', 'under', 'different', 'only-left', 'only-right', 'not-comparable'] as const;
export type Compared = (typeof COMPARED)[number];

/** A slip that explains what was paid exactly: its particulars, and the article that it goes against, empty for none. */
export type Fit = { readonly cause: CauseCode; readonly detail: string; readonly article: string };

/** A computed row against its right side. */
export type Comparison = {
  compared: Compared;
  /** What the funds pay on the right, and how much more that is than computed; `null` where it is not known. */
  right: Fen | null;
  difference: Fen | null;
  /** How much more deductible is charged there; `null` where it is not known. */
  deductibleDifference: Fen | null;
  /** What the file of the visits says was paid, where the record is another file's; `null` where it does not say. */
  paidByFile: Fen | null;
  /** What explains a difference, the simplest first. */
  fits: readonly Fit[];
  /** What does not hold of the record. */
  broken: Identity | null;
  /** The line of an earlier visit that it repeats; 0 where there is none. */
  repeats: number;
};

/** Shared by all rows that nothing is to be explained of. */
const NO_FITS: readonly Fit[] = [];

/** An empty comparison to fill. */
export function newComparison(): Comparison {
  return {
    compared: 'equal',
    right: null,
    difference: null,
    deductibleDifference: null,
    paidByFile: null,
    fits: NO_FITS,
    broken: null,
    repeats: 0,
  };
}

/** Whether there is something to be looked at. */
export function isFinding({ compared, fits, repeats }: Comparison): boolean {
  return compared !== 'equal' || fits.length > 0 || repeats > 0;
}
