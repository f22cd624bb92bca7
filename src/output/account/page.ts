import {
  type Brought,
  broughtBy,
  type MonthOfAccount,
  type YearOfAccount,
  yearsOfAccount,
} from '../../engine/account.ts';
import type { Locale } from '../../locale/index.ts';
import { PAYERS } from '../../policy/account-grammar.ts';
import { type Fen, yuanOf } from '../../policy/money.ts';
import { isoMonthOf } from '../../policy/month.ts';
import { citationOf } from '../article.ts';
import { filledPercent } from '../bar.ts';
import { labelOf } from '../condition.ts';
import { languageOf } from '../language.ts';
import {
  type Bar,
  barsOf,
  type Column,
  entriesOf,
  type Grid,
  NONE,
  type Page,
  type Section,
  sentence,
} from '../page.ts';
import { fileSentences, forwardedSentence } from '../policy-file.ts';
import { signatureSection } from '../signature.ts';
import { type AccountReport, assumptionsOf, percentOf, pointsOf } from './data.ts';

/** No column of words is made narrower than this for others to fit. */
const NARROWEST = 10;

/** A column of a table, and what it says of a month or year. */
type Told<T> = Column & { readonly of: (item: T) => string };

/** The months as a person reads them: what comes in, how it is computed, by which article, and what that rests on. */
export function accountPage(report: AccountReport, locale: Locale): Page {
  const { policy, forwarded, member, months } = report;
  const words = locale.account;
  const [first, last] = [months[0], months.at(-1)].map((one) => (one ? isoMonthOf(one.month) : ''));
  const title = words.title(policy.name[languageOf(locale)], first ?? '', last ?? '');
  const kind = labelOf(member.enrollment, policy.enrollments, locale);
  return {
    title,
    sections: [
      { parts: [sentence(words.member(kind)), ...monthGrid(months, locale)] },
      yearSection(yearsOfAccount(months), locale),
      ...barSections(months, locale),
      ...otherSection(report, locale),
      ...assumptionSection(report, locale),
      {
        parts: [
          locale.rules.known(policy.document.issued),
          ...(forwarded ? [forwardedSentence(forwarded, locale)] : []),
          ...fileSentences(policy, locale),
        ].map((text) => sentence(text)),
      },
      signatureSection(locale),
    ],
  };
}

/** What each month brings and how; nothing where there are none. */
export function monthGrid(months: readonly MonthOfAccount[], locale: Locale): Grid[] {
  return tableOf(monthColumns(months, locale), months);
}

/** Columns that no month fills are left out. */
function monthColumns(months: readonly MonthOfAccount[], locale: Locale): Told<MonthOfAccount>[] {
  const { account: words, words: terms } = locale;
  const cited = ({ deposit, supplement, contributions }: MonthOfAccount) => {
    const articles = [deposit, ...(supplement ? [supplement] : []), ...contributions].flatMap(({ article }) =>
      article.split('、'),
    );
    return citationOf([...new Set(articles)].join('、'), languageOf(locale));
  };
  const supplements: readonly Told<MonthOfAccount>[] = [
    { head: words.supplement, align: 'right', of: ({ supplement }) => amountText(supplement?.amount) },
    { head: words.how, wraps: NARROWEST, of: ({ supplement }) => (supplement ? howText(supplement, locale) : '') },
  ];
  const payers = PAYERS.map((payer): Told<MonthOfAccount> => {
    const paid = ({ contributions }: MonthOfAccount) => contributions.find((one) => one.payer === payer)?.amount;
    return { head: words.contributions[payer], align: 'right', of: (month) => amountText(paid(month)) };
  });
  return [
    { head: words.month, of: ({ month }) => isoMonthOf(month) },
    { head: words.status, of: ({ status }) => (status === null ? NONE : terms.status[status]) },
    { head: words.deposit, align: 'right', of: ({ deposit }) => amountText(deposit.amount) },
    { head: words.how, wraps: NARROWEST, of: ({ deposit }) => howText(deposit, locale) },
    ...(months.some(({ supplement }) => supplement) ? supplements : []),
    ...payers.filter(({ of }) => months.some((month) => of(month) !== NONE)),
    {
      head: locale.rules.heads.articles,
      wraps: NARROWEST,
      of: (month) => [cited(month), ...pointsOf(month), ...(month.extended ? [terms.notes.extended] : [])].join(' '),
    },
  ];
}

