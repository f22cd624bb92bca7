import type { Doubt } from '../engine/doubts/doubt.ts';
import type { Problem } from '../input/problem.ts';
import type { Locale } from '../locale/index.ts';
import type { Policy } from '../policy/grammar.ts';
import { hashOf } from '../policy/hash.ts';
import { entriesOf, type Page, type Section, sentence } from './page.ts';

/** What the checks of a policy file came to: a policy with doubts about it, or problems. */
export type PolicyCheck = {
  readonly source: string;
  readonly policy: Policy | undefined;
  readonly problems: readonly Problem[];
  readonly doubts: readonly (Doubt & { readonly line: number })[];
};

/** The checks as JSON, the same in every language. */
export function policyChecksJson(checks: readonly PolicyCheck[]): string {
  const files = checks.map(({ source, policy, problems, doubts }) => ({
    file: source,
    policy: policy ? { id: policy.id, hash: hashOf(policy) } : null,
    problems: problems.map(({ code, where: { line, path }, value, known, detail }) => ({
      code,
      line: line ?? null,
      path: path ?? null,
      value: value ?? null,
      known: known ?? [],
      detail: detail ?? {},
    })),
    warnings: doubts.map(({ code, line, path, detail }) => ({ code, line, path, detail })),
  }));
  return `${JSON.stringify({ schema: 'baoxiao.policy-check/1', files }, null, 2)}\n`;
}

/** The checks as a person reads them: how each file stands, and what may be a slip, with the reason. */
export function policyChecksPage(checks: readonly PolicyCheck[], locale: Locale): Page {
  return {
    title: locale.policyCheck.title,
    titleOnPaper: true,
    sections: checks.map((check) => checkSection(check, locale)),
  };
}

function checkSection({ source, policy, problems, doubts }: PolicyCheck, locale: Locale): Section {
  const words = locale.policyCheck;
  const name = source === '-' ? locale.problems.layout.stdin : source;
  const warnings = doubts.map((doubt) => {
    const { what, why } = words.texts[doubt.code];
    const said = (part: string) => saidOf(doubt, part, locale);
    return { name: words.warning(doubt.line, doubt.path, what(said)), says: [words.why(why)] };
  });
  const region = policy ? [sentence(words.region(policy.name[locale.language], policy.id, hashOf(policy)))] : [];
  return { title: words.file(name, problems.length, doubts.length), parts: [...region, ...entriesOf(warnings)] };
}

function saidOf({ detail }: Doubt, part: string, locale: Locale): string {
  const value = String(detail[part] ?? '');
  if (part === 'status') return new Map(Object.entries(locale.words.status)).get(value) ?? value;
  if (part === 'tier' || part === 'other') return new Map(Object.entries(locale.words.tier)).get(value) ?? value;
  return value;
}
