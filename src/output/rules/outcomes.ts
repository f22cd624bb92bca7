import { inForce, type Standing } from '../../engine/standing.ts';
import { REASONS } from '../../policy/reasons.ts';
import { conditionText } from '../condition.ts';
import { readingsOf } from './points.ts';
import { entriesOf, gridOf, type Section, sentence } from './sheet.ts';
import type { Told } from './told.ts';

/** What the member bears first, what is refused, and what is paid on a reading only. */
export function outcomeSections(told: Told, standing: Standing): Section[] {
  return [firstSelfPaySection(told, standing), refusalSection(told, standing), readingSection(told, standing)].filter(
    ({ parts }) => parts.length > 0,
  );
}

function firstSelfPaySection(told: Told, { day }: Standing): Section {
  const { policy, locale, cited } = told;
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
        [{ text: heads.where }, { text: sections.firstSelfPay, align: 'right' }, { text: heads.articles }],
        rows,
      ),
      ...entriesOf(readingsOf(points, told)),
    ],
  };
}

/** In the order in which reasons are reported where several hold. */
function refusalSection(told: Told, { day }: Standing): Section {
  const { policy, locale, cited } = told;
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
      ...gridOf([{ text: heads.where }, { text: heads.reason }, { text: heads.articles }], rows),
      ...entriesOf(readingsOf(points, told)),
    ],
  };
}

function readingSection(told: Told, { day }: Standing): Section {
  const { policy, locale } = told;
  const { sections, heads, onlyWhereCut } = locale.rules;
  const where = (rule: { readonly when: object }) => conditionText(rule.when, policy.enrollments, locale);
  const rules = [
    ...inForce(policy.readings, day).map((rule) => ({ said: where(rule), points: rule.points })),
    ...inForce(policy.capReadings, day).map((rule) => ({ said: onlyWhereCut(where(rule)), points: rule.points })),
  ];
  const rows = rules.flatMap(({ said, points }) =>
    readingsOf(points, told).map(({ name, says }) => [said, name, ...says]),
  );
  return {
    title: sections.readings,
    parts: gridOf([{ text: heads.where }, { text: heads.point }, { text: heads.reading }], rows),
  };
}
