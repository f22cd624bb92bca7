import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { bindNames } from '../../input/bind-header.ts';
import { DELIMITERS, delimiterOf } from '../../input/records/delimiter.ts';
import type { FileNotes } from '../../input/records/file-notes.ts';
import { Footers, visitColumns } from '../../input/records/footers.ts';
import { countLines, lastMember, type MemberRows } from '../../input/records/member-blocks.ts';
import { isPlainFile } from '../../input/records/open-input.ts';
import { textNotes } from '../../input/records/read-input.ts';
import { RecordReader } from '../../input/records/record-reader.ts';
import { sharedBytes } from '../../input/records/shared-bytes.ts';
import { Jobs } from './jobs.ts';
import type { PreparedRun } from './prepared-run.ts';
import { type RunInputs, sent } from './run-inputs.ts';
import { inLineOrder } from './shard.ts';
import type { Sink } from './sink.ts';
import type { Answer, Block } from './worker.ts';

type BlockAnswer = Extract<Answer, { readonly kind: 'block' }>;

/** The threads' code lies beside the program's, which is started from `bin/`. */
const CODE = '../../dist/worker.cjs';

const QUOTE = 0x22;
/** As much of one member's rows as is kept until a thread is sent them, in bytes. */
const MOST_KEPT = 1 << 22;

type PipelineOptions = {
  readonly inputs: RunInputs;
  readonly count: number;
  readonly sink: Sink;
  /** What reads the header here, and all rows where threads cannot. */
  readonly prepared: PreparedRun;
};

/** Rows whose member may go on in the next block. */
type Kept = { readonly pieces: Buffer[]; size: number; member: string | undefined };

/**
 * Hands blocks to worker threads and takes their answers in order: of a file that comes member by member whole members to
 * one of them, of any other all to each, which settles its shard of the members.
 */
export class Pipeline {
  readonly #options: PipelineOptions;
  readonly #reader: RecordReader;
  readonly #footers: Footers;
  #jobs: Jobs | undefined;
  #rows: MemberRows | undefined;
  /** Whether this thread does the work. */
  #alone = false;
  #line = 1;
  #kept: Kept = { pieces: [], size: 0, member: undefined };
  #isQuoted = false;
  /** Whether the last thread has to go on: it was sent a part of a member, or of a record with quotes. */
  #goesOn = false;
  readonly #pending: Promise<Answer[]>[] = [];

  constructor(options: PipelineOptions) {
    const { inputs, prepared } = options;
    this.#options = options;
    this.#footers = new Footers(prepared.run, prepared.format, !isPlainFile(inputs.paths[0]));
    this.#reader = new RecordReader(inputs.paths[0], prepared.format, this.#footers);
  }

  /** Takes a block; all but the last one end behind the end of a line. */
  async read(block: Buffer, last: boolean): Promise<void> {
    const bytes = this.#alone || this.#jobs ? block : await this.#begin(block);
    if (!this.#rows) {
      await this.#reader.read(bytes, last);
      return;
    }
    this.#isQuoted ||= bytes.includes(QUOTE);
    if (!last && !this.#isQuoted && this.#isGrouped) return this.#readMembers(bytes, this.#rows);
    this.#keep(bytes);
    // A record with quotes may take several lines, so one thread reads on.
    await this.#send(last ? 'nothing' : 'more');
  }

  get #isGrouped(): boolean {
    return this.#options.inputs.options.grouped === true;
  }

