import type { Choice } from '../../engine/what-if/choice.ts';
import type { Alternative, AlternativeOutcome } from '../../engine/what-if/what-if.ts';
import type { Locale } from '../../locale/index.ts';
import { type Fen, yuanOf } from '../../policy/money.ts';
import { citationOf } from '../article.ts';
import { filledPercent } from '../bar.ts';
import { languageOf } from '../language.ts';
import { type Bar, barsOf, type Grid, NONE, type Page, type Row, type Section, sentence } from '../page.ts';
import { basisSections } from '../result/basis.ts';
import { signatureSection } from '../signature.ts';
import { basisOf, reportedIn, type WhatIfComparison } from './comparison.ts';

/** A comparison as a person reads it: which is best, then every alternative, and, unless `quiet`, what it rests on. */
export function comparisonPage(
  comparison: WhatIfComparison,
  locale: Locale,
  options: { readonly quiet?: boolean } = {},
): Page {
  const { by, alternatives } = comparison;
  const { whatIf } = locale;
  const compared = alternatives.find(({ given }) => given)?.outcome?.visits.length ?? 0;
  const head: Section = {
    parts: [
      sentence(bestSentence(alternatives, locale), 'strong'),
      ...(compared > 1 ? [sentence(whatIf.many(compared))] : []),
    ],
  };
  return {
    title: whatIf.titles[by],
    sections: [
      head,
      { parts: [gridOf(comparison, locale)] },
      ...barSections(alternatives, locale),
      ...(options.quiet ? [] : basisSections(basisOf(comparison), locale)),
      signatureSection(locale),
    ],
  };
}

function bestSentence(alternatives: readonly Alternative[], locale: Locale): string {
  const { whatIf } = locale;
  const given = alternatives.find((one) => one.given);
  const best = alternatives.filter(({ outcome }) => outcome?.best);
  const [first] = best;
  const paid = (one: Alternative | undefined) => yuanOf(one?.outcome?.totals.reimbursed ?? 0);
  if (!first?.outcome) return whatIf.same(paid(given));
  if (given?.outcome?.best) {
    const name = given.choice.kind === 'given' ? '' : choiceName(given.choice, locale);
    return whatIf.bestGiven(name, paid(given));
  }
  const names = best.map(({ choice }) => choiceName(choice, locale)).join(locale.table.listSeparator);
  return whatIf.bestOther(names, paid(first), yuanOf(first.outcome.difference));
}

/** What each alternative pays as a picture, on paper; of visits that were taken back there is none. */
function barSections(alternatives: readonly Alternative[], locale: Locale): Section[] {
  const bars = alternatives.flatMap(({ choice, outcome }): Bar[] => {
    if (!outcome || outcome.totals.amount <= 0 || outcome.totals.reimbursed < 0) return [];
    const { amount, reimbursed } = outcome.totals;
    const says = locale.slip.reimbursed(yuanOf(reimbursed));
    return [{ label: choiceName(choice, locale), percent: filledPercent(reimbursed, amount), says, tone: 'good' }];
  });
  return bars.length > 0 ? [{ title: locale.whatIf.bars, onPaper: true, parts: barsOf(bars) }] : [];
}

function gridOf({ by, alternatives }: WhatIfComparison, locale: Locale): Grid {
  const { heads } = locale.whatIf;
  return {
    kind: 'grid',
    columns: [
      { head: heads[by], names: true, wraps: 12 },
      { head: heads.ratio, align: 'right' },
      { head: heads.deductible, align: 'right' },
      { head: heads.reimbursed, align: 'right', tone: 'good' },
      { head: heads.selfPaid, align: 'right' },
      { head: heads.difference, align: 'right' },
      { head: heads.mark },
    ],
    rows: alternatives.map((alternative) => rowOf(alternative, locale)),
    belowHead: locale.table.labels.remarks,
  };
}

function rowOf({ choice, given, outcome, missing }: Alternative, locale: Locale): Row {
  const { whatIf } = locale;
  const name = choiceName(choice, locale);
  if (!outcome) {
    const below = sentence(whatIf.impossible(missing ?? ''), 'warn');
    return { cells: [name, NONE, NONE, NONE, NONE, NONE, ''], tone: 'faint', below };
  }
  const { totals, difference, best } = outcome;
  const marks = [...(given ? [whatIf.asGiven] : []), ...(best ? [whatIf.best] : [])];
  const cells = [
    name,
    ratioIn(outcome),
    yuanOf(totals.deductible),
    yuanOf(totals.reimbursed),
    yuanOf(totals.selfPaid),
    signed(difference),
    marks.join(locale.table.listSeparator),
  ];
  const remarks = remarksOf(outcome, locale);
  return {
    cells,
    ...(best && { tone: 'strong' as const }),
    ...(remarks.length > 0 && {
      below: sentence(remarks.join(locale.table.remarkSeparator), totals.refused > 0 ? 'warn' : 'faint'),
    }),
  };
}

function remarksOf(outcome: AlternativeOutcome, locale: Locale): string[] {
  const { whatIf, table, words } = locale;
  const visits = reportedIn(outcome);
  const refused = visits.filter(({ result }) => result.reason !== null);
  const reasons = refused.map(({ result }) =>
    table.refused(words.reasons[result.reason ?? 'not-in-force'], citationOf(result.article ?? '', languageOf(locale))),
  );
  const points = [...new Set(visits.flatMap(({ result }) => result.points))].sort();
  const others = outcome.difference - outcome.ofCompared;
  return [
    ...(refused.length > 0 && refused.length < visits.length ? [whatIf.someRefused(refused.length)] : []),
    ...new Set(reasons),
    ...(others === 0 ? [] : [whatIf.later(signed(others))]),
    ...(points.length > 0 ? [table.see(points.join(table.listSeparator))] : []),
  ];
}

/** The ratio of the visits, where all that are paid have the same. */
function ratioIn({ visits }: AlternativeOutcome): string {
  const ratios = new Set(visits.flatMap(({ result }) => (result?.ratio == null ? [] : [result.ratio])));
  return ratios.size === 1 ? `${[...ratios][0]}%` : NONE;
}

/** What an alternative is called. */
export function choiceName(choice: Choice, locale: Locale): string {
  const { words, whatIf } = locale;
  switch (choice.kind) {
    case 'given':
      return whatIf.asGiven;
    case 'pharmacy':
      return whatIf.pharmacy;
    case 'tier':
      return words.tier[choice.tier];
    case 'place':
      return words.place[choice.place];
    case 'status':
      return words.status[choice.status];
    case 'city':
      return choice.policy.name[languageOf(locale)];
  }
}

function signed(fen: Fen): string {
  return fen > 0 ? `+${yuanOf(fen)}` : yuanOf(fen);
}
