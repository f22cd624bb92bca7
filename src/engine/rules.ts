import { type Day, firstOfMonth, firstOfNextMonth } from '../policy/day.ts';
import type { Policy, Refusal } from '../policy/grammar.ts';
import { type BasisPoints, type Fen, share } from '../policy/money.ts';
import { dayIn, inForceOn, lastDayOf, type Terms, termsOf } from './terms.ts';
import type { Refused } from './verdict.ts';

/** A policy made ready to settle by. */
export type Rules = {
  readonly policy: Policy;
  readonly enrollments: readonly string[];
  /** The last day in force. */
  readonly lastDay: Day;
  /** Behind this day the text is more than a year old. */
  readonly oldAfter: Day;
  /**
   * Whether ledgers forget what was taken on days before the latest: where a visit that can be paid is settled on its day
   * or soon after, few days are met again, and what they took can be told from the visits.
   */
  readonly forgetsDays: boolean;
  /** The terms in force on the day; `null` outside the days in force. `extended` reads a trial on after its end. */
  termsOn(day: Day, extended: boolean): Terms | null;
  /** The refusal of a visit on a day outside the days in force. */
  outside(day: Day): Refused;
  /** The first day on which a member whose procedure was done on `retiredOn` counts as retired. */
  retiredFrom(retiredOn: Day): Day;
  /** What rounds a share of an amount. */
  readonly share: (fen: Fen, points: BasisPoints) => Fen;
  /** The last day to claim a visit of that year that was not settled directly; 0 where there is none. */
  lastClaimDay(year: number): Day;
};

/** Days are written as numbers, YYYYMMDD. */
const ONE_YEAR = 10_000;

const ready = new WeakMap<Policy, Rules>();

/**
 * Makes a policy ready, once. Expects a policy that has been checked; throws a RangeError where a value cannot be read.
 */
export function rulesOf(policy: Policy): Rules {
  const known = ready.get(policy);
  if (known) return known;
  const enrollments = policy.enrollments.map((entry) => entry.kind);
  const lastDay = lastDayOf(policy.force);
  const periods = termsOf(policy);
  const last = periods.at(-1) as Terms;
  const extension = policy.force.after?.extendable ? last : null;
  const rules: Rules = {
    policy,
    enrollments,
    lastDay,
    oldAfter: ONE_YEAR + dayIn(policy.document.issued),
    forgetsDays: policy.refusals.some(refusesEveryManualVisit),
    termsOn(day, extended) {
      if (day > lastDay) return extended ? extension : null;
      for (const terms of periods) if (day >= terms.from && day <= terms.to) return terms;
      return null;
    },
    outside: refusalsOutside(policy, lastDay),
    retiredFrom(retiredOn) {
      if (policy.retirement.from === 'that-day') return retiredOn;
      return policy.retirement.from === 'first-of-month' ? firstOfMonth(retiredOn) : firstOfNextMonth(retiredOn);
    },
    share,
    lastClaimDay(year) {
      const limit = policy.claim?.nextYear;
      return limit ? (year + 1) * 10_000 + limit.month * 100 + limit.day : 0;
    },
  };
  ready.set(policy, rules);
  return rules;
}

/** The refusal of a day outside the days in force; days with the same one share it. */
function refusalsOutside({ force, readings }: Policy, lastDay: Day): (day: Day) => Refused {
  const relied = readings.filter(({ at }) => at === 'outside');
  const made = new Map<string, Refused>();
  return (day) => {
    const ended = day > lastDay ? force.after : undefined;
    const holding = relied.filter(inForceOn(day));
    const points = [...(ended ? (force.points ?? []) : []), ...holding.flatMap((reading) => reading.points)];
    const key = [ended?.reason, ...points].join();
    const refused = made.get(key) ?? { reason: ended?.reason ?? 'not-in-force', article: force.article, points };
    made.set(key, refused);
    return refused;
  };
}

function refusesEveryManualVisit(rule: Refusal): boolean {
  const asks = Object.keys(rule.when);
  return !rule.from && !rule.to && asks.length === 1 && rule.when.settlement?.includes('manual') === true;
}
