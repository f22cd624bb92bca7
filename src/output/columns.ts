import type { Result } from '../engine/result.ts';
import type { Problem } from '../input/problem.ts';
import { type Fen, yuanOf } from '../policy/money.ts';

/** A value of machine output: yuan as text, a percentage or a tier as a number, codes as a list; `null` is empty. */
export type Cell = string | number | boolean | null | readonly string[];

/** A column that output adds to the input's. */
export type OutputColumn = { readonly name: string; readonly cell: (result: Result) => Cell };

const ALWAYS: readonly OutputColumn[] = [
  { name: 'reason', cell: (result) => result.reason },
  { name: 'first_self_pay', cell: (result) => yuanOf(result.firstSelfPay) },
  { name: 'deductible', cell: (result) => yuanOf(result.deductible) },
  { name: 'ratio', cell: (result) => result.ratio },
  { name: 'reimbursed', cell: (result) => yuanOf(result.reimbursed) },
  { name: 'self_paid', cell: (result) => yuanOf(result.selfPaid) },
  { name: 'deductible_paid', cell: (result) => yuanOf(result.deductiblePaid) },
  { name: 'cap_used', cell: (result) => yuanOf(result.capUsed) },
  { name: 'cap_limit', cell: (result) => yuanOrNull(result.capLimit) },
  { name: 'cap_left', cell: (result) => yuanOrNull(result.capLeft) },
  { name: 'notes', cell: (result) => result.notes },
];

/** The member that `--explain` adds to lines of NDJSON, behind the output columns. */
export const EXPLANATION = 'explanation';

const WITH_OVERALL_LIMIT: readonly OutputColumn[] = [
  { name: 'pool_paid', cell: (result) => yuanOf(result.poolPaid) },
  { name: 'large_sum_paid', cell: (result) => yuanOf(result.largeSumPaid) },
];

const WITH_ACCOUNT_BALANCE: readonly OutputColumn[] = [
  { name: 'account_paid', cell: (result) => yuanOrNull(result.accountPaid) },
  { name: 'cash_paid', cell: (result) => yuanOrNull(result.cashPaid) },
];

/** The output columns that tell what an account pays. */
export const ACCOUNT_COLUMNS = WITH_ACCOUNT_BALANCE.map(({ name }) => name);

/** The columns that output adds, in their order; some only where the input they rest on was given. */
export function outputColumns(given: {
  readonly hasOverallLimit: boolean;
  readonly hasAccountBalance: boolean;
}): readonly OutputColumn[] {
  return [
    ...ALWAYS,
    ...(given.hasOverallLimit ? WITH_OVERALL_LIMIT : []),
    ...(given.hasAccountBalance ? WITH_ACCOUNT_BALANCE : []),
  ];
}

/** A cell as CSV holds it, not yet quoted: nothing for empty, codes with `;` between. */
export function cellText(cell: Cell): string {
  if (cell === null) return '';
  return typeof cell === 'object' ? cell.join(';') : String(cell);
}

/** Yuan with two decimals; `null` stays. */
export function yuanOrNull(fen: Fen | null | undefined): string | null {
  return fen === null || fen === undefined ? null : yuanOf(fen);
}

/** Input columns that have the name of an output one; `names` are the output columns' with their prefix. */
export function columnClashes(header: readonly string[], names: readonly string[], source: string): Problem[] {
  return header
    .filter((name) => names.includes(name.trim()))
    .map((column) => ({ code: 'output-column', where: { source, line: 1, column } }));
}
