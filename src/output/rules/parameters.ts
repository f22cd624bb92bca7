import type { Standing } from '../../engine/standing.ts';
import { type Entries, entriesOf, type Page, type Section, sentence } from '../page.ts';
import { fileSentences } from '../policy-file.ts';
import { accountParts } from './account.ts';
import { documentSection } from './document.ts';
import { outcomeSections } from './outcomes.ts';
import { periodSection } from './periods.ts';
import { generalPoints, readingsOf } from './points.ts';
import { tableSections } from './tables.ts';
import type { RulesView } from './view.ts';

/** Everything a region's rules say on a day, each value with its article. */
export function parameterPage(view: RulesView, standing: Standing): Page {
  const { policy, locale, language } = view;
  return {
    title: locale.rules.title(policy.name[language], policy.id, standing.asked),
    sections: [
      documentSection(view, standing),
      ...tableSections(view, standing),
      ...outcomeSections(view, standing),
      ...periodSection(view),
      ...otherSections(view),
      ...wordSections(view, standing),
      {
        parts: [locale.rules.known(policy.document.issued), ...fileSentences(policy, locale)].map((text) =>
          sentence(text),
        ),
      },
    ],
  };
}

/** What is no table: retirement, overall limit, deadline of claims, deposit of institutions. */
function otherSections(view: RulesView): Section[] {
  const { policy, locale, cited } = view;
  const { sections, retirement, overall, claim, noClaim, withheld, percent } = locale.rules;
  const section = (title: string, text: string, rule: { article: string; points?: readonly string[] }): Section => ({
    title,
    parts: [
      sentence(`${text}${locale.rules.cited(cited({ article: rule.article }))}`),
      ...entriesOf(readingsOf(rule.points ?? [], view)),
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

/** What the account may pay and for whom. */
function purposeParts({ policy, locale, language, cited }: RulesView): Entries[] {
  const { purpose, whom: names } = locale.rules;
  return entriesOf(
    (policy.accountPurposes ?? []).map(({ what, whom, article, later }) => ({
      name: cited({ article }),
      says: [purpose(whom.map((one) => names[one]).join(locale.table.listSeparator), what[language], later ?? false)],
    })),
  );
}

/** What the register says of parts that no single visit asks for. */
function wordSections(view: RulesView, standing: Standing): Section[] {
  const { register, locale, language, cited } = view;
  const { sections, conventions } = locale.rules;
  const { account, common } = generalPoints(view);
  const articlesThat = (fits: (article: (typeof register.articles)[number]) => boolean) =>
    entriesOf(register.articles.filter(fits).map((row) => ({ name: cited(row), says: [row.says[language]] })));
  const aboutAccount = (uses: readonly string[]) => uses.some((use) => use.startsWith('account'));
  return [
    {
      title: sections.account,
      parts: [
        ...accountParts(view, standing),
        ...purposeParts(view),
        ...articlesThat(({ uses }) => aboutAccount(uses)),
        ...entriesOf(readingsOf(account, view)),
      ],
    },
    {
      title: sections.elsewhere,
      parts: articlesThat(
        ({ uses, state }) => (uses.includes('eligible') || state === 'announced') && !aboutAccount(uses),
      ),
    },
    { title: sections.common, parts: [sentence(conventions), ...entriesOf(readingsOf(common, view))] },
  ].filter(({ parts }) => parts.length > 0);
}
