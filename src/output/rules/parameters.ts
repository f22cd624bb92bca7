import type { Standing } from '../../engine/standing.ts';
import { fileSentences } from '../policy-file.ts';
import { documentSection } from './document.ts';
import { outcomeSections } from './outcomes.ts';
import { periodSection } from './periods.ts';
import { generalPoints, readingsOf } from './points.ts';
import { entriesOf, type Section, type Sheet, sentence } from './sheet.ts';
import { tableSections } from './tables.ts';
import type { Told } from './told.ts';

/** Everything a region's rules say on a day, each value with its article. */
export function parameterSheet(told: Told, standing: Standing): Sheet {
  const { policy, locale, language } = told;
  return {
    title: locale.rules.title(policy.name[language], policy.id, standing.asked),
    sections: [
      documentSection(told, standing),
      ...tableSections(told, standing),
      ...outcomeSections(told, standing),
      ...periodSection(told),
      ...otherSections(told),
      ...wordSections(told),
      { parts: [locale.rules.known(policy.document.issued), ...fileSentences(policy, locale)].map(sentence) },
    ],
  };
}

/** What is no table: retirement, overall limit, deadline of claims, deposit of institutions. */
function otherSections(told: Told): Section[] {
  const { policy, locale, cited } = told;
  const { sections, retirement, overall, claim, noClaim, withheld, percent } = locale.rules;
  const section = (title: string, text: string, rule: { article: string; points?: readonly string[] }): Section => ({
    title,
    parts: [
      sentence(`${text}${locale.rules.cited(cited({ article: rule.article }))}`),
      ...entriesOf(readingsOf(rule.points ?? [], told)),
    ],
  });
  return [
    section(sections.retirement, retirement[policy.retirement.from], policy.retirement),
    section(sections.overall, overall[policy.overall.beyond], policy.overall),
    policy.claim
      ? section(sections.claim, claim(policy.claim.nextYear.month, policy.claim.nextYear.day), policy.claim)
      : { title: sections.claim, parts: [sentence(noClaim)] },
    ...(policy.withheld
      ? [section(sections.withheld, withheld(percent(policy.withheld.percent)), policy.withheld)]
      : []),
  ];
}

/** What the register says of parts that no single visit asks for. */
function wordSections(told: Told): Section[] {
  const { register, locale, language, cited } = told;
  const { sections, conventions } = locale.rules;
  const { account, common } = generalPoints(told);
  const articlesThat = (fits: (article: (typeof register.articles)[number]) => boolean) =>
    entriesOf(register.articles.filter(fits).map((row) => ({ name: cited(row), says: [row.says[language]] })));
  const aboutAccount = (uses: readonly string[]) => uses.some((use) => use.startsWith('account'));
  return [
    {
      title: sections.account,
      parts: [...articlesThat(({ uses }) => aboutAccount(uses)), ...entriesOf(readingsOf(account, told))],
    },
    {
      title: sections.elsewhere,
      parts: articlesThat(
        ({ uses, state }) => (uses.includes('eligible') || state === 'announced') && !aboutAccount(uses),
      ),
    },
    { title: sections.common, parts: [sentence(conventions), ...entriesOf(readingsOf(common, told))] },
  ].filter(({ parts }) => parts.length > 0);
}
