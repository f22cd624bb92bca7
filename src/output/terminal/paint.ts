import type { Tone } from '../page.ts';

/** What colour does to a text that is shown. */
export type Paint = (text: string) => string;

/** The colours of a table. Without colour each gives the text back as it is. */
export type Paints = Readonly<Record<Tone, Paint>>;

/** No colour at all. */
export const PLAIN: Paints = {
  strong: (text) => text,
  faint: (text) => text,
  good: (text) => text,
  warn: (text) => text,
};

/** The colour of a tone; none leaves a text as it is. */
export function toned(paints: Paints, tone: Tone | undefined): Paint {
  return tone ? paints[tone] : (text) => text;
}

/** The colours of chalk's level; chalk is loaded only where there is colour. */
export async function paintsOf(level: 0 | 1): Promise<Paints> {
  if (level === 0) return PLAIN;
  const { Chalk } = await import('chalk');
  const chalk = new Chalk({ level });
  return {
    strong: (text) => chalk.bold(text),
    faint: (text) => chalk.dim(text),
    good: (text) => chalk.green(text),
    warn: (text) => chalk.yellow(text),
  };
}
