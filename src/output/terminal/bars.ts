import { drawnBar } from '../bar.ts';
import { escapeText } from '../escape.ts';
import type { Bar } from '../page.ts';
import { displayWidth, padTo, wrapText } from '../width.ts';
import type { Screen } from './screen.ts';

const LONGEST = 24;
const SHORTEST = 10;

/** Bars with their labels before them and their numbers behind, or below where there is no room. */
export function barLines(bars: readonly Bar[], { width, paints, signs }: Screen): string[] {
  const labels = Math.max(...bars.map(({ label }) => displayWidth(escapeText(label))));
  const says = Math.max(...bars.map((bar) => displayWidth(escapeText(bar.says))));
  const room = width - labels - '   100%'.length - 1;
  const beside = room - says - 2 >= SHORTEST;
  const length = Math.max(1, Math.min(LONGEST, beside ? room - says - 2 : room));
  return bars.flatMap((bar) => {
    const { done, left } = drawnBar(bar, length, signs);
    const said = escapeText(bar.says);
    const drawn = paints[bar.tone](done) + paints.faint(left);
    const line = `  ${padTo(escapeText(bar.label), labels)} ${drawn} ${`${bar.percent}%`.padStart(4)}`;
    return beside ? [`${line}  ${said}`] : [line, ...wrapText(said, width - 2).map((text) => `  ${text}`)];
  });
}
