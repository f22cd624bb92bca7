import type { Paints } from './paint.ts';
import { displayWidth, padTo, wrapText } from './width.ts';
import { type Bar, drawBar } from './year-bars.ts';

const LONGEST = 24;
const SHORTEST = 10;

/** Bars with their labels before them and their numbers behind, or below where there is no room. */
export function barLines(bars: readonly Bar[], width: number, paints: Paints): string[] {
  const labels = Math.max(...bars.map(({ label }) => displayWidth(label)));
  const says = Math.max(...bars.map((bar) => displayWidth(bar.says)));
  const room = width - labels - '   100%'.length - 1;
  const beside = room - says - 2 >= SHORTEST;
  const length = Math.max(1, Math.min(LONGEST, beside ? room - says - 2 : room));
  return bars.flatMap((bar) => {
    const { done, left } = drawBar(bar, length);
    const drawn = (bar.exhausted ? paints.warn : paints.good)(done) + paints.faint(left);
    const line = `  ${padTo(bar.label, labels)} ${drawn} ${`${bar.percent}%`.padStart(4)}`;
    return beside ? [`${line}  ${bar.says}`] : [line, ...wrapText(bar.says, width - 2).map((text) => `  ${text}`)];
  });
}
