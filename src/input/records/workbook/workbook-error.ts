import { InputError, type Problem } from '../../problem.ts';

/** A workbook that cannot be read at all, status 65. */
export function workbookError(source: string, problem: Omit<Problem, 'where'>): InputError {
  return new InputError(65, [{ ...problem, where: { source } }]);
}

/** One that is not what its standard says; `part` is the file in it, `reason` what was met there. */
export function damaged(source: string, part: string, reason: string): InputError {
  return workbookError(source, { code: 'workbook-damaged', detail: { part, reason } });
}

/** One that would take more than a workbook may. */
export function tooLarge(source: string, part: string): InputError {
  return workbookError(source, { code: 'workbook-too-large', detail: { part } });
}
