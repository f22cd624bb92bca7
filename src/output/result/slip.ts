import { totalsOf } from '../../engine/totals.ts';
import type { Locale } from '../../locale/index.ts';
import { yuanOf } from '../../policy/money.ts';
import { labelOf } from '../condition.ts';
import { languageOf } from '../language.ts';
import { type Entry, entriesOf, type Section } from '../page.ts';
import { type Report, type Reported, reportedVisits } from '../report.ts';

/**
 * What a settlement slip says, in its order: institution, person, category, amounts, who paid, year to date. It stands
 * on paper only; on a screen the table says the same.
 */
export function slipSection(report: Report, locale: Locale): Section {
  const { slip } = locale;
  const visits = reportedVisits(report);
  const entries: readonly Entry[] = [
    { name: slip.institution, says: distinct(visits, (visited) => institutionOf(visited, locale)) },
    { name: slip.person, says: distinct(visits, (visited) => personOf(visited, report, locale)) },
    { name: slip.category, says: distinct(visits, (visited) => categoryOf(visited, locale)) },
    { name: slip.amounts, says: amountLines(report, locale) },
    { name: slip.payers, says: payerLines(report, locale) },
    { name: slip.yearToDate, says: yearLines(report, locale) },
  ];
  return { onPaper: true, parts: entriesOf(entries.filter(({ says }) => says.length > 0)) };
}

function distinct(visits: readonly Reported[], textOf: (visited: Reported) => string): string[] {
  return [...new Set(visits.map(textOf))];
}

function institutionOf({ visit }: Reported, { slip, words }: Locale): string {
  const name = visit.institution ?? slip.notGiven;
  return visit.tier === null ? name : slip.at(name, words.tier[visit.tier]);
}

function personOf({ visit, policy }: Reported, { member }: Report, locale: Locale): string {
  const { words, slip, table } = locale;
  return [
    ...(member === undefined ? [] : [member]),
    policy.name[languageOf(locale)],
    ...(visit.retiredOn ? [slip.retired(visit.retiredOn)] : visit.status ? [words.status[visit.status]] : []),
    labelOf(visit.enrollment ?? 'employer', policy.enrollments, locale),
  ].join(table.listSeparator);
}

function categoryOf({ visit }: Reported, { words, table }: Locale): string {
  return [
    words.category[visit.category ?? 'general'],
    words.provider[visit.provider ?? 'hospital'],
    words.place[visit.place ?? 'local'],
    words.settlement[visit.settlement ?? 'direct'],
  ].join(table.listSeparator);
}

function amountLines(report: Report, { slip }: Locale): string[] {
  const { amount, eligible, firstSelfPay, deductible } = totalsOf(report.settlement.visits);
  return [
    slip.amount(yuanOf(amount)),
    slip.eligible(yuanOf(eligible)),
    ...(firstSelfPay === 0 ? [] : [slip.firstSelfPay(yuanOf(firstSelfPay))]),
    slip.deductible(yuanOf(deductible)),
  ];
}

function payerLines(report: Report, { slip }: Locale): string[] {
  const totals = totalsOf(report.settlement.visits);
  const { largeSumPaid, poolPaid, accountPaid, cashPaid } = totals;
  return [
    slip.reimbursed(yuanOf(totals.reimbursed)),
    ...(largeSumPaid === 0 ? [] : [slip.funds(yuanOf(poolPaid), yuanOf(largeSumPaid))]),
    slip.selfPaid(yuanOf(totals.selfPaid)),
    ...(report.hasAccountBalance ? [slip.account(yuanOf(accountPaid), yuanOf(cashPaid))] : []),
  ];
}

/** A deductible that is owed per visit has no sum of the year. */
function yearLines({ settlement, policies }: Report, locale: Locale): string[] {
  const { slip } = locale;
  return settlement.years.flatMap((year) => {
    const policy = policies.find(({ id }) => id === year.city);
    const name = policy?.name[languageOf(locale)] ?? year.city;
    const { capLimit, capLeft, deductibleLeft } = year;
    return [
      slip.year(name, year.year, yuanOf(year.reimbursed), yuanOf(year.selfPaid)),
      ...(deductibleLeft === null ? [] : [slip.deductiblePaid(yuanOf(year.deductiblePaid))]),
      ...(capLimit === null || capLeft === null
        ? []
        : [slip.cap(yuanOf(year.capUsed), yuanOf(capLimit), yuanOf(capLeft))]),
    ];
  });
}
