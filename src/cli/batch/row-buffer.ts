import { bindNames, firstPlaces, repeatedIn } from '../../input/bind-header.ts';
import { namesOf, type Slot } from '../../input/fields.ts';
import { MEMBER_NAMES } from '../../input/members/read-members.ts';
import type { MemberSaid } from '../../input/parse-member.ts';
import { InputError, type Problem } from '../../input/problem.ts';
import { copySteps } from '../../input/records/piece.ts';
import type { RecordBytes } from '../../input/records/record-bytes.ts';
import type { Locale } from '../../locale/index.ts';
import { type Given, namesNeeding } from '../../output/columns.ts';
import type { RowExplanation } from '../../output/explain/row-json.ts';
import type { RowWriterOf } from '../../output/formats.ts';
import { ROOM } from '../../output/rows/byte-writer.ts';
import { rejectLine, rejectsHeader } from '../../output/rows/rejects.ts';
import type { RowOutput } from '../../output/rows/row-writer.ts';
import type { SettledRow } from '../../output/settled-row.ts';
import type { SheetColumn } from '../../output/workbook/workbook-writer.ts';
import type { FormatOptions } from './formats.ts';
import { checkColumns, clashesOf, type LayoutOptions, layoutOf } from './layout.ts';

/** The name of the column that holds a rejected JSON line. */
const RECORD = 'record';

export type RowBufferOptions = LayoutOptions &
  FormatOptions & {
    readonly source: string;
    readonly member: MemberSaid;
    readonly onError?: 'reject' | 'stop';
    readonly oneMember?: boolean;
    readonly allEligible?: boolean;
    readonly renamed: ReadonlyMap<string, string>;
    readonly among?: readonly Slot[];
    /** What the columns of a members file give, where there is one. */
    readonly memberSlots: ReadonlySet<Slot> | undefined;
    readonly explained?: RowExplanation;
    readonly writerOf: RowWriterOf;
  };

/** Gathers the rows of a batch and its rejects as bytes, until they are taken to be written. */
export class RowBuffer {
  /** How many rows have been written, and how many left out because nothing was asked of them. */
  written = 0;
  leftOut = 0;
  readonly #options: RowBufferOptions;
  readonly #locale: Locale;
  /** The names of the first form, once there is one. */
  #header: readonly string[] | undefined;
  #writer: RowOutput | undefined;
  #rejects: string[] = [];

  /** `locale` words usage errors and what rejects expected. */
  constructor(options: RowBufferOptions, locale: Locale) {
    this.#options = options;
    this.#locale = locale;
    // A line that is no JSON may come before any that is.
    if (options.inputFormat === 'ndjson') this.#rejects.push(rejectsHeader([RECORD], options));
  }

