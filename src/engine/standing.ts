import { type Day, dayOf, type IsoDate, isoOf } from '../policy/day.ts';
import type { Policy, Span } from '../policy/grammar.ts';
import { firstDayOfMonth } from '../policy/month.ts';
import { changesOfAccount } from './account-rows.ts';
import { firstDayOf, inForceOn, lastDayOf, termsOf } from './terms.ts';

/** A policy as it stands on a day; outside the days in force, on the nearest of them. */
export type Standing = {
  readonly policy: Policy;
  /** The day asked for, and the day whose rules these are. */
  readonly asked: IsoDate;
  readonly day: Day;
  /** On which side of the days in force the day asked for is. */
  readonly outside: 'before' | 'after' | null;
};

/** The rules as they stand on the day. Throws a RangeError where `asked` is no day. */
export function standingOn(policy: Policy, asked: IsoDate): Standing {
  const wanted = dayOf(asked);
  if (wanted === undefined) throw new RangeError(`not a day: ${asked}`);
  const first = firstDayOf(policy.force);
  const last = lastDayOf(policy.force);
  if (wanted < first) return { policy, asked, day: first, outside: 'before' };
  if (wanted > last) return { policy, asked, day: last, outside: 'after' };
  return { policy, asked, day: wanted, outside: null };
}

/** Those of the dated values or rules that hold on the day. */
export function inForce<S extends Span>(dated: readonly S[], day: Day): S[] {
  return dated.filter(inForceOn(day));
}

/** The policy as it stands on the first day of each of the periods between two changes, in order of time. */
export function periodsOf(policy: Policy): Standing[] {
  const { account } = policy;
  const months = account ? changesOfAccount(policy, account).map(firstDayOfMonth) : [];
  const first = firstDayOf(policy.force);
  const days = new Set([...termsOf(policy).map(({ from }) => from), ...months.filter((day) => day > first)]);
  return [...days].sort((a, b) => a - b).map((day) => ({ policy, asked: isoOf(day), day, outside: null }));
}
