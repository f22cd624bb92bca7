import type { AccountRules, MemberCondition, MonthSpan } from '../policy/account-grammar.ts';
import { FACTS, type Status } from '../policy/facts.ts';
import type { Policy } from '../policy/grammar.ts';
import { type Month, monthOf, monthOfDay, monthsAfter } from '../policy/month.ts';
import { lastDayOf } from './terms.ts';

/** What the rules on the account ask of a member: the age is in years completed, `null` where it is not known. */
export type MemberFacts = { readonly status: Status; readonly enrollment: string; readonly age: number | null };

type AccountRow = MonthSpan & { readonly when: MemberCondition };

/** Whether the row is in force in the month. */
export function isInSpan(month: Month, { from, to }: MonthSpan): boolean {
  return (monthOf(from ?? '') ?? 0) <= month && month <= (monthOf(to ?? '') ?? Number.POSITIVE_INFINITY);
}

/** Whether the condition asks for an age. */
export function asksForAge({ ageFrom, ageUnder }: MemberCondition): boolean {
  return ageFrom !== undefined || ageUnder !== undefined;
}

/** Whether the condition holds for the member; where the age is not known, whether it does at some age. */
export function holdsFor({ status, enrollment, ageFrom, ageUnder }: MemberCondition, facts: MemberFacts): boolean {
  if (status && !status.includes(facts.status)) return false;
  if (enrollment && !enrollment.includes(facts.enrollment)) return false;
  if (facts.age === null) return true;
  return (ageFrom ?? 0) <= facts.age && facts.age < (ageUnder ?? Number.POSITIVE_INFINITY);
}

/** The first row that holds for the member in the month. */
export function rowFor<R extends AccountRow>(rows: readonly R[], month: Month, facts: MemberFacts): R | undefined {
  return rows.find((row) => isInSpan(month, row) && holdsFor(row.when, facts));
}

/** The first month that the text reaches, and the last in force. */
export function monthsInForce(
  { force }: Pick<Policy, 'force'>,
  account: AccountRules,
): { readonly first: Month; readonly last: Month } {
  return { first: monthOf(account.first.month) ?? 0, last: monthOfDay(lastDayOf(force)) };
}

/** The months in force with which other rules on the account begin, in order. */
export function changesOfAccount(policy: Pick<Policy, 'force'>, account: AccountRules): Month[] {
  const { first, last } = monthsInForce(policy, account);
  const starts = rowsOf(account).flatMap(({ from, to }) => {
    const end = monthOf(to ?? '');
    return [monthOf(from ?? '') ?? first, ...(end === undefined ? [] : [monthsAfter(end, 1)])];
  });
  return [...new Set([first, ...starts])].filter((month) => first <= month && month <= last).sort((a, b) => a - b);
}

/** A member of every kind that the rules on the account tell apart. */
export function memberKinds({ enrollments }: Pick<Policy, 'enrollments'>, account: AccountRules): MemberFacts[] {
  const bounds = rowsOf(account).flatMap(({ when: { ageFrom, ageUnder } }) => [ageFrom ?? 0, ageUnder ?? 0]);
  const ages = [...new Set([0, ...bounds])].sort((a, b) => a - b);
  return FACTS.status.values.flatMap((status) =>
    enrollments.flatMap(({ kind }) => ages.map((age) => ({ status, enrollment: kind, age }))),
  );
}

function rowsOf({ deposits, supplements, readings, contributions }: AccountRules): readonly AccountRow[] {
  return [...deposits, ...supplements, ...readings, ...contributions];
}
