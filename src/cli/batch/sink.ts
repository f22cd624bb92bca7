import type { SheetPage } from '../../output/workbook/result-workbook.ts';
import type { PreparedRun } from './prepared-run.ts';
import type { RowTarget } from './targets.ts';

/** Where the rows and rejects of a batch go. What is written may still be under way while the next block is settled. */
export class Sink {
  readonly #target: RowTarget;
  #writing: Promise<unknown> = Promise.resolve();

  constructor(target: RowTarget) {
    this.#target = target;
  }

  /** Takes what a run has gathered. */
  async take(prepared: PreparedRun): Promise<void> {
    await this.#writing;
    const taken = prepared.rows.take();
    await this.write(prepared, taken.rows, taken.rejects);
  }

  /** Writes rows and rejects of a run behind those before. */
  async write({ run, rows }: PreparedRun, bytes: Buffer, rejects: string): Promise<void> {
    await this.#writing;
    const writing = [this.#target.rows(bytes, rows.columns), this.#target.rejects(rejects, run.rejected)];
    this.#writing = Promise.all(writing);
    this.#writing.catch(() => undefined);
  }

  /** Waits until all is written, and what stands behind it too. */
  async end({ rows }: PreparedRun, pages: () => Promise<readonly SheetPage[]>): Promise<void> {
    await this.#writing;
    await this.#target.end(rows.columns, pages);
  }
}
