import { type AccountMember, type Brought, type MonthOfAccount, yearsOfAccount } from '../../engine/account.ts';
import type { Payer } from '../../policy/account-grammar.ts';
import type { Forwarded, OpenPoint, Policy, Register } from '../../policy/grammar.ts';
import { type Fen, yuanOf } from '../../policy/money.ts';
import { isoMonthOf, yearOfMonth } from '../../policy/month.ts';
import type { FormatOf } from '../formats.ts';
import { csvLine, type Delimiter } from '../rows/csv-cell.ts';

/** What comes into a member's account in some months. */
export type AccountReport = {
  readonly policy: Policy;
  /** The document that passed the rules on, where the region was entered as that part of it. */
  readonly forwarded: Forwarded | null;
  readonly register: Register;
  readonly member: AccountMember;
  readonly months: readonly MonthOfAccount[];
  readonly program: { readonly name: string; readonly version: string };
};

/** The months as rows, lines ending in LF; `year_so_far` of a year's last month is its sum. */
export function accountRows({ months }: AccountReport, format: FormatOf<'rows'>): string {
  const rows = monthRows(months);
  switch (format) {
    case 'csv':
      return delimited(rows, ',');
    case 'tsv':
      return delimited(rows, '\t');
    case 'ndjson':
      return rows.map((row) => `${JSON.stringify(row)}\n`).join('');
  }
}

function delimited(rows: readonly object[], delimiter: Delimiter): string {
  const lines = rows.map((row) => Object.values(row).map((cell) => (Array.isArray(cell) ? cell.join(';') : cell)));
  return [Object.keys(rows[0] ?? {}), ...lines]
    .map((line) =>
      csvLine(
        line.map((cell) => String(cell ?? '')),
        delimiter,
      ),
    )
    .join('');
}

/** The open points that a month rests on, in the order of the register. */
export function assumptionsOf({ register, months }: AccountReport): OpenPoint[] {
  const ids = new Set(months.flatMap(pointsOf));
  return register.points.filter(({ id }) => ids.has(id));
}

/** The open points that a month rests on, sorted. */
export function pointsOf({ deposit, supplement, contributions }: MonthOfAccount): string[] {
  return [...new Set([deposit, supplement, ...contributions].flatMap((part) => part?.points ?? []))].sort();
}

/** The share that an amount is, in percent; `null` where it is none. */
export function percentOf(brought: Brought | null): number | null {
  const deposit = brought?.deposit;
  return brought?.of != null && deposit && 'percent' in deposit ? deposit.percent : null;
}

/** The months with plain values: yuan as text, `null` where there is none. */
export function monthRows(months: readonly MonthOfAccount[]) {
  return months.map((month, index) => {
    const { deposit, supplement, others, contributions, extended } = month;
    const paidBy = (payer: Payer) => contributions.find((one) => one.payer === payer)?.amount;
    const year = yearOfMonth(month.month);
    const [soFar] = yearsOfAccount(months.slice(0, index + 1).filter((one) => yearOfMonth(one.month) === year));
    return {
      month: isoMonthOf(month.month),
      status: month.status,
      age: month.age,
      deposit: yuanOrNull(deposit.amount),
      deposit_percent: percentOf(deposit),
      deposit_of: yuanOrNull(deposit.of),
      deposit_reason: deposit.reason,
      deposit_article: deposit.article,
      supplement: yuanOrNull(supplement?.amount),
      supplement_percent: percentOf(supplement),
      supplement_of: yuanOrNull(supplement?.of),
      supplement_reason: supplement?.reason ?? null,
      supplement_article: supplement?.article ?? null,
      other_reading: yuanOrNull(others[0]?.amount),
      employer_contribution: yuanOrNull(paidBy('employer')),
      member_contribution: yuanOrNull(paidBy('member')),
      contribution_article: contributions[0]?.article ?? null,
      year_so_far: yuanOf(soFar?.deposited ?? 0),
      notes: [...(extended ? ['extended'] : []), ...pointsOf(month)],
    };
  });
}

export function yuanOrNull(amount: Fen | null | undefined): string | null {
  return amount == null ? null : yuanOf(amount);
}
