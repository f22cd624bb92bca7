import { totalsOf } from '../engine/totals.ts';
import type { YearTotals } from '../engine/years.ts';
import type { Policy, Register } from '../policy/grammar.ts';
import { hashOf } from '../policy/hash.ts';
import { yuanOf } from '../policy/money.ts';
import { monthRows } from './account/data.ts';
import { citationOf } from './article.ts';
import { type Cell, type ColumnName, cellOf, columnNames, yuanCell } from './columns.ts';
import { paymentCells } from './compare/payment.ts';
import { type Report, type Reported, reportedVisits, settledRowOf } from './report.ts';
import { accountTotals, depositBasis } from './result/account.ts';
import { assumptionsOf, type Relied } from './result/assumptions.ts';
import { SharedCells } from './shared-cells.ts';
import { ECHOED_MEMBER_FIELDS, INPUT_FIELDS } from './visit-fields.ts';

/** The version of the document; it changes with any change that a reader of the one before could trip over. */
export const RESULT_SCHEMA = 'baoxiao.result/1';

/** Gives a visit's explanation; only where it was asked for, so that its words are not loaded without need. */
export type Explainer = (visit: Reported, register: Register | undefined) => object | null;

type Cells = Readonly<Record<string, Cell>>;

/** The JSON of a result, as `baoxiao schema result` describes it. The same in every language. */
export function renderJson(report: Report, explain?: Explainer): string {
  return `${JSON.stringify(documentOf(report, explain), null, 2)}\n`;
}

function documentOf(report: Report, explain: Explainer | undefined) {
  const visits = reportedVisits(report);
  const names = columnNames(report, () => true);
  const shared = new SharedCells();
  return {
    schema: RESULT_SCHEMA,
    program: { name: report.program.name, version: report.program.version },
    policies: policyHashes(report.policies),
    member: memberOf(visits),
    visits: visits.map((visit) => ({
      ...visitCells(visit, names, shared),
      ...(explain && { explanation: explain(visit, report.registers.get(visit.policy)) }),
    })),
    years: report.settlement.years.map(yearCells),
    totals: totalCells(report),
    ...(report.account && { account: accountCells(report.account, report) }),
    ...(report.payment && { payment: paymentCells(report.payment) }),
    assumptions: assumptionCells({
      visits: [...visits, ...depositBasis(report)],
      policies: report.policies,
      registers: report.registers,
    }),
  };
}

/** The hash of each policy's rules by its id. */
export function policyHashes(policies: readonly Policy[]): Cells {
  return Object.fromEntries(policies.map((policy) => [policy.id, hashOf(policy)]));
}

/** The open points an answer rests on. */
export function assumptionCells(basis: Relied): Cells[] {
  return assumptionsOf(basis).map(({ point }) => ({
    id: point.id,
    article: citationOf(point.article, 'zh'),
    text: point.chosen.zh,
    text_en: point.chosen.en,
  }));
}

function accountCells(account: NonNullable<Report['account']>, report: Report) {
  const { opened, deposited, paid, left } = accountTotals(account, report);
  return {
    opened: yuanOf(opened),
    deposited: yuanOf(deposited),
    paid: yuanOf(paid),
    left: yuanOf(left),
    months: monthRows(account.deposits),
  };
}

/** The fields of the member that are given and the same for all visits. */
function memberOf(visits: readonly Reported[]): Cells {
  const first = visits[0];
  if (!first) return {};
  return Object.fromEntries(
    ECHOED_MEMBER_FIELDS.filter(({ cell }) => {
      const value = cell(first);
      return value !== null && visits.every((visit) => cell(visit) === value);
    }).map(({ name, cell }) => [name, cell(first)]),
  );
}

function visitCells(visit: Reported, names: readonly ColumnName[], shared: SharedCells): Cells {
  return {
    ...Object.fromEntries(INPUT_FIELDS.map(({ name, cell }) => [name, cell(visit)])),
    ...Object.fromEntries(names.map((name) => [name, cellOf(name, settledRowOf(visit), shared)])),
  };
}

function yearCells(year: YearTotals): Cells {
  return {
    city: year.city,
    year: year.year,
    visits: year.visits,
    refused: year.refused,
    amount: yuanOf(year.amount),
    reimbursed: yuanOf(year.reimbursed),
    self_paid: yuanOf(year.selfPaid),
    deductible_paid: yuanOf(year.deductiblePaid),
    deductible_left: yuanCell(year.deductibleLeft),
    cap_used: yuanOf(year.capUsed),
    cap_limit: yuanCell(year.capLimit),
    cap_left: yuanCell(year.capLeft),
  };
}

function totalCells(report: Report): Cells {
  const totals = totalsOf(report.settlement.visits);
  return {
    visits: totals.visits,
    refused: totals.refused,
    amount: yuanOf(totals.amount),
    eligible: yuanOf(totals.eligible),
    first_self_pay: yuanOf(totals.firstSelfPay),
    deductible: yuanOf(totals.deductible),
    reimbursed: yuanOf(totals.reimbursed),
    self_paid: yuanOf(totals.selfPaid),
    ...(report.hasOverallLimit && {
      pool_paid: yuanOf(totals.poolPaid),
      large_sum_paid: yuanOf(totals.largeSumPaid),
    }),
    ...(report.hasAccountBalance && {
      account_paid: yuanOf(totals.accountPaid),
      cash_paid: yuanOf(totals.cashPaid),
    }),
  };
}
