import { bindNames } from '../../io/bind-header.ts';
import type { Slot } from '../../io/fields.ts';
import type { MemberSaid } from '../../io/parse-member.ts';
import { InputError, type Problem } from '../../io/problem.ts';
import type { RecordBytes } from '../../io/record-bytes.ts';
import type { Locale } from '../../locale/index.ts';
import { rejectLine, rejectsHeader } from '../../report/rejects.ts';
import type { SettledRow } from '../../report/row-cells.ts';
import { RowWriter } from '../../report/row-writer.ts';
import { type LayoutOptions, layoutOf } from './layout.ts';

export type RowBufferOptions = LayoutOptions & {
  readonly source: string;
  readonly member: MemberSaid;
  readonly onError?: 'reject' | 'stop';
};

/** Gathers the rows of a batch and its rejects as bytes, until they are taken to be written. */
export class RowBuffer {
  /** How many rows have been written. */
  written = 0;
  readonly #options: RowBufferOptions;
  readonly #locale: Locale;
  readonly #english: Locale;
  #writer: RowWriter | undefined;
  #rejects: string[] = [];

  /** `locale` words usage errors; `english` words what rejects expected. */
  constructor(options: RowBufferOptions, locale: Locale, english: Locale) {
    this.#options = options;
    this.#locale = locale;
    this.#english = english;
  }

  /** Takes the input's header; `begin` writes the header lines of rows and rejects. */
  header(names: readonly string[], begin: boolean): void {
    const { member, source } = this.#options;
    const { slots } = bindNames(names);
    checkSources(slots, member, source);
    const given = {
      hasOverallLimit: slots.has('overall_limit') || member.overallLimit !== undefined,
      hasAccountBalance: slots.has('account_balance') || member.accountBalance !== undefined,
    };
    this.#writer = new RowWriter(layoutOf(names, given, this.#options, this.#locale));
    if (!begin) return;
    this.#writer.begin();
    this.#rejects.push(rejectsHeader(names));
  }

  settled(record: RecordBytes, settled: SettledRow): void {
    this.#writer?.write(record, settled);
    this.written++;
  }

  rejected(problem: Problem, cells: readonly string[]): void {
    if (this.#options.onError === 'stop') throw new InputError(65, [problem]);
    this.#rejects.push(rejectLine(problem, cells, this.#english));
  }

  /** The rows and rejects gathered since the last time. */
  take(): { readonly rows: Buffer; readonly rejects: string } {
    return { rows: this.#writer?.out.take() ?? Buffer.alloc(0), rejects: this.takeRejects() };
  }

  /** The rejects gathered since the last time. */
  takeRejects(): string {
    const rejects = this.#rejects.join('');
    this.#rejects = [];
    return rejects;
  }
}

/** Throws an InputError with status 65 where nothing at all can say the region or the status. */
function checkSources(slots: ReadonlyMap<Slot, unknown>, member: MemberSaid, source: string): void {
  const problems: Problem[] = [];
  const where = { source, line: 1 };
  if (!slots.has('city') && !member.policy) problems.push({ code: 'missing-city', where });
  const status = slots.has('status') || slots.has('retired_on') || member.status || member.retiredOn;
  if (!status) problems.push({ code: 'missing-status', where });
  if (problems.length > 0) throw new InputError(65, problems);
}
