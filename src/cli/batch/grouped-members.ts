import { type Hashes, HashSet, hashesOf } from '../../engine/hash-set.ts';
import type { BatchRow } from '../../input/batch-row.ts';
import { InputError, type Where } from '../../input/problem.ts';
import type { TextColumn } from '../../input/records/text-column.ts';

/** How many members are kept until all are forgotten: forgetting each one by itself would take longer. */
const REMEMBERED = 256;

/** The members of a file that comes member by member: each is forgotten after its rows, and must not come again. */
export class GroupedMembers {
  readonly #source: string;
  readonly #members: TextColumn;
  readonly #forget: () => void;
  readonly #told: ((hashes: Hashes, line: number) => void) | undefined;
  readonly #met = new HashSet();
  #current = 0;
  /** Whether a row was passed over since the member's rows began. */
  #passedOver = false;

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
   * Makes sure that the row's member has not been left before; returns whether so many are kept that they are to be
   * forgotten.
   */
  turnTo({ member }: BatchRow, where: Where): boolean {
    const members = this.#members;
    const hashes = hashesOf(members.bytes, members.startOf(member - 1), members.endOf(member - 1));
    if (!this.#met.add(hashes)) throw notGrouped(where);
    this.#told?.(hashes, where.line ?? 0);
    this.#current = member;
    const mayBeInDoubt = this.#passedOver;
    this.#passedOver = false;
    return member >= REMEMBERED && !mayBeInDoubt;
  }

  /** Forgets all members; `goOn` tells the new number of the one at hand. */
  forget(): void {
    this.#forget();
    this.#members.clear();
  }

  goOn({ member }: BatchRow): void {
    this.#current = member;
  }

  /** Passes over a row of which it is not sure whose it is: it ends no member's rows, and may be the first of the next. */
  passOver(): void {
    this.#passedOver = true;
  }

  /** Ends the rows of the member before: if any come behind, it comes again. */
  leave(): void {
    this.#current = 0;
  }

  /** Whether a row is of the member before it, or of none. */
  isOfCurrent({ member }: BatchRow): boolean {
    return member === 0 || member === this.#current;
  }
}

function notGrouped(where: Where): InputError {
  return new InputError(65, [{ code: 'not-grouped', where }]);
}
