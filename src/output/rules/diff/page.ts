import { changesBetween, isNothing } from '../../../engine/changes/changes.ts';
import type { Standing } from '../../../engine/standing.ts';
import type { Locale } from '../../../locale/index.ts';
import { citationOf } from '../../article.ts';
import { languageOf } from '../../language.ts';
import { entriesOf, gridOf, type Page, type Section, sentence } from '../../page.ts';
import { fileSentences } from '../../policy-file.ts';
import { outsideNote } from '../document.ts';
import { changedParts } from './lines.ts';

/** What changes from one set of rules to the other, with the articles of both sides. */
export function diffPage(before: Standing, after: Standing, locale: Locale): Page {
  const { diff, heads } = locale.rules;
  const changes = changesBetween(before, after);
  const isSameSide = sideName(before, locale) === sideName(after, locale);
  const [was, is] = [before, after].map((side) => sideName(side, locale, isSameSide)) as [string, string];
  const parts = changedParts(changes, before.policy, after.policy, locale).map(
    ({ title, lines }): Section => ({
      title,
      parts: gridOf(
        [{ head: heads.where }, { head: was }, { head: is }],
        lines.map((line) => [line.where, line.before, line.after]),
      ),
    }),
  );
  return {
    title: diff.title(was, is),
    sections: [
      sidesSection([before, after], locale),
      ...(isNothing(changes) ? [{ parts: [sentence(diff.nothing)] }] : parts),
    ],
  };
}

/** The region and the day; where both sides have the same, also whether the rules are built in or from a file. */
function sideName({ policy, asked }: Standing, locale: Locale, withSource = false): string {
  const { side, builtIn, edited } = locale.rules.diff;
  const name = side(policy.name[languageOf(locale)], asked);
  return withSource ? `${name}${fileSentences(policy, locale).length > 0 ? edited : builtIn}` : name;
}

/** Where each side comes from and when it is in force. */
function sidesSection(sides: readonly Standing[], locale: Locale): Section {
  const language = languageOf(locale);
  const { rules } = locale;
  return {
    parts: entriesOf(
      [...new Set(sides.map(({ policy }) => policy))].map((policy) => ({
        name: policy.name[language],
        says: [
          `${policy.document.title[language]}${rules.cited(policy.document.number ?? rules.document.noNumber)}`,
          rules.force(policy.force.from, policy.force.to, citationOf(policy.force.article, language)),
          ...sides.filter((side) => side.policy === policy).flatMap((side) => outsideNote(side, locale)),
          rules.known(policy.document.issued),
          ...fileSentences(policy, locale),
        ],
      })),
    ),
  };
}
