import * as regions from '../cities/index.ts';
import { doubtsOf } from '../engine/doubts/doubts-of.ts';
import { type CheckedFile, checkPolicies } from '../input/policy/read-policies.ts';
import { type PolicyCheck, policyChecksJson, policyChecksPage } from '../output/policy-check.ts';
import { renderProblems } from '../output/problems.ts';
import { formatAsked, type LookOptions, presentAnswer } from './answer.ts';
import type { Context } from './context.ts';
import { checkPlaces, filesOf } from './door/file-places.ts';
import { say } from './door/standard-streams.ts';
import { EXIT, type ExitStatus } from './exit.ts';

/**
 * `baoxiao check-policy FILE…`: says what is wrong with policy files, and what may be a slip, and gives the exit status:
 * 65 where anything is wrong. Throws an InputError for a file that cannot be read or is no text, an OutputError where the
 * answer cannot be written.
 */
export async function checkPolicy(
  paths: readonly string[],
  options: LookOptions<'pages' | 'document'>,
  context: Context,
): Promise<ExitStatus> {
  const { locale } = context;
  const format = formatAsked(options, ['pages', 'document'], locale) ?? 'table';
  checkPlaces({ inputs: filesOf('', paths), outputs: filesOf('--output', options.output) }, locale);
  const checks: PolicyCheck[] = [];
  for (const file of await checkPolicies(paths, Object.values(regions))) checks.push(await checkOf(file));
  const problems = checks.flatMap((check) => check.problems);
  const answer = { pages: () => [policyChecksPage(checks, locale)], document: () => policyChecksJson(checks) };
  await presentAnswer(answer, { ...options, format }, context);
  if (format !== 'json') await say(renderProblems(problems, locale, { limit: problems.length }));
  return problems.length > 0 ? EXIT.badContent : EXIT.done;
}

async function checkOf({ source, read }: CheckedFile): Promise<PolicyCheck> {
  if ('problems' in read) return { source, policy: undefined, problems: read.problems, doubts: [] };
  const doubts = await doubtsOf(read.policy);
  const placed = doubts.map((doubt) => ({ ...doubt, line: read.lineOf(doubt.path) }));
  return { source, policy: read.policy, problems: [], doubts: placed.toSorted((a, b) => a.line - b.line) };
}
