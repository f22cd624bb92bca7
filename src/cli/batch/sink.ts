import { type Output, openOutput } from './output-file.ts';
import type { PreparedRun } from './prepared-run.ts';
import { RejectFile } from './reject-file.ts';

/** Where the rows and rejects of a batch go. What is written may still be under way while the next block is settled. */
export class Sink {
  readonly #output: Output;
  readonly #rejectOutput: Output | undefined;
  readonly #rejects: RejectFile;
  #writing: Promise<unknown> = Promise.resolve();

  private constructor(output: Output, rejects: Output | undefined) {
    this.#output = output;
    this.#rejectOutput = rejects;
    this.#rejects = new RejectFile(rejects);
  }

  /** Opens the files; throws an OutputError where one cannot be written. */
  static async open(output: string | undefined, rejects: string | undefined): Promise<Sink> {
    const rows = await openOutput(output);
    return new Sink(rows, rejects === undefined ? undefined : await openOutput(rejects));
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

  /** Ends both well: files take their names now. */
  async close(): Promise<void> {
    await this.#writing;
    await this.#rejectOutput?.close();
    await this.#output.close();
  }

  /** Leaves nothing behind. */
  async abandon(): Promise<void> {
    await this.#writing.catch(() => undefined);
    await this.#rejectOutput?.abandon();
    await this.#output.abandon();
  }
}
