import type { Fen } from '../policy/money.ts';
import type { Bar } from './page.ts';

/** What pictures are drawn with: blocks and frames, or where a terminal has none of them, plain characters. */
export type Signs = 'unicode' | 'ascii';

const BLOCKS = { unicode: { done: '█', left: '░' }, ascii: { done: '#', left: '.' } } as const;

/** A bar as text, `width` characters long. */
export function drawnBar(
  { percent }: Bar,
  width: number,
  signs: Signs = 'unicode',
): { readonly done: string; readonly left: string } {
  const done = Math.min(width, Math.ceil((percent * width) / 100));
  const blocks = BLOCKS[signs];
  return { done: blocks.done.repeat(done), left: blocks.left.repeat(width - done) };
}

/** How much of a bar is filled, in whole percent, cut down; all of it where there is nothing to fill. */
export function filledPercent(part: Fen, whole: Fen): number {
  return whole === 0 ? 100 : Math.min(100, Math.floor((part * 100) / whole));
}
