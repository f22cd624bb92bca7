import type { Policy } from '../../policy/grammar.ts';
import { type Binding, type BindOptions, bindNames, repeatedIn } from '../bind-header.ts';
import { CellReader } from '../cells.ts';
import { MEMBER_SLOTS, namesOf, type Slot } from '../fields.ts';
import { parseMember } from '../parse-member.ts';
import { InputError, type Problem } from '../problem.ts';
import type { FileNotes } from '../records/file-notes.ts';
import type { HeaderMatch } from '../records/header-finder.ts';
import { readInput } from '../records/read-input.ts';
import { cellsOf, type RecordBytes } from '../records/record-bytes.ts';
import type { RecordFormat } from '../records/record-sink.ts';
import { checkEnrollment, readEnrollment } from '../values/enrollment.ts';
import { FastMembers } from './fast-members.ts';
import { MembersTable } from './members-table.ts';

const MEMBER = 'member';
/** What the column that names the member may be called. */
export const MEMBER_NAMES = (['canonical', 'chinese', 'platform'] as const).flatMap((vocabulary) =>
  namesOf(MEMBER, vocabulary),
);

/** A members file: what it says of each member, which slots its columns give, and what is to be said of the file. */
export type Members = {
  readonly table: MembersTable;
  readonly slots: ReadonlySet<Slot>;
  readonly notes: FileNotes;
};

/**
 * Reads a table of members, keyed by the member's column. Throws an InputError: 66 where the file cannot be read, 65
 * with everything that is wrong with it: no such column, a member given twice or blank, a value that cannot be read.
 */
export async function readMembers(
  path: string,
  format: RecordFormat & BindOptions,
  policies: readonly Policy[],
): Promise<Members> {
  const table = new MembersTable(path);
  const problems: Problem[] = [];
  let header: readonly string[] = [];
  let binding: Binding | undefined;
  let fast: FastMembers | undefined;
  let isUsable = false;
  const matchHeader = (names: readonly string[]) => matchMembers(names, format);
  const notes = await readInput(
    path,
    { ...format, matchHeader },
    {
      header(names, line) {
        header = names;
        binding = bindNames(names, { ...format, among: MEMBER_SLOTS });
        fast = new FastMembers(binding, names.length, table);
        problems.push(...repeatedIn(names, binding.repeated, { source: path, line }));
        if (!binding.slots.has('member')) {
          const where = { source: path, line, column: MEMBER };
          problems.push({ code: 'missing-column', where, known: MEMBER_NAMES });
        }
        isUsable = problems.length === 0;
      },
      form: () => undefined,
      record(record) {
        if (!binding || !fast || !isUsable) return;
        problems.push(...addMember(record, { binding, header, path, policies, table, fast }));
      },
      broken: (problem) => problems.push(problem),
      afterBlock: async () => undefined,
    },
  );
  if (problems.length > 0) throw new InputError(65, problems);
  const unread = header.filter((_, column) => !binding?.known[column]);
  return { table, slots: new Set(binding?.slots.keys()), notes: { ...notes, unread } };
}

/** What names are worth as the header of a members file: whole with the column of the member. */
function matchMembers(names: readonly string[], options: BindOptions): HeaderMatch {
  const { slots, known } = bindNames(names, { ...options, among: MEMBER_SLOTS });
  return { isWhole: slots.has(MEMBER), known: known.filter((isKnown) => isKnown).length };
}

type Reading = {
  readonly binding: Binding;
  readonly header: readonly string[];
  readonly path: string;
  readonly policies: readonly Policy[];
  readonly table: MembersTable;
  readonly fast: FastMembers;
};

/** Adds the member of a row; returns what is wrong with it. */
function addMember(record: RecordBytes, { binding, header, path, policies, table, fast }: Reading): readonly Problem[] {
  const { line, trouble } = record;
  const where = { source: path, line };
  if (trouble) return [trouble];
  if (fast.add(record) === 0) return [];
  const cells = cellsOf(record);
  if (cells.every((cell) => cell.trim() === '')) return [];
  if (cells.length !== header.length) {
    return [{ code: 'wrong-width', where, detail: { width: cells.length, expected: header.length } }];
  }
  const reader = new CellReader(binding, (column) => cells[column] ?? '', where);
  const said = parseMember(reader, policies);
  if (said.city) readEnrollment(reader, said.city.value, said.enrollment);
  else if (said.enrollment) checkEnrollment(reader, policies, said.enrollment);
  if (!said.member && !reader.cell('member')) {
    return [...reader.problems, { code: 'missing-value', where: reader.placeOf('member') }];
  }
  if (!said.member || reader.problems.length > 0) return reader.problems;
  const name = said.member.value;
  const before = table.add(name, said, line);
  if (before > 0)
    return [{ code: 'member-twice', where: said.member.cell.where, value: name, detail: { line: before } }];
  fast.learn(record, name);
  return [];
}
