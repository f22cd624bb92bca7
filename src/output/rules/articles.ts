import { gridOf, type Page, type Section } from '../page.ts';
import type { RulesView } from './view.ts';

/** Every article of the document: what it settles, in what way, and where it is used. */
export function articlePage(view: RulesView): Page {
  const { policy, register, locale, language, cited } = view;
  const { sections, heads, states, settles, uses } = locale.rules;
  const rows = register.articles.map((row) => [
    cited(row),
    row.says[language],
    [states[row.state], ...(row.uses.length > 0 ? [uses(row.uses)] : [])].join(locale.table.remarkSeparator),
  ]);
  const section: Section = {
    parts: gridOf([{ head: heads.articles }, { head: settles }, { head: heads.state }], rows),
  };
  return { title: locale.rules.part(policy.name[language], sections.articles), sections: [section] };
}
