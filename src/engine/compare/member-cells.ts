import type { MemberSums } from './moved.ts';

/** The places of a cell: its combination, the cell of the member before it, and which of the rules cut a payment. */
const COMBINATION = 0;
const BEFORE = 1;
const CUT = 2;
const PLACES = 3;

/**
 * What members are paid, by member and combination of what their rows are: a few cells a member. A cell's sums are as safe
 * as a ledger's, which hold as much.
 */
export class MemberCells {
  #size = 0;
  #places = new Int32Array(PLACES << 10);
  /** By cell what the base pays, and what the other rules pay. */
  #paid = new Float64Array(2 << 10);
  /** By member its latest cell, from 1. */
  #latest = new Int32Array(1 << 10);
  #members = 0;
  #fetched = 0;

  add(member: number, combination: number, { base, other, cut }: MemberSums): void {
    const cell = this.#cellOf(member, combination);
    const paid = this.#paid;
    const places = this.#places;
    paid[cell * 2] = (paid[cell * 2] as number) + base;
    paid[cell * 2 + 1] = (paid[cell * 2 + 1] as number) + other;
    places[cell * PLACES + CUT] = (places[cell * PLACES + CUT] as number) | cut;
  }

  /** Reads what adding to the member will: for several members in a row, memory is waited for together. */
  fetch(member: number): void {
    const cell = (this.#latest[member] ?? 0) - 1;
    if (cell >= 0) this.#fetched ^= (this.#places[cell * PLACES] as number) + (this.#paid[cell * 2] as number);
  }

  /** Calls for each member with its latest cell. */
  forEachMember(call: (cell: number) => void): void {
    for (let member = 0; member < this.#members; member++) {
      const latest = this.#latest[member] as number;
      if (latest > 0) call(latest - 1);
    }
  }

  /** The cell of the same member before this one; -1 where it is the first. */
  before(cell: number): number {
    return this.#places[cell * PLACES + BEFORE] as number;
  }

  combinationOf(cell: number): number {
    return this.#places[cell * PLACES + COMBINATION] as number;
  }

  /** Adds what a cell holds. */
  addTo(sums: MemberSums, cell: number): void {
    sums.base += this.#paid[cell * 2] as number;
    sums.other += this.#paid[cell * 2 + 1] as number;
    sums.cut |= this.#places[cell * PLACES + CUT] as number;
  }

  /** Forgets every member. */
  clear(): void {
    this.#latest.fill(0, 0, this.#members);
    this.#members = 0;
    this.#size = 0;
  }

  #cellOf(member: number, combination: number): number {
    if (member >= this.#members) this.#addMembers(member);
    const places = this.#places;
    const latest = (this.#latest[member] as number) - 1;
    let cell = latest;
    while (cell >= 0 && places[cell * PLACES + COMBINATION] !== combination) {
      cell = places[cell * PLACES + BEFORE] as number;
    }
    return cell >= 0 ? cell : this.#newCell(member, combination, latest);
  }

  #newCell(member: number, combination: number, before: number): number {
    const cell = this.#size++;
    if (cell * PLACES === this.#places.length) {
      this.#places = grown(this.#places, new Int32Array(this.#places.length * 2));
      this.#paid = grown(this.#paid, new Float64Array(this.#paid.length * 2));
    }
    this.#places.set([combination, before, 0], cell * PLACES);
    this.#paid.fill(0, cell * 2, cell * 2 + 2);
    this.#latest[member] = cell + 1;
    return cell;
  }

  #addMembers(member: number): void {
    const { length } = this.#latest;
    if (member >= length) this.#latest = grown(this.#latest, new Int32Array(Math.max(member + 1, length * 2)));
    this.#members = member + 1;
  }
}

/** What has no room for more, in an array that has. */
export function grown<A extends Int32Array | Float64Array | Uint8Array>(from: A, to: A): A {
  to.set(from);
  return to;
}
