import { type Hashes, HashSet, hashesOf } from '../../engine/hash-set.ts';
import type { BatchRow } from '../../input/batch-row.ts';
import { InputError, type Where } from '../../input/problem.ts';
import type { TextColumn } from '../../input/records/text-column.ts';

/** How many members are kept until all are forgotten: forgetting each one by itself would take longer. */
const REMEMBERED = 1024;

/** The members of a file that comes member by member: each is forgotten after its rows, and must not come again. */
export class GroupedMembers {
  readonly #source: string;
  readonly #members: TextColumn;
  readonly #forget: () => void;
  readonly #told: ((hashes: Hashes, line: number) => void) | undefined;
  readonly #met = new HashSet();
  #current = 0;

  /** `forget` forgets all of every member; `told` hears of every member met. */
  constructor(
    source: string,
    members: TextColumn,
    forget: () => void,
    told: ((hashes: Hashes, line: number) => void) | undefined,
  ) {
    this.#source = source;
    this.#members = members;
    this.#forget = forget;
    this.#told = told;
  }

  /** Takes note of a member whose rows begin. Throws an InputError with status 65 where it was met before. */
  meet(hashes: Hashes, line: number): void {
    if (!this.#met.add(hashes)) throw notGrouped({ source: this.#source, line });
  }

  /**
   * Makes sure that the row's member has not been left before, and forgets old ones; may number the member anew.
   * `settleOthers` settles all rows before, which have the old numbers.
   */
  turnTo(row: BatchRow, where: Where, settleOthers: () => void): void {
    const { member } = row;
    // Members are numbered as they are first seen: a lower number is one that comes again.
    if (member < this.#current) throw notGrouped(where);
    const name = this.#members.textOf(member - 1);
    const hashes = hashesOf(name);
    if (!this.#met.add(hashes)) throw notGrouped(where);
    this.#told?.(hashes, where.line ?? 0);
    this.#current = member;
    if (member < REMEMBERED) return;
    settleOthers();
    this.#forget();
    this.#members.clear();
    row.member = this.#members.numberOfText(name) + 1;
    this.#current = row.member;
  }

  /** Whether a row is of the member before it, or of none. */
  isOfCurrent({ member }: BatchRow): boolean {
    return member === 0 || member === this.#current;
  }
}

function notGrouped(where: Where): InputError {
  return new InputError(65, [{ code: 'not-grouped', where }]);
}
