import { changesBetween } from '../../engine/changes/changes.ts';
import { periodsOf } from '../../engine/standing.ts';
import { entriesOf, type Section } from '../page.ts';
import { changedParts } from './diff/lines.ts';
import type { RulesView } from './view.ts';

/** What changes on which day within the days in force; no section where nothing does. */
export function periodSection({ policy, locale }: RulesView): Section[] {
  const { sections, diff } = locale.rules;
  const periods = periodsOf(policy);
  const entries = periods.flatMap((period, index) => {
    const before = periods[index - 1];
    if (!before) return [];
    const parts = changedParts(changesBetween(before, period), policy, policy, locale);
    const says = parts.flatMap(({ title, lines }) =>
      lines.map((line) => diff.line(title, line.where, line.before, line.after)),
    );
    return says.length > 0 ? [{ name: period.asked, says }] : [];
  });
  return entries.length > 0 ? [{ title: sections.periods, parts: entriesOf(entries) }] : [];
}
