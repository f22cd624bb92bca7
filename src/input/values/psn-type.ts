import type { Status } from '../../policy/facts.ts';
import { acceptedBy, accepting, codeOf, type Reader, type Reading } from './reading.ts';
import { readFact } from './words.ts';

/** Codes that do not follow their first two digits, or have none to follow. `null`: the code alone does not say. */
const EXCEPTIONS = new Map<string, Status | null>([
  ['1112', 'retired'],
  ['1114', 'retired'],
  // Retired from work before the years for retired benefits were full.
  ['126019', null],
  ['136042', 'active'],
  ['136044', 'active'],
  ['136046', 'active'],
  ['136050', 'active'],
  ['136043', 'retired'],
  ['136045', 'retired'],
  ['136047', 'retired'],
  ['136051', 'retired'],
  ['5005', 'active'],
  ['5006', 'retired'],
  ['995330', 'active'],
  ['995311', 'retired'],
  ['995331', 'retired'],
]);

/**
 * Reads 人员类别, a code (`psn_type`: 11 and below it active, 12 and below it retired) or the words for it.
 * Errors: `ambiguous-code` for any other code, `unknown-value`.
 */
export const readPsnType: Reader<Status> = accepting(read, () => [
  ...acceptedBy(readFact.status),
  '11',
  '12',
  ...[...EXCEPTIONS].flatMap(([code, status]) => (status ? [code] : [])),
]);

function read(text: string): Reading<Status> {
  const code = codeOf(text);
  if (code === undefined) return readFact.status(text);
  const status = EXCEPTIONS.get(code) ?? (EXCEPTIONS.has(code) ? undefined : byPrefix(code));
  return status
    ? { value: status }
    : { code: 'ambiguous-code', known: ['active', 'retired'], detail: { instead: 'status' } };
}

function byPrefix(code: string): Status | undefined {
  if (!/^1[12](?:\d\d){0,2}$/.test(code)) return undefined;
  return code.startsWith('11') ? 'active' : 'retired';
}
