import { type BatchRow, newBatchRow } from './batch-row.ts';
import { type BindOptions, bindHeader, bindNames, matchVisits, repeatedIn } from './bind-header.ts';
import type { Cell } from './cells.ts';
import { InputError, type Problem, type Where } from './problem.ts';
import type { FileNotes } from './records/file-notes.ts';
import type { InputFormat } from './records/read-input.ts';
import { cellsOf, type RecordBytes, recordOf } from './records/record-bytes.ts';
import type { RecordSink } from './records/record-sink.ts';
import { TextColumn } from './records/text-column.ts';
import { type Heading, type ReadOptions, RowReader } from './row-reader.ts';

/** So many visits of one member are read at most: all of them are kept, and shown together. */
const MOST_VISITS = 100_000;

/** A visit that was read: its row, and the record it was read from. */
export type ReadVisit = {
  readonly row: BatchRow;
  readonly where: Where;
  readonly names: readonly string[];
  readonly texts: readonly string[];
  /** The cells that say whose visit it is, and what the account held; `undefined` where the record does not. */
  readonly member: Cell | undefined;
  readonly balance: Cell | undefined;
};

export type VisitFormat = InputFormat &
  BindOptions & {
    /** Throws where the names of the file lack one that was asked for. */
    readonly checkNames?: (names: readonly string[]) => void;
  };

/** Reads visits of one member, each into a row of its own, and gathers everything that is wrong with them. */
export class VisitReader {
  readonly visits: ReadVisit[] = [];
  /** What is to be said of the files that were read. */
  readonly notes: FileNotes[] = [];
  readonly #problems = new Map<string, Problem>();
  readonly #options: ReadOptions;
  readonly #texts = { members: new TextColumn(), institutions: new TextColumn() };
  /** The names of the first list of a file. */
  #header: readonly string[] | undefined;

  constructor(options: ReadOptions) {
    this.#options = options;
  }

  /** The header of the file that was read; of JSON lines the names of the first. */
  get header(): readonly string[] | undefined {
    return this.#header;
  }

  /** Each problem once, also where every visit meets it: in the profile, a flag, or a cell that fills two fields. */
  get problems(): readonly Problem[] {
    return [...this.#problems.values()];
  }

  /** An institution's name by its number. */
  nameOf(institution: number): string {
    return this.#texts.institutions.textOf(institution);
  }

  /** Reads a file. Throws an InputError: 66 where it cannot be read, 65 where it is no text, empty, or without its columns. */
  async readFile(path: string, format: VisitFormat): Promise<void> {
    const readers: RowReader[] = [];
    const lists: (readonly string[])[] = [];
    const takeNames = (names: readonly string[], heading: Heading) => {
      if (lists.length === 0) {
        this.#header = names;
        format.checkNames?.(names);
      }
      lists.push(names);
      readers.push(new RowReader(heading, this.#options, this.#texts));
    };
    let records = 0;
    const sink: RecordSink = {
      header: (names, line) => {
        const { binding, problems } = bindHeader(names, path, { ...format, line });
        if (problems.length > 0) throw new InputError(65, problems);
        takeNames(names, { binding, names, source: path, flaw: null, skipsBlanks: true });
      },
      form: (names) => {
        const binding = bindNames(names, format);
        const [flaw = null] = repeatedIn(names, binding.repeated, { source: path, line: 1 });
        takeNames(names, { binding, names, source: path, flaw, skipsBlanks: false });
      },
      record: (record) => {
        if (this.#read(record, readers[record.form] as RowReader, lists[record.form] ?? [])) records++;
        if (records > MOST_VISITS) {
          throw new InputError(65, [
            { code: 'too-many-visits', where: { source: path }, detail: { limit: MOST_VISITS } },
          ]);
        }
      },
      broken: (problem) => this.add([problem]),
      afterBlock: async () => undefined,
    };
    const matchHeader = (names: readonly string[]) => matchVisits(names, format);
    const { readInput } = await import('./records/read-input.ts');
    const notes = await readInput(path, { ...format, matchHeader }, sink);
    this.notes.push({ ...notes, unread: unreadIn(lists, format) });
    if (records === 0 && this.#problems.size === 0) this.add([{ code: 'no-rows', where: { source: path } }]);
  }

  /** Reads the fields of one record that is no file's; `where` has its number as the line. */
  readFields(names: readonly string[], texts: readonly string[], where: Where): void {
    const heading = { binding: bindNames(names), names, source: where.source, flaw: null, skipsBlanks: false };
    const reader = new RowReader(heading, this.#options, this.#texts);
    this.#read(recordOf(texts, where.line ?? 0), reader, names);
  }

  add(problems: readonly Problem[]): void {
    for (const problem of problems) {
      const { source, line, column } = problem.where;
      const key = JSON.stringify([problem.code, source, line, column]);
      if (!this.#problems.has(key)) this.#problems.set(key, problem);
    }
  }

  /** Returns whether there was anything in the record. */
  #read(record: RecordBytes, reader: RowReader, names: readonly string[]): boolean {
    const row = newBatchRow(this.#options.policies);
    const trouble = reader.read(record, row);
    if (trouble === 'blank') return false;
    if (trouble) this.add(trouble);
    else {
      this.visits.push({
        row,
        where: reader.whereOf(record),
        names,
        texts: cellsOf(record),
        member: reader.cellOf('member', record),
        balance: reader.cellOf('account_balance', record),
      });
    }
    return true;
  }
}

/** The names that nobody reads, each once, however many lists they stand in. */
function unreadIn(lists: readonly (readonly string[])[], format: VisitFormat): readonly string[] {
  const unread = lists.flatMap((names) => {
    const { known } = bindNames(names, format);
    return names.filter((_, column) => !known[column]);
  });
  return [...new Set(unread)];
}
