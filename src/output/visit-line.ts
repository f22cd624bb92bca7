import { totalsOf } from '../engine/totals.ts';
import type { Locale } from '../locale/index.ts';
import { type Fen, yuanOf } from '../policy/money.ts';
import { citationOf } from './article.ts';
import { escapeText } from './escape.ts';
import { languageOf } from './language.ts';
import { type Report, type Reported, reportedVisits } from './report.ts';

/** The columns a person sees, in their order. */
const COLUMNS = [
  'date',
  'institution',
  'tier',
  'eligible',
  'firstSelfPay',
  'deductible',
  'ratio',
  'reimbursed',
  'selfPaid',
  'cap',
] as const;
export type Column = (typeof COLUMNS)[number];

/** A line of a table a person reads: its cells, and what else there is to say about it, in words. */
export type Line = {
  readonly cells: Readonly<Record<Column, string>>;
  readonly remarks: readonly string[];
  readonly refused: boolean;
};

/** What stands where there is no value. */
const NONE = '-';

/** The columns a report has something to show in. */
export function shownColumns(report: Report): Column[] {
  const visits = reportedVisits(report);
  const shown = {
    institution: visits.some(({ visit }) => visit.institution),
    firstSelfPay: visits.some(({ result }) => result.firstSelfPay !== 0),
  };
  return COLUMNS.filter((column) => (column === 'institution' || column === 'firstSelfPay' ? shown[column] : true));
}

/** A visit as a line. Text from the input is escaped. */
export function visitLine(visited: Reported, report: Report, locale: Locale): Line {
  const { visit, result, policy } = visited;
  const words = locale.table;
  const language = languageOf(locale);
  const eligible = visit.eligible ?? visit.amount ?? 0;
  const refused = result.reason !== null;
  const remarks = [
    ...(report.policies.length > 1 ? [policy.name[language]] : []),
    ...costRemark(visit.amount ?? eligible, eligible, locale),
    ...(result.reason === null
      ? []
      : [words.refused(locale.words.reasons[result.reason], citationOf(result.article ?? '', language))]),
    ...result.notes.filter((note) => !result.points.includes(note)).map((note) => noteWords(note, locale)),
    ...splitRemarks(result, locale),
    ...(result.points.length > 0 ? [words.see(result.points.join(words.listSeparator))] : []),
  ];
  return {
    cells: {
      date: visit.date,
      institution: escapeText(visit.institution ?? ''),
      tier: visit.tier === null ? NONE : words.tiers[visit.tier],
      eligible: yuanOf(eligible),
      firstSelfPay: refused ? NONE : yuanOf(result.firstSelfPay),
      deductible: refused ? NONE : yuanOf(result.deductible),
      ratio: result.ratio === null ? NONE : `${result.ratio}%`,
      reimbursed: yuanOf(result.reimbursed),
      selfPaid: yuanOf(result.selfPaid),
      cap: result.capLimit === null ? NONE : `${yuanOf(result.capUsed)}/${yuanOf(result.capLimit)}`,
    },
    remarks,
    refused,
  };
}

/** The sums of all visits as a line; its label stands in the first column. */
export function totalLine(report: Report, locale: Locale): Line {
  const totals = totalsOf(report.settlement.visits);
  const split = {
    largeSumPaid: totals.largeSumPaid,
    poolPaid: totals.poolPaid,
    accountPaid: report.hasAccountBalance ? totals.accountPaid : null,
    cashPaid: report.hasAccountBalance ? totals.cashPaid : null,
  };
  return {
    cells: {
      date: locale.table.total(totals.visits),
      institution: '',
      tier: '',
      eligible: yuanOf(totals.eligible),
      firstSelfPay: yuanOf(totals.firstSelfPay),
      deductible: yuanOf(totals.deductible),
      ratio: '',
      reimbursed: yuanOf(totals.reimbursed),
      selfPaid: yuanOf(totals.selfPaid),
      cap: '',
    },
    remarks: [...costRemark(totals.amount, totals.eligible, locale), ...splitRemarks(split, locale)],
    refused: false,
  };
}

/** What the visit cost, where that is not the in-scope amount; without it the line would not add up. */
function costRemark(amount: Fen, eligible: Fen, locale: Locale): string[] {
  return amount === eligible ? [] : [locale.table.amount(yuanOf(amount))];
}

type Split = Pick<Reported['result'], 'poolPaid' | 'largeSumPaid' | 'accountPaid' | 'cashPaid'>;

function splitRemarks({ poolPaid, largeSumPaid, accountPaid, cashPaid }: Split, locale: Locale): string[] {
  return [
    ...(largeSumPaid === 0 ? [] : [locale.table.funds(yuanOf(poolPaid), yuanOf(largeSumPaid))]),
    ...(accountPaid === null ? [] : [locale.table.account(yuanOf(accountPaid), yuanOf(cashPaid ?? 0))]),
  ];
}

/** A note code in words; `claim-by:DATE` carries its day. */
function noteWords(note: string, locale: Locale): string {
  const [code = '', ...rest] = note.split(':');
  const words: Readonly<Record<string, string>> = locale.words.notes;
  return `${words[code] ?? code}${rest.join(':')}`;
}
