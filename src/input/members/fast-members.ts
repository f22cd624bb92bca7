import type { Binding } from '../bind-header.ts';
import { FIELDS, type Slot } from '../fields.ts';
import type { ByteReader } from '../kinds.ts';
import { CellCache } from '../records/cell-cache.ts';
import type { RecordBytes } from '../records/record-bytes.ts';
import { UNREAD } from '../values/byte-values.ts';
import { type MembersTable, NOTHING, OWN_FIELDS } from './members-table.ts';

/** A column, which of the days and amounts it gives, and how it is read. */
type OwnColumn = { readonly index: number; readonly part: number; readonly bytes: ByteReader };

/**
 * Adds members from their bytes where another row with the same words, and with days and amounts in the same columns,
 * has been read as text before: only the name, the days and the amounts differ.
 */
export class FastMembers {
  readonly #table: MembersTable;
  readonly #width: number;
  readonly #member: number;
  /** The columns that give days and amounts, and which of these. */
  readonly #columns: readonly OwnColumn[];
  /** Whether no name, day or amount can be in more than one column. */
  readonly #isPlain: boolean;
  /** The class of members by the words of their rows and which of the days and amounts these have. */
  readonly #classes: CellCache<number>;
  readonly #own = new Float64Array(OWN_FIELDS.length).fill(NOTHING);

  constructor({ slots }: Binding, width: number, table: MembersTable) {
    const single: readonly Slot[] = ['member', ...OWN_FIELDS];
    this.#table = table;
    this.#width = width;
    this.#member = slots.get('member')?.[0]?.index ?? -1;
    this.#columns = OWN_FIELDS.flatMap((field, part) => {
      const bytes = FIELDS[field].kind.bytes ?? (() => UNREAD);
      return (slots.get(field) ?? []).map(({ index }) => ({ index, part, bytes }));
    });
    this.#isPlain = this.#member >= 0 && single.every((slot) => (slots.get(slot)?.length ?? 0) <= 1);
    const others = [...slots].filter(([slot]) => !single.includes(slot)).flatMap(([, bound]) => bound);
    this.#classes = new CellCache(others.map(({ index }) => index));
  }

  /**
   * Adds the member of a record; returns 0, or the line of the row that gave the member before. `undefined`: the record
   * has to be read as text.
   */
  add(record: RecordBytes): number | undefined {
    if (!this.#isPlain || record.cells !== this.#width) return undefined;
    const kind = this.#classes.get(record, this.#given(record));
    if (kind === undefined || !this.#readOwn(record)) return undefined;
    return this.#table.addOf(kind, record, this.#member, this.#own);
  }

  /**
   * Remembers the class of a record's member, which has been read as text and added. A day or an amount written as only
   * the text tells, such as `--`, may be none at all: its record tells nothing of those like it.
   */
  learn(record: RecordBytes, name: string): void {
    if (!this.#isPlain || !this.#readOwn(record)) return;
    this.#classes.set(record, this.#given(record), this.#table.classOfText(name));
  }

  /** Reads the days and amounts; returns whether their bytes can be. */
  #readOwn({ bytes, starts, ends }: RecordBytes): boolean {
    for (const column of this.#columns) {
      const start = starts[column.index] as number;
      const end = ends[column.index] as number;
      const value = start === end ? NOTHING : column.bytes(bytes, start, end);
      if (value === UNREAD) return false;
      this.#own[column.part] = value;
    }
    return true;
  }

  /** Which of the days and amounts a record has, as a number. */
  #given(record: RecordBytes): number {
    let given = 0;
    for (const { index } of this.#columns) given = given * 2 + (record.starts[index] === record.ends[index] ? 0 : 1);
    return given;
  }
}
