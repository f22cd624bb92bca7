import { fileOf } from '../input/policy/policy-files.ts';
import type { Locale } from '../locale/index.ts';
import type { Policy } from '../policy/grammar.ts';
import { languageOf } from './language.ts';

/** Where rules are from a file the document alone would claim too much: the sentence that says so, else none. */
export function fileSentences(policy: Policy, locale: Locale): string[] {
  const file = fileOf(policy);
  if (file === undefined) return [];
  const shown = file === '-' ? locale.problems.layout.stdin : file;
  return [locale.table.policyFile(policy.name[languageOf(locale)], shown)];
}
