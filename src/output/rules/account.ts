import { isInSpan } from '../../engine/account-rows.ts';
import type { Standing } from '../../engine/standing.ts';
import type { Locale } from '../../locale/index.ts';
import type {
  AccountRules,
  ContributionRow,
  Deposit,
  DepositRow,
  MemberCondition,
} from '../../policy/account-grammar.ts';
import type { Enrollment } from '../../policy/grammar.ts';
import { monthOfDay } from '../../policy/month.ts';
import type { PointId } from '../../policy/notation.ts';
import { labelOf } from '../condition.ts';
import { languageOf } from '../language.ts';
import { entriesOf, gridOf, type Part, sentence } from '../page.ts';
import { accountPoints, readingsOf } from './points.ts';
import type { RulesView } from './view.ts';

const OR = ' / ';

/** What comes into the account in the month of the day, and is contributed, a line of the table for each rule. */
export function accountParts(view: RulesView, { day }: Standing): Part[] {
  const { policy, locale, cited } = view;
  const { account } = policy;
  if (account === undefined) return [];
  const { account: words, rules } = locale;
  const month = monthOfDay(day);
  const rows = [...account.deposits, ...account.supplements, ...account.contributions]
    .filter((row) => isInSpan(month, row))
    .map((row) => [memberText(row.when, policy.enrollments, locale), rowSaid(row, account, locale), cited(row)]);
  const { first, retirement, withoutBenefits } = account;
  const said = (text: string, rule: { article: string; points?: readonly PointId[] }) =>
    sentence(`${text}${rules.cited(cited(rule))}`);
  return [
    said(words.first(first.month), first),
    said(words.retirement[retirement.from], retirement),
    said(words.stopped, withoutBenefits),
    ...gridOf([{ head: rules.heads.where }, { head: words.amount }, { head: rules.heads.articles }], rows),
    ...entriesOf(readingsOf(accountPoints(account), view)),
  ];
}

/** What a row gives, in words. */
export function rowSaid(row: DepositRow | ContributionRow, account: AccountRules, locale: Locale): string {
  const { account: words, rules } = locale;
  if ('payer' in row) return words.contributes(words.contributions[row.payer], rules.percent(row.percent));
  const said = depositSaid(row.deposit, account, locale);
  return account.supplements.includes(row) ? words.supplemented(said) : said;
}

function depositSaid(deposit: Deposit, { averagePension }: AccountRules, locale: Locale): string {
  const { account: words, rules } = locale;
  const average = averagePension?.[languageOf(locale)] ?? '';
  switch (deposit.kind) {
    case 'share-of-base':
      return words.ofBase(rules.percent(deposit.percent));
    case 'share-of-fixed-base':
      return words.ofFixedBase(rules.percent(deposit.percent));
    case 'share-of-average-pension':
      return words.ofAverage(String(deposit.year), average, rules.percent(deposit.percent));
    case 'share-of-last-average-pension':
      return words.ofAverage(words.yearBefore, average, rules.percent(deposit.percent));
    case 'sum':
      return words.aMonth(rules.yuan(deposit.yuan));
    case 'none':
    case 'not-in-text':
      return words.reasons[deposit.reason];
  }
}

/** A kind of member in words. */
export function memberText(
  { status = [], enrollment = [], ageFrom, ageUnder }: MemberCondition,
  enrollments: readonly Enrollment[],
  locale: Locale,
): string {
  const { account: words, words: terms, table } = locale;
  const said = [
    enrollment.map((kind) => labelOf(kind, enrollments, locale)).join(OR),
    status.map((one) => terms.status[one]).join(OR),
    ageFrom === undefined ? '' : words.ageFrom(ageFrom),
    ageUnder === undefined ? '' : words.ageUnder(ageUnder),
  ].filter((part) => part !== '');
  return said.length > 0 ? said.join(table.remarkSeparator) : words.everyone;
}
