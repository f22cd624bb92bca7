import type { Policy } from '../../policy/grammar.ts';
import type { Fen } from '../../policy/money.ts';
import { encode, VisitError } from '../encode.ts';
import type { Opening } from '../ledger.ts';
import { rulesOf } from '../rules.ts';
import type { Options } from '../settle.ts';
import { settleAll } from '../settle-all.ts';
import { keyOf } from '../settle-case.ts';
import type { PolicyVisit, Settled } from '../settled.ts';
import { type Totals, totalsOf } from '../totals.ts';
import type { Visit } from '../visit.ts';
import { type Aspect, type Choice, changedEntry, choicesOf } from './choice.ts';

/** What the visits come to under one choice. */
export type Alternative = {
  readonly choice: Choice;
  /** Whether that is how the visits were given. */
  readonly given: boolean;
  /** `null` where a visit cannot be settled so: `missing` is the field that stands against it. */
  readonly outcome: AlternativeOutcome | null;
  readonly missing: keyof Visit | null;
};

export type AlternativeOutcome = {
  /** The compared visits, in settlement order, and their sums. */
  readonly visits: readonly Settled[];
  readonly totals: Totals;
  /** What all visits are paid more than as given, and how much of it the compared ones are. */
  readonly difference: Fen;
  readonly ofCompared: Fen;
  /** Whether no alternative pays more and some pays less. */
  readonly best: boolean;
};

/** The visits of a member, which of them are to be compared, and what came before them. */
export type WhatIf = Options & {
  readonly entries: readonly PolicyVisit[];
  readonly isCompared: (index: number) => boolean;
  readonly opening?: Opening;
  /** The regions to choose from. */
  readonly policies: readonly Policy[];
};

/**
 * The compared visits with another value of an aspect, each time settled with all visits of the member. The first
 * alternative that is as given is marked; where there is none, it comes first. In another region all visits are those
 * of that region, since a ledger is. Throws as `settleAll` does for visits that cannot be settled as given.
 */
export function whatIf(asked: WhatIf, aspect: Aspect): Alternative[] {
  const given = settledUnder({ kind: 'given' }, asked);
  const tried = choicesOf(aspect, asked.policies).map((choice) => tryChoice(choice, asked, given));
  const all = tried.some((one) => one.given) ? tried : [tryChoice({ kind: 'given' }, asked, given), ...tried];
  const paid = all.flatMap(({ outcome }) => (outcome ? [outcome.difference] : []));
  const most = Math.max(...paid);
  const differ = Math.min(...paid) < most;
  return all.map(({ outcome, ...rest }) => ({
    ...rest,
    outcome: outcome && { ...outcome, best: differ && outcome.difference === most },
  }));
}

type Sums = Omit<AlternativeOutcome, 'best' | 'difference' | 'ofCompared'> & { readonly all: Totals };
type Tried = Omit<Alternative, 'outcome'> & { readonly outcome: Omit<AlternativeOutcome, 'best'> | null };

function tryChoice(choice: Choice, asked: WhatIf, given: Sums): Tried {
  try {
    const { all, ...sums } = settledUnder(choice, asked);
    const difference = all.reimbursed - given.all.reimbursed;
    const ofCompared = sums.totals.reimbursed - given.totals.reimbursed;
    const outcome = { ...sums, difference, ofCompared };
    return { choice, given: isGiven(choice, asked), outcome, missing: null };
  } catch (error) {
    if (!(error instanceof VisitError)) throw error;
    return { choice, given: false, outcome: null, missing: error.field };
  }
}

function settledUnder(choice: Choice, { entries, isCompared, opening = {}, assumeExtended = false }: WhatIf): Sums {
  const changed = entries.map((entry, index) => changedEntry(choice, entry, isCompared(index)));
  const settlement = settleAll(changed, { opening, assumeExtended });
  const visits = settlement.visits.filter(({ index }) => isCompared(index));
  return { visits, totals: totalsOf(visits), all: totalsOf(settlement.visits) };
}

/** Whether the choice changes nothing that a rule asks for. */
function isGiven(choice: Choice, { entries, isCompared }: WhatIf): boolean {
  return entries.every((entry, index) => {
    const changed = changedEntry(choice, entry, isCompared(index));
    return changed.policy === entry.policy && keyIn(changed) === keyIn(entry);
  });
}

function keyIn({ policy, visit }: PolicyVisit): number {
  const rules = rulesOf(policy);
  return keyOf(rules, encode(rules, visit));
}
