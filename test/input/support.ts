import * as regions from '../../src/cities/index.ts';
import type { Visit } from '../../src/engine/visit.ts';
import { type MemberFlag, readMemberFlags } from '../../src/input/members/member-flags.ts';
import type { MemberSaid } from '../../src/input/parse-member.ts';
import { InputError, type Problem } from '../../src/input/problem.ts';
import { readVisits, type Visits } from '../../src/input/read-visits.ts';

export const policies = Object.values(regions);

/** What flags say of a member: a working one in the region, unless told otherwise. */
export function member(city = 'tieling', more: Readonly<Record<string, string>> = { status: 'active' }): MemberSaid {
  const flags = Object.entries({ city, ...more }).map(
    ([field, text]) => ({ field, flag: `--${field}`, text }) as MemberFlag,
  );
  return readMemberFlags(flags, policies).member;
}

/** Reads lines as a CSV file of visits. */
export function read(lines: readonly string[], said: MemberSaid = member(), assumeExtended = false): Promise<Visits> {
  return readVisits(Buffer.from(`${lines.join('\n')}\n`), 'visits.csv', {}, { policies, member: said, assumeExtended });
}

/** The one visit of a file, which must be without problems. */
export async function visitOf(header: string, row: string, said?: MemberSaid): Promise<Visit> {
  const { rows, problems } = await read([header, row], said);
  if (problems.length > 0 || rows.length !== 1) throw new InputError(65, problems);
  return (rows[0] as (typeof rows)[number]).entry.visit;
}

/** The problems of a file of one row, as `code` or `code at column`. */
export async function problemsOf(header: string, row: string, said?: MemberSaid): Promise<string[]> {
  return (await read([header, row], said)).problems.map(brief);
}

export function brief({ code, where }: Problem): string {
  return where.column === undefined ? code : `${code} at ${where.column}`;
}

/** The problems that a call throws. */
export async function thrown(call: () => unknown): Promise<InputError> {
  try {
    await call();
  } catch (error) {
    if (error instanceof InputError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}
