import type { Output } from '../door/outputs.ts';
import { writeBeside } from '../door/standard-streams.ts';

/** Where rejects go: to their file, or to standard error, where the header waits for the first rejected row. */
export class RejectFile {
  readonly #file: Output | undefined;
  #held = '';

  constructor(file: Output | undefined) {
    this.#file = file;
  }

  /** Writes lines; the first ones are the header. `rejected` counts the rows rejected so far. */
  async write(lines: string, rejected: number): Promise<void> {
    if (this.#file) {
      if (lines !== '') await this.#file.write(Buffer.from(lines));
      return;
    }
    this.#held += lines;
    if (rejected === 0 || this.#held === '') return;
    const held = this.#held;
    this.#held = '';
    await writeBeside(held);
  }
}
