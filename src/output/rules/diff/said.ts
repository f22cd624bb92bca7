import type { AccountChange } from '../../../engine/changes/account.ts';
import type { ChoicePart } from '../../../engine/changes/changes.ts';
import type { Fate } from '../../../engine/changes/outcomes.ts';
import type { Value, ValuePart } from '../../../engine/changes/values.ts';
import type { Locale } from '../../../locale/index.ts';
import type { Policy } from '../../../policy/grammar.ts';
import { percentOf, yuanOf } from '../../../policy/money.ts';
import { citationOf } from '../../article.ts';
import { languageOf } from '../../language.ts';
import { rowSaid } from '../account.ts';

/** A value with its article; `null` is a kind of enrollment that the region does not know. */
export function valueSaid(part: ValuePart, value: Value | null, locale: Locale): string {
  const { rules } = locale;
  if (value === null) return rules.diff.unknownKind;
  const isShare = part === 'ratio' || part === 'firstSelfPay';
  if (part === 'firstSelfPay' && value.value === 0) return rules.diff.none;
  const amount = isShare ? rules.percent(percentOf(value.value)) : rules.yuan(yuanOf(value.value).replace(/\.00$/, ''));
  return amount + basis(value, locale);
}

/** Whether a visit is paid, or why it is not, and what that rests on. */
export function fateSaid(fate: Fate, locale: Locale): string {
  const { diff } = locale.rules;
  const said = fate.reason === null ? diff.paid : diff.refused(locale.words.reasons[fate.reason]);
  return said + basis(fate, locale);
}

/** What comes into the account or is contributed, with articles. */
export function accountSaid(rows: AccountChange['before'], { account }: Policy, locale: Locale): string {
  if (account === undefined || rows.length === 0) return locale.account.silent;
  const said = rows.map((row) => rowSaid(row, account, locale) + basis(row, locale));
  return said.join(locale.table.remarkSeparator);
}

/** A choice of the policy in words, with its article. */
export function choiceSaid(part: ChoicePart, policy: Policy, locale: Locale): string {
  const { rules } = locale;
  const { enrollments, deductible, retirement, overall, claim, withheld } = policy;
  switch (part) {
    case 'enrollments':
      return enrollments.map(({ label }) => label[languageOf(locale)]).join(' / ');
    case 'kind':
      return rules.kinds[deductible.kind];
    case 'retirement':
      return rules.retirement[retirement.from] + basis(retirement, locale);
    case 'overall':
      return rules.overall[overall.beyond] + basis(overall, locale);
    case 'claim':
      return claim ? rules.claim(claim.nextYear.month, claim.nextYear.day) + basis(claim, locale) : rules.noClaim;
    case 'withheld':
      return withheld ? rules.withheld(rules.percent(withheld.percent)) + basis(withheld, locale) : rules.diff.none;
  }
}

type Cited = { readonly article: string; readonly points?: readonly string[] };

/** Article and open points in brackets; nothing where there are neither. */
function basis({ article, points = [] }: Cited, locale: Locale): string {
  const cited = [...(article === '' ? [] : [citationOf(article, languageOf(locale))]), ...points];
  return cited.length > 0 ? locale.rules.cited(cited.join(locale.table.listSeparator)) : '';
}
