import type { Bar } from './page.ts';

/** A bar as text, `width` characters long. */
export function drawnBar({ percent }: Bar, width: number): { readonly done: string; readonly left: string } {
  const done = Math.min(width, Math.ceil((percent * width) / 100));
  return { done: '█'.repeat(done), left: '░'.repeat(width - done) };
}
