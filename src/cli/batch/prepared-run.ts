import { matchVisits } from '../../input/bind-header.ts';
import type { FileNotes } from '../../input/records/file-notes.ts';
import type { InputFormat } from '../../input/records/read-input.ts';
import type { RecordFormat } from '../../input/records/record-sink.ts';
import { type Language, localeOf } from '../../locale/index.ts';
import { FORMATS } from '../../output/formats.ts';
import type { Policy } from '../../policy/grammar.ts';
import { columnMapOf, type MapOptions } from '../column-map.ts';
import { type MemberOptions, memberOf } from '../member-options.ts';
import type { PolicyOptions } from '../policies.ts';
import type { FormatOptions } from './formats.ts';
import { type LayoutOptions, wantedNames } from './layout.ts';
import { takeLedgers } from './ledgers.ts';
import { RowBuffer } from './row-buffer.ts';
import { type BatchHandler, BatchRun } from './run.ts';

/** The options of `baoxiao batch`, as commander names them. */
export type BatchOptions = MemberOptions &
  RecordFormat &
  LayoutOptions &
  FormatOptions &
  PolicyOptions &
  MapOptions & {
    readonly sheet?: string;
    readonly members?: string;
    readonly allEligible?: boolean;
    readonly assumeExtended?: boolean;
    readonly grouped?: boolean;
    readonly jobs?: string;
    readonly sort?: boolean;
    readonly onError?: 'reject' | 'stop';
    readonly output?: string;
    readonly rejects?: string;
    readonly summary?: 'json' | 'table';
    readonly by?: 'institution';
    readonly ledgerIn?: string;
    readonly ledgerOut?: string;
    readonly quiet?: boolean;
  };

export type PreparedRun = {
  readonly run: BatchRun;
  readonly rows: RowBuffer;
  readonly policies: readonly Policy[];
  /** What is to be said of the files, once they are read. */
  readonly notes: FileNotes[];
  /** How its file is written, and what its columns stand for. */
  readonly format: InputFormat;
};

/**
 * A run that gathers its rows in a buffer; `begin` puts the header lines into it, `afterBlock` is called when a block
 * has been settled, `met` when a member's rows begin in a file that comes member by member. Throws an InputError for bad flags,
 * a bad profile, a bad members file or bad ledgers.
 */
export async function preparedRun(
  path: string,
  options: BatchOptions,
  policies: readonly Policy[],
  language: Language,
  begin: boolean,
  afterBlock: (bytes: number) => Promise<void> = async () => undefined,
  met?: BatchHandler['met'],
): Promise<PreparedRun> {
  const renamed = columnMapOf(options);
  const member = await memberOf(options, policies);
  const members = options.members === undefined ? undefined : await membersOf(options.members, renamed, policies);
  const explained = options.explain ? { explained: await explanationOf(policies) } : {};
  const writerOf = await FORMATS[options.format ?? 'csv'].writer();
  const given = { ...options, ...explained, writerOf, source: path, member, renamed, memberSlots: members?.slots };
  const rows = new RowBuffer(given, await localeOf(language), await localeOf('en'));
  const run = new BatchRun(
    {
      source: path,
      policies,
      member,
      members: members?.table,
      renamed,
      assumeExtended: options.assumeExtended ?? false,
      allEligible: options.allEligible ?? false,
      explain: options.explain ?? false,
      byInstitution: options.by === 'institution',
      grouped: (options.grouped ?? false) && !usesLedgers(options),
    },
    {
      header: (names) => rows.header(names, begin),
      form: (names) => rows.form(names),
      settled: (record, settled) => rows.settled(record, settled),
      rejected: (problem, cells) => rows.rejected(problem, cells),
      afterBlock,
      ...(met && { met }),
    },
  );
  if (options.ledgerIn !== undefined) await takeLedgers(options.ledgerIn, run, policies);
  const matchHeader = (names: readonly string[]) => matchVisits(names, { renamed });
  const format = { ...options, renamed, matchHeader, wanted: wantedNames(options) };
  return { run, rows, policies, notes: [], format };
}

async function explanationOf(policies: readonly Policy[]) {
  const { rowExplanation } = await import('../../output/explain/row-json.ts');
  return rowExplanation(policies);
}

/** A members file is read in the encoding it shows, whatever that of the visits is. */
async function membersOf(path: string, renamed: ReadonlyMap<string, string>, policies: readonly Policy[]) {
  const { readMembers } = await import('../../input/members/read-members.ts');
  return readMembers(path, { renamed }, policies);
}

/** Whether ledgers are carried from or to another file; then no member can be forgotten before the end. */
export function usesLedgers({ ledgerIn, ledgerOut }: BatchOptions): boolean {
  return ledgerIn !== undefined || ledgerOut !== undefined;
}
