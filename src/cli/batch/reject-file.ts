import type { Problem } from '../../io/problem.ts';
import type { Locale } from '../../locale/index.ts';
import { rejectLine, rejectsHeader } from '../../report/rejects.ts';
import type { Output } from './output-file.ts';

/** Gathers rejected rows and passes them on, to a file or to standard error; there the header waits for the first row. */
export class RejectFile {
  readonly #file: Output | undefined;
  readonly #english: Locale;
  #lines: string[] = [];
  #header = '';

  constructor(file: Output | undefined, english: Locale) {
    this.#file = file;
    this.#english = english;
  }

  header(names: readonly string[]): void {
    this.#header = rejectsHeader(names);
    if (this.#file) this.#lines.push(this.#header);
  }

  add(problem: Problem, cells: readonly string[]): void {
    if (!this.#file && this.#header !== '') this.#lines.push(this.#header);
    this.#header = '';
    this.#lines.push(rejectLine(problem, cells, this.#english));
  }

  /** Writes what has been gathered. */
  async flush(): Promise<void> {
    if (this.#lines.length === 0) return;
    const bytes = Buffer.from(this.#lines.join(''));
    this.#lines = [];
    if (this.#file) await this.#file.write(bytes);
    else await new Promise<void>((resolve) => process.stderr.write(bytes, () => resolve()));
  }
}
