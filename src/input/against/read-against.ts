import { RecordTable } from '../../engine/compare/record-table.ts';
import { clearRecorded } from '../../engine/compare/recorded.ts';
import type { Policy } from '../../policy/grammar.ts';
import { yuanOf } from '../../policy/money.ts';
import { type BatchRow, newBatchRow } from '../batch-row.ts';
import { type Binding, type BindOptions, bindNames, repeatedIn } from '../bind-header.ts';
import { FIELDS, RECORDED_SLOTS, SLOTS, type Slot } from '../fields.ts';
import { InputError, type Problem } from '../problem.ts';
import { isGiven, type Numbers, RecordCells } from '../record-cells.ts';
import type { UnpackLimit } from '../records/byte-blocks.ts';
import type { FileNotes } from '../records/file-notes.ts';
import type { HeaderMatch } from '../records/header-finder.ts';
import { readInput } from '../records/read-input.ts';
import { cellsOf, type RecordBytes } from '../records/record-bytes.ts';
import { dayText, type KeyPart } from './key.ts';

/** The columns that give a part of the key, the one that is asked for first. */
const COLUMNS: Readonly<Record<KeyPart, readonly [Slot, ...Slot[]]>> = {
  id: ['id'],
  member: ['member'],
  date: ['date', 'settled_at'],
  amount: ['amount', 'eligible'],
};

export type AgainstFormat = BindOptions & UnpackLimit & { readonly inputFormat: 'csv' | 'ndjson' };

/**
 * Reads the records of settlements in another file, known by these parts. Throws an InputError: 66 where the file cannot be
 * read, 65 with everything that is wrong with it: no column of payments or of a part, a part that is blank, a value that
 * cannot be read.
 */
export async function readAgainst(
  path: string,
  parts: readonly KeyPart[],
  format: AgainstFormat,
  policies: readonly Policy[],
): Promise<{ readonly table: RecordTable; readonly notes: FileNotes }> {
  const reading = new AgainstReader(path, parts, { ...format, among: [...SLOTS, ...RECORDED_SLOTS] }, policies);
  const matchHeader = (names: readonly string[]) => reading.match(names);
  const notes = await readInput(
    path,
    { ...format, matchHeader },
    {
      header: (names, line) => reading.names(names, line),
      form: (names) => reading.names(names, 1),
      record: (record) => reading.record(record),
      broken: (problem) => reading.problems.push(problem),
      afterBlock: async () => undefined,
    },
  );
  if (reading.problems.length > 0) throw new InputError(65, reading.problems);
  return { table: reading.table, notes };
}

/** A list of names with what its records are read by. */
type NameList = {
  readonly width: number;
  readonly cells: RecordCells;
  readonly putting: readonly Numbers[];
};

class AgainstReader {
  readonly table = new RecordTable();
  readonly problems: Problem[] = [];
  readonly #source: string;
  readonly #parts: readonly KeyPart[];
  readonly #options: BindOptions;
  readonly #row: BatchRow;
  readonly #lists: NameList[] = [];

  constructor(source: string, parts: readonly KeyPart[], options: BindOptions, policies: readonly Policy[]) {
    this.#source = source;
    this.#parts = parts;
    this.#options = options;
    this.#row = newBatchRow(policies);
  }

  /** What names are worth as the header: whole with the payment and the parts of the key. */
  match(names: readonly string[]): HeaderMatch {
    const binding = bindNames(names, this.#options);
    const known = binding.known.filter((isKnown) => isKnown).length;
    return { isWhole: this.#missingIn(binding, 1).length === 0, known };
  }

  names(names: readonly string[], line: number): void {
    const binding = bindNames(names, this.#options);
    this.problems.push(...repeatedIn(names, binding.repeated, { source: this.#source, line }));
    this.problems.push(...this.#missingIn(binding, line));
    const cells = new RecordCells(binding, this.#source);
    const putting = RECORDED_SLOTS.filter((slot) => binding.slots.has(slot)).map((slot) => cells.numbersOf(slot));
    this.#lists.push({ width: names.length, cells, putting });
  }

  record(record: RecordBytes): void {
    const { width, cells, putting } = this.#lists[record.form] as NameList;
    const where = { source: this.#source, line: record.line };
    const texts = cellsOf(record);
    if (texts.every((cell) => cell.trim() === '')) return;
    if (record.trouble) this.problems.push({ ...record.trouble, where: { ...record.trouble.where, ...where } });
    else if (record.cells !== width) {
      this.problems.push({ code: 'wrong-width', where, detail: { width: record.cells, expected: width } });
    } else this.#add(record, cells, putting);
  }

  #add(record: RecordBytes, cells: RecordCells, putting: readonly Numbers[]): void {
    cells.begin(record);
    const row = this.#row;
    const { recorded } = row;
    clearRecorded(recorded);
    for (const line of putting) {
      const value = cells.number(line);
      if (isGiven(value)) FIELDS[line.slot].put?.(row, value as never);
    }
    const amount = cells.number(cells.numbersOf('amount'));
    const eligible = cells.number(cells.numbersOf('eligible'));
    if (isGiven(amount)) recorded.amount = amount;
    if (isGiven(eligible)) recorded.eligible = eligible;
    const key = this.#parts.map((part) => this.#partOf(part, cells));
    for (const [index, part] of this.#parts.entries()) if (key[index] === '') cells.missing(...COLUMNS[part]);
    const { line } = record;
    if (cells.problems.length === 0) this.table.add(key, recorded, line);
    else this.problems.push(...cells.problems.map((problem) => ({ ...problem, where: { ...problem.where, line } })));
  }

  /** A part of the key as text, empty where it is blank. */
  #partOf(part: KeyPart, cells: RecordCells): string {
    if (part === 'id' || part === 'member') return cells.text(cells.columnsOf(part));
    for (const slot of COLUMNS[part]) {
      const value = cells.number(cells.numbersOf(slot));
      if (isGiven(value)) return part === 'date' ? dayText(value) : yuanOf(value);
    }
    return '';
  }

  #missingIn({ slots }: Binding, line: number): Problem[] {
    const wanted = [['recorded_paid'] as const, ...this.#parts.map((part) => COLUMNS[part])];
    return wanted
      .filter((columns) => !columns.some((slot) => slots.has(slot)))
      .map(([slot]) => ({
        code: 'missing-column',
        where: { source: this.#source, line, column: slot },
        known: FIELDS[slot].columns.map(({ name }) => name),
      }));
  }
}
