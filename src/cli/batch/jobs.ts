import { Worker } from 'node:worker_threads';
import { InputError } from '../../input/problem.ts';
import type { Answer, Block, Task, WorkerData } from './worker.ts';

type Waiting = { readonly resolve: (answer: Answer) => void; readonly reject: (error: unknown) => void };

/** What the threads run, and how many there are. */
export type JobsOptions = {
  readonly count: number;
  readonly code: string;
  readonly data: Omit<WorkerData, 'index' | 'count'>;
};

/**
 * Worker threads that settle blocks: the one place that sends work to threads. Each answers its tasks in their order;
 * the caller keeps the order among them. Where a thread fails or ends before its work does, all that waits fails, and
 * all that comes.
 */
export class Jobs {
  readonly #workers: readonly Worker[];
  readonly #waiting: Waiting[][];
  #turn = 0;
  #failure: Error | undefined;

  constructor({ count, code, data }: JobsOptions) {
    this.#workers = Array.from({ length: count }, (_, index) => {
      return new Worker(code, { workerData: { ...data, index, count } satisfies WorkerData });
    });
    this.#waiting = this.#workers.map(() => []);
    this.#workers.forEach((worker, index) => {
      worker.on('message', (answer: Answer) => this.#waiting[index]?.shift()?.resolve(answer));
      worker.on('messageerror', (error) => this.#fail(error));
      worker.on('error', (error) => this.#fail(error));
      worker.on('exit', (status) => this.#fail(new Error(`a thread ended with status ${status}`)));
    });
  }

  /**
   * Sends a block to the worker whose turn it is, or, where it goes on with the last block, to the one that had that; the
   * bytes are shared with it and must not change.
   */
  settle(block: Block): Promise<Answer> {
    if (!block.goesOn) this.#turn = (this.#turn + 1) % this.#workers.length;
    return this.#ask(this.#turn, block);
  }

  /** Sends a block to all workers, each of which settles its shard; throws what comes first in the file. */
  async settleShards(block: Block): Promise<Answer[]> {
    const asked = await Promise.allSettled(this.#workers.map((_, index) => this.#ask(index, block)));
    const errors = asked.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason] : []));
    if (errors.length > 0) throw errors.reduce((first, next) => (lineOf(next) < lineOf(first) ? next : first));
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
    return answer;
  }

  #fail(error: Error): void {
    this.#failure ??= error;
    for (const waiting of this.#waiting) for (const { reject } of waiting.splice(0)) reject(this.#failure);
  }
}

/** The line that an error of the input is about; any other error comes before. */
function lineOf(error: unknown): number {
  return error instanceof InputError ? (error.problems[0]?.where.line ?? 0) : -1;
}
