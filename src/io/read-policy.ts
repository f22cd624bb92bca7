import type { Policy } from '../policy/grammar.ts';
import { POLICY, type PolicyDocument } from '../policy/policy-shape.ts';
import { checkCitations } from './policy/check-citations.ts';
import { checkDays } from './policy/check-days.ts';
import { checkNames } from './policy/check-names.ts';
import { checkRows } from './policy/check-rows.ts';
import { checkShape } from './policy/check-shape.ts';
import { readJson } from './policy/json-text.ts';
import { lineOf, type Report } from './policy/report.ts';
import type { Problem } from './problem.ts';

/** What a policy file comes to: the policy, or everything that is wrong with it. */
export type ReadPolicy =
  | { readonly policy: Policy; readonly lineOf: (path: string) => number }
  | { readonly problems: readonly Problem[] };

/**
 * Reads a policy from its document in JSON and checks all of it. What its parts say of each other is checked once each
 * of them is well formed. `source` is the file as the user named it.
 */
export function readPolicy(text: string, source: string): ReadPolicy {
  const json = readJson(text);
  if ('expected' in json) {
    const { line, column, expected } = json;
    return { problems: [{ code: 'policy-json', where: { source, line }, known: expected, detail: { at: column } }] };
  }
  const problems: Problem[] = [];
  const report: Report = (path, problem) => {
    problems.push({ ...problem, where: { source, line: lineOf(path, json.lines), path } });
  };
  for (const { path, line, first } of json.twice) {
    problems.push({ code: 'policy-key-twice', where: { source, line, path }, detail: { first } });
  }
  checkShape(json.value, POLICY, '', report);
  if (problems.length > 0) return { problems: inOrder(problems) };
  const document = json.value as PolicyDocument;
  const policy = policyOf(document);
  checkNames(document, report);
  checkCitations(document, report);
  checkDays(document, report);
  if (problems.length === 0) checkRows(policy, report);
  return problems.length > 0 ? { problems: inOrder(problems) } : { policy, lineOf: (path) => lineOf(path, json.lines) };
}

function policyOf({ schema: _, register, ...rules }: PolicyDocument): Policy {
  return { ...rules, register: async () => register };
}

/** From the top of the file to its end. */
function inOrder(problems: readonly Problem[]): Problem[] {
  return problems.toSorted((a, b) => (a.where.line ?? 0) - (b.where.line ?? 0));
}
