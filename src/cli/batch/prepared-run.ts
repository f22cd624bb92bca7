import { isFinding } from '../../engine/compare/comparison.ts';
import { matchVisits } from '../../input/bind-header.ts';
import { isPersonal } from '../../input/personal.ts';
import type { FileNotes } from '../../input/records/file-notes.ts';
import type { InputFormat } from '../../input/records/read-input.ts';
import type { RecordBytes } from '../../input/records/record-bytes.ts';
import { localeOf } from '../../locale/index.ts';
import { FORMATS, type FormatName, type RowWriterOf } from '../../output/formats.ts';
import type { Policy } from '../../policy/grammar.ts';
import type { ColumnMap } from '../column-map.ts';
import type { BatchOptions } from './batch-options.ts';
import { wantedNames } from './layout.ts';
import { takeLedgers } from './ledgers.ts';
import { RowBuffer } from './row-buffer.ts';
import { type BatchHandler, BatchRun } from './run.ts';
import type { RunInputs } from './run-inputs.ts';

export type PreparedRun = {
  readonly run: BatchRun;
  readonly rows: RowBuffer;
  readonly policies: readonly Policy[];
  /** What is to be said of the files, once they are read. */
  readonly notes: FileNotes[];
  /** The same of the members file, where there is one. */
  readonly notesOfMembers: FileNotes | undefined;
  /** How its file is written, and what its columns stand for. */
  readonly format: InputFormat;
};

/** What a run tells while it goes on. */
export type RunHooks = {
  /** Whether the header lines are written. */
  readonly begin: boolean;
  /** Called when a block has been settled. */
  readonly afterBlock?: (bytes: number) => Promise<void>;
  /** Called before the row of a record is written, or its reject. */
  readonly beforeRow?: (record: RecordBytes) => void;
  readonly beforeReject?: (line: number) => void;
  /** Called when the row of a record has been written, or its reject; one that is no record is known by its line. */
  readonly wrote?: (record: RecordBytes) => void;
  readonly rejected?: (line: number, record?: RecordBytes) => void;
  /** Called when a member's rows begin in a file that comes member by member. */
  readonly met?: NonNullable<BatchHandler['met']>;
};

/** A run that gathers its rows in a buffer. Throws an InputError for a bad members file or bad ledgers. */
export async function preparedRun(inputs: RunInputs, hooks: RunHooks): Promise<PreparedRun> {
  const { paths, options, policies, language, member, columnMap, comparing } = inputs;
  const [path] = paths;
  const { begin, afterBlock = async () => undefined, wrote, rejected, beforeRow, beforeReject, met } = hooks;
  const members = options.members === undefined ? undefined : await membersOf(options.members, columnMap, policies);
  const explained = options.explain ? { explained: await explanationOf(policies) } : {};
  const plainWriter = await writerIn(options.format ?? 'csv');
  const mask = options.redact ? await maskBy(columnMap) : undefined;
  const writerOf = mask ? mask.writer(plainWriter) : plainWriter;
  const { among, optional = [], knowsAlso, explains = false } = comparing ?? {};
  const also = { ...(among && { among, optional }), ...(knowsAlso && { knowsAlso }) };
  const binding = { ...columnMap, ...also };
  const against = comparing?.against;
  const ofSeveral = paths.length > 1;
  const said = { ...options, ...explained, ...binding, source: path, member, against, ofSeveral };
  const given = { ...said, writerOf, memberSlots: members?.slots };
  const rows = new RowBuffer(given, await localeOf(language));
  const run = new BatchRun(
    {
      source: path,
      policies,
      member,
      members: members?.table,
      ...binding,
      comparerOf: comparing?.comparerOf,
      assumeExtended: options.assumeExtended ?? false,
      allEligible: options.allEligible ?? false,
      needsMember: members !== undefined || !options.oneMember,
      explain: options.explain || explains,
      byInstitution: options.by === 'institution',
      grouped: (options.grouped ?? false) && !usesLedgers(options),
    },
    {
      header: (names) => rows.header(names, begin),
      form: (names) => rows.form(names),
      settled: (record, settled) => {
        if (comparing?.onlyFindings && !(settled.comparison && isFinding(settled.comparison))) rows.leftOut++;
        else {
          beforeRow?.(record);
          rows.settled(record, settled);
          wrote?.(record);
        }
      },
      rejected(problem, cells, record) {
        beforeReject?.(problem.where.line ?? 0);
        rows.rejected(...(mask ? mask.rejected(problem, cells, record) : ([problem, cells] as const)));
        rejected?.(problem.where.line ?? 0, record);
      },
      afterBlock,
      ...(met && { met }),
    },
  );
  if (options.ledgerIn !== undefined) await takeLedgers(options.ledgerIn, run, policies);
  const matchHeader = (names: readonly string[]) => matchVisits(names, binding);
  const format = {
    ...options,
    ...binding,
    matchHeader,
    wanted: wantedNames({ ...options, ...also, against, ofSeveral }),
  };
  return { run, rows, policies, notes: [], notesOfMembers: members?.notes, format };
}

/** The writer of rows in a format; what is shown as pages writes none. */
async function writerIn(name: FormatName): Promise<RowWriterOf> {
  const format = FORMATS[name];
  if ('writer' in format) return format.writer();
  const { NoRows } = await import('../../output/rows/no-rows.ts');
  return () => new NoRows();
}

/** What hides names and ids in the rows that are written, and in those that are rejected. */
async function maskBy({ renamed }: ColumnMap) {
  const { RecordMask } = await import('../../output/rows/redacted-rows.ts');
  return new RecordMask((column) => isPersonal(column, renamed));
}

async function explanationOf(policies: readonly Policy[]) {
  const { rowExplanation } = await import('../../output/explain/row-json.ts');
  return rowExplanation(policies);
}

/** A members file is read in the encoding it shows, whatever that of the visits is. */
async function membersOf(path: string, columnMap: ColumnMap, policies: readonly Policy[]) {
  const { readMembers } = await import('../../input/members/read-members.ts');
  return readMembers(path, columnMap, policies);
}

/** Whether ledgers are carried from or to another file; then no member can be forgotten before the end. */
export function usesLedgers({ ledgerIn, ledgerOut }: BatchOptions): boolean {
  return ledgerIn !== undefined || ledgerOut !== undefined;
}
