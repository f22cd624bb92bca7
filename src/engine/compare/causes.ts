import { type Day, dayBefore, firstOfMonth, firstOfNextMonth, yearOf } from '../../policy/day.ts';
import { FACT_NAMES, FACTS, ORDINARY } from '../../policy/facts.ts';
import { type BasisPoints, type Fen, share } from '../../policy/money.ts';

import { newOutcome } from '../case.ts';
import type { Facts } from '../facts.ts';
import type { Verdict } from '../verdict.ts';
import { missingVisits } from './missing-visits.ts';
import { UNSAID } from './recorded.ts';
import { halfEven, truncated } from './roundings.ts';
import { type Situation, settleChanged, type TrialChange, verdictFor } from './trial.ts';

/**
 * A slip that may explain what was paid: the value of the rules whose article speaks of it (`null`: none does), and the
 * visit as the slip would have it, in each of the ways there are. Its words stand in the locale under its code.
 */
type Cause = {
  readonly article: keyof Verdict['articles'] | null;
  readonly changes: (situation: Situation) => readonly TrialChange[];
};

/** What no ledger holds, so that a cap that follows from it never cuts. */
const NEVER_USED: Fen = -1_000_000_000_000;

/** Every slip that is tried, the simplest first: what one wrong digit or fact brings about before what takes a story. */
export const CAUSES = {
  'half-even': { article: null, changes: ({ rules }) => [{ rules: { ...rules, share: halfEven } }] },
  truncated: { article: null, changes: ({ rules }) => [{ rules: { ...rules, share: truncated } }] },
  'total-in-scope': {
    article: null,
    changes: ({ visit }) => (visit.eligible === visit.amount ? [] : [{ eligible: visit.amount }]),
  },
  'covered-refused': {
    article: null,
    // A refusal has no ratio.
    changes: ({ recorded: { ratio } }) => (ratio === UNSAID || ratio === 0 ? [{ eligible: 0 }] : []),
  },
  'turned-early': { article: 'ratio', changes: (situation) => turned(situation, monthBefore) },
  'turned-late': { article: 'ratio', changes: (situation) => turned(situation, monthAfter) },
  status: {
    article: 'ratio',
    changes: (situation) => otherFacts(situation, 'status').map((facts) => ({ facts, detail: facts.status ?? '' })),
  },
  tier: {
    article: 'ratio',
    changes: (situation) => otherFacts(situation, 'tier').map((facts) => ({ facts, detail: String(facts.tier) })),
  },
  'deductible-none': { article: 'deductible', changes: () => [{ values: { standard: 0 } }] },
  'deductible-again': {
    article: 'deductible',
    changes: () => [{ ledger: { deductiblePaid: 0, taken: null } }],
  },
  'deductible-tier': { article: 'deductible', changes: (situation) => ofOthers(situation, 'tier', 'standard') },
  'deductible-status': { article: 'deductible', changes: (situation) => ofOthers(situation, 'status', 'standard') },
  'deductible-year': { article: 'deductible', changes: (situation) => ofOtherYears(situation, 'standard') },
  'cap-status': { article: 'cap', changes: (situation) => ofOthers(situation, 'status', 'cap') },
  'cap-year': { article: 'cap', changes: (situation) => ofOtherYears(situation, 'cap') },
  'cap-ignored': { article: 'cap', changes: () => [{ ledger: { reimbursed: NEVER_USED } }] },
  'first-forgotten': { article: 'first', changes: ({ verdict }) => (verdict?.first ? [{ values: { first: 0 } }] : []) },
  'first-order': { article: 'first', changes: firstElsewhere },
  'excluded-paid': { article: null, changes: asOrdinary },
  reading: {
    article: null,
    changes: ({ readings }) => readings.map(({ point, article, rules }) => ({ rules, detail: point, article })),
  },
  'visit-missing': { article: null, changes: missingVisits },
} as const satisfies Readonly<Record<string, Cause>>;

export type CauseCode = keyof typeof CAUSES;
export const CAUSE_CODES = Object.keys(CAUSES) as readonly CauseCode[];

/** The facts of a paid visit with each of the other values that one of them can have. */
function otherFacts({ verdict }: Situation, name: 'tier' | 'status'): Partial<Facts>[] {
  if (!verdict) return [];
  const values: readonly unknown[] = FACTS[name].entered;
  return values.filter((value) => value !== verdict.facts[name]).map((value) => ({ [name]: value }));
}

/** The value that a visit with another tier or status has, and nothing else of it. */
function ofOthers(situation: Situation, name: 'tier' | 'status', value: 'standard' | 'cap'): TrialChange[] {
  return otherFacts(situation, name).flatMap((facts) => {
    const other = verdictFor(situation, facts);
    return withValue(situation, other, value, String(facts[name]));
  });
}

/** The value of the year before and of the year after. */
function ofOtherYears(situation: Situation, value: 'standard' | 'cap'): TrialChange[] {
  const year = yearOf(situation.visit.day);
  return [(year - 1) * 10_000 + 1231, (year + 1) * 10_000 + 101].flatMap((day) =>
    withValue(situation, verdictFor(situation, {}, day), value, String(yearOf(day))),
  );
}

function withValue(
  { verdict }: Situation,
  other: Verdict | null,
  value: 'standard' | 'cap',
  detail: string,
): TrialChange[] {
  if (!verdict || !other || other.refused || other[value] === verdict[value]) return [];
  return [{ values: { [value]: other[value] }, detail }];
}

/** The status as it would be had it turned on another day. */
function turned(situation: Situation, moved: (day: Day) => Day): TrialChange[] {
  const { visit, rules, verdict } = situation;
  if (visit.retiredOn === 0 || !verdict) return [];
  const status = visit.day >= moved(rules.retiredFrom(visit.retiredOn)) ? 'retired' : 'active';
  return status === verdict.facts.status ? [] : [{ facts: { status } }];
}

function monthBefore(day: Day): Day {
  return firstOfMonth(dayBefore(firstOfMonth(day))) + (day % 100) - 1;
}

function monthAfter(day: Day): Day {
  return firstOfNextMonth(day) + (day % 100) - 1;
}

/** The first share taken of what is left above the deductible, or of what the ratio would pay. */
function firstElsewhere(situation: Situation): TrialChange[] {
  const { verdict, outcome, visit } = situation;
  if (!verdict || verdict.first === 0 || outcome.refused) return [];
  const without = newOutcome();
  settleChanged(situation, { values: { first: 0 } }, without);
  const left: BasisPoints = 10_000 - verdict.first;
  const above = visit.eligible - without.deductible;
  const ratio = ((verdict.ratio ?? 0) * left) / 10_000;
  return [
    { eligible: visit.eligible - share(above, verdict.first), values: { first: 0 }, detail: 'above-deductible' },
    ...(Number.isInteger(ratio) ? [{ values: { first: 0, ratio }, detail: 'payment' }] : []),
  ];
}

/** A refused visit with each fact that may have kept it out as it ordinarily is, and then with all of them. */
function asOrdinary({ verdict, outcome }: Situation): TrialChange[] {
  if (!verdict || !outcome.refused) return [];
  const { reason, article } = outcome.refused;
  const odd = FACT_NAMES.filter(
    (name) => name !== 'status' && name !== 'tier' && verdict.facts[name] !== ORDINARY[name],
  );
  const each = odd.map((name) => ({ [name]: ORDINARY[name] }));
  const all = Object.assign({}, ...each) as Partial<Facts>;
  return [...each, all].map((facts) => ({ facts, detail: reason, article }));
}
