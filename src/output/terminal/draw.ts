import CliTable3 from 'cli-table3';
import type { Paint } from './paint.ts';

/** A cell whose text is in lines that fit already. `span` counts the columns it takes. */
export type DrawnCell = {
  readonly lines: readonly string[];
  readonly span?: number;
  readonly align?: 'left' | 'right';
  readonly paint?: Paint;
};
export type DrawnRow = readonly DrawnCell[];

/** `boxed` has a frame, two blanks between columns; `open` has rules only, one blank. */
export type Frame = 'boxed' | 'open';

const GAP = { boxed: 2, open: 1 } as const;

/** cli-table3 takes time in the square of the rows: it gets so many at a time. */
const BLOCK = 200;

/** The columns that a table with columns of these widths takes. */
export function drawnWidth(widths: readonly number[], frame: Frame): number {
  return spanWidth(widths, frame) + (frame === 'boxed' ? 4 : 0);
}

/** The columns inside a cell that spans columns of these widths. */
export function spanWidth(widths: readonly number[], frame: Frame): number {
  return widths.reduce((sum, width) => sum + width, 0) + GAP[frame] * (widths.length - 1);
}

/** The lines of sections of rows with a rule between them; cli-table3 draws them, block by block. */
export function drawSections(
  sections: readonly (readonly DrawnRow[])[],
  widths: readonly number[],
  frame: Frame,
  paintRule: Paint,
): string[] {
  const blocks = sections.flatMap((rows, section) =>
    blocksOf(rows).map((block, index) => ({ block, ruled: index === 0 && (section > 0 || frame === 'boxed') })),
  );
  return blocks.flatMap(({ block, ruled }, index) => {
    const top = ruled ? (index === 0 ? '┌┐' : '├┤') : '';
    const bottom = frame === 'boxed' && index === blocks.length - 1 ? '└┘' : '';
    const lines = drawBlock(block, widths, frame, { top, bottom, paint: paintRule });
    return lines.map((line, at) => {
      const isRule = (at === 0 && ruled) || (at === lines.length - 1 && bottom !== '');
      return isRule ? paintRule(line) : line.trimEnd();
    });
  });
}

function blocksOf(rows: readonly DrawnRow[]): DrawnRow[][] {
  const count = Math.ceil(rows.length / BLOCK);
  return Array.from({ length: count }, (_, block) => rows.slice(block * BLOCK, (block + 1) * BLOCK));
}

/** The corners of the rule above and of that below, empty where there is none. */
type Rules = { readonly top: string; readonly bottom: string; readonly paint: Paint };

/** Every line of text is a row of its own, so that nothing has to be fitted. */
function drawBlock(rows: readonly DrawnRow[], widths: readonly number[], frame: Frame, rules: Rules): string[] {
  const padding = GAP[frame] - 1;
  const table = new CliTable3({
    chars: { ...edgesOf('top', rules.top, frame), ...edgesOf('bottom', rules.bottom, frame), ...sidesOf(frame, rules) },
    colWidths: widths.map((width) => width + padding),
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': padding, compact: true },
  });
  for (const row of rows) {
    const height = Math.max(...row.map(({ lines }) => lines.length));
    for (let line = 0; line < height; line++) {
      table.push(
        row.map(({ lines, span = 1, align = 'left', paint }) => {
          const text = lines[line] ?? '';
          return { content: paint && text !== '' ? paint(text) : text, colSpan: span, hAlign: align };
        }),
      );
    }
  }
  return table.toString().split('\n');
}

function sidesOf(frame: Frame, { paint }: Rules) {
  const inside = { middle: ' ', mid: '', 'left-mid': '', 'mid-mid': '', 'right-mid': '' };
  return frame === 'boxed'
    ? { ...inside, left: `${paint('│')} `, right: paint('│') }
    : { ...inside, left: '', right: '' };
}

function edgesOf(edge: 'top' | 'bottom', [left = '', right = '']: string, frame: Frame) {
  const isDrawn = left !== '';
  return {
    [edge]: isDrawn ? '─' : '',
    [`${edge}-mid`]: isDrawn ? '─' : '',
    [`${edge}-left`]: isDrawn && frame === 'boxed' ? `${left}─` : '',
    [`${edge}-right`]: isDrawn && frame === 'boxed' ? right : '',
  };
}
