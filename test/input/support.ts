import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as regions from '../../src/cities/index.ts';
import type { Visit } from '../../src/engine/visit.ts';
import { type MemberFlag, readMemberFlags } from '../../src/input/members/member-flags.ts';
import type { MemberSaid } from '../../src/input/parse-member.ts';
import { InputError, type Problem, type Where } from '../../src/input/problem.ts';
import { VisitReader } from '../../src/input/read-visits.ts';
import type { InputFormat } from '../../src/input/records/read-input.ts';
import { visitOfRow } from '../../src/input/visit-of-row.ts';
import type { Policy } from '../../src/policy/grammar.ts';
import { folder } from '../cli/support.ts';

export const policies = Object.values(regions);

/** What flags say of a member: a working one in the region, unless told otherwise. */
export function member(city = 'tieling', more: Readonly<Record<string, string>> = { status: 'active' }): MemberSaid {
  const flags = Object.entries({ city, ...more }).map(
    ([field, text]) => ({ field, flag: `--${field}`, text }) as MemberFlag,
  );
  return readMemberFlags(flags, policies).member;
}

export type Entry = { readonly policy: Policy; readonly visit: Visit };
type Row = { readonly line: number; readonly cells: readonly string[]; readonly where: Where; readonly entry: Entry };

/** What a reader has read. */
export function readBy(reader: VisitReader): { readonly rows: readonly Row[]; readonly problems: readonly Problem[] } {
  const rows = reader.visits.map(({ row, texts, where }) => {
    const entry = { policy: row.rules.policy, visit: visitOfRow(row) };
    return { line: where.line ?? 0, cells: texts, where, entry };
  });
  return { rows, problems: reader.problems };
}

/** A reader of visits of a member. */
export function readerOf(said: MemberSaid = member(), assumeExtended = false): VisitReader {
  return new VisitReader({ policies, member: said, assumeExtended, needsMember: false, allEligible: true });
}

/** Reads bytes as a file `visits.csv` in the folder at hand. */
export async function readBytes(bytes: Uint8Array, format: InputFormat = {}, reader = readerOf()) {
  const path = join(folder(), 'visits.csv');
  writeFileSync(path, bytes);
  try {
    await reader.readFile(path, format);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    reader.add(error.problems);
  }
  const short = <T extends { readonly where: Where }>(of: T): T =>
    of.where.source === path ? { ...of, where: { ...of.where, source: 'visits.csv' } } : of;
  const { rows, problems } = readBy(reader);
  return { reader, header: reader.header ?? [], rows: rows.map(short), problems: problems.map(short) };
}

/** Reads lines as a CSV file of visits. */
export function read(lines: readonly string[], said: MemberSaid = member(), assumeExtended = false) {
  return readBytes(Buffer.from(`${lines.join('\n')}\n`), {}, readerOf(said, assumeExtended));
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
