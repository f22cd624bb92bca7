import { NOT_YET, type RecordBytes } from '../records/record-bytes.ts';
import type { MembersTable } from './members-table.ts';

/** Finds the members of rows in a members file: one that the rows have by a number is looked up once. */
export class ListedMembers {
  readonly #table: MembersTable;
  /** By the number of a row's member, two more than its number in the file; 0 where it has not been looked up. */
  #found = new Int32Array(1 << 10);

  constructor(table: MembersTable) {
    this.#table = table;
  }

  /**
   * The number in the file of a record's member, which stands in a column and is numbered from 1 among the rows'; -1 where
   * the file does not have it. Only numbers that were looked up ahead keep meaning the same member.
   */
  numberOf(record: RecordBytes, column: number, member: number): number {
    if (member === 0) return -1;
    if (record.member === NOT_YET) return this.#lookUp(record, column);
    if (member >= this.#found.length) this.#grow(member);
    const known = this.#found[member] as number;
    if (known > 0) return known - 2;
    const found = this.#lookUp(record, column);
    this.#found[member] = found + 2;
    return found;
  }

  #lookUp({ bytes, starts, ends }: RecordBytes, column: number): number {
    return this.#table.numberOf(bytes, starts[column] as number, ends[column] as number);
  }

  #grow(member: number): void {
    const found = new Int32Array(Math.max(member + 1, this.#found.length * 2));
    found.set(this.#found);
    this.#found = found;
  }
}
