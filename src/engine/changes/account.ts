import type { ContributionRow, DepositRow, MemberCondition } from '../../policy/account-grammar.ts';
import type { Policy } from '../../policy/grammar.ts';
import { monthOfDay } from '../../policy/month.ts';
import { holdsFor, isInSpan, type MemberFacts, memberKinds, monthsInForce, rowFor } from '../account-rows.ts';
import type { Standing } from '../standing.ts';
import { groupsOf } from './groups.ts';

/** What comes into an account or is contributed, for a kind of member. */
export const ACCOUNT_PARTS = ['deposits', 'supplements', 'contributions'] as const;
export type AccountPart = (typeof ACCOUNT_PARTS)[number];

/** What holds for a kind of member: no row where the rules say nothing. */
export type AccountChange = {
  readonly part: AccountPart;
  readonly where: MemberCondition;
  readonly before: readonly (DepositRow | ContributionRow)[];
  readonly after: readonly (DepositRow | ContributionRow)[];
};

/** Where the account fares differently, for the kinds of member that both sides know, in as few lines as will do. */
export function accountChanges(before: Standing, after: Standing): AccountChange[] {
  const kinds = kindsOf(before, after);
  return ACCOUNT_PARTS.flatMap((part) => {
    const held = kinds.flatMap((facts) => {
      const [was, is] = [rowsOn(part, before, facts), rowsOn(part, after, facts)];
      return paidBy(was) === paidBy(is) ? [] : [{ part, facts, before: was, after: is }];
    });
    const ages = new Set(kinds.map(({ age }) => age));
    // Ages first, then kinds of enrollment: what is the same for all of them is one line.
    const byAge = groupsOf(held, ({ facts, ...rest }) => JSON.stringify([facts.status, facts.enrollment, rest]));
    const ageless = byAge.flatMap((group) =>
      group.length === ages.size
        ? group.slice(0, 1).map((one) => ({ ...one, facts: { ...one.facts, age: null } }))
        : group,
    );
    const alike = groupsOf(ageless, ({ facts, ...rest }) => JSON.stringify([facts.status, facts.age, rest]));
    return alike.flatMap((group) => {
      const [first] = group;
      return first ? [{ ...first, where: conditionOf(first.facts, group, [...ages]) }] : [];
    });
  }).map(({ part, where, before: was, after: is }) => ({ part, where, before: was, after: is }));
}

function kindsOf({ policy: one }: Standing, { policy: other }: Standing): MemberFacts[] {
  const known = other.enrollments.map(({ kind }) => kind);
  const all = [one, other].flatMap((policy) => (policy.account ? memberKinds(policy, policy.account) : []));
  const ages = [...new Set(all.map(({ age }) => age))];
  const members = all.filter(({ enrollment }) => known.includes(enrollment) && knows(one, enrollment));
  const apart = groupsOf(members, ({ status, enrollment }) => `${status} ${enrollment}`).flatMap(
    ([first]) => first ?? [],
  );
  return apart.flatMap((facts) => ages.map((age) => ({ ...facts, age })));
}

function knows({ enrollments }: Policy, enrollment: string): boolean {
  return enrollments.some(({ kind }) => kind === enrollment);
}

function rowsOn(part: AccountPart, { policy, day }: Standing, facts: MemberFacts) {
  const { account } = policy;
  const month = monthOfDay(day);
  if (account === undefined || month < monthsInForce(policy, account).first) return [];
  if (part === 'contributions') {
    return account.contributions.filter((row) => isInSpan(month, row) && holdsFor(row.when, facts));
  }
  const row = rowFor(account[part], month, facts);
  return row ? [row] : [];
}

/** What is paid, whatever the article. */
function paidBy(rows: readonly (DepositRow | ContributionRow)[]): string {
  return JSON.stringify(rows.map((row) => ('deposit' in row ? row.deposit : [row.payer, row.percent])));
}

function conditionOf(
  { status, age }: MemberFacts,
  group: readonly { readonly facts: MemberFacts }[],
  ages: readonly (number | null)[],
): MemberCondition {
  const next = ages.find((one) => (one ?? 0) > (age ?? 0));
  return {
    status: [status],
    enrollment: group.map(({ facts }) => facts.enrollment),
    ...(age !== null && age > 0 && { ageFrom: age }),
    ...(age !== null && next != null && { ageUnder: next }),
  };
}
