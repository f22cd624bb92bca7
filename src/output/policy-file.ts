import type { Locale } from '../locale/index.ts';
import type { Forwarded, Policy } from '../policy/grammar.ts';
import { languageOf } from './language.ts';

/** By whom and as what the rules were passed on. */
export function forwardedSentence({ by, number, issued }: Forwarded, locale: Locale): string {
  return locale.table.forwarded(by[languageOf(locale)], number, issued);
}

/** Where rules are from a file the document alone would claim too much: the sentence that says so, else none. */
export function fileSentences(policy: Policy, locale: Locale): string[] {
  const { file } = policy;
  if (file === undefined) return [];
  const shown = file === '-' ? locale.problems.layout.stdin : file;
  return [locale.table.policyFile(policy.name[languageOf(locale)], shown)];
}
