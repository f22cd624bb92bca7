import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { bindNames } from '../../input/bind-header.ts';
import { DELIMITERS, delimiterOf, nameOf } from '../../input/records/delimiter.ts';
import type { FileNotes } from '../../input/records/file-notes.ts';
import { Footers, visitColumns } from '../../input/records/footers.ts';
import { countLines, lastMember, type MemberRows } from '../../input/records/member-blocks.ts';
import { LineDealer, lineEnd, MemberLots } from '../../input/records/member-lots.ts';
import { isPlainFile } from '../../input/records/open-input.ts';
import { viewOf } from '../../input/records/piece.ts';
import { textNotes } from '../../input/records/read-input.ts';
import { RecordReader } from '../../input/records/record-reader.ts';
import { bufferOf, sharedBytes } from '../../input/records/shared-bytes.ts';
import { BlockTaker, type HandedOut, type Standing } from './block-taker.ts';
import { Jobs } from './jobs.ts';
import type { PreparedRun } from './prepared-run.ts';
import { type RunInputs, sent } from './run-inputs.ts';
import { HERE, ShardSink, sharesOf } from './shard.ts';
import type { RowsBetween } from './shard-rows.ts';
import type { Sink } from './sink.ts';
import type { Block } from './worker.ts';

/** What a thread is started by stands beside what starts the program. */
const CODE = '../worker.js';

const LF = 0x0a;
const CR = 0x0d;
const QUOTE = 0x22;
/** So many blocks a thread are handed out before what came of the first is waited for. */
const AHEAD = 3;
/** As much of one member's rows as is kept until a thread is sent them, in bytes. */
const MOST_KEPT = 1 << 22;

type PipelineOptions = {
  readonly inputs: RunInputs;
  readonly count: number;
  readonly sink: Sink;
  /** What settles here: a share of the rows, or all where threads cannot. */
  readonly prepared: PreparedRun;
  /** What puts the rows of other threads between those of this one, where the file comes in any order. */
  readonly between: RowsBetween;
};

/** Rows whose member may go on in the next block. */
type Kept = { readonly pieces: Buffer[]; size: number; member: string | undefined };

/**
 * Shares blocks out to this thread and workers, and takes what comes of them in order: of a file that comes member by
 * member whole members to one of them, of any other all to each, which settles its shard of the members.
 */
export class Pipeline {
  readonly #options: PipelineOptions;
  #reader: RecordReader;
  readonly #footers: Footers;
  /** What settles this thread's shard, where the file comes in any order. */
  readonly #shard: ShardSink;
  #dealer: LineDealer | undefined;
  #jobs: Jobs | undefined;
  #rows: MemberRows | undefined;
  /** Whether this thread does the work. */
  #alone = false;
  #line = 1;
  #kept: Kept = { pieces: [], size: 0, member: undefined };
  /** Whether a block has had quotes, and whether one before the last had. */
  #isQuoted = false;
  #wasQuoted = false;
  /** Whether the last thread has to go on: it was sent a part of a member, or of a record with quotes. */
  #goesOn = false;
  readonly #pending: HandedOut[] = [];
  #taker: BlockTaker | undefined;

  constructor(options: PipelineOptions) {
    const { inputs, prepared } = options;
    this.#options = options;
    this.#shard = new ShardSink(prepared.run, HERE);
    this.#footers = new Footers(
      this.#isGrouped ? prepared.run : this.#shard,
      prepared.format,
      !isPlainFile(inputs.paths[0]),
    );
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
    while (this.#pending.length > 0) await this.#takeOldest();
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
    // Readers are given a line at a time, or the header alone: they could not tell it.
    const by = { delimiter: nameOf(delimiter) };
    this.#reader = new RecordReader(inputs.paths[0], { ...prepared.format, ...by }, this.#footers);
    let start = 0;
    let end = 0;
    while (!this.#reader.found && end < bytes.length) {
      start = end;
      end = lineEnd(bytes, viewOf(bytes), start, bytes.length);
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
      if (!this.#isGrouped) {
        this.#shard.lots = new MemberLots(member, sharesOf(count));
        this.#dealer = new LineDealer(this.#shard.lots, { delimiter, count });
      }
      const headerLine = new Uint8Array(bytes.subarray(start, end));
      const sentInputs = sent({ ...inputs, options: { ...inputs.options, ...by } });
      this.#jobs = new Jobs({ count, code, data: { inputs: sentInputs, headerLine, shardBy } });
      const { memory } = this.#jobs;
      this.#taker = new BlockTaker({ ...this.#options, memory, reader: this.#reader, footers: this.#footers });
    }
    return bytes.subarray(end);
  }

  async #takeOldest(): Promise<void> {
    const [oldest] = this.#pending.splice(0, 1);
    if (oldest) await this.#taker?.take(oldest);
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

  /** Hands out what is kept, if anything, or the end of what is under way. */
  async #send(next: Block['next']): Promise<void> {
    const kept = this.#kept;
    const standing = { line: this.#line, goesOn: this.#goesOn, next };
    this.#kept = { pieces: [], size: 0, member: next === 'more' ? kept.member : undefined };
    this.#goesOn = next === 'more';
    const pending = this.#dealer ? this.#toAll(kept, standing, this.#dealer) : this.#toOne(kept, standing);
    pending.answers.catch(() => undefined); // told when it is collected
    this.#pending.push(pending);
    while (this.#pending.length > this.#options.count * AHEAD) await this.#takeOldest();
  }

  /** Whole members, for the thread whose turn it is. */
  #toOne({ pieces, size }: Kept, standing: Standing): HandedOut {
    const jobs = this.#jobs as Jobs;
    const thread = jobs.turn(size, standing.goesOn);
    if (thread === HERE) {
      const bytes = Buffer.concat(pieces);
      this.#line += countLines(bytes);
      return { ...standing, bytes, answers: Promise.resolve([]), isHere: true };
    }
    const shared = sharedBytes(pieces, jobs.memory.take(size));
    const bytes = bufferOf(shared);
    this.#line += countLines(bytes);
    const answers = jobs.settle(thread, { ...standing, bytes: shared }).then((answer) => [answer]);
    return { ...standing, bytes, answers, isHere: false, memory: shared.buffer };
  }

  /** Rows of any members, for all threads: each settles its shard of them. */
  #toAll({ pieces, size }: Kept, standing: Standing, dealer: LineDealer): HandedOut {
    const jobs = this.#jobs as Jobs;
    const shared = sharedBytes(pieces, jobs.memory.take(size));
    const bytes = bufferOf(shared);
    const dealt = dealer.deal(bytes, this.#unquoted(bytes));
    const answers = jobs.settleShards({ ...standing, bytes: shared }, dealt);
    return { ...standing, bytes, answers, isHere: true, dealt: dealt[HERE], memory: shared.buffer };
  }

  /** How much of a block stands before the first line with a quote. */
  #unquoted(bytes: Buffer): number {
    if (!this.#isQuoted) return bytes.length;
    if (this.#wasQuoted) return 0;
    this.#wasQuoted = true;
    const quote = bytes.indexOf(QUOTE);
    return 1 + Math.max(bytes.lastIndexOf(LF, quote), bytes.lastIndexOf(CR, quote));
  }
}
