import type { ProblemCode } from '../../input/problem.ts';
import type { Locale } from '../../locale/index.ts';
import type { RejectInWords } from '../../output/rows/rejects.ts';
import { say } from '../door/standard-streams.ts';

/** How many rejected rows are told one by one; a terminal shows no more at once. */
const MOST = 20;

/** Tells a person at a terminal of rejected rows: of the first with what to do, then how many there are of each code. */
export class RejectsInWords {
  readonly #counts = new Map<ProblemCode, number>();
  readonly #locale: Locale;
  #count = 0;

  constructor(locale: Locale) {
    this.#locale = locale;
  }

  /** Takes lines as `rejectLine` makes them for reading at once. */
  async write(lines: string): Promise<void> {
    let words = '';
    for (const line of lines.split('\n')) {
      if (line === '') continue;
      const [code, told] = JSON.parse(line) as RejectInWords;
      this.#counts.set(code, (this.#counts.get(code) ?? 0) + 1);
      if (this.#count++ < MOST) words += told;
    }
    await say(words);
  }

  /** Says how many rows were rejected for what, and where the rest can be had. */
  async end(): Promise<void> {
    const { batch } = this.#locale;
    if (this.#count === 0) return;
    const counts = [...this.#counts].sort((a, b) => b[1] - a[1]).map(([code, count]) => batch.rejectedFor(code, count));
    const rest = this.#count > MOST ? `${batch.moreRejects(this.#count - MOST)}\n` : '';
    await say(`${batch.rejectedBy(counts.join(this.#locale.table.listSeparator))}\n${rest}`);
  }
}
