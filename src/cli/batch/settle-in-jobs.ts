import { cutAtNewlines } from '../../input/records/byte-blocks.ts';
import { openInput } from '../../input/records/open-input.ts';
import { readTable } from '../../input/records/read-input.ts';
import { utf8Chunks } from '../../input/records/utf8-chunks.ts';
import type { Locale } from '../../locale/index.ts';
import type { Policy } from '../../policy/grammar.ts';
import { Pipeline } from './pipeline.ts';
import { type BatchOptions, type PreparedRun, preparedRun } from './prepared-run.ts';
import { Progress } from './progress.ts';
import type { Sink } from './sink.ts';

/**
 * Settles a file that comes member by member in worker threads, block by block, with the same output as one thread
 * gives. From the first block with a quote on, and where no column names the member, this thread does the work.
 */
export async function settleInJobs(
  path: string,
  options: BatchOptions,
  policies: readonly Policy[],
  locale: Locale,
  count: number,
  sink: Sink,
): Promise<PreparedRun> {
  const prepared = await preparedRun(path, options, policies, locale.language, true, () => sink.take(prepared));
  const input = await openInput(path);
  if ('workbook' in input) {
    prepared.notes.push(await readTable(input, path, prepared.format, prepared.run));
    return prepared;
  }
  const pipeline = new Pipeline(path, options, locale.language, count, sink, prepared);
  const progress = new Progress(path, options.quiet ?? false, locale);
  let read = 0;
  try {
    for await (const { bytes, last } of cutAtNewlines(utf8Chunks(input.chunks, path, options.encoding))) {
      await pipeline.read(bytes, last);
      read += bytes.length;
      progress.tell(prepared.run.read, read);
    }
    await pipeline.finish();
    prepared.notes.push(pipeline.notes);
  } finally {
    progress.end();
    await pipeline.end();
  }
  return prepared;
}