  /** What is to be said of the file, once it is read. */
  notes(): Promise<FileNotes> {
    const { inputs, prepared } = this.#options;
    const told = { above: this.#reader.found?.above ?? [], ...this.#footers.end() };
    return textNotes(inputs.paths[0], prepared.format, told);
  }

  /** Waits for what is under way and adds up what the workers counted. */
  async finish(): Promise<void> {
    while (this.#pending.length > 0) await this.#collect();
    const { run } = this.#options.prepared;
    const { comparing } = this.#options.inputs;
    /** What numbers of a thread are here, by the names that they have there. */
    const numbersHere = (there: readonly number[], names: readonly string[]) => {
      const known = new Map(there.map((number, index) => [number, names[index] ?? '']));
      return (number: number) => run.institutions.numberOfText(known.get(number) ?? '');
    };
    for (const answer of (await this.#jobs?.summaries()) ?? []) {
      if (answer.kind !== 'summary') continue;
      const { parts, institutions } = answer;
      const there = parts.institutions.map(({ institution }) => institution);
      run.summary.merge(parts, numbersHere(there, institutions));
      if (!answer.tally) continue;
      const tallied = answer.tally.groups.institution.map(({ key }) => key);
      comparing?.inThreads?.merge(answer.tally, numbersHere(tallied, answer.tallied));
    }
  }

  /** Ends the workers, also where they are not done. */
  async end(): Promise<void> {
    await this.#jobs?.end();
  }

  /** Reads the header here and starts the workers; returns the bytes behind the header. */
  async #begin(bytes: Buffer): Promise<Buffer> {
    this.#alone = true;
    // A header with quotes may take several lines.
    if (bytes.includes(QUOTE)) return bytes;
    const { inputs, prepared, count } = this.#options;
    const { delimiter: named } = inputs.options;
    const delimiter = named ? DELIMITERS[named] : delimiterOf(bytes.toString('utf8', 0, 1 << 20));
    let start = 0;
    let end = 0;
    while (!this.#reader.found && end < bytes.length) {
      start = end;
      end = lineEnd(bytes, start);
      await this.#reader.read(bytes.subarray(start, end), false);
    }
    const header = this.#reader.found?.header.cells ?? [];
    const columns = visitColumns(bindNames(header, prepared.format));
    const [member, ...others] = columns.members;
    // With two columns for the member it takes a reader of rows to tell where one ends.
    if (member !== undefined && others.length === 0) {
      this.#alone = false;
      this.#line = this.#reader.line;
      this.#rows = { member, width: header.length, delimiter, columns };
      const code = join(realpathSync(process.argv[1] ?? ''), CODE);
      const shardBy = this.#isGrouped ? undefined : member;
      const headerLine = new Uint8Array(bytes.subarray(start, end));
      this.#jobs = new Jobs({ count, code, data: { inputs: sent(inputs), headerLine, shardBy } });
    }
    return bytes.subarray(end);
  }

  /** Sends what is sure to hold whole members, and keeps the rows of the last one. */
  async #readMembers(bytes: Buffer, rows: MemberRows): Promise<void> {
    const { start, name } = lastMember(bytes, rows);
    const { member } = this.#kept;
    if (start > 0) {
      this.#keep(bytes.subarray(0, start));
      await this.#send('others');
    } else if (name !== undefined && member !== undefined && name !== member) await this.#send('others');
    this.#keep(bytes.subarray(start), name);
    if (this.#kept.size > MOST_KEPT) await this.#send('more');
  }

  #keep(rows: Buffer, member = this.#kept.member): void {
    this.#kept.pieces.push(rows);
    this.#kept.size += rows.length;
    this.#kept.member = member;
  }

  /** Sends what is kept, if anything, or the end of what is under way. */
  async #send(next: Block['next']): Promise<void> {
    const { pieces, member } = this.#kept;
    const bytes = Buffer.concat(pieces);
    const block = { bytes: sharedBytes(bytes), line: this.#line, goesOn: this.#goesOn, next };
    this.#kept = { pieces: [], size: 0, member: next === 'more' ? member : undefined };
    this.#goesOn = next === 'more';
    this.#line += countLines(bytes);
    const jobs = this.#jobs as Jobs;
    const answers = this.#isGrouped ? jobs.settle(block).then((answer) => [answer]) : jobs.settleShards(block);
    answers.catch(() => undefined); // told when it is collected
    this.#pending.push(answers);
    while (this.#pending.length > this.#options.count * 2) await this.#collect();
  }

  /** Takes what came of the oldest block: its rows are written, its members may not have been met before. */
  async #collect(): Promise<void> {
    const answers = ((await this.#pending.shift()) ?? []).flatMap((answer) =>
      answer.kind === 'block' ? [answer] : [],
    );
    const { prepared, sink } = this.#options;
    const { run, rows } = prepared;
    for (const { hashes, lines, read, rejected, written, leftOut, sums, footers } of answers) {
      for (const [index, line] of lines.entries()) {
        run.meet({ first: hashes[index * 2] as number, second: hashes[index * 2 + 1] as number }, line);
      }
      run.read += read;
      run.rejected += rejected;
      rows.written += written;
      rows.leftOut += leftOut;
      this.#footers.addSums(sums);
      this.#footers.hold(footers);
    }
    for (const { rows: bytes, rejects } of inOrder(answers)) {
      await sink.write(prepared, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), rejects);
    }
  }
}

/** What came of a block, the shards of all threads in the order of their lines. */
function inOrder(answers: readonly BlockAnswer[]): { readonly rows: Uint8Array; readonly rejects: string }[] {
  const shards = answers.flatMap(({ came }) => ('ends' in came ? [came] : []));
  if (shards.length > 0) return [inLineOrder(shards)];
  return answers.flatMap(({ came }) => ('ends' in came ? [] : [came]));
}

/** Behind the end of the line that begins at a place: a line feed, a carriage return, or both together. */
function lineEnd(bytes: Buffer, from: number): number {
  const found = bytes.subarray(from).findIndex((byte) => byte === 0x0a || byte === 0x0d);
  if (found < 0) return bytes.length;
  const at = from + found;
  return at + (bytes[at] === 0x0d && bytes[at + 1] === 0x0a ? 2 : 1);
}
