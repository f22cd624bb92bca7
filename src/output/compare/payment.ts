import type { Locale } from '../../locale/index.ts';
import { percentOf, yuanOf } from '../../policy/money.ts';
import { citationOf } from '../article.ts';
import { languageOf } from '../language.ts';
import { entriesOf, type Page, type Section, sentence, stepsOf } from '../page.ts';
import type { CheckedPayment, Reported } from '../report.ts';
import { signatureBlanks } from '../signature.ts';
import { causeCodes } from './cause-codes.ts';
import { fitSentence } from './page.ts';

/** Whether a payment is right, else the gap and what explains it, in words to take to the counter. */
export function paymentSection(payment: CheckedPayment, locale: Locale): Section {
  const { fits, difference } = payment.comparison;
  const { compare } = locale;
  const causes = fits.map((fit) => fitSentence(fit, locale));
  return {
    title: compare.payment.title,
    parts: [
      sentence(gapSentence(payment, locale), difference === 0 ? 'good' : 'warn'),
      ...(difference === 0
        ? []
        : causes.length > 0
          ? [sentence(compare.payment.causes), stepsOf(causes)]
          : [sentence(compare.unexplained)]),
    ],
  };
}

function gapSentence({ visit, comparison }: CheckedPayment, { compare }: Locale): string {
  const computed = yuanOf(visit.outcome.reimbursed);
  const paid = yuanOf(comparison.right ?? 0);
  const difference = comparison.difference ?? 0;
  const gap = yuanOf(Math.abs(difference));
  if (difference === 0) return compare.payment.equal(paid);
  return difference > 0 ? compare.payment.over(paid, computed, gap) : compare.payment.under(paid, computed, gap);
}

/** The payment as data. */
export function paymentCells({ visit, comparison }: CheckedPayment) {
  return {
    index: visit.index,
    compared: comparison.compared,
    paid: yuanOf(comparison.right ?? 0),
    computed: yuanOf(visit.outcome.reimbursed),
    difference: yuanOf(comparison.difference ?? 0),
    causes: causeCodes(comparison),
  };
}

/** A request to have a payment looked at again: the facts of the visit, the articles and both sums, nothing else. */
export function letterPage(payment: CheckedPayment, locale: Locale): Page {
  const { visit, comparison } = payment;
  const { letter } = locale.compare;
  const facts = visit.visit;
  const amount = visit.row.visit.amount;
  const eligible = yuanOf(visit.row.visit.eligible);
  const { verdict } = visit.outcome;
  const entries = [
    { name: letter.region, says: [visit.policy.name[languageOf(locale)]] },
    ...(verdict ? [{ name: letter.status, says: [locale.words.status[verdict.facts.status]] }] : []),
    { name: letter.date, says: [facts.date] },
    ...(facts.institution ? [{ name: letter.institution, says: [facts.institution] }] : []),
    ...(facts.tier === null ? [] : [{ name: letter.tier, says: [locale.table.tiers[facts.tier]] }]),
    { name: letter.amount, says: [yuanOf(amount)] },
    { name: letter.eligible, says: [visit.row.eligibleAssumed ? letter.assumed(eligible) : eligible] },
    { name: letter.paid, says: [yuanOf(comparison.right ?? 0)] },
    { name: letter.computed, says: [yuanOf(visit.outcome.reimbursed)] },
  ];
  const { title, number } = visit.policy.document;
  const document = [title[languageOf(locale)], ...(number === null ? [] : [number])].join(' ');
  return {
    title: letter.title,
    sections: [
      { parts: [sentence(letter.request), ...entriesOf(entries)] },
      { title: letter.basis(document), parts: [stepsOf(basisOf(visit, locale))] },
      { parts: [sentence(gapSentence(payment, locale)), signatureBlanks(locale)] },
    ],
  };
}

/** What the rules say of the visit, each value with its article. */
function basisOf({ outcome }: Reported, locale: Locale): string[] {
  const { letter, cited } = locale.compare;
  const { refused, verdict } = outcome;
  const by = (words: string, article: string) =>
    article === '' ? words : cited(words, citationOf(article, languageOf(locale)));
  if (refused || !verdict) return [by(locale.words.reasons[refused?.reason ?? 'not-in-force'], refused?.article ?? '')];
  const { articles } = verdict;
  return [
    ...(verdict.first > 0 ? [by(letter.first(yuanOf(outcome.firstSelfPay)), articles.first)] : []),
    by(letter.deductible(yuanOf(outcome.deductible)), articles.deductible),
    by(letter.ratio(percentOf(verdict.ratio ?? 0)), articles.ratio),
    by(letter.cap(yuanOf(verdict.cap), yuanOf(outcome.capUsed - outcome.reimbursed)), articles.cap),
  ];
}
