import type { Comparison, Fit } from '../../engine/compare/comparison.ts';

/** A cause as data carries it: its code, and its particulars behind a colon. */
export function causeCode({ cause, detail }: Fit): string {
  return detail === '' ? cause : `${cause}:${detail}`;
}

/** What explains a difference, the simplest first; of a record whose sums do not come out, which sum. */
export function causeCodes({ fits, broken }: Comparison): string[] {
  return broken === null ? fits.map(causeCode) : [broken, ...fits.map(causeCode)];
}
