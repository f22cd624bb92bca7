import { gridOf, type Section, type Sheet } from './sheet.ts';
import type { Told } from './told.ts';

/** Every article of the document: what it settles, in what way, and where it is used. */
export function articleSheet(told: Told): Sheet {
  const { policy, register, locale, language, cited } = told;
  const { sections, heads, states, settles, uses } = locale.rules;
  const rows = register.articles.map((row) => [
    cited(row),
    row.says[language],
    [states[row.state], ...(row.uses.length > 0 ? [uses(row.uses)] : [])].join(locale.table.remarkSeparator),
  ]);
  const section: Section = {
    parts: gridOf([{ text: heads.articles }, { text: settles }, { text: heads.state }], rows),
  };
  return { title: locale.rules.part(policy.name[language], sections.articles), sections: [section] };
}
