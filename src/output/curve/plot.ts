import type { Signs } from '../bar.ts';
import { type Corner, type Curve, type CurveLine, ZERO } from '../page.ts';
import { displayWidth, padTo } from '../width.ts';

/** What a field is framed with, and how its corners that mean something are shown. */
const SIGNS = {
  unicode: { side: '│', foot: '─', corner: '└', tick: '┤', mark: '◆' },
  ascii: { side: '|', foot: '-', corner: '+', tick: '+', mark: '*' },
} as const satisfies Record<Signs, object>;

const HEIGHT = 12;
const WIDEST = 64;
const NARROWEST = 16;

/** A curve in signs, no line wider than `width`; each line of it in its own sign, what stands below on the right of it. */
export function plotted(curve: Curve, width: number, signs: Signs): string[] {
  const { side, foot, corner, tick, mark } = SIGNS[signs];
  const { x, y, lines } = curve;
  const { start: left = ZERO } = x;
  const { start: bottom = ZERO } = y;
  const margin = Math.max(displayWidth(y.says), displayWidth(bottom.says));
  const across = Math.max(NARROWEST, Math.min(WIDEST, width - margin - 2));
  const cells = Array.from({ length: HEIGHT }, () => Array.from({ length: across }, () => ' '));
  const put = (at: number, value: number, sign: string) => {
    const height = (Math.min(value, y.end) - bottom.at) / (y.end - bottom.at);
    const row = HEIGHT - 1 - Math.round(height * (HEIGHT - 1));
    const cell = cells[row];
    if (cell) cell[Math.min(across - 1, Math.round(((at - left.at) / (x.end - left.at)) * (across - 1)))] = sign;
  };
  for (const line of lines) {
    for (let column = 0; column < across; column++) {
      const at = left.at + (column / (across - 1)) * (x.end - left.at);
      const value = valueAt(line, at);
      if (value !== undefined) put(at, value, line.sign);
    }
  }
  for (const { corners } of lines) for (const one of corners) if (one.mark !== undefined) put(one.x, one.y, mark);
  const labels = new Map([
    [0, y.says],
    [HEIGHT - 1, bottom.says],
  ]);
  return [
    y.label,
    ...cells.map((row, index) => {
      const label = labels.get(index);
      return `${padTo(label ?? '', margin, 'right')} ${label === undefined ? side : tick}${row.join('')}`.trimEnd();
    }),
    `${' '.repeat(margin)} ${corner}${foot.repeat(across)}`,
    `${' '.repeat(margin)} ${left.says}${padTo(x.says, across + 1 - displayWidth(left.says), 'right')}`,
    padTo(x.label, margin + 2 + across, 'right'),
  ];
}

/** How high the line is there; `undefined` before its first corner. */
export function valueAt({ corners }: CurveLine, x: number): number | undefined {
  const next = corners.findIndex((corner) => corner.x > x);
  if (next === 0 || corners.length === 0) return undefined;
  const from = corners.at(next < 0 ? -1 : next - 1) as Corner;
  const to = next < 0 ? from : (corners[next] as Corner);
  return to.x === from.x ? from.y : from.y + ((to.y - from.y) * (x - from.x)) / (to.x - from.x);
}

/** What the signs stand for: a line's sign and name, then what corners mark. */
export function legendOf(curve: Curve, signs: Signs): string[] {
  const marks = new Set(curve.lines.flatMap(({ corners }) => corners.flatMap(({ mark }) => (mark ? [mark] : []))));
  return [
    ...curve.lines.map(({ sign, name }) => `${sign} ${name}`),
    ...(marks.size > 0 ? [`${SIGNS[signs].mark} ${[...marks].join(' / ')}`] : []),
  ];
}
