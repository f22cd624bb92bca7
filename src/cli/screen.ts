import type { Signs } from '../output/bar.ts';
import { paintsOf } from '../output/terminal/paint.ts';
import type { Screen } from '../output/terminal/screen.ts';
import { colorLevel } from './color.ts';
import { terminal } from './door/standard-streams.ts';

/** What is drawn on, as far as the look depends on it. */
type Device = { readonly isTTY?: boolean; readonly columns?: number };

/** Columns of a table that no terminal bounds. */
export const OFF_TERMINAL = 100;

/** Signs outside ASCII are for where the locale does not speak against them. */
function signsIn({ LC_ALL, LC_CTYPE, LANG }: NodeJS.ProcessEnv): Signs {
  const locale = LC_ALL || LC_CTYPE || LANG;
  return locale && !/utf-?8/i.test(locale) ? 'ascii' : 'unicode';
}

/** The columns and colours of what a table is drawn on: the terminal, unless the output goes to a file. */
export async function screenOf(
  look: { readonly output?: string; readonly color: boolean },
  env: NodeJS.ProcessEnv,
): Promise<Screen> {
  const device: Device = look.output === undefined || look.output === '-' ? (terminal() ?? {}) : {};
  const paints = await paintsOf(colorLevel(device, env, !look.color));
  return { width: device.columns || OFF_TERMINAL, paints, signs: signsIn(env) };
}
