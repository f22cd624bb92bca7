import type { Locale } from '../locale/index.ts';
import type { ExitStatus } from './exit.ts';

/** What every command needs of the run it is part of. */
export type Context = {
  readonly locale: Locale;
  readonly env: NodeJS.ProcessEnv;
  readonly version: string;
  /** Takes help and the version, to be written at the end. */
  readonly writeOut: (text: string) => void;
  /** Takes the exit status of a command that ends with another one than 0. */
  readonly conclude: (status: ExitStatus) => void;
};
