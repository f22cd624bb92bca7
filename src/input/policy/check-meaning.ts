import type { PolicyDocument } from '../../policy/policy-shape.ts';
import type { Problem, ProblemCode } from '../problem.ts';
import { checkAccount } from './check-account.ts';
import { checkCitations } from './check-citations.ts';
import { checkDays, DATED } from './check-days.ts';
import { checkNames, NAMED } from './check-names.ts';
import { checkRows } from './check-rows.ts';
import type { ReportProblem } from './report.ts';

/** A member too many leaves what is there as it is. */
const HARMLESS: readonly ProblemCode[] = ['policy-key-unknown', 'policy-key-twice'];
/** Without these the visits that a row holds for cannot be told. */
const NEEDED_FOR_ROWS: readonly ProblemCode[] = ['policy-span', 'policy-enrollment', 'policy-enrollments'];

/**
 * Checks what the parts of a policy say of each other, as far as those are well formed: `problems` holds what is wrong
 * with the shape of the document, and what is reported.
 */
export function checkMeaning(document: unknown, problems: readonly Problem[], report: ReportProblem): void {
  const misshapen = new Set(problems.filter(({ code }) => !HARMLESS.includes(code)).map(partOf));
  /** Whether parts of the document are as their shapes say. */
  const has = <K extends keyof PolicyDocument>(_: unknown, ...parts: readonly K[]): _ is Pick<PolicyDocument, K> =>
    !['', ...parts].some((part) => misshapen.has(part));
  if (has(document, ...NAMED)) checkNames(document, report);
  if (has(document, 'enrollments', 'register')) checkCitations(document, report);
  if (!has(document, ...DATED)) return;
  checkDays(document, report);
  if (!has(document, 'enrollments') || problems.some(({ code }) => NEEDED_FOR_ROWS.includes(code))) return;
  checkRows(document, report);
  if (has(document, 'account')) checkAccount(document, report);
}

/** The member of the policy that a problem is in, empty where it is the whole. */
function partOf({ where: { path = '' } }: Problem): string {
  return path.split(/[.[]/)[0] ?? '';
}
