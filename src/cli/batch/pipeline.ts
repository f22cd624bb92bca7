import { bindNames } from '../../input/bind-header.ts';
import { DELIMITERS, delimiterOf } from '../../input/records/delimiter.ts';
import { countLines, lastMemberStart } from '../../input/records/member-blocks.ts';
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
  #jobs: Jobs | undefined;
  #alone = false;
  #line = 1;
  #delimiter = ',';
  #column = -1;
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
    this.#reader = new RecordReader(path, options, prepared.run);
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
    const cut = last ? bytes.length : lastMemberStart(bytes, this.#column, this.#delimiter);
    this.#kept = bytes.subarray(cut);
    if (cut > 0) await this.#send(bytes.subarray(0, cut));
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
    const end = bytes.indexOf(NEWLINE) + 1 || bytes.length;
    const line = bytes.subarray(0, end);
    await this.#reader.read(line, false);
    this.#line = this.#reader.line;
    const names = line
      .toString('utf8')
      .replace(/[\r\n]+$/, '')
      .split(this.#delimiter);
    const { slots } = bindNames(names, this.#prepared.format);
    const columns = slots.get('member') ?? [];
    // With two columns for the member it takes a reader of rows to tell where one ends.
    this.#column = columns.length === 1 ? (columns[0]?.index ?? -1) : -1;
    if (!this.#reader.hasHeader || this.#column < 0) this.#alone = true;
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
    rows.written += answer.written;
    await this.#sink.write(Buffer.from(answer.rows.buffer), answer.rejects, run.rejected);
  }
}
