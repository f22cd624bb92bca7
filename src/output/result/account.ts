import { broughtBy, type MonthOfAccount } from '../../engine/account.ts';
import { totalsOf } from '../../engine/totals.ts';
import type { Locale } from '../../locale/index.ts';
import { type Fen, yuanOf } from '../../policy/money.ts';
import { pointsOf } from '../account/data.ts';
import { monthGrid } from '../account/page.ts';
import { type Section, sentence } from '../page.ts';
import type { Report } from '../report.ts';
import type { Basis } from './assumptions.ts';

/** What the account held, what came in, what it paid and what is left. */
export type AccountTotals = {
  readonly opened: Fen;
  readonly deposited: Fen;
  readonly paid: Fen;
  readonly left: Fen;
};

/** The account over the visits. */
export function accountTotals(account: NonNullable<Report['account']>, { settlement }: Report): AccountTotals {
  const { opened, deposits } = account;
  const deposited = deposits.reduce((sum, month) => sum + broughtBy(month), 0);
  const paid = totalsOf(settlement.visits).accountPaid;
  return { opened, deposited, paid, left: opened + deposited - paid };
}

/** The account over the visits, with what came in month by month; nothing where deposits do not count. */
export function accountSections(report: Report, locale: Locale): Section[] {
  const { account } = report;
  if (!account) return [];
  const { opened, deposited, paid, left } = accountTotals(account, report);
  const { table } = locale;
  return [
    {
      title: table.accountTitle,
      parts: [
        sentence(table.accountMoved(yuanOf(opened), yuanOf(deposited), yuanOf(paid), yuanOf(left))),
        ...monthGrid(account.deposits, locale),
        sentence(table.depositsFrom, 'faint'),
      ],
    },
  ];
}

/** What the deposits rest on, as an answer rests on its visits. */
export function depositBasis({ account, policies }: Pick<Report, 'account' | 'policies'>): Basis['visits'] {
  return (account?.deposits ?? []).flatMap((month: MonthOfAccount) =>
    policies.map((policy) => ({ policy, result: { points: pointsOf(month) } })),
  );
}
