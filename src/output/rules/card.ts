import { inForce, type Standing } from '../../engine/standing.ts';
import type { Table } from '../../policy/grammar.ts';
import type { Articles } from '../../policy/notation.ts';
import { REASONS } from '../../policy/reasons.ts';
import { conditionText } from '../condition.ts';
import { type Entry, entriesOf, type Page, sentence } from '../page.ts';
import { fileSentences } from '../policy-file.ts';
import { outsideNote } from './document.ts';
import { refusedInShort, rowsThatTell } from './gist.ts';
import type { RulesView } from './view.ts';

/** Between the values of working and retired members. */
const OR = ' / ';

/** A region's rules on a day on a card of at most 20 lines: what a member asks first, each with its article. */
export function cardPage(view: RulesView, standing: Standing): Page {
  const { policy, locale, language, cited } = view;
  const { rules } = locale;
  const { document, force } = policy;
  const says = (name: string, text: string): Entry => ({ name, says: [text] });
  return {
    title: rules.title(policy.name[language], policy.id, standing.asked),
    sections: [
      {
        parts: [
          ...outsideNote(standing, locale).map((text) => sentence(text, 'warn')),
          ...entriesOf([
            says(
              rules.document.title,
              [document.number ?? document.title[language], rules.force(force.from, force.to, cited(force))].join(
                rules.card.between,
              ),
            ),
            ...valueEntries(view, standing),
            ...firstSelfPayEntry(view, standing),
            says(rules.sections.refusals, refusalsSaid(view, standing)),
          ]),
          ...[rules.card.below(rules.known(document.issued)), ...fileSentences(policy, locale)].map((text) =>
            sentence(text, 'faint'),
          ),
        ],
      },
    ],
  };
}

/** Deductible, ratios and cap, working and retired. */
function valueEntries(view: RulesView, { day }: Standing): Entry[] {
  const { rules } = view.locale;
  const { deductible, ratios, caps } = view.policy;
  const standards = rowsSaid(view, inForce(deductible.tables, day), rules.yuan);
  return [
    { name: rules.heads.deductible, says: [`${rules.kindNames[deductible.kind]}${rules.card.between}${standards}`] },
    { name: rules.heads.ratio, says: [rowsSaid(view, inForce(ratios, day), rules.percent)] },
    { name: rules.heads.cap, says: [rowsSaid(view, inForce(caps, day), rules.yuan)] },
  ];
}

/** The rows of tables behind one another; a value that is the same for working and retired stands once. */
function rowsSaid<V>(view: RulesView, tables: readonly Table<V>[], said: (value: V) => string): string {
  const { enrollments } = view.policy;
  const kinds = enrollments.map(({ kind }) => kind);
  const texts = tables
    .flatMap(({ rows }) => rowsThatTell(rows, kinds))
    .map(({ when, active, retired }) => {
      const values = active === retired ? said(active) : `${said(active)}${OR}${said(retired)}`;
      return when ? `${conditionText(when, enrollments, view.locale)} ${values}` : values;
    });
  return listed(view, texts, tables);
}

function firstSelfPayEntry(view: RulesView, { day }: Standing): Entry[] {
  const { policy, locale } = view;
  const rules = inForce(policy.firstSelfPay, day);
  const texts = rules.map(
    ({ when, percent }) => `${conditionText(when, policy.enrollments, locale)} ${locale.rules.percent(percent)}`,
  );
  return rules.length > 0 ? [{ name: locale.rules.sections.firstSelfPay, says: [listed(view, texts, rules)] }] : [];
}

/** What is not paid, in the order in which reasons are reported. */
function refusalsSaid(view: RulesView, { day }: Standing): string {
  const { policy, locale } = view;
  const { enrollments } = policy;
  const rules = inForce(policy.refusals, day).sort((a, b) => REASONS.indexOf(a.reason) - REASONS.indexOf(b.reason));
  const kinds = enrollments.map(({ kind }) => kind);
  const texts = refusedInShort(rules, kinds).map((condition) => conditionText(condition, enrollments, locale));
  return listed(view, texts, rules);
}

/** Texts behind one another, and the articles of their rules, each once. */
function listed(
  { locale, cited }: RulesView,
  texts: readonly string[],
  rules: readonly { readonly article: Articles }[],
): string {
  const articles = new Set(rules.flatMap(({ article }) => article.split('、')));
  return texts.join(locale.rules.card.between) + locale.rules.cited(cited({ article: [...articles].join('、') }));
}
