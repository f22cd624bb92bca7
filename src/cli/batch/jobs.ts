import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { InputError } from '../../input/problem.ts';
import type { Answer, Task, WorkerData } from './worker.ts';

/** The worker's code lies beside the program's, which is started from `bin/`. */
const CODE = '../../dist/worker.cjs';

type Waiting = { readonly resolve: (answer: Answer) => void; readonly reject: (error: unknown) => void };

/** Worker threads that settle blocks. Each answers its tasks in their order; the caller keeps the order among them. */
export class Jobs {
  readonly #workers: readonly Worker[];
  readonly #waiting: Waiting[][];
  #next = 0;

  constructor(count: number, data: WorkerData) {
    const code = join(realpathSync(process.argv[1] ?? ''), CODE);
    this.#workers = Array.from({ length: count }, () => new Worker(code, { workerData: data }));
    this.#waiting = this.#workers.map(() => []);
    this.#workers.forEach((worker, index) => {
      const waiting = this.#waiting[index] ?? [];
      worker.on('message', (answer: Answer) => waiting.shift()?.resolve(answer));
      worker.on('error', (error) => {
        for (const { reject } of waiting.splice(0)) reject(error);
      });
    });
  }

  /** Sends a block to the worker whose turn it is; the bytes are shared with it and must not change. */
  settle(bytes: Uint8Array, line: number): Promise<Answer> {
    const index = this.#next++ % this.#workers.length;
    return this.#ask(index, { bytes, line });
  }

  /** What each worker counted. */
  summaries(): Promise<Answer[]> {
    return Promise.all(this.#workers.map((_, index) => this.#ask(index, { bytes: null, line: 0 })));
  }

  /** Ends all workers. */
  async end(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.terminate()));
  }

  async #ask(index: number, task: Task): Promise<Answer> {
    const answer = await new Promise<Answer>((resolve, reject) => {
      this.#waiting[index]?.push({ resolve, reject });
      this.#workers[index]?.postMessage(task);
    });
    if (answer.kind === 'input-error') throw new InputError(answer.status, answer.problems);
    return answer;
  }
}
