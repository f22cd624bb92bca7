import { Worker } from 'node:worker_threads';
import { InputError } from '../../input/problem.ts';
import type { DealtLines } from '../../input/records/member-lots.ts';
import { roomFor, SharedPool } from '../../input/records/shared-bytes.ts';
import { HERE, sharesOf } from './shard.ts';
import type { Answer, Block, Task, WorkerData } from './worker.ts';

type Waiting = { readonly resolve: (answer: Answer) => void; readonly reject: (error: unknown) => void };

/** What the workers run, and how many threads there are with the main one. */
export type JobsOptions = {
  readonly count: number;
  readonly code: string;
  readonly data: Omit<WorkerData, 'index' | 'count'>;
};

/** So much room there is for the rows of a block, in bytes. */
const LEAST_ROOM = 1 << 20;

/** A block before it is known who settles it. */
export type Unsettled = Omit<Block, 'room'>;

/**
 * Worker threads that settle blocks beside the main one: the one place that sends work to threads. Each answers its tasks
 * in their order; the caller keeps the order among them. Where a thread fails or ends before its work does, all that waits
 * fails, and all that comes.
 */
export class Jobs {
  /** What blocks and rows are kept in; what has been settled or written is to be given back. */
  readonly memory = new SharedPool();
  /** By thread, without the main one. */
  readonly #workers: readonly Worker[];
  readonly #waiting: Waiting[][];
  /** By thread, how much of blocks it is to have, and has had, measured by that. */
  readonly #shares: readonly number[];
  readonly #had: number[];
  #turn = HERE;
  #failure: Error | undefined;
  /** As much as the rows of a block may take. */
  #room = LEAST_ROOM;

  constructor({ count, code, data }: JobsOptions) {
    this.#shares = sharesOf(count);
    this.#had = this.#shares.map(() => 0);
    this.#workers = Array.from({ length: count - 1 }, (_, worker) => {
      return new Worker(code, { workerData: { ...data, index: HERE + 1 + worker, count } satisfies WorkerData });
    });
    this.#waiting = this.#workers.map(() => []);
    this.#workers.forEach((worker, index) => {
      worker.on('message', (answer: Answer) => this.#waiting[index]?.shift()?.resolve(answer));
      worker.on('messageerror', (error) => this.#fail(error));
      worker.on('error', (error) => this.#fail(error));
      worker.on('exit', (status) => this.#fail(new Error(`a thread ended with status ${status}`)));
    });
  }

  /** The thread that a block of so many bytes is for: where it goes on with the last block, the one that had that. */
  turn(size: number, goesOn: boolean): number {
    const after = this.#shares.map((share, thread) => (this.#had[thread] as number) + size / share);
    if (!goesOn) this.#turn = after.indexOf(Math.min(...after));
    this.#had[this.#turn] = after[this.#turn] as number;
    return this.#turn;
  }

  /** Sends a block to a worker; the bytes are shared with it and must not change. */
  settle(thread: number, block: Unsettled): Promise<Answer> {
    return this.#ask(thread - HERE - 1, { ...block, room: this.memory.take(this.#room) });
  }

  /** Sends a block to all workers, each with the lines it is dealt; throws what comes first in the file. */
  async settleShards(block: Unsettled, dealt: readonly DealtLines[]): Promise<Answer[]> {
    const asked = await Promise.allSettled(
      this.#workers.map((_, worker) => {
        const thread = HERE + 1 + worker;
        return this.settle(thread, { ...block, dealt: dealt[thread] });
      }),
    );
    const errors = asked.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason] : []));
    if (errors.length > 0) throw firstOf(errors);
    return asked.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []));
  }

  /** What each worker counted. */
  summaries(): Promise<Answer[]> {
    return Promise.all(this.#workers.map((_, index) => this.#ask(index, 'summary')));
  }

  /** Ends all workers. */
  async end(): Promise<void> {
    for (const worker of this.#workers) worker.removeAllListeners('exit');
    await Promise.all(this.#workers.map((worker) => worker.terminate()));
  }

  async #ask(index: number, task: Task): Promise<Answer> {
    const answer = await new Promise<Answer>((resolve, reject) => {
      if (this.#failure) throw this.#failure;
      this.#waiting[index]?.push({ resolve, reject });
      this.#workers[index]?.postMessage(task);
    });
    if (answer.kind === 'input-error') throw new InputError(answer.status, answer.problems);
    if (answer.kind === 'block') this.#room = Math.max(this.#room, roomFor(answer.came.rows.length));
    return answer;
  }

  #fail(error: Error): void {
    this.#failure ??= error;
    for (const waiting of this.#waiting) for (const { reject } of waiting.splice(0)) reject(this.#failure);
  }
}

/** The error that comes first in the file. */
export function firstOf(errors: readonly unknown[]): unknown {
  return errors.reduce((first, next) => (lineOf(next) < lineOf(first) ? next : first));
}

/** The line that an error of the input is about; any other error comes before. */
function lineOf(error: unknown): number {
  return error instanceof InputError ? (error.problems[0]?.where.line ?? 0) : -1;
}
