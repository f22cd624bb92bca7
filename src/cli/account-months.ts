import { type AccountMember, type Lacking, type MonthOfAccount, monthsOfAccount } from '../engine/account.ts';
import { accountMemberOf } from '../input/account/account-member.ts';
import type { AccountSaid } from '../input/account/read-account.ts';
import type { MemberSaid } from '../input/parse-member.ts';
import { InputError, type Problem, type ProblemCode } from '../input/problem.ts';
import type { Policy } from '../policy/grammar.ts';
import { isoMonthOf, type Month } from '../policy/month.ts';

/** The member as deposits ask for it. Throws an InputError where the policy says nothing of them, or for an enrollment. */
export function memberOfAccount(policy: Policy, said: MemberSaid, account: AccountSaid): AccountMember {
  if (policy.account === undefined) {
    const { zh, en } = policy.name;
    throw new InputError(2, [{ code: 'account-silent', where: { source: '--city' }, detail: { zh, en } }]);
  }
  const read = accountMemberOf(policy, said, account);
  if ('problem' in read) throw new InputError(read.problem.where.source.startsWith('--') ? 2 : 65, [read.problem]);
  return read.member;
}

/** What the months bring. Throws an InputError with status 2 that names everything that has to be given first. */
export function monthsTold(
  policy: Policy,
  member: AccountMember,
  months: readonly Month[],
  assumeExtended: boolean,
): readonly MonthOfAccount[] {
  const answer = monthsOfAccount(policy, member, months, { assumeExtended });
  if ('months' in answer) return answer.months;
  throw new InputError(
    2,
    answer.lacking.map((one) => problemOf(one, policy)),
  );
}

const MISSING: Readonly<Record<Lacking['what'], readonly [ProblemCode, flag: string]>> = {
  status: ['missing-status', '--status'],
  birth: ['missing-birth', '--birth'],
  base: ['missing-base', '--base'],
  'fixed-base': ['missing-fixed-base', '--civil-servant-base'],
  'average-pension': ['missing-average-pension', '--average-pension'],
};

/** What to give, by name; an average pension as the region's text names it. */
function problemOf({ what, month, year }: Lacking, policy: Policy): Problem {
  const [code, source] = MISSING[what];
  const named = what === 'average-pension' ? policy.account?.averagePension : undefined;
  const detail = { month: isoMonthOf(month), ...named, ...(year !== undefined && { year: String(year) }) };
  return { code, where: { source }, detail };
}
