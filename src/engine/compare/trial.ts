import type { Day } from '../../policy/day.ts';
import type { Fen } from '../../policy/money.ts';
import type { Case, Outcome } from '../case.ts';
import { type Facts, keyFrom } from '../facts.ts';
import { copyLedger, type Ledger } from '../ledger.ts';
import type { Rules } from '../rules.ts';
import { keyOf, settleUnder } from '../settle-case.ts';
import type { Verdict } from '../verdict.ts';
import type { ReadingRules } from './readings.ts';
import type { Recorded } from './recorded.ts';

/** A visit that was paid otherwise than computed, with the ledger as it stood before it. */
export type Situation = {
  readonly rules: Rules;
  readonly extended: boolean;
  readonly visit: Case;
  /** What was computed, and the verdict it rests on: `null` outside the days in force. */
  readonly outcome: Outcome;
  readonly verdict: Verdict | null;
  readonly ledger: Ledger;
  readonly recorded: Recorded;
  /** The readings left aside of the region's open points. */
  readonly readings: readonly ReadingRules[];
};

/** How a visit is changed to try whether that explains what was paid. */
export type TrialChange = {
  /** Other facts, by which another verdict is found. */
  readonly facts?: Partial<Facts>;
  /** Other values in place of those of the verdict. */
  readonly values?: Partial<Pick<Verdict, 'first' | 'standard' | 'ratio' | 'cap'>>;
  readonly eligible?: Fen;
  readonly ledger?: Partial<Ledger>;
  readonly rules?: Rules;
  /** The particulars: which tier, which reading, how much is missing. */
  readonly detail?: string;
  /** The article that speaks of it, where that is another than the verdict's. */
  readonly article?: string;
};

/** The verdict on a visit with other facts, or as of another day; `null` outside the days in force. */
export function verdictFor(
  { rules, extended, visit, verdict }: Situation,
  facts: Partial<Facts>,
  day: Day = visit.day,
): Verdict | null {
  const terms = rules.termsOn(day, extended);
  return terms && verdict && terms.verdict(keyFrom({ ...verdict.facts, ...facts }, rules.enrollments));
}

/** Settles a changed visit against a copy of the ledger as it stood before it; fills `out`. */
export function settleChanged(situation: Situation, change: TrialChange, out: Outcome): void {
  const { visit, ledger } = situation;
  const rules = change.rules ?? situation.rules;
  const verdict = verdictUnder(situation, change, rules);
  const changed = change.eligible === undefined ? visit : { ...visit, eligible: change.eligible };
  settleUnder(
    verdict && { ...verdict, ...change.values },
    rules,
    { ...copyLedger(ledger), ...change.ledger },
    changed,
    out,
  );
}

function verdictUnder(situation: Situation, change: TrialChange, rules: Rules): Verdict | null {
  const { visit, extended } = situation;
  if (change.facts) return verdictFor(situation, change.facts);
  if (!change.rules) return situation.verdict;
  return rules.termsOn(visit.day, extended)?.verdict(keyOf(rules, visit)) ?? null;
}
