import { yearOf } from '../policy/day.ts';
import type { Policy } from '../policy/grammar.ts';
import type { Fen } from '../policy/money.ts';
import { type Month, monthOfDay } from '../policy/month.ts';
import { FLAG, newOutcome } from './case.ts';
import { encode } from './encode.ts';
import { RowExplainer } from './explain/row-explainer.ts';
import { copyLedger, type Ledger, type Opening, openLedger } from './ledger.ts';
import { dayAt, positionOf } from './order.ts';
import { resultOf } from './result.ts';
import { type Rules, rulesOf } from './rules.ts';
import { assumedOf, checkPayable, type Options } from './settle.ts';
import type { PolicyVisit, Settled } from './settled.ts';
import { type Row, Settler } from './settler.ts';
import type { Visit } from './visit.ts';
import { type YearTotals, yearTotals } from './years.ts';

export type Settlement = {
  /** In settlement order. */
  readonly visits: readonly Settled[];
  readonly years: readonly YearTotals[];
  /** What each region and calendar year has used by then. */
  readonly ledgers: readonly { readonly policy: Policy; readonly year: number; readonly ledger: Ledger }[];
};

export type SettleOptions = Options & {
  readonly opening?: Opening;
  readonly explain?: boolean;
  /** What comes into the personal account after the month of the first settlement, in order; the balance holds the rest. */
  readonly deposits?: readonly MonthlyDeposit[];
};

/** A sum that is in the account from the first day of a month on. */
export type MonthlyDeposit = { readonly month: Month; readonly amount: Fen };

/** A visit of one member as it goes to the settler: the row, and its place in settlement order. */
export type VisitRow = PolicyVisit & { readonly row: Row; readonly position: number };

/**
 * Settles all visits of one member, in settlement order, each against the ledger of its region and calendar year.
 * An opening balance belongs to the region and year of the earliest visit. With `explain` each visit is told step by
 * step. Throws as `settle` does.
 */
export function settleAll(entries: readonly PolicyVisit[], options: SettleOptions = {}): Settlement {
  const policies = [...new Set(entries.map((entry) => entry.policy))];
  const institutions = [...new Set(entries.map((entry) => entry.visit.institution ?? ''))];
  const numbers = new Map(institutions.map((name, number) => [name, number]));
  const rows = entries.map(({ policy, visit }): VisitRow => {
    const rules = rulesOf(policy);
    const encoded = encode(rules, visit);
    const refund = isRefund(visit);
    if (!refund) checkPayable(rules, encoded, visit, options);
    const assumed = assumedOf(visit);
    const row = {
      member: 0,
      region: policies.indexOf(policy),
      institution: numbers.get(visit.institution ?? '') ?? -1,
      rules,
      visit: encoded,
      eligibleAssumed: assumed.eligible,
      prescriptionAssumed: assumed.prescription,
      id: visit.id ?? '',
      refund,
      refundOf: visit.refundOf ?? '',
      balance: visit.accountBalance ?? -1,
    };
    return { policy, visit, row, position: positionOf(visit) };
  });
  return settleRows(rows, (institution) => institutions[institution] ?? '', options);
}

/** The same for rows that are filled already, all of one member; `nameOf` gives an institution's name by its number. */
export function settleRows(
  rows: readonly VisitRow[],
  nameOf: (institution: number) => string,
  options: SettleOptions = {},
): Settlement {
  const settler = new Settler(options.assumeExtended ?? false, nameOf);
  const explainer = options.explain ? new RowExplainer(settler) : undefined;
  const numbered = rows.map((given, index) => ({ ...given, index }));
  const earliest = numbered.toSorted((a, b) => a.row.visit.day - b.row.visit.day)[0]?.row;
  if (earliest) {
    const { member, region, visit } = earliest;
    settler.book.put(member, region, yearOf(visit.day), openLedger(options.opening));
  }
  const opened = earliest && yearOf(earliest.visit.day);
  const isUnknown = isDeductibleUnknown(options.opening, earliest?.rules);
  const deposits = [...(options.deposits ?? [])];
  const visits = numbered
    .toSorted((a, b) => a.position - b.position)
    .map(({ policy, visit, row, position, index }): Settled => {
      const outcome = newOutcome();
      for (const { amount } of dueBy(monthOfDay(dayAt(position)), deposits)) settler.book.draw(row.member, -amount);
      explainer?.before(row);
      const problem = settler.settle(row, outcome);
      const isOfOpening = row.region === earliest?.region && outcome.year === opened;
      if (isUnknown && isOfOpening && outcome.deductible > 0) outcome.flags |= FLAG.deductibleAssumed;
      const told = { policy, index, row, outcome };
      if (problem) return { ...told, visit, year: yearOf(row.visit.day), result: null, problem };
      const assumed = { eligible: row.eligibleAssumed, prescription: row.prescriptionAssumed };
      const result = resultOf(row.rules, row.visit, outcome, assumed);
      const whole = row.refund ? { ...visit, eligible: outcome.eligible } : visit;
      const settled = { ...told, visit: whole, year: outcome.year, result, problem: null };
      return explainer ? { ...settled, explanation: explainer.explain(row, outcome) } : settled;
    });
  const ledgers = Array.from(settler.book.ledgersOf(earliest?.member ?? 0), ({ region, year, ledger }) => ({
    policy: (rows.find(({ row }) => row.region === region) as VisitRow).policy,
    year,
    ledger: copyLedger(ledger),
  }));
  return { visits, years: yearTotals(visits), ledgers };
}

/** Whether something was reimbursed before, but not what of the year's deductible was paid for it. */
function isDeductibleUnknown({ reimbursed = 0, deductiblePaid }: Opening = {}, rules: Rules | undefined): boolean {
  return reimbursed > 0 && deductiblePaid === undefined && rules?.policy.deductible.kind !== 'once-a-day';
}

/** Takes those due by a month from the front of the deposits to come. */
function dueBy(month: Month, toCome: MonthlyDeposit[]): MonthlyDeposit[] {
  const later = toCome.findIndex((deposit) => deposit.month > month);
  return toCome.splice(0, later === -1 ? toCome.length : later);
}

/**
 * Whether the visit takes another one back: its amounts are negative, or it names the other one and does not say that it
 * takes none back. Marked alone, it is a visit that was taken back later: exports mark both.
 */
export function isRefund({ amount, eligible, refunded, refundOf }: Visit): boolean {
  return (amount ?? 0) < 0 || (eligible ?? 0) < 0 || (refundOf !== undefined && refunded !== false);
}
