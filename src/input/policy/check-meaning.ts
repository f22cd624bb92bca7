import type { PolicyDocument } from '../../policy/policy-shape.ts';
import type { Problem, ProblemCode } from '../problem.ts';
import { checkAccount } from './check-account.ts';
import { checkCitations } from './check-citations.ts';
import { checkDays } from './check-days.ts';
import { checkNames } from './check-names.ts';
import { checkRows } from './check-rows.ts';
import { policyOf } from './policy-of.ts';
import type { Report } from './report.ts';

/** A member too many leaves what is there as it is. */
const HARMLESS: readonly ProblemCode[] = ['policy-key-unknown', 'policy-key-twice'];
const RULES = ['refusals', 'readings', 'firstSelfPay', 'deductible', 'ratios', 'caps'];
const DATED = [...RULES, 'force', 'claim'];

/** Without these the visits that a row holds for cannot be told. */
const NEEDED_FOR_ROWS: readonly ProblemCode[] = ['policy-span', 'policy-enrollment', 'policy-enrollments'];

/**
 * Checks what the parts of a policy say of each other, as far as those are well formed: `problems` holds what is wrong
 * with their shape, and what is reported.
 */
export function checkMeaning(policy: PolicyDocument, problems: readonly Problem[], report: Report): void {
  const unreadable = new Set(problems.filter(({ code }) => !HARMLESS.includes(code)).map(partOf));
  const canRead = (...parts: readonly string[]) => !['', ...parts].some((part) => unreadable.has(part));
  if (canRead('id', 'name', 'aliases', 'division', 'enrollments', 'register')) checkNames(policy, report);
  if (canRead('enrollments', 'register')) checkCitations(policy, report);
  if (!canRead(...DATED)) return;
  checkDays(policy, report);
  if (!canRead('enrollments') || problems.some(({ code }) => NEEDED_FOR_ROWS.includes(code))) return;
  checkRows(policyOf(policy), report);
  if (canRead('account')) checkAccount(policy, report);
}

/** The member of the policy that a problem is in, empty where it is the whole. */
function partOf({ where: { path = '' } }: Problem): string {
  return path.split(/[.[]/)[0] ?? '';
}
