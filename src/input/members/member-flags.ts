import type { Policy } from '../../policy/grammar.ts';
import { bindNames } from '../bind-header.ts';
import { CellReader } from '../cells.ts';
import { type Field, MEMBER_SLOTS } from '../fields.ts';
import { type MemberSaid, parseMember } from '../parse-member.ts';
import type { Problem } from '../problem.ts';
import { isBlank } from '../values/reading.ts';

/** A flag that describes the member: the field it gives, its name and its value. */
export type MemberFlag = { readonly field: Field; readonly flag: string; readonly text: string };

/** Reads what flags say about the member. A blank value is a problem too: `missing-value`. */
export function readMemberFlags(
  flags: readonly MemberFlag[],
  policies: readonly Policy[],
): { readonly member: MemberSaid; readonly problems: readonly Problem[] } {
  let member: MemberSaid = {};
  const problems: Problem[] = [];
  for (const { field, flag, text } of flags) {
    const where = { source: flag };
    if (isBlank(text)) problems.push({ code: 'missing-value', where });
    const cells = new CellReader(bindNames([field], { among: MEMBER_SLOTS }), () => text, where);
    member = { ...member, ...parseMember(cells, policies) };
    problems.push(...cells.problems);
  }
  return { member, problems };
}
