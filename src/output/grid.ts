import CliTable3 from 'cli-table3';
import type { Paint } from './paint.ts';
import { padTo } from './width.ts';

/** A cell whose text is in lines that fit already. `span` counts the columns it takes. */
export type GridCell = {
  readonly lines: readonly string[];
  readonly span?: number;
  readonly align?: 'left' | 'right';
  readonly paint?: Paint;
};
export type GridRow = readonly GridCell[];

/** `boxed` has a frame, two blanks between columns; `open` has rules only, one blank. */
export type Frame = 'boxed' | 'open';

const GAP = { boxed: 2, open: 1 } as const;
const SIDES = { boxed: { left: '│ ', right: '│' }, open: { left: '', right: '' } } as const;
const NO_RULES = {
  top: '',
  'top-left': '',
  'top-mid': '',
  'top-right': '',
  mid: '',
  'left-mid': '',
  'mid-mid': '',
  'right-mid': '',
  bottom: '',
  'bottom-left': '',
  'bottom-mid': '',
  'bottom-right': '',
  middle: ' ',
} as const;

/** cli-table3 takes time in the square of the rows: it gets so many at a time. */
const BLOCK = 200;

/** The columns that a grid with columns of these widths takes. */
export function gridWidth(widths: readonly number[], frame: Frame): number {
  return spanWidth(widths, frame) + (frame === 'boxed' ? 4 : 0);
}

/** The columns inside a cell that spans columns of these widths. */
export function spanWidth(widths: readonly number[], frame: Frame): number {
  return widths.reduce((sum, width) => sum + width, 0) + GAP[frame] * (widths.length - 1);
}

/**
 * Draws sections of rows with a rule between them. cli-table3 lays out stand-ins, which the texts then replace: it
 * would measure some of them differently, and cut what it takes to be too long.
 */
export function drawGrid(
  sections: readonly (readonly GridRow[])[],
  widths: readonly number[],
  frame: Frame,
  paintRule: Paint,
): string[] {
  const width = gridWidth(widths, frame);
  const rule = (left: string, right: string) =>
    paintRule(frame === 'boxed' ? `${left}${'─'.repeat(width - 2)}${right}` : '─'.repeat(width));
  const drawn = sections
    .filter((rows) => rows.length > 0)
    .flatMap((rows, section) => [
      ...(section > 0 ? [rule('├', '┤')] : []),
      ...blocksOf(rows).flatMap((block) => drawBlock(block, widths, frame, paintRule)),
    ]);
  return frame === 'boxed' ? [rule('┌', '┐'), ...drawn, rule('└', '┘')] : drawn;
}

function blocksOf(rows: readonly GridRow[]): GridRow[][] {
  const count = Math.ceil(rows.length / BLOCK);
  return Array.from({ length: count }, (_, block) => rows.slice(block * BLOCK, (block + 1) * BLOCK));
}

/** The rows without rules. */
function drawBlock(rows: readonly GridRow[], widths: readonly number[], frame: Frame, paintRule: Paint): string[] {
  const padding = GAP[frame] - 1;
  const table = new CliTable3({
    chars: { ...NO_RULES, ...SIDES[frame] },
    colWidths: widths.map((width) => width + padding),
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': padding },
  });
  const texts: string[] = [];
  for (const row of rows) {
    const height = Math.max(...row.map(({ lines }) => lines.length));
    const cells = placed(row, widths, frame);
    for (let line = 0; line < height; line++) texts.push(...cells.map((cell) => textOf(cell, line)));
    table.push(
      cells.map(({ width, span }) => ({
        colSpan: span ?? 1,
        content: Array.from({ length: height }, () => 'x'.repeat(width)).join('\n'),
      })),
    );
  }
  const next = texts.values();
  const drawn = table
    .toString()
    .replace(/x+|│/g, (part) => (part === '│' ? paintRule(part) : (next.next().value ?? '')));
  return drawn.split('\n').map((line) => line.trimEnd());
}

type Placed = GridCell & { readonly width: number };

/** The cells of a row with the width each has. */
function placed(row: GridRow, widths: readonly number[], frame: Frame): Placed[] {
  let column = 0;
  return row.map((cell) => {
    const span = cell.span ?? 1;
    const width = spanWidth(widths.slice(column, column + span), frame);
    column += span;
    return { ...cell, width };
  });
}

/** A line of a cell, painted, its blanks not. */
function textOf({ lines, align, paint, width }: Placed, line: number): string {
  const text = lines[line] ?? '';
  const padded = padTo(text, width, align);
  return paint && text !== '' ? padded.replace(text, () => paint(text)) : padded;
}
