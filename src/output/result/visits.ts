import { type Totals, totalsOf } from '../../engine/totals.ts';
import type { Locale } from '../../locale/index.ts';
import { type Fen, yuanOf } from '../../policy/money.ts';
import type { PointId } from '../../policy/notation.ts';
import { citationOf } from '../article.ts';
import { languageOf } from '../language.ts';
import { type Column, type Grid, NONE, type Row, sentence } from '../page.ts';
import { type Report, type Reported, reportedVisits } from '../report.ts';

/** What an institution's name needs at least to have a column of its own. */
const INSTITUTION = 16;

type Head = keyof Locale['table']['heads'];

/** A column of the visits: what it holds of a visit and of the sums, and whether a report has anything to show in it. */
type VisitColumn = Omit<Column, 'head' | 'stacked'> & {
  readonly head: Head;
  readonly of: (visited: Reported, locale: Locale) => string;
  readonly sum?: (totals: Totals) => Fen;
  readonly isShown?: (visits: readonly Reported[]) => boolean;
};

const COLUMNS: readonly VisitColumn[] = [
  { head: 'date', names: true, of: ({ visit }) => visit.date },
  {
    head: 'institution',
    names: true,
    wraps: INSTITUTION,
    moves: 'first',
    of: ({ visit }) => visit.institution ?? '',
    isShown: (visits) => visits.some(({ visit }) => visit.institution),
  },
  {
    head: 'tier',
    names: true,
    of: ({ visit }, { table }) => (visit.tier === null ? NONE : table.tiers[visit.tier]),
  },
  {
    head: 'amount',
    align: 'right',
    of: (visited) => yuanOf(amountOf(visited)),
    sum: ({ amount }) => amount,
    isShown: (visits) => visits.some((visited) => amountOf(visited) !== eligibleOf(visited)),
  },
  { head: 'eligible', align: 'right', of: (visited) => yuanOf(eligibleOf(visited)), sum: ({ eligible }) => eligible },
  {
    head: 'firstSelfPay',
    align: 'right',
    of: ({ result }) => (result.reason === null ? yuanOf(result.firstSelfPay) : NONE),
    sum: ({ firstSelfPay }) => firstSelfPay,
    isShown: (visits) => visits.some(({ result }) => result.firstSelfPay !== 0),
  },
  {
    head: 'deductible',
    align: 'right',
    of: ({ result }) => (result.reason === null ? yuanOf(result.deductible) : NONE),
    sum: ({ deductible }) => deductible,
  },
  { head: 'ratio', align: 'right', of: ({ result }) => (result.ratio === null ? NONE : `${result.ratio}%`) },
  {
    head: 'reimbursed',
    align: 'right',
    tone: 'good',
    of: ({ result }) => yuanOf(result.reimbursed),
    sum: ({ reimbursed }) => reimbursed,
  },
  {
    head: 'selfPaid',
    align: 'right',
    of: ({ result }) => yuanOf(result.selfPaid),
    sum: ({ selfPaid }) => selfPaid,
  },
  {
    head: 'cap',
    align: 'right',
    moves: 'last',
    of: ({ result }) => (result.capLimit === null ? NONE : `${yuanOf(result.capUsed)}/${yuanOf(result.capLimit)}`),
  },
];

/** The visits of a report, a row a visit, and their sums. */
export function visitsGrid(report: Report, locale: Locale): Grid {
  const visits = reportedVisits(report);
  const totals = totalsOf(report.settlement.visits);
  const shown = COLUMNS.filter(({ isShown }) => isShown?.(visits) ?? true);
  const { labels, heads, seeAll: seen, listSeparator } = locale.table;
  const common = commonPoints(visits);
  const seeAll = common.length > 0 ? [seen(common.join(listSeparator))] : [];
  return {
    kind: 'grid',
    columns: shown.map(({ head, of: _, sum: __, isShown: ___, ...column }) => ({
      ...column,
      head: labels[head],
      stacked: heads[head],
    })),
    rows: visits.map((visited) => ({
      cells: shown.map(({ of }) => of(visited, locale)),
      ...(visited.result.reason !== null && { tone: 'faint' as const }),
      ...below(
        remarksOf(visited, { report, common, locale }),
        locale,
        visited.result.reason === null ? 'faint' : 'warn',
      ),
    })),
    total: {
      cells: shown.map(({ sum }, index) =>
        index === 0 ? locale.table.total(totals.visits) : sum ? yuanOf(sum(totals)) : '',
      ),
      tone: 'strong',
      ...below([...splitRemarks(totalSplit(report, totals), locale), ...seeAll], locale, 'faint'),
    },
    belowHead: labels.remarks,
  };
}

function below(remarks: readonly string[], { table }: Locale, tone: 'faint' | 'warn'): Pick<Row, 'below'> {
  return remarks.length > 0 ? { below: sentence(remarks.join(table.remarkSeparator), tone) } : {};
}

function amountOf({ visit }: Reported): Fen {
  return visit.amount ?? visit.eligible ?? 0;
}

function eligibleOf({ visit }: Reported): Fen {
  return visit.eligible ?? visit.amount ?? 0;
}

/** The open points that every one of several visits names. */
function commonPoints([first, ...others]: readonly Reported[]): readonly PointId[] {
  if (!first || others.length === 0) return [];
  return first.result.points.filter((id) => others.every(({ result }) => result.points.includes(id)));
}

type RemarksIn = { readonly report: Report; readonly common: readonly PointId[]; readonly locale: Locale };

/** What there is to say about a visit besides its amounts; what holds for all of them stands below them. */
function remarksOf({ result, policy }: Reported, { report, common, locale }: RemarksIn): string[] {
  const words = locale.table;
  const own = result.points.filter((id) => !common.includes(id));
  const language = languageOf(locale);
  return [
    ...(report.policies.length > 1 ? [policy.name[language]] : []),
    ...(result.reason === null
      ? []
      : [words.refused(locale.words.reasons[result.reason], citationOf(result.article ?? '', language))]),
    ...result.notes.filter((note) => !result.points.includes(note)).map((note) => noteWords(note, locale)),
    ...splitRemarks(result, locale),
    ...(own.length > 0 ? [words.see(own.join(words.listSeparator))] : []),
  ];
}

type Split = Pick<Reported['result'], 'poolPaid' | 'largeSumPaid' | 'accountPaid' | 'cashPaid'>;

function totalSplit(report: Report, { poolPaid, largeSumPaid, accountPaid, cashPaid }: Totals): Split {
  const account = report.hasAccountBalance ? { accountPaid, cashPaid } : { accountPaid: null, cashPaid: null };
  return { poolPaid, largeSumPaid, ...account };
}

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
