import type { TextColumn } from '../records/text-column.ts';
import type { MembersTable } from './members-table.ts';

/** Finds the members of rows in a members file, each of them once. */
export class ListedMembers {
  readonly #table: MembersTable;
  readonly #names: TextColumn;
  /** By the number that rows have a member by, two more than its number in the file; 0 where it was not looked up. */
  #found = new Int32Array(1 << 10);
  #cleared = 0;

  /** `names` numbers the members of the rows. */
  constructor(table: MembersTable, names: TextColumn) {
    this.#table = table;
    this.#names = names;
  }

  /** The number in the file of the member that the rows have by a number from 1; -1 where the file does not have it. */
  numberOf(member: number): number {
    if (member === 0) return -1;
    if (this.#cleared !== this.#names.cleared) this.#forget();
    if (member >= this.#found.length) this.#grow(member);
    const known = this.#found[member] as number;
    if (known > 0) return known - 2;
    const names = this.#names;
    const found = this.#table.numberOf(names.bytes, names.startOf(member - 1), names.endOf(member - 1));
    this.#found[member] = found + 2;
    return found;
  }

  /** The same number may be that of another member from now on. */
  #forget(): void {
    this.#cleared = this.#names.cleared;
    this.#found.fill(0);
  }

  #grow(member: number): void {
    const found = new Int32Array(Math.max(member + 1, this.#found.length * 2));
    found.set(this.#found);
    this.#found = found;
  }
}
