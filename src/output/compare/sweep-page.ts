import type { Moved } from '../../engine/compare/moved.ts';
import type { Locale } from '../../locale/index.ts';
import { type FenSum, fenOf, yuanOf } from '../../policy/money.ts';
import { type Axis, type Column, type Corner, type Curve, type Page, type Section, sentence } from '../page.ts';
import { signedYuan } from './page.ts';

/** What other rules change at one value of theirs; `unsettled` rows are in no sum. */
export type SweepStep = { readonly value: string; readonly total: Moved; readonly unsettled: number };

/** What other rules change value by value; the rows are those that the base settled. */
export type SweepReport = {
  readonly path: string;
  readonly rows: number;
  readonly steps: readonly SweepStep[];
};

/** What the fund pays as one value of the rules moves, as a table and as a curve. */
export function sweepPage(report: SweepReport, locale: Locale): Page {
  const { sweep } = locale.impact;
  const { path, rows, steps } = report;
  return {
    title: sweep.title(path),
    sections: [
      { parts: [sentence(sweep.base(rows, yuanOf(steps[0]?.total.base ?? 0n)), 'strong')] },
      tableSection(report, locale),
      ...curveSection(report, locale),
    ],
  };
}

function tableSection({ steps }: SweepReport, { impact }: Locale): Section {
  const { heads, sweep } = impact;
  const hasUnsettled = steps.some(({ unsettled }) => unsettled > 0);
  const names = [sweep.value, heads.other, heads.difference, heads.gain, heads.lose, heads.stay, heads.cutByOther];
  const columns = [...names, ...(hasUnsettled ? [sweep.unsettled] : [])].map(
    (head): Column => ({ head, align: 'right' }),
  );
  const rows = steps.map(({ value, total, unsettled }) => ({
    cells: [
      value,
      yuanOf(total.other),
      signedYuan(total.other - total.base),
      ...[total.gain, total.lose, total.stay, total.cutByOther].map(String),
      ...(hasUnsettled ? [String(unsettled)] : []),
    ],
  }));
  return { parts: [{ kind: 'grid', columns, rows }] };
}

/** Nothing to draw where every value comes to the same. Sums are numbers here, which only places on a screen rest on. */
function curveSection({ steps }: SweepReport, { impact: { sweep } }: Locale): Section[] {
  const corners = (sum: (total: Moved) => FenSum): Corner[] =>
    steps.map(({ value, total }) => ({ x: fenOf(value) ?? 0, y: Number(sum(total)) }));
  const other = corners((total) => total.other);
  const base = corners((total) => total.base);
  const x = axisOf(
    sweep.axes.x,
    other.map((corner) => corner.x),
  );
  const y = axisOf(
    sweep.axes.y,
    [...other, ...base].map((corner) => corner.y),
  );
  if (x.start?.at === x.end || y.start?.at === y.end) return [];
  const lines = [
    { name: sweep.lines.base, sign: '-', corners: base },
    { name: sweep.lines.other, sign: 'o', corners: other },
  ];
  return [{ title: sweep.chart, parts: [{ kind: 'curve', x, y, lines } satisfies Curve] }];
}

function axisOf(label: string, values: readonly number[]): Axis {
  const [start, end] = [Math.min(...values), Math.max(...values)];
  return { label, end, says: yuanOf(end), start: { at: start, says: yuanOf(start) } };
}
