import { cutAtLineEnds } from '../../input/records/byte-blocks.ts';
import { openInput } from '../../input/records/open-input.ts';
import { readTable } from '../../input/records/read-input.ts';
import { CSV_LINES } from '../../input/records/read-records.ts';
import { Utf8Chunks } from '../../input/records/utf8-chunks.ts';
import { Pipeline } from './pipeline.ts';
import { type PreparedRun, preparedRun } from './prepared-run.ts';
import type { Progress } from './progress.ts';
import type { RunInputs } from './run-inputs.ts';
import { RowsBetween } from './shard-rows.ts';
import type { Sink } from './sink.ts';

/**
 * Settles a file in this thread and others, block by block, with the same output as one thread gives. Of a file that comes
 * member by member, one thread does the work from the first block with a quote on; where the header has quotes, or no one
 * column names the member, or the file is a workbook or one JSON text, it is this one.
 */
export async function settleInJobs(
  inputs: RunInputs,
  { count, sink, progress }: { readonly count: number; readonly sink: Sink; readonly progress: Progress },
): Promise<PreparedRun> {
  const { paths, options } = inputs;
  const [path] = paths;
  const prepared = await preparedRun(inputs, {
    begin: true,
    beforeRow: ({ line }) => between.rowsBefore(line),
    beforeReject: (line) => between.rejectsBefore(line),
    afterBlock() {
      between.rest();
      return sink.take(prepared);
    },
  });
  const between = new RowsBetween(prepared.rows);
  const input = await openInput(path, options);
  if (!('chunks' in input)) {
    prepared.notes.push(await readTable(input, path, prepared.format, prepared.run));
    return prepared;
  }
  const pipeline = new Pipeline({ inputs, count, sink, prepared, between });
  const text = new Utf8Chunks(input.chunks, path, options.encoding);
  let read = 0;
  try {
    for await (const { bytes, last } of cutAtLineEnds(text, CSV_LINES)) {
      await pipeline.read(bytes, last);
      read += bytes.length;
      progress.tell(prepared.run.read, read);
    }
    await pipeline.finish();
    prepared.notes.push({ ...(await pipeline.notes()), encoding: text.encoding });
  } finally {
    await pipeline.end();
  }
  return prepared;
}