  /**
   * Takes the header of a CSV file; `begin` writes the header lines of rows and rejects. Throws an InputError with status
   * 65 for a header that the output cannot take, a UsageError for columns that are not there.
   */
  header(names: readonly string[], begin: boolean): void {
    const given = this.#givenBy(names);
    checkSources(names, this.#options);
    const problems = [...clashesOf(names, given, this.#options), ...this.#repeatedIn(names)];
    if (problems.length > 0) throw new InputError(65, problems);
    this.#begin(names, given);
    if (!begin) return;
    this.#writer?.begin();
    this.#rejects.push(rejectsHeader(names, this.#options));
  }

  /**
   * Takes another list of names that JSON lines come with; returns why lines with these names cannot be written. Throws
   * a UsageError for columns that the first list does not have.
   */
  form(names: readonly string[]): Problem | null {
    const { source, format } = this.#options;
    const found = this.#givenBy(names);
    // An account given on one line pays on later ones too, which need not name it.
    const given = format === 'ndjson' ? { ...found, hasAccountBalance: true } : found;
    const unlessEmpty = found.hasAccountBalance ? [] : namesNeeding('account-balance');
    const [clash] = clashesOf(names, given, this.#options);
    if (!this.#header) {
      // The names of the first line are the header of CSV output.
      if (clash && format !== 'ndjson') throw new InputError(65, [clash]);
      this.#begin(names, given, unlessEmpty);
      this.#writer?.begin();
      return clash ?? null;
    }
    this.#writer?.form(layoutOf(names, given, this.#options), unlessEmpty);
    const header = new Set(this.#header);
    const unknown = format === 'ndjson' ? undefined : names.find((name) => !header.has(name));
    if (unknown === undefined) return clash ?? null;
    return { code: 'unknown-key', where: { source, column: unknown }, value: unknown, known: this.#header };
  }

  #givenBy(names: readonly string[]): Given {
    const { member, memberSlots } = this.#options;
    const { slots } = bindNames(names, this.#options);
    const has = (slot: Slot) => slots.has(slot) || memberSlots?.has(slot) === true;
    return {
      hasOverallLimit: has('overall_limit') || member.overall_limit !== undefined,
      hasAccountBalance: has('account_balance') || member.account_balance !== undefined,
      against: this.#options.against,
      hasSeveralFiles: this.#options.ofSeveral ?? false,
    };
  }

  #begin(names: readonly string[], given: Given, unlessEmpty: readonly string[] = []): void {
    checkColumns(names, given, this.#options, this.#locale);
    this.#header = names;
    const layout = layoutOf(names, given, this.#options);
    this.#writer = this.#options.writerOf(layout, this.#options.explained);
    this.#writer.form(layout, unlessEmpty);
  }

  /** A JSON object has a name once. */
  #repeatedIn(names: readonly string[]): Problem[] {
    if (this.#options.format !== 'ndjson') return [];
    const places = firstPlaces(names);
    const repeated = names.flatMap((name, index) => {
      const first = places.get(name) ?? index;
      return first < index ? [[first, index] as const] : [];
    });
    return repeatedIn(names, repeated, { source: this.#options.source, line: 1 });
  }

  settled(record: RecordBytes, settled: SettledRow): void {
    this.#writer?.write(record, settled);
    this.written++;
  }

  /** A row for a record that no visit has: it is none of those that were read. */
  onlyRight(record: RecordBytes, settled: SettledRow): void {
    this.#writer?.write(record, settled);
  }

  rejected(problem: Problem, cells: readonly string[]): void {
    if (this.#options.onError === 'stop') throw new InputError(65, [problem]);
    this.#rejects.push(rejectLine(problem, cells, this.#locale, this.#options));
  }

  /** The names of the first form. */
  get names(): readonly string[] {
    return this.#header ?? [];
  }

  /** The columns of a sheet, once the header is known. */
  get columns(): readonly SheetColumn[] {
    return this.#writer?.columns ?? [];
  }

  /** How many bytes of rows have been gathered. */
  get size(): number {
    return this.#writer?.out.length ?? 0;
  }

  /** Copies rows that have been written elsewhere, behind which there is room for a step more. */
  copy(rows: DataView, start: number, end: number): void {
    const out = this.#writer?.out;
    if (!out) return;
    out.reserve(end - start + ROOM);
    out.length = copySteps(out.view, out.length, rows, start, end);
  }

  copyReject(text: string): void {
    this.#rejects.push(text);
  }

  /** The rows and rejects gathered since the last time. */
  take(): { readonly rows: Buffer; readonly rejects: string } {
    return { rows: this.#writer?.out.take() ?? Buffer.alloc(0), rejects: this.takeRejects() };
  }

  /** The rows gathered since the last time; the next ones are written into `room`. */
  takeInto(room: Buffer): Buffer {
    return this.#writer?.out.takeInto(room) ?? Buffer.alloc(0);
  }

  /** The rejects gathered since the last time. */
  takeRejects(): string {
    const rejects = this.#rejects.join('');
    this.#rejects = [];
    return rejects;
  }
}

/** The columns that say what of an amount is in scope, or what of it is not. */
const IN_SCOPE: readonly Slot[] = ['eligible', 'full_self_pay', 'over_limit', 'first_part'];

/** Throws an InputError with status 65 where nothing at all can say what every row has to say. */
function checkSources(names: readonly string[], options: RowBufferOptions): void {
  const { member, memberSlots, source, oneMember, allEligible } = options;
  const { slots, known } = bindNames(names, options);
  const problems: Problem[] = [];
  const where = { source, line: 1 };
  const has = (slot: Slot) => slots.has(slot) || memberSlots?.has(slot) === true;
  if (!slots.has('member') && (memberSlots || !oneMember)) {
    const unread = names.filter((_, index) => !known[index]);
    const [example = ''] = unread;
    const detail = { unread: unread.join(', '), example };
    problems.push({ code: 'no-member-column', where, known: MEMBER_NAMES, detail });
  }
  if (!IN_SCOPE.some(has) && !allEligible) {
    problems.push({ code: 'no-eligible-column', where, known: namesOf('eligible', 'chinese') });
  }
  if (!has('city') && !member.city) problems.push({ code: 'missing-city', where });
  const status = has('status') || has('retired_on') || member.status || member.retired_on;
  if (!status) problems.push({ code: 'missing-status', where });
  if (problems.length > 0) throw new InputError(65, problems);
}
