import { bindNames } from '../../input/bind-header.ts';
import { DELIMITERS, delimiterOf } from '../../input/records/delimiter.ts';
import type { FileNotes } from '../../input/records/file-notes.ts';
import { Footers, type VisitColumns, visitColumns } from '../../input/records/footers.ts';
import { countLines, footersStart, lastMemberStart } from '../../input/records/member-blocks.ts';
import { RecordReader } from '../../input/records/record-reader.ts';
import { sharedBytes } from '../../input/records/shared-bytes.ts';
import type { Language } from '../../locale/index.ts';
import { Jobs } from './jobs.ts';
import type { BatchOptions, PreparedRun } from './prepared-run.ts';
import { sent } from './sent-policy.ts';
import type { Sink } from './sink.ts';
import type { Answer } from './worker.ts';

const QUOTE = 0x22;
const NEWLINE = 0x0a;

/** Hands blocks of whole members to worker threads and takes their answers in order; gives up where it has to do the work itself. */
export class Pipeline {
  readonly #path: string;
  readonly #options: BatchOptions;
  readonly #language: Language;
  readonly #count: number;
  readonly #sink: Sink;
  readonly #prepared: PreparedRun;
  readonly #reader: RecordReader;
  readonly #footers: Footers;
  #jobs: Jobs | undefined;
  #alone = false;
  #line = 1;
  #delimiter = ',';
  #column = -1;
  #visitColumns: VisitColumns = { members: [], days: [], amounts: [] };
  #kept: Buffer = Buffer.alloc(0);
  readonly #pending: Promise<Answer>[] = [];

  constructor(
    path: string,
    options: BatchOptions,
    language: Language,
    count: number,
    sink: Sink,
    prepared: PreparedRun,
  ) {
    this.#path = path;
    this.#options = options;
    this.#language = language;
    this.#count = count;
    this.#sink = sink;
    this.#prepared = prepared;
    this.#footers = new Footers(prepared.run, prepared.format);
    this.#reader = new RecordReader(path, prepared.format, this.#footers);
  }

  async read(block: Buffer, last: boolean): Promise<void> {
    let bytes = this.#kept.length > 0 ? Buffer.concat([this.#kept, block]) : block;
    this.#kept = Buffer.alloc(0);
    if (!this.#alone && bytes.includes(QUOTE)) await this.#goOnAlone();
    if (!this.#alone && !this.#jobs) bytes = await this.#begin(bytes);
    if (this.#alone) {
      await this.#reader.read(bytes, last);
      return;
    }
    const end = footersStart(bytes, this.#visitColumns, this.#delimiter);
    const cut = last ? end : lastMemberStart(bytes.subarray(0, end), this.#column, this.#delimiter);
    this.#kept = bytes.subarray(cut);
    if (cut > 0) await this.#send(bytes.subarray(0, cut));
    if (last) await this.#readFooters();
  }

  /** What is to be said of the file, once it is read. */
  get notes(): FileNotes {
    return { source: this.#path, above: this.#reader.found?.above ?? [], ...this.#footers.end() };
  }

  /** What stands behind the last visit is read here. */
  async #readFooters(): Promise<void> {
    this.#reader.skipTo(this.#line);
    await this.#reader.read(this.#kept, true);
  }

  /** Waits for what is under way and adds up what the workers counted. */
  async finish(): Promise<void> {
    while (this.#pending.length > 0) await this.#collect();
    const { run } = this.#prepared;
    for (const answer of (await this.#jobs?.summaries()) ?? []) {
      if (answer.kind !== 'summary') continue;
      const { parts, institutions } = answer;
      const names = new Map(
        parts.institutions.map(({ institution }, index) => [institution, institutions[index] ?? '']),
      );
      run.summary.merge(parts, (institution) => run.institutions.numberOfText(names.get(institution) ?? ''));
    }
    await this.#jobs?.end();
    this.#jobs = undefined;
  }

  async end(): Promise<void> {
    await Promise.allSettled(this.#pending);
    await this.#jobs?.end();
  }

  async #goOnAlone(): Promise<void> {
    await this.finish();
    this.#reader.skipTo(this.#line);
    this.#alone = true;
  }

  /** Reads the header here and starts the workers; returns the bytes behind the header. */
  async #begin(bytes: Buffer): Promise<Buffer> {
    this.#delimiter = this.#options.delimiter
      ? DELIMITERS[this.#options.delimiter]
      : delimiterOf(bytes.toString('utf8', 0, 1 << 20));
    let line = bytes.subarray(0, 0);
    let end = 0;
    while (!this.#reader.found && end < bytes.length) {
      const start = end;
      end = bytes.indexOf(NEWLINE, start) + 1 || bytes.length;
      line = bytes.subarray(start, end);
      await this.#reader.read(line, false);
    }
    this.#line = this.#reader.line;
    this.#visitColumns = visitColumns(bindNames(this.#reader.found?.header.cells ?? [], this.#prepared.format));
    const { members } = this.#visitColumns;
    // With two columns for the member it takes a reader of rows to tell where one ends.
    this.#column = members.length === 1 ? (members[0] ?? -1) : -1;
    if (!this.#reader.found || this.#column < 0) this.#alone = true;
    else {
      const data = {
        path: this.#path,
        options: this.#options,
        policies: this.#prepared.policies.map(sent),
        language: this.#language,
        headerLine: new Uint8Array(line),
      };
      this.#jobs = new Jobs(this.#count, data);
    }
    return bytes.subarray(end);
  }

  async #send(bytes: Buffer): Promise<void> {
    const line = this.#line;
    this.#line += countLines(bytes);
    const answer = this.#jobs?.settle(sharedBytes(bytes), line);
    answer?.catch(() => undefined);
    if (answer) this.#pending.push(answer);
    while (this.#pending.length > this.#count * 2) await this.#collect();
  }

  /** Takes the oldest answer: its rows are written, its members may not have been met before. */
  async #collect(): Promise<void> {
    const answer = await this.#pending.shift();
    if (answer?.kind !== 'block') return;
    const { run, rows } = this.#prepared;
    const { hashes, lines } = answer;
    for (const [index, line] of lines.entries()) {
      run.meet({ first: hashes[index * 2] as number, second: hashes[index * 2 + 1] as number }, line);
    }
    run.read += answer.read;
    run.rejected += answer.rejected;
    this.#footers.addSums(answer.sums);
    rows.written += answer.written;
    await this.#sink.write(this.#prepared, Buffer.from(answer.rows.buffer), answer.rejects);
  }
}
