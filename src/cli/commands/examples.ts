import * as regions from '../../cities/index.ts';
import type { Locale } from '../../locale/index.ts';

/** The examples of a command, as they stand behind its help. */
export function examplesOf(command: Exclude<keyof Locale['help']['examples'], 'title'>, { help }: Locale): string {
  const lines = help.examples[command](longestInForce()).map((line) => `  ${line}`);
  return `\n${[help.examples.title, ...lines].join('\n')}`;
}

/** The id of the region whose rules have been in force longest. */
function longestInForce(): string {
  const [first] = Object.values(regions).sort((a, b) => (a.force.from < b.force.from ? -1 : 1));
  return first?.id ?? '';
}
