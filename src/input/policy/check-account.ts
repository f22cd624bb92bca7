import {
  asksForAge,
  changesOfAccount,
  holdsFor,
  isInSpan,
  type MemberFacts,
  memberKinds,
  rowFor,
} from '../../engine/account-rows.ts';
import type { AccountRules, DepositRow, MonthSpan } from '../../policy/account-grammar.ts';
import { isoMonthOf, type Month, monthOf } from '../../policy/month.ts';
import type { PolicyDocument } from '../../policy/policy-shape.ts';
import type { ReportProblem } from './report.ts';

type AccountParts = Pick<PolicyDocument, 'account' | 'enrollments' | 'force'>;

/** Checks the rules on the account: every member finds a deposit in every month in force, and every row is met. */
export function checkAccount(policy: AccountParts, report: ReportProblem): void {
  const { account } = policy;
  if (account === undefined) return;
  const lists = ['deposits', 'supplements', 'readings', 'contributions'] as const;
  const rows = lists.flatMap((name) => account[name].map((row, index) => ({ row, path: `account.${name}[${index}]` })));
  const backward = rows.filter(({ row }) => isBackward(row));
  for (const { row, path } of backward) {
    report(`${path}.to`, { code: 'policy-span', value: row.to ?? '', detail: { from: row.from ?? '' } });
  }
  if (usesAveragePension(account) && account.averagePension === undefined) {
    report('account', { code: 'policy-average-pension' });
  }
  if (backward.length > 0) return;
  const met = rowsMet(policy, account, report);
  for (const { row, path } of rows) if (!met.has(row)) report(path, { code: 'policy-dead-row' });
}

function isBackward({ from, to }: MonthSpan): boolean {
  return from !== undefined && to !== undefined && (monthOf(from) ?? 0) > (monthOf(to) ?? 0);
}

/** The rows that hold for some member in some month; members without a deposit are reported. */
function rowsMet(policy: AccountParts, account: AccountRules, report: ReportProblem): ReadonlySet<unknown> {
  const kinds = memberKinds(policy, account);
  const met = new Set<unknown>();
  const said = new Set<string>();
  const noDeposit = (month: Month, member: string) => {
    if (said.has(member)) return;
    said.add(member);
    report('account.deposits', { code: 'policy-no-deposit', known: [member], detail: { from: isoMonthOf(month) } });
  };
  const reportOverlap = (name: 'deposits' | 'supplements', month: Month, facts: MemberFacts) => {
    const rows = account[name];
    const strict = rows.filter((row) => isNarrow(row) && isInSpan(month, row) && holdsFor(row.when, facts));
    const [first, second] = strict.map((row) => `account.${name}[${rows.indexOf(row)}]`);
    if (first === undefined || second === undefined || said.has(second)) return;
    said.add(second);
    const detail = { from: isoMonthOf(month), to: isoMonthOf(month), other: first };
    report(second, { code: 'policy-overlap', detail });
  };
  for (const month of changesOfAccount(policy, account)) {
    for (const facts of kinds) {
      const deposit = rowFor(account.deposits, month, facts);
      if (deposit === undefined) noDeposit(month, memberText(facts));
      met.add(deposit).add(rowFor(account.supplements, month, facts));
      for (const name of ['deposits', 'supplements'] as const) reportOverlap(name, month, facts);
      const others = [...account.readings, ...account.contributions];
      for (const row of others) if (isInSpan(month, row) && holdsFor(row.when, facts)) met.add(row);
    }
  }
  return met;
}

/** Rows that name months or ages say each month and age once; others may be behind more special ones. */
function isNarrow({ from, to, when }: DepositRow): boolean {
  return from !== undefined || to !== undefined || asksForAge(when);
}

function memberText({ status, enrollment, age }: MemberFacts): string {
  return `status=${status}, enrollment=${enrollment}, age=${age}`;
}

function usesAveragePension({ deposits, supplements }: AccountRules): boolean {
  const rows: readonly DepositRow[] = [...deposits, ...supplements];
  const all = rows.flatMap(({ deposit, others = [] }) => [deposit, ...others.map((other) => other.deposit)]);
  return all.some(({ kind }) => kind === 'share-of-average-pension' || kind === 'share-of-last-average-pension');
}
