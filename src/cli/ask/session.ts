import type { Opening } from '../../engine/ledger.ts';
import type { Policy } from '../../policy/grammar.ts';

/** Answers under the canonical names of their fields, as a CSV would hold them. */
export type Answers = Readonly<Record<string, string>>;

/** What has been answered so far. */
export type Session = {
  /** The member's fields, and the policy they lead to. */
  readonly profile: Answers;
  readonly policy: Policy;
  readonly opening: Opening;
  readonly visits: readonly Answers[];
  readonly assumeExtended: boolean;
};
