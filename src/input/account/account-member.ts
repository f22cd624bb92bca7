import type { AccountMember } from '../../engine/account.ts';
import type { Policy } from '../../policy/grammar.ts';
import { monthOfDay } from '../../policy/month.ts';
import type { MemberSaid } from '../parse-member.ts';
import type { Problem } from '../problem.ts';
import { enrollmentOf, enrollmentsOf } from '../values/enrollment.ts';
import type { AccountSaid } from './read-account.ts';

/**
 * The member as the deposits ask for it: what is said of any member, and of the account. Without benefits are the
 * months named, those before the month of the first day in benefit, and all where the cover is not normal. A base for
 * civil servants makes a civil servant. Problem: `unknown-enrollment`.
 */
export function accountMemberOf(
  policy: Policy,
  member: MemberSaid,
  account: AccountSaid,
): { readonly member: AccountMember } | { readonly problem: Problem } {
  const said = member.enrollment;
  const enrollment = said ? enrollmentOf(policy, said.value) : 'employer';
  if (said && enrollment === undefined) {
    const detail = { zh: policy.name.zh, en: policy.name.en };
    const { where, text } = said.cell;
    return { problem: { code: 'unknown-enrollment', where, value: text, known: enrollmentsOf(policy), detail } };
  }
  const stopped = new Set(account.without_benefits ?? []);
  const coveredFrom = monthOfDay(member.covered_from?.value ?? 0);
  const isCovered = (member.coverage?.value ?? 'normal') === 'normal';
  const fixedBases = account.civil_servant_base ?? [];
  return {
    member: {
      enrollment: enrollment ?? 'employer',
      ...(member.status && { status: member.status.value }),
      ...(member.retired_on && { retiredOn: member.retired_on.value }),
      ...(account.birth !== undefined && { birth: account.birth }),
      hasBenefits: (month) => isCovered && month >= coveredFrom && !stopped.has(month),
      bases: account.base ?? [],
      isCivilServant: account.civil_servant ?? fixedBases.length > 0,
      fixedBases,
      averagePensions: account.average_pension ?? new Map(),
    },
  };
}
