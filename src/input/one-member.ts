import type { Cell } from './cells.ts';
import type { MemberSaid } from './parse-member.ts';
import type { Problem } from './problem.ts';
import type { ReadVisit } from './read-visits.ts';
import { plainText } from './values/reading.ts';

/** Makes sure that visits are one member's, with one balance of the account. Problems: `two-members`, `two-balances`. */
export function joinVisits(visits: readonly ReadVisit[], said: MemberSaid): Problem[] {
  const members = visits.flatMap(({ member = said.member?.cell }) =>
    member ? [{ value: plainText(member.text), cell: member }] : [],
  );
  const balances = visits.flatMap(({ row, balance = said.account_balance?.cell }) =>
    balance ? [{ value: row.balance, cell: balance }] : [],
  );
  return [...differing(members, 'two-members'), ...differing(balances, 'two-balances')];
}

/** The member's id, where anything gives it. */
export function memberIdOf(visits: readonly ReadVisit[], said: MemberSaid): string | undefined {
  const { member = said.member?.cell } = visits.find((visit) => visit.member) ?? {};
  return member && plainText(member.text);
}

type Said = { readonly value: string | number; readonly cell: Cell };

/** The first value that is not the same as the one before all others. */
function differing(found: readonly Said[], code: 'two-members' | 'two-balances'): Problem[] {
  const [first] = found;
  const other = found.find(({ value }) => value !== first?.value);
  if (!first || !other) return [];
  const { text, where } = first.cell;
  const flag = where.source.startsWith('--');
  const place = where.line === undefined ? {} : { [flag ? 'nth' : 'line']: where.line };
  const detail = { other: text.trim(), ...place };
  return [{ code, where: other.cell.where, value: other.cell.text, detail }];
}
