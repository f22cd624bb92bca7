import { firstDayOf, lastDayOf } from '../../engine/terms.ts';
import { dayAfter, dayBefore, isoOf, monthLength } from '../../policy/day.ts';
import type { Span } from '../../policy/grammar.ts';
import type { PolicyDocument } from '../../policy/policy-shape.ts';
import type { ReportProblem } from './report.ts';
import { tablesOf } from './tables.ts';

/** The parts of a policy that have days. */
export const DATED = [
  'refusals',
  'readings',
  'firstSelfPay',
  'deductible',
  'ratios',
  'caps',
  'force',
  'claim',
] as const satisfies readonly (keyof PolicyDocument)[];
export type Dated = (typeof DATED)[number];

/** Checks the days: none ends before it begins, and the tables of a kind cover the days in force, each day once. */
export function checkDays(policy: Pick<PolicyDocument, Dated>, report: ReportProblem): void {
  const { force, claim } = policy;
  const lists = ['refusals', 'readings', 'firstSelfPay'] as const;
  const spans = [
    { path: 'force', span: force },
    ...lists.flatMap((name) => policy[name].map((span, index) => ({ path: `${name}[${index}]`, span }))),
    ...tablesOf(policy).flatMap(({ path, tables }) =>
      tables.map((span, index) => ({ path: `${path}[${index}]`, span })),
    ),
  ];
  const backward = spans.filter(({ span }) => firstDayOf(span) > lastDayOf(span));
  for (const { path, span } of backward) {
    report(`${path}.to`, { code: 'policy-span', value: span.to ?? '', detail: { from: span.from ?? '' } });
  }
  if (force.after && !force.to) report('force.after', { code: 'policy-after' });
  // A year without 29 February decides what day of a year is real every year.
  if (claim && claim.nextYear.day > monthLength(2023, claim.nextYear.month)) {
    report('claim.nextYear.day', { code: 'policy-day', value: `${claim.nextYear.month}-${claim.nextYear.day}` });
  }
  if (backward.length > 0) return;
  for (const { path, tables } of tablesOf(policy)) checkCover(tables, path, force, report);
}

/** Goes through the tables by time and names the days that none of them has, or two. */
function checkCover(tables: readonly Span[], path: string, force: Span, report: ReportProblem): void {
  const inOrder = tables
    .map((span, index) => ({ from: firstDayOf(span), to: lastDayOf(span), index }))
    .sort((a, b) => a.from - b.from);
  const days = (from: number, to: number) => ({ from: isoOf(from), to: isoOf(to) });
  const last = lastDayOf(force);
  let next = firstDayOf(force);
  let before = inOrder[0];
  for (const table of inOrder) {
    if (before && table !== before && table.from <= before.to) {
      const detail = { ...days(table.from, Math.min(before.to, table.to)), other: `${path}[${before.index}]` };
      report(`${path}[${table.index}]`, { code: 'policy-overlap', detail });
    }
    if (table.from > next && next <= last) {
      report(path, { code: 'policy-gap', detail: days(next, Math.min(dayBefore(table.from), last)) });
    }
    if (table.to >= next) next = dayAfter(table.to);
    if (!before || table.to > before.to) before = table;
  }
  if (next <= last) report(path, { code: 'policy-gap', detail: days(next, last) });
}
