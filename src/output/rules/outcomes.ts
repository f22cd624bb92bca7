import { inForce, type Standing } from '../../engine/standing.ts';
import { REASONS } from '../../policy/reasons.ts';
import { conditionText } from '../condition.ts';
import { entriesOf, gridOf, type Section, sentence } from '../page.ts';
import { readingsOf } from './points.ts';
import type { RulesView } from './view.ts';

/** What the member bears first, what is refused, and what is paid on a reading only. */
export function outcomeSections(view: RulesView, standing: Standing): Section[] {
  return [firstSelfPaySection(view, standing), refusalSection(view, standing), readingSection(view, standing)].filter(
    ({ parts }) => parts.length > 0,
  );
}

function firstSelfPaySection(view: RulesView, { day }: Standing): Section {
  const { policy, locale, cited } = view;
  const { sections, heads, percent, firstSelfPay, noFirstSelfPay } = locale.rules;
  const rules = inForce(policy.firstSelfPay, day);
  const rows = rules.map((rule) => [
    conditionText(rule.when, policy.enrollments, locale),
    percent(rule.percent),
    cited(rule),
  ]);
  const points = rules.flatMap((rule) => rule.points ?? []);
  return {
    title: sections.firstSelfPay,
    parts: [
      sentence(rows.length > 0 ? firstSelfPay : noFirstSelfPay),
      ...gridOf(
        [{ head: heads.where }, { head: sections.firstSelfPay, align: 'right' }, { head: heads.articles }],
        rows,
      ),
      ...entriesOf(readingsOf(points, view)),
    ],
  };
}

/** In the order in which reasons are reported where several hold. */
function refusalSection(view: RulesView, { day }: Standing): Section {
  const { policy, locale, cited } = view;
  const { sections, heads } = locale.rules;
  const rules = inForce(policy.refusals, day).sort((a, b) => REASONS.indexOf(a.reason) - REASONS.indexOf(b.reason));
  const rows = rules.map((rule) => [
    conditionText(rule.when, policy.enrollments, locale),
    locale.words.reasons[rule.reason],
    cited(rule),
  ]);
  const points = rules.flatMap((rule) => rule.points ?? []);
  return {
    title: sections.refusals,
    parts: [
      ...gridOf([{ head: heads.where }, { head: heads.reason }, { head: heads.articles }], rows),
      ...entriesOf(readingsOf(points, view)),
    ],
  };
}

function readingSection(view: RulesView, { day }: Standing): Section {
  const { policy, locale } = view;
  const { sections, heads, moments } = locale.rules;
  const where = (rule: { readonly when: object }) => conditionText(rule.when, policy.enrollments, locale);
  const holding = policy.readings.filter((rule) => rule.at === 'outside' || inForce([rule], day).length > 0);
  const rules = holding.map((rule) => ({
    said: rule.at ? moments[rule.at](where(rule)) : where(rule),
    points: rule.points,
  }));
  const rows = rules.flatMap(({ said, points }) =>
    readingsOf(points, view).map(({ name, says }) => [said, name, ...says]),
  );
  return {
    title: sections.readings,
    parts: gridOf([{ head: heads.where }, { head: heads.point }, { head: heads.reading }], rows),
  };
}
