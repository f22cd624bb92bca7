import type { Policy } from '../../policy/grammar.ts';
import type { CellReader, Found } from '../cells.ts';
import { wordOf } from './reading.ts';

/** The kind of enrollment the text names: its id or its label in either language, with or without a bracket behind. */
export function enrollmentOf(policy: Policy, text: string): string | undefined {
  const word = wordOf(text);
  const exact = policy.enrollments.find(({ kind, label }) => [kind, wordOf(label.zh), wordOf(label.en)].includes(word));
  if (exact) return exact.kind;
  const short = policy.enrollments.filter(({ label }) => wordOf(label.zh).replace(/\(.*\)$/, '') === word);
  return short.length === 1 ? short[0]?.kind : undefined;
}

/** The kinds of enrollment a region knows, as they are named in messages. */
export function enrollmentsOf(policy: Policy): string[] {
  return policy.enrollments.map(({ kind, label }) => `${kind}/${label.zh}`);
}

/** Makes sure that at least one region has the kind of enrollment that is said; `unknown-value` where none does. */
export function checkEnrollment(cells: CellReader, policies: readonly Policy[], said: Found<string>): void {
  if (policies.some((policy) => enrollmentOf(policy, said.value) !== undefined)) return;
  cells.report('unknown-value', said.cell, { known: [...new Set(policies.flatMap(enrollmentsOf))] });
}

/** The kind of enrollment that is said, in the region's terms; `unknown-enrollment` where it has no such kind. */
export function readEnrollment(cells: CellReader, policy: Policy, said: Found<string> | undefined): string | undefined {
  if (!said) return undefined;
  const kind = enrollmentOf(policy, said.value);
  if (kind === undefined) {
    cells.report('unknown-enrollment', said.cell, {
      known: enrollmentsOf(policy),
      detail: { zh: policy.name.zh, en: policy.name.en },
    });
  }
  return kind;
}
