import type { Footers } from '../../input/records/footers.ts';
import type { DealtLines } from '../../input/records/member-lots.ts';
import type { RecordReader } from '../../input/records/record-reader.ts';
import { bufferOf, type SharedBytes, type SharedPool } from '../../input/records/shared-bytes.ts';
import { firstOf } from './jobs.ts';
import type { PreparedRun } from './prepared-run.ts';
import type { RowsBetween } from './shard-rows.ts';
import type { Sink } from './sink.ts';
import type { Answer, Block } from './worker.ts';

type BlockAnswer = Extract<Answer, { readonly kind: 'block' }>;

/** Where a block stands in the file. */
export type Standing = Pick<Block, 'line' | 'goesOn' | 'next'>;

/** A block that has been handed out, and what comes of it in workers. */
export type HandedOut = Standing & {
  readonly bytes: Buffer;
  readonly answers: Promise<readonly Answer[]>;
  /** Whether this thread settles it, or a shard of it, and then which lines it has been dealt. */
  readonly isHere: boolean;
  readonly dealt?: DealtLines | undefined;
  /** What it is kept in, where it is shared. */
  readonly memory?: SharedArrayBuffer;
};

type BlockTakerOptions = {
  readonly prepared: PreparedRun;
  readonly sink: Sink;
  readonly between: RowsBetween;
  readonly memory: SharedPool;
  readonly reader: RecordReader;
  readonly footers: Footers;
};

/** Takes blocks in the order of the file: settles this thread's part, and writes and counts what came of the others'. */
export class BlockTaker {
  readonly #options: BlockTakerOptions;
  /** Memory of the rows of a worker that are being written. */
  #written: SharedArrayBuffer | undefined;

  constructor(options: BlockTakerOptions) {
    this.#options = options;
  }

  /** Takes the next block. Throws what comes first in the file of all that is wrong with it. */
  async take(block: HandedOut): Promise<void> {
    const errors: unknown[] = [];
    const answers = await block.answers.catch((error) => {
      errors.push(error);
      return [];
    });
    const came = answers.flatMap((answer) => (answer.kind === 'block' ? [this.#count(answer)] : []));
    const shards = came.flatMap((part) => ('ends' in part ? [part] : []));
    const { between, memory } = this.#options;
    between.take(shards);
    if (block.isHere) await this.#settle(block).catch((error) => errors.push(error));
    if (errors.length > 0) throw firstOf(errors);
    for (const part of came) if (!('ends' in part)) await this.#write(part.rows, part.rejects);
    for (const { rows } of shards) memory.give(rows.buffer);
    if (block.memory) memory.give(block.memory);
  }

  async #settle({ bytes, line, goesOn, next, dealt }: HandedOut): Promise<void> {
    const { prepared, reader, footers } = this.#options;
    if (!goesOn) {
      reader.skipTo(line);
      prepared.run.leaveMember();
    }
    await reader.read(bytes, next === 'nothing', dealt);
    if (next === 'others') footers.release();
  }

  #count({ hashes, lines, read, rejected, written, leftOut, sums, footers, came }: BlockAnswer): BlockAnswer['came'] {
    const { prepared, footers: here } = this.#options;
    const { run, rows } = prepared;
    for (const [index, line] of lines.entries()) {
      run.meet({ first: hashes[index * 2] as number, second: hashes[index * 2 + 1] as number }, line);
    }
    run.read += read;
    run.rejected += rejected;
    rows.written += written;
    rows.leftOut += leftOut;
    here.addSums(sums);
    // What stands below the visits is dealt to all threads, this one too.
    if (!('ends' in came)) here.hold(footers);
    return came;
  }

  /** Writes the rows of a worker; when that has begun, those before have been written. */
  async #write(rows: SharedBytes, rejects: string): Promise<void> {
    const { prepared, sink, memory } = this.#options;
    await sink.write(prepared, bufferOf(rows), rejects);
    if (this.#written) memory.give(this.#written);
    this.#written = rows.buffer;
  }
}
