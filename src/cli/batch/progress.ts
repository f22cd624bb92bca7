import { statSync } from 'node:fs';
import type { Locale } from '../../locale/index.ts';
import { canShowProgress, showProgress } from '../door/standard-streams.ts';

/** Nothing is shown of work that takes less than this, nor more often than this, in milliseconds. */
const PATIENCE = 1000;
const INTERVAL = 200;
const BAR = 20;

/** A line on standard error that tells how far a batch has come; only at a terminal, and only of work that takes long. */
export class Progress {
  readonly #words: Locale['batch'];
  readonly #shown: boolean;
  readonly #total: number;
  readonly #start = Date.now();
  #last = 0;

  /** `paths` are the files that are read: of plain ones the size tells how much is left. */
  constructor(paths: readonly string[], quiet: boolean, locale: Locale) {
    this.#words = locale.batch;
    this.#shown = !quiet && canShowProgress();
    const isKnown = paths.every((path) => path !== '-' && !path.toLowerCase().endsWith('.gz'));
    this.#total = this.#shown && isKnown ? paths.reduce((sum, path) => sum + sizeOf(path), 0) : 0;
  }

  /** Tells how many rows and bytes have been read. */
  tell(rows: number, bytes: number): void {
    const now = Date.now();
    const passed = now - this.#start;
    if (!this.#shown || passed < PATIENCE || now - this.#last < INTERVAL) return;
    this.#last = now;
    const rate = Math.round((rows / passed) * 1000);
    const done = this.#total > 0 ? Math.min(1, bytes / this.#total) : 0;
    const left = done > 0 ? Math.ceil((passed * (1 - done)) / done / 1000) : undefined;
    const filled = Math.round(done * BAR);
    const bar = done > 0 ? `${'█'.repeat(filled)}${'░'.repeat(BAR - filled)} ` : '';
    showProgress(`${bar}${this.#words.progress(rows, rate, left)}`);
  }

  /** Takes the line away. */
  end(): void {
    if (this.#last > 0) showProgress('');
  }
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}
