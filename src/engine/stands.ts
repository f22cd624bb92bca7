/** Places of a member: the position it stands at, the line that took it there, and its latest visit, counted from 1. */
const POSITION = 0;
const LINE = 1;
const LATEST = 2;
const SHIFT = 2;

/**
 * Where each of many members stands, in one line of memory each: with hundreds of thousands of members in no order,
 * waiting for memory is most of the work.
 */
export class Stands {
  #values = new Float64Array(64);

  /** The member's position in settlement order; 0 at the beginning. */
  positionOf(member: number): number {
    return this.#values[(member << SHIFT) + POSITION] ?? 0;
  }

  /** The line that took the member to its position. */
  lineOf(member: number): number {
    return this.#values[(member << SHIFT) + LINE] ?? 0;
  }

  moveTo(member: number, position: number, line: number): void {
    const at = member << SHIFT;
    if (at >= this.#values.length) this.#grow(at);
    this.#values[at + POSITION] = position;
    this.#values[at + LINE] = line;
  }

  /** The index of the member's latest visit; -1 where there is none. */
  latestOf(member: number): number {
    return (this.#values[(member << SHIFT) + LATEST] ?? 0) - 1;
  }

  setLatest(member: number, index: number): void {
    const at = member << SHIFT;
    if (at >= this.#values.length) this.#grow(at);
    this.#values[at + LATEST] = index + 1;
  }

  /** Forgets every member. */
  clear(): void {
    this.#values.fill(0);
  }

  #grow(at: number): void {
    const values = new Float64Array(Math.max(at + (1 << SHIFT), this.#values.length * 2));
    values.set(this.#values);
    this.#values = values;
  }
}
