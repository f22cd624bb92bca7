import { parentPort, workerData } from 'node:worker_threads';
import { Tally, type TallyParts } from '../../engine/compare/tally.ts';
import type { SummaryParts } from '../../engine/summary.ts';
import { InputError, type InputStatus, type Problem } from '../../input/problem.ts';
import { Footers } from '../../input/records/footers.ts';
import type { TextRow } from '../../input/records/header-finder.ts';
import { type DealtLines, MemberLots } from '../../input/records/member-lots.ts';
import { isPlainFile } from '../../input/records/open-input.ts';
import { RecordReader } from '../../input/records/record-reader.ts';
import { bufferOf, type SharedBytes } from '../../input/records/shared-bytes.ts';
import { comparingBy } from '../audit/comparing.ts';
import { preparedRun } from './prepared-run.ts';
import { received, type SentInputs } from './run-inputs.ts';
import { ShardSink, sharesOf } from './shard.ts';
import { ShardRecorder, type ShardRows, takeShared } from './shard-rows.ts';

/** What a worker is started with. */
export type WorkerData = {
  readonly inputs: SentInputs;
  readonly headerLine: Uint8Array;
  /** The column of the member where the file comes in any order: then every thread is sent all, and settles a shard. */
  readonly shardBy: number | undefined;
  /** Which thread this is, and of how many; the main one is the first. */
  readonly index: number;
  readonly count: number;
};

/** Lines of a file, either of whole members that no other thread is sent, or all lines in their order. */
export type Block = {
  readonly bytes: SharedBytes;
  /** The lines to look at, where they come in any order. */
  readonly dealt?: DealtLines | undefined;
  /** Memory for the rows that come of the next one. */
  readonly room: SharedArrayBuffer;
  /** The line that it begins with. */
  readonly line: number;
  /** Whether it goes on where the block before it ended, which may be inside a member, or a record with quotes. */
  readonly goesOn: boolean;
  /** What comes behind it: nothing, a block that goes on with it, or others. */
  readonly next: 'nothing' | 'more' | 'others';
};

export type Task = Block | 'summary';

/** What came of a block. */
export type Answer =
  | {
      readonly kind: 'block';
      readonly came: ShardRows | { readonly rows: SharedBytes; readonly rejects: string };
      readonly read: number;
      readonly rejected: number;
      readonly written: number;
      readonly leftOut: number;
      /** The members whose rows begin in the block: both hashes of each, and the lines. */
      readonly hashes: Int32Array;
      readonly lines: Float64Array;
      /** What the amounts of each column add up to. */
      readonly sums: Float64Array;
      /** The rows behind the last visit of the file. */
      readonly footers: readonly TextRow[];
    }
  | {
      readonly kind: 'summary';
      readonly parts: SummaryParts;
      readonly institutions: readonly string[];
      /** How rows stand to what they are set against, and the names of the institutions by which that is counted. */
      readonly tally: TallyParts | undefined;
      readonly tallied: readonly string[];
    }
  | { readonly kind: 'input-error'; readonly status: InputStatus; readonly problems: readonly Problem[] };

/** Settles the blocks it is sent. */
async function work(port: NonNullable<typeof parentPort>, data: WorkerData): Promise<void> {
  let hashes: number[] = [];
  let lines: number[] = [];
  let recorder: ShardRecorder | undefined;
  const { comparing } = data.inputs;
  const plain = received(data.inputs);
  const tally = new Tally();
  const inputs = {
    ...plain,
    ...(comparing && {
      comparing: comparingBy(comparing.options, plain.policies, { registers: comparing.registers, tally }),
    }),
  };
  const { run, rows, format } = await preparedRun(inputs, {
    begin: false,
    wrote: ({ line }) => recorder?.wrote(line),
    rejected: (line) => recorder?.rejected(line),
    met(met, line) {
      hashes.push(met.first, met.second);
      lines.push(line);
    },
  });
  const { shardBy: column, index, count } = data;
  recorder = column === undefined ? undefined : new ShardRecorder(rows);
  const lots = column === undefined ? undefined : new MemberLots(column, sharesOf(count));
  const footers = new Footers(lots ? new ShardSink(run, index, lots) : run, format, !isPlainFile(inputs.paths[0]));
  // The header has been found; here it is the first line that comes.
  const reader = new RecordReader(inputs.paths[0], { ...inputs.options, headerRow: 1 }, footers);
  await reader.read(Buffer.from(data.headerLine), false);
  let before = { read: 0, rejected: 0, written: 0, leftOut: 0 };

  const settle = async ({ bytes, dealt, room, line, goesOn, next }: Block): Promise<Answer> => {
    if (!goesOn) {
      reader.skipTo(line);
      run.leaveMember();
    }
    await reader.read(bufferOf(bytes), next === 'nothing', dealt);
    if (next === 'others') footers.release();
    const counts = { read: run.read, rejected: run.rejected, written: rows.written, leftOut: rows.leftOut };
    const answer: Answer = {
      kind: 'block',
      came: recorder ? recorder.take(room) : { rows: takeShared(rows, room), rejects: rows.takeRejects() },
      read: counts.read - before.read,
      rejected: counts.rejected - before.rejected,
      written: counts.written - before.written,
      leftOut: counts.leftOut - before.leftOut,
      hashes: Int32Array.from(hashes),
      lines: Float64Array.from(lines),
      footers: next === 'nothing' ? footers.end().footers : [],
      sums: footers.takeSums(),
    };
    [hashes, lines] = [[], []];
    before = counts;
    return answer;
  };

  const summary = (): Answer => {
    const parts = run.summary.parts();
    const nameOf = (institution: number) => run.institutions.textOf(institution);
    const institutions = parts.institutions.map(({ institution }) => nameOf(institution));
    const counted = comparing && tally.parts();
    const tallied = counted?.groups.institution.map(({ key }) => nameOf(key)) ?? [];
    return { kind: 'summary', parts, institutions, tally: counted, tallied };
  };

  port.on('message', async (task: Task) => {
    try {
      port.postMessage(task === 'summary' ? summary() : await settle(task));
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      port.postMessage({ kind: 'input-error', status: error.status, problems: error.problems } satisfies Answer);
    }
  });
}

if (parentPort) void work(parentPort, workerData);
