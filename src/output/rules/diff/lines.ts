import { CHOICE_PARTS, type Changes, type ChoicePart } from '../../../engine/changes/changes.ts';
import { VALUE_PARTS } from '../../../engine/changes/values.ts';
import type { Locale } from '../../../locale/index.ts';
import type { Condition, Policy } from '../../../policy/grammar.ts';
import { conditionText } from '../../condition.ts';
import { memberText } from '../account.ts';
import { accountSaid, choiceSaid, fateSaid, valueSaid } from './said.ts';

/** What changes for a kind of visit, in words. */
export type ChangeLine = { readonly where: string; readonly before: string; readonly after: string };

/** The changes of one part of the rules. */
export type ChangedPart = { readonly title: string; readonly lines: readonly ChangeLine[] };

/** Changes between two policies in words, part by part, leaving out parts that do not change. */
export function changedParts(changes: Changes, before: Policy, after: Policy, locale: Locale): ChangedPart[] {
  const { sections, diff, always } = locale.rules;
  const kinds = [...before.enrollments, ...after.enrollments];
  const where = (box: Condition) => conditionText(box, kinds, locale);
  const values = VALUE_PARTS.map((part) => ({
    title: sections[part],
    lines: changes.values[part].map((change) => ({
      where: where(change.where),
      before: valueSaid(part, change.before, locale),
      after: valueSaid(part, change.after, locale),
    })),
  }));
  const fates = changes.fates.map((change) => ({
    where: change.every ? always : Object.keys(change.where).length > 0 ? where(change.where) : diff.ordinary,
    before: fateSaid(change.before, locale),
    after: fateSaid(change.after, locale),
  }));
  const account = changes.account.map((change) => ({
    where: memberText(change.where, kinds, locale),
    before: accountSaid(change.before, before, locale),
    after: accountSaid(change.after, after, locale),
  }));
  const choices = CHOICE_PARTS.filter((part) => changes.choices.includes(part)).map((part) => ({
    where: choiceTitle(part, locale),
    before: choiceSaid(part, before, locale),
    after: choiceSaid(part, after, locale),
  }));
  const parts = [
    ...values,
    { title: diff.fates, lines: fates },
    { title: sections.account, lines: account },
    { title: diff.choices, lines: choices },
  ];
  return parts.filter(({ lines }) => lines.length > 0);
}

function choiceTitle(part: ChoicePart, { rules }: Locale): string {
  if (part === 'enrollments') return rules.document.enrollments;
  return part === 'kind' ? rules.diff.kind : rules.sections[part];
}
