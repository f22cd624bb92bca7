import type { Choice } from './prompter.ts';

/** Values to choose from, each under its word, in the order given. */
export function choicesOf<V extends string>(values: readonly V[], words: Readonly<Record<V, string>>): Choice<V>[] {
  return values.map((value) => ({ value, name: words[value] }));
}
