import type { Standing } from '../../engine/standing.ts';
import type { Locale } from '../../locale/index.ts';
import { isoOf } from '../../policy/day.ts';
import { entriesOf, type Section, sentence } from '../page.ts';
import { readingsOf } from './points.ts';
import type { RulesView } from './view.ts';

/** The document the rules come from, when it is in force, and whom it knows. */
export function documentSection(view: RulesView, standing: Standing): Section {
  const { policy, locale, language, cited } = view;
  const { document, force, enrollments } = policy;
  const words = locale.rules.document;
  return {
    parts: [
      ...outsideNote(standing, locale).map((text) => sentence(text)),
      ...entriesOf([
        { name: words.title, says: [document.title[language]] },
        { name: words.number, says: [document.number ?? words.noNumber] },
        { name: words.issued, says: [document.issued] },
        ...(document.forwarded ?? []).map(({ by, number, issued }) => ({
          name: words.forwarded,
          says: [words.forwardedBy(by[language], number, issued)],
        })),
        {
          name: words.force,
          says: [
            locale.rules.force(force.from, force.to, cited({ article: force.article })),
            ...(force.to && force.after ? [words.afterwards(force.to, locale.words.reasons[force.after.reason])] : []),
          ],
        },
        {
          name: words.adjustable,
          says: [
            document.adjustable === null ? words.noAdjusting : words.mayAdjust(cited({ article: document.adjustable })),
          ],
        },
        {
          name: words.enrollments,
          says: enrollments.map(({ kind, label, points = [] }) =>
            [`${kind}  ${label[language]}`, ...points].join('  '),
          ),
        },
      ]),
      ...entriesOf(
        readingsOf(
          [force, ...enrollments].flatMap(({ points }) => points ?? []),
          view,
        ),
      ),
    ],
  };
}

/** What to say where the day asked for is outside the days in force. */
export function outsideNote({ asked, day, outside }: Standing, locale: Locale): string[] {
  return outside === null ? [] : [locale.rules[outside](asked, isoOf(day))];
}
