import { availableParallelism } from 'node:os';
import { readInputs } from '../../input/records/read-input.ts';
import type { Locale } from '../../locale/index.ts';
import { filesOf, type RunFiles } from '../door/file-places.ts';
import type { BatchOptions } from './batch-options.ts';
import { type PreparedRun, preparedRun, usesLedgers } from './prepared-run.ts';
import { Progress } from './progress.ts';
import type { Comparing, RunInputs } from './run-inputs.ts';
import { settleSorted } from './settle-sorted.ts';
import type { Sink } from './sink.ts';

/** The files that the run reads and writes. */
export function placesOf(paths: readonly string[], options: BatchOptions): RunFiles {
  const { members, profile, mapFile, policy, recordsFrom, ledgerIn, output = '-', rejects, ledgerOut } = options;
  return {
    inputs: [
      ...filesOf('', paths),
      ...filesOf('--members', members),
      ...filesOf('--profile', profile),
      ...filesOf('--map-file', mapFile),
      ...filesOf('--policy', policy),
      ...filesOf('--against', recordsFrom),
      ...filesOf('--ledger-in', ledgerIn),
    ],
    outputs: [...filesOf('--output', output), ...filesOf('--rejects', rejects), ...filesOf('--ledger-out', ledgerOut)],
  };
}

/**
 * How many threads to use: a file that does not come member by member takes one, and so does what several threads would
 * each have to read anew or wait for.
 */
export function jobsOf(paths: readonly string[], options: BatchOptions, comparing?: Comparing): number {
  const { grouped, jobs = grouped ? availableParallelism() : 1, members, inputFormat } = options;
  const isPlain = paths.length === 1 && !usesLedgers(options) && members === undefined && inputFormat !== 'ndjson';
  if (comparing && !comparing.inThreads) return 1;
  // Threads are sent policies without the registers that explanations name readings from.
  return isPlain && !options.explain && (grouped || options.format !== 'xlsx') ? jobs : 1;
}

/** Settles files as one on so many threads, and writes their rows and rejects. */
export async function settleFiles(inputs: RunInputs, count: number, sink: Sink, locale: Locale): Promise<PreparedRun> {
  const { paths, options } = inputs;
  if (options.sort) return settleSorted(inputs, sink);
  const progress = new Progress(paths, options.quiet ?? false, locale);
  try {
    if (count > 1) {
      const { settleInJobs } = await import('./settle-in-jobs.ts');
      return await settleInJobs(inputs, { count, sink, progress });
    }
    const prepared = await preparedRun(inputs, {
      begin: true,
      async afterBlock(bytes) {
        progress.tell(prepared.run.read, bytes);
        await sink.take(prepared);
      },
    });
    prepared.notes.push(...(await readInputs(paths, prepared.format, prepared.run)));
    return prepared;
  } finally {
    progress.end();
  }
}
