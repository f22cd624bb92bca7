import type { Output } from '../door/outputs.ts';
import type { PreparedRun } from './prepared-run.ts';
import { RejectFile } from './reject-file.ts';

/** Where the rows and rejects of a batch go. What is written may still be under way while the next block is settled. */
export class Sink {
  readonly #output: Output;
  readonly #rejects: RejectFile;
  #writing: Promise<unknown> = Promise.resolve();

  constructor(output: Output, rejects: Output | undefined) {
    this.#output = output;
    this.#rejects = new RejectFile(rejects);
  }

  /** Takes what a run has gathered. */
  async take({ run, rows }: PreparedRun): Promise<void> {
    await this.#writing;
    const taken = rows.take();
    await this.write(taken.rows, taken.rejects, run.rejected);
  }

  /** Writes rows and rejects behind those before; `rejected` counts the rejected rows so far. */
  async write(rows: Buffer, rejects: string, rejected: number): Promise<void> {
    await this.#writing;
    this.#writing = Promise.all([this.#output.write(rows), this.#rejects.write(rejects, rejected)]);
    this.#writing.catch(() => undefined);
  }

  /** Waits until all is written. */
  async end(): Promise<void> {
    await this.#writing;
  }
}
