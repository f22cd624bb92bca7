import { totalsOf } from '../../engine/totals.ts';
import type { YearTotals } from '../../engine/years.ts';
import type { Locale } from '../../locale/index.ts';
import { yuanOf } from '../../policy/money.ts';
import type { Note } from '../../policy/notes.ts';
import { citationOf } from '../article.ts';
import { languageOf } from '../language.ts';
import { type Report, reportedVisits } from '../report.ts';

/** The notes that say what an amount rests on though nobody gave it. */
const TAKEN_FOR_GRANTED: readonly Note[] = [
  'eligible-assumed',
  'amount-assumed',
  'enrollment-assumed',
  'prescription-assumed',
  'institution-unknown',
  'extended',
];

/**
 * The answer in one line: what the visits pay, what one bears oneself, and what is left of the year's cap. `alone`, it says
 * too what was taken for granted, which else stands with the visits.
 */
export function answerOf(report: Report, locale: Locale, { alone = false } = {}): string {
  const { answer, words } = locale;
  const [only, ...others] = reportedVisits(report);
  const totals = totalsOf(report.settlement.visits);
  const reimbursed = yuanOf(totals.reimbursed);
  const selfPaid = yuanOf(totals.selfPaid);
  const refusal = others.length === 0 ? only?.result.reason : null;
  const paid = refusal
    ? answer.refused(words.reasons[refusal], citationOf(only?.result.article ?? '', languageOf(locale)), selfPaid)
    : others.length === 0
      ? answer.one(reimbursed, selfPaid)
      : answer.many(totals.visits, reimbursed, selfPaid);
  return (
    [
      paid,
      ...(others.length > 0 && totals.refused > 0 ? [answer.someRefused(totals.refused)] : []),
      ...(report.hasAccountBalance ? [answer.account(yuanOf(totals.accountPaid), yuanOf(totals.cashPaid))] : []),
      ...capsLeft(report, locale),
      ...(alone ? takenForGranted(report, locale) : []),
    ].join(answer.separator) + answer.end
  );
}

function takenForGranted(report: Report, { words }: Locale): string[] {
  const notes = new Set(reportedVisits(report).flatMap(({ result }) => result.notes));
  return TAKEN_FOR_GRANTED.filter((note) => notes.has(note)).map((note) => words.notes[note]);
}

/** What is left of the cap of each region's last year, where any visit of it was paid. */
function capsLeft(report: Report, locale: Locale): string[] {
  const lastYears = new Map<string, YearTotals>();
  for (const year of report.settlement.years) {
    if (year.capLeft !== null && year.year >= (lastYears.get(year.city)?.year ?? 0)) lastYears.set(year.city, year);
  }
  return [...lastYears.values()].map(({ city, year, capLeft }) => {
    const policy = report.policies.length > 1 ? report.policies.find(({ id }) => id === city) : undefined;
    return locale.answer.left(policy?.name[languageOf(locale)] ?? '', year, yuanOf(capLeft ?? 0));
  });
}
