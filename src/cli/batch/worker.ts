import { parentPort, workerData } from 'node:worker_threads';
import type { SummaryParts } from '../../engine/summary.ts';
import { InputError, type InputStatus, type Problem } from '../../input/problem.ts';
import { Footers } from '../../input/records/footers.ts';
import { RecordReader } from '../../input/records/record-reader.ts';
import { sharedBytes } from '../../input/records/shared-bytes.ts';
import type { Language } from '../../locale/index.ts';
import { type BatchOptions, preparedRun } from './prepared-run.ts';
import { received, type SentPolicy } from './sent-policy.ts';

/** What a worker is started with. */
export type WorkerData = {
  readonly path: string;
  readonly options: BatchOptions;
  readonly policies: readonly SentPolicy[];
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
      /** The members whose rows begin in the block: both hashes of each, and the lines. */
      readonly hashes: Int32Array;
      /** What the amounts of each column add up to. */
      readonly sums: readonly (number | null)[];
      readonly lines: Float64Array;
    }
  | { readonly kind: 'summary'; readonly parts: SummaryParts; readonly institutions: readonly string[] }
  | { readonly kind: 'input-error'; readonly status: InputStatus; readonly problems: readonly Problem[] };

/** Settles the blocks it is sent, each for itself: nothing of a member is in two of them. */
async function work(port: NonNullable<typeof parentPort>, data: WorkerData): Promise<void> {
  let hashes: number[] = [];
  let lines: number[] = [];
  const policies = data.policies.map(received);
  const { run, rows, format } = await preparedRun(
    data.path,
    data.options,
    policies,
    data.language,
    false,
    undefined,
    (met, line) => {
      hashes.push(met.first, met.second);
      lines.push(line);
    },
  );
  const footers = new Footers(run, format);
  // The header has been found; here it is the first line that comes.
  const reader = new RecordReader(data.path, { ...data.options, headerRow: 1 }, footers);
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
      footers.release();
      const taken = rows.take();
      const counts = { read: run.read, rejected: run.rejected, written: rows.written };
      port.postMessage({
        kind: 'block',
        rows: sharedBytes(taken.rows),
        rejects: taken.rejects,
        read: counts.read - before.read,
        rejected: counts.rejected - before.rejected,
        written: counts.written - before.written,
        hashes: Int32Array.from(hashes),
        sums: footers.takeSums(),
        lines: Float64Array.from(lines),
      } satisfies Answer);
      [hashes, lines] = [[], []];
      before = counts;
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      port.postMessage({ kind: 'input-error', status: error.status, problems: error.problems } satisfies Answer);
    }
  });
}

if (parentPort) void work(parentPort, workerData);
