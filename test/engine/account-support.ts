import type { AccountMember } from '../../src/engine/account.ts';
import { accountMemberOf } from '../../src/input/account/account-member.ts';
import { ACCOUNT_FIELDS } from '../../src/input/account/fields.ts';
import { readAccount } from '../../src/input/account/read-account.ts';
import { readMemberFlags } from '../../src/input/members/member-flags.ts';
import type { Policy } from '../../src/policy/grammar.ts';

const MEMBER = ['status', 'retired_on', 'enrollment', 'coverage', 'covered_from'] as const;

/** The member that cells describe, read as the program reads them. */
export function accountMember(policy: Policy, cells: Readonly<Record<string, string | undefined>>): AccountMember {
  const flags = MEMBER.flatMap((field) => (cells[field] ? [{ field, flag: field, text: cells[field] }] : []));
  const said = readMemberFlags(flags, [policy]);
  const texts = ACCOUNT_FIELDS.map((field) => ({ field, text: cells[field] ?? '', where: { source: field } }));
  const account = readAccount(texts);
  const read = accountMemberOf(policy, said.member, account.account);
  const problems = [...said.problems, ...account.problems, ...('problem' in read ? [read.problem] : [])];
  if (problems.length > 0 || 'problem' in read) throw new RangeError(JSON.stringify(problems));
  return read.member;
}
