import { type Paints, paintsOf } from '../output/paint.ts';
import { colorLevel } from './color.ts';
import { terminal } from './door/standard-streams.ts';

/** What is drawn on, as far as the look depends on it. */
type Screen = { readonly isTTY?: boolean; readonly columns?: number };

/** Columns of a table that no terminal bounds. */
const OFF_TERMINAL = 100;

/** The columns and colours of what a table is drawn on: the terminal, unless the output goes to a file. */
export async function screenOf(
  look: { readonly output?: string; readonly color: boolean },
  env: NodeJS.ProcessEnv,
): Promise<{ readonly width: number; readonly paints: Paints }> {
  const screen: Screen = look.output === undefined || look.output === '-' ? (terminal() ?? {}) : {};
  return { width: screen.columns || OFF_TERMINAL, paints: await paintsOf(colorLevel(screen, env, !look.color)) };
}
