import type { Language, Locale } from '../../locale/index.ts';
import type { Policy, Register } from '../../policy/grammar.ts';
import type { Articles } from '../../policy/notation.ts';
import { citationOf } from '../article.ts';
import { languageOf } from '../language.ts';

/** A region's rules with what telling of them takes. */
export type RulesView = {
  readonly policy: Policy;
  readonly register: Register;
  readonly locale: Locale;
  readonly language: Language;
  /** Articles as the language cites them, with the open points that the rule rests on behind them. */
  cited(rule: { readonly article: Articles; readonly points?: readonly string[] }): string;
};

/** Loads the region's register, and says how to tell of its rules in the language. */
export async function rulesViewOf(policy: Policy, locale: Locale): Promise<RulesView> {
  const language = languageOf(locale);
  return {
    policy,
    register: await policy.register(),
    locale,
    language,
    cited({ article, points = [] }) {
      return [citationOf(article, language), ...points].join(locale.table.listSeparator);
    },
  };
}
