import type { Explanation } from '../../engine/explain/step.ts';
import type { Day } from '../../policy/day.ts';
import type { Policy } from '../../policy/grammar.ts';
import type { Unmet } from '../settled-row.ts';

/** So many rows are kept to be shown; all are counted. */
const SHOWN = 20;

/** A row of which a value came out otherwise than expected, and how it was settled. */
export type UnmetRow = {
  readonly line: number;
  readonly day: Day;
  readonly policy: Policy;
  readonly unmet: readonly Unmet[];
  readonly explanation: Explanation | undefined;
};

/** Rows with values expected, and those of them that are as expected. */
export type Counted = { rows: number; met: number };

/** Counts rows by whether they are as expected. */
export class ExpectedTally {
  readonly byPolicy = new Map<Policy, Counted>();
  /** How many values were expected, and how many rows expect none. */
  values = 0;
  free = 0;
  /** The first rows that are not as expected. */
  readonly shown: UnmetRow[] = [];

  add(expected: number, row: UnmetRow): void {
    if (expected === 0) {
      this.free++;
      return;
    }
    this.values += expected;
    const counted = this.byPolicy.get(row.policy) ?? { rows: 0, met: 0 };
    this.byPolicy.set(row.policy, counted);
    counted.rows++;
    if (row.unmet.length === 0) counted.met++;
    else if (this.shown.length < SHOWN) this.shown.push(row);
  }

  /** All rows with values expected, and those of them that are as expected. */
  get counted(): Counted {
    const all = [...this.byPolicy.values()];
    const sumOf = (of: keyof Counted) => all.reduce((sum, counted) => sum + counted[of], 0);
    return { rows: sumOf('rows'), met: sumOf('met') };
  }

  /** Whether nothing was expected at all, or something came out otherwise. */
  get isFound(): boolean {
    const { rows, met } = this.counted;
    return rows === 0 || met < rows;
  }
}
