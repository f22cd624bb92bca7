/** Where colour goes, as far as the decision needs it. */
type Screen = { readonly isTTY?: boolean };

/** chalk's levels: none, 16 colours. The tables need no more. */
export type ColorLevel = 0 | 1;

/**
 * One decision for all colour: `--no-color` first, then FORCE_COLOR (0 and false say no), then NO_COLOR where it is not
 * empty, then TERM=dumb, then whether the stream is a terminal.
 */
export function colorLevel(screen: Screen, env: NodeJS.ProcessEnv, noColor: boolean): ColorLevel {
  if (noColor) return 0;
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR === '0' || env.FORCE_COLOR === 'false' ? 0 : 1;
  if (env.NO_COLOR) return 0;
  return screen.isTTY && env.TERM !== 'dumb' ? 1 : 0;
}
