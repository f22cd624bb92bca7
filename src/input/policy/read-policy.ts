import type { Policy } from '../../policy/grammar.ts';
import { POLICY, type PolicyDocument } from '../../policy/policy-shape.ts';
import { readJson } from '../json/read-json.ts';
import type { Problem } from '../problem.ts';
import { checkMeaning } from './check-meaning.ts';
import { checkShape } from './check-shape.ts';
import { policyOf } from './policy-of.ts';
import { lineOf, type ReportProblem } from './report.ts';

/** What a policy file comes to: the policy, or everything that is wrong with it. */
export type ReadPolicy =
  | { readonly policy: Policy; readonly lineOf: (path: string) => number }
  | { readonly problems: readonly Problem[] };

/**
 * Reads a policy from its document in JSON and checks all of it; what its parts say of each other as far as they are
 * well formed. `source` is the file as the user named it.
 */
export function readPolicy(text: string, source: string): ReadPolicy {
  const json = readJson(text);
  if ('expected' in json) {
    const { line, column, expected } = json;
    return { problems: [{ code: 'policy-json', where: { source, line }, known: expected, detail: { at: column } }] };
  }
  const problems: Problem[] = [];
  const report: ReportProblem = (path, problem) => {
    problems.push({ ...problem, where: { source, line: lineOf(path, json.lines), path } });
  };
  for (const { path, line, first } of json.twice) {
    problems.push({ code: 'policy-key-twice', where: { source, line, path }, detail: { first } });
  }
  checkShape(json.value, POLICY, '', report);
  checkMeaning(json.value, problems, report);
  return isSound(json.value, problems)
    ? { policy: policyOf(json.value), lineOf: (path) => lineOf(path, json.lines) }
    : { problems: inOrder(problems) };
}

/** Whether a document of which this is all that is wrong is a policy. */
function isSound(_: unknown, problems: readonly Problem[]): _ is PolicyDocument {
  return problems.length === 0;
}

/** From the top of the file to its end. */
function inOrder(problems: readonly Problem[]): Problem[] {
  return problems.toSorted((a, b) => (a.where.line ?? 0) - (b.where.line ?? 0));
}
