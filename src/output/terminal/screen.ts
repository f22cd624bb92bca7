import type { Signs } from '../bar.ts';
import type { Paints } from './paint.ts';

/** How a page is shown: the columns of the screen, its colours, and the signs that curves are drawn with. */
export type Screen = { readonly width: number; readonly paints: Paints; readonly signs?: Signs };
