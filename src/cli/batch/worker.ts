import { parentPort, workerData } from 'node:worker_threads';
import type { SummaryParts } from '../../engine/summary.ts';
import { InputError, type InputStatus, type Problem } from '../../io/problem.ts';
import { RecordReader } from '../../io/read-records.ts';
import type { Language } from '../../locale/index.ts';
import { type BatchOptions, preparedRun } from './prepared-run.ts';

/** What a worker is started with. */
export type WorkerData = {
  readonly path: string;
  readonly options: BatchOptions;
  readonly language: Language;
  readonly headerLine: Uint8Array;
};

/** A block of whole members and the line it begins with; no bytes ask for the summary. */
export type Task = { readonly bytes: Uint8Array | null; readonly line: number };

/** What came of a block. */
export type Answer =
  | {
      readonly kind: 'block';
      readonly rows: Uint8Array;
      readonly rejects: string;
      readonly read: number;
      readonly rejected: number;
      readonly written: number;
      readonly members: readonly string[];
      readonly lines: readonly number[];
    }
  | { readonly kind: 'summary'; readonly parts: SummaryParts; readonly institutions: readonly string[] }
  | { readonly kind: 'input-error'; readonly status: InputStatus; readonly problems: readonly Problem[] };

/** Settles the blocks it is sent, each for itself: nothing of a member is in two of them. */
async function work(port: NonNullable<typeof parentPort>, data: WorkerData): Promise<void> {
  const { run, rows } = await preparedRun(data.path, data.options, data.language, false);
  const reader = new RecordReader(data.path, data.options, run);
  await reader.read(Buffer.from(data.headerLine), false);
  let before = { read: 0, rejected: 0, written: 0 };
  port.on('message', async ({ bytes, line }: Task) => {
    try {
      if (bytes === null) {
        const parts = run.summary.parts();
        const institutions = parts.institutions.map(({ institution }) => run.institutions.textOf(institution));
        port.postMessage({ kind: 'summary', parts, institutions } satisfies Answer);
        return;
      }
      reader.skipTo(line);
      await reader.read(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), false);
      const taken = rows.take();
      const counts = { read: run.read, rejected: run.rejected, written: rows.written };
      const settled = new Uint8Array(taken.rows);
      const answer: Answer = {
        kind: 'block',
        rows: settled,
        rejects: taken.rejects,
        read: counts.read - before.read,
        rejected: counts.rejected - before.rejected,
        written: counts.written - before.written,
        ...run.takeMet(),
      };
      before = counts;
      port.postMessage(answer, [settled.buffer]);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      port.postMessage({ kind: 'input-error', status: error.status, problems: error.problems } satisfies Answer);
    }
  });
}

if (parentPort) void work(parentPort, workerData);