/** How an amount is computed, or why there is none. */
function howText(brought: Brought, { account: words, rules }: Locale): string {
  const { deposit, of, reason } = brought;
  const percent = percentOf(brought);
  if (reason !== null) return words.reasons[reason];
  if (of === null || percent === null) return words.fixed;
  const share = `${yuanOf(of)} × ${rules.percent(percent)}`;
  const isAverage = deposit?.kind === 'share-of-average-pension' || deposit?.kind === 'share-of-last-average-pension';
  return isAverage ? words.average(share) : share;
}

/** What the months bring as a picture, on paper: each beside the one that brings most. */
function barSections(months: readonly MonthOfAccount[], { account: words }: Locale): Section[] {
  const most = Math.max(0, ...months.map(broughtBy));
  const bars = months.map((month): Bar => {
    const amount = broughtBy(month);
    const percent = filledPercent(amount, most);
    return { label: isoMonthOf(month.month), percent, says: yuanOf(amount), tone: 'good' };
  });
  return most > 0 ? [{ title: words.bars, onPaper: true, parts: barsOf(bars) }] : [];
}

function yearSection(years: readonly YearOfAccount[], locale: Locale): Section {
  const { account: words } = locale;
  const payers = PAYERS.map(
    (payer): Told<YearOfAccount> => ({
      head: words.contributions[payer],
      align: 'right',
      of: ({ contributions }) => amountText(contributions.get(payer)),
    }),
  );
  const columns: readonly Told<YearOfAccount>[] = [
    { head: words.year, of: ({ year }) => String(year) },
    { head: words.months, align: 'right', of: ({ months }) => String(months) },
    { head: words.refused, align: 'right', of: ({ refused }) => String(refused) },
    { head: words.sum, align: 'right', of: ({ deposited }) => yuanOf(deposited) },
    ...payers.filter(({ of }) => years.some((year) => of(year) !== NONE)),
  ];
  return { title: words.years, parts: tableOf(columns, years) };
}

/** What the reading that was not chosen would bring. */
function otherSection({ months, register }: AccountReport, locale: Locale): Section[] {
  const words = locale.account;
  const language = languageOf(locale);
  const ids = new Set(months.flatMap(({ others }) => others.flatMap(({ points }) => points)));
  const readings = register.points
    .filter(({ id }) => ids.has(id))
    .map(({ id, others }) => ({ name: id, says: others.map(({ reading }) => reading[language]) }));
  const told = months.filter(({ others }) => others.length > 0);
  const columns: readonly Told<MonthOfAccount>[] = [
    { head: words.month, of: ({ month }) => isoMonthOf(month) },
    { head: words.chosen, align: 'right', of: ({ deposit }) => amountText(deposit.amount) },
    { head: words.other, align: 'right', of: ({ others }) => amountText(others[0]?.amount) },
  ];
  const sums = yearsOfAccount(months).flatMap(({ year, deposited, otherwise }) =>
    otherwise === null ? [] : [sentence(words.otherYear(year, yuanOf(deposited), yuanOf(otherwise)))],
  );
  if (told.length === 0) return [];
  return [{ title: words.others, parts: [...entriesOf(readings), ...tableOf(columns, told), ...sums] }];
}

function assumptionSection(report: AccountReport, locale: Locale): Section[] {
  const language = languageOf(locale);
  const entries = assumptionsOf(report).map(({ id, article, chosen }) => ({
    name: `${id} ${citationOf(article, language)}`,
    says: [chosen[language]],
  }));
  return entries.length > 0 ? [{ title: locale.table.assumptions, parts: entriesOf(entries) }] : [];
}

function tableOf<T>(columns: readonly Told<T>[], items: readonly T[]): Grid[] {
  const rows = items.map((item) => ({ cells: columns.map(({ of }) => of(item)) }));
  return rows.length > 0 ? [{ kind: 'grid', columns: columns.map(({ of: _, ...column }) => column), rows }] : [];
}

function amountText(amount: Fen | null | undefined): string {
  return amount == null ? NONE : yuanOf(amount);
}
