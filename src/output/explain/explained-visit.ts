import type { Explanation, Parts } from '../../engine/explain/step.ts';
import type { Locale } from '../../locale/index.ts';
import type { Policy } from '../../policy/grammar.ts';
import { yuanOf } from '../../policy/money.ts';
import { citationOf } from '../article.ts';
import { languageOf } from '../language.ts';
import { entriesOf, type Section, type Steps, sentence, stepsOf } from '../page.ts';
import { forwardedSentence } from '../policy-file.ts';
import { type Report, type Reported, reportedVisits } from '../report.ts';
import { sentenceOf } from './sentence.ts';

/** The visits of a report step by step, behind the document of each region; none where nothing was explained. */
export function explainedSections(report: Report, locale: Locale): Section[] {
  const visits = reportedVisits(report).flatMap((visited) => explainedSection(visited, report, locale) ?? []);
  if (visits.length === 0) return [];
  const language = languageOf(locale);
  const documents = report.policies.map(({ name, document }) =>
    sentence(locale.explain.document(name[language], document.title[language], document.number)),
  );
  const forwarded = report.forwarded.map((document) => forwardedSentence(document, locale));
  const skipped = report.policies
    .filter((policy) => skipsOverallLimit(policy, report))
    .map(({ name, overall }) => locale.explain.overallSkipped(name[language], citationOf(overall.article, language)));
  return [
    { title: locale.explain.title, parts: [...documents, ...[...forwarded, ...skipped].map((text) => sentence(text))] },
    ...visits,
  ];
}

/** Whether outpatient payments count toward the region's overall limit and a visit got as far without one being given. */
function skipsOverallLimit(policy: Policy, report: Report): boolean {
  const { beyond } = policy.overall;
  if (beyond !== 'large-sum' && beyond !== 'stop') return false;
  return reportedVisits(report).some((visited) => {
    const steps = visited.policy === policy ? (visited.explanation?.steps ?? []) : [];
    return steps.some(({ step }) => step === 'cap') && !steps.some(({ step }) => step === 'overall-limit');
  });
}

/** A visit: what it was, its steps in order, what sums to the amount, the readings relied on. */
function explainedSection(visited: Reported, report: Report, locale: Locale): Section | undefined {
  const { explanation, policy, visit } = visited;
  if (!explanation) return undefined;
  const words = locale.explain;
  const language = languageOf(locale);
  const amount = yuanOf(visit.amount ?? visit.eligible ?? 0);
  const title = [
    visit.date,
    ...(report.policies.length > 1 ? [policy.name[language]] : []),
    ...(visit.id ? [visit.id] : []),
    ...(visit.institution ? [visit.institution] : []),
    words.visit(amount),
  ].join('  ');
  const readings = (report.registers.get(policy)?.points ?? [])
    .filter(({ id }) => explanation.points.includes(id))
    .map(({ id, article, chosen }) => ({
      name: words.reading(id, citationOf(article, language)),
      says: [chosen[language]],
    }));
  return {
    title,
    parts: [
      explainedSteps(explanation, policy, locale),
      sentence(words.total(amount, partsSentence(explanation.parts, locale))),
      ...entriesOf(readings, 'faint'),
    ],
  };
}

/** The steps of an explanation in order, each with the article it rests on. */
export function explainedSteps({ steps }: Explanation, policy: Policy, locale: Locale): Steps {
  const said = steps.map((step) => {
    const sentence = sentenceOf(step, policy, locale);
    return step.article === null ? sentence : `${sentence} [${citationOf(step.article, languageOf(locale))}]`;
  });
  return stepsOf(said);
}

/** The parts that are something, and what the funds pay. */
function partsSentence(parts: Parts, { explain }: Locale): string {
  return (Object.keys(explain.parts) as (keyof Parts)[])
    .filter((part) => part === 'reimbursed' || parts[part] !== 0)
    .map((part) => `${explain.parts[part]} ${yuanOf(parts[part])}`)
    .join(' + ');
}
