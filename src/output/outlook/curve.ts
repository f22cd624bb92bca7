import { curveOf } from '../../engine/outlook/curve.ts';
import type { TierOutlook } from '../../engine/outlook/reach.ts';
import type { Locale } from '../../locale/index.ts';
import { yuanOf } from '../../policy/money.ts';
import type { Curve, Section } from '../page.ts';
import type { OutlookReport } from './report.ts';
import { type TierGroup, tierNames } from './tiers.ts';

/** What is paid back against what is spent in scope over the year, a line each group of tiers. */
export function curveSections(
  { past, opening }: OutlookReport,
  groups: readonly TierGroup<TierOutlook>[],
  locale: Locale,
): Section[] {
  const { outlook } = locale;
  const lines = groups.flatMap(({ tiers, item: { reach } }) =>
    reach
      ? [
          {
            name: tierNames(tiers, locale),
            sign: String(tiers.at(-1)),
            corners: curveOf(past, opening, reach).map(({ eligible, reimbursed, mark }) => ({
              x: eligible,
              y: reimbursed,
              ...(mark && { mark: outlook.marks[mark] }),
            })),
          },
        ]
      : [],
  );
  const corners = lines.flatMap((line) => line.corners);
  const [x, y] = [Math.max(...corners.map((corner) => corner.x)), Math.max(...corners.map((corner) => corner.y))];
  if (lines.length === 0 || x === 0 || y === 0) return [];
  const curve: Curve = {
    kind: 'curve',
    x: { label: outlook.axes.x, end: x, says: yuanOf(x) },
    y: { label: outlook.axes.y, end: y, says: yuanOf(y) },
    lines,
  };
  return [{ title: outlook.curve, parts: [curve] }];
}
