import type { Locale } from '../locale/index.ts';

/** What every command needs of the run it is part of. */
export type Context = {
  readonly locale: Locale;
  readonly env: NodeJS.ProcessEnv;
  readonly version: string;
};
