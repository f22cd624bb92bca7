import type { Day } from '../policy/day.ts';

/** Places of a member, of numbers that may be large and of those of 32 bits. Ledger and visit are counted from 1. */
const POSITION = 0;
const CARRIED_TO = 1;
const LARGE_SHIFT = 2;
const LINE = 4;
const LEDGER = 5;
const VISIT = 6;
const DAY = 7;
const SMALL_SHIFT = 3;

/**
 * Where each of many members stands, in half a line of memory each: in a file by day, waiting for memory is much of the
 * work. Members are numbers, as a dictionary gives them.
 */
export class Stands {
  #large = new Float64Array(64 << LARGE_SHIFT);
  #small = new Int32Array(this.#large.buffer);

  /** The member's position in settlement order; 0 at the beginning. */
  positionOf(member: number): number {
    this.#makeRoom(member);
    return this.#large[(member << LARGE_SHIFT) + POSITION] as number;
  }

  /** The line that took the member there. */
  lineOf(member: number): number {
    return this.#numberOf(member, LINE);
  }

  moveTo(member: number, position: number, line: number): void {
    this.#makeRoom(member);
    this.#large[(member << LARGE_SHIFT) + POSITION] = position;
    this.#small[(member << SMALL_SHIFT) + LINE] = line;
  }

  /** The position at which an earlier file left the member; 0 where none did. */
  carriedTo(member: number): number {
    this.#makeRoom(member);
    return this.#large[(member << LARGE_SHIFT) + CARRIED_TO] as number;
  }

  setCarriedTo(member: number, position: number): void {
    this.#makeRoom(member);
    this.#large[(member << LARGE_SHIFT) + CARRIED_TO] = position;
  }

  /** The index of the member's latest ledger; -1 where there is none. */
  ledgerOf(member: number): number {
    return this.#numberOf(member, LEDGER) - 1;
  }

  setLedger(member: number, index: number): void {
    this.#makeRoom(member);
    this.#small[(member << SMALL_SHIFT) + LEDGER] = index + 1;
  }

  /** The index of the member's latest visit; -1 where there is none. */
  visitOf(member: number): number {
    return this.#numberOf(member, VISIT) - 1;
  }

  /** The day of that visit. */
  dayOf(member: number): Day {
    return this.#numberOf(member, DAY);
  }

  setVisit(member: number, index: number, day: Day): void {
    this.#makeRoom(member);
    this.#small[(member << SMALL_SHIFT) + VISIT] = index + 1;
    this.#small[(member << SMALL_SHIFT) + DAY] = day;
  }

  /** Touches both ends of a member's places, which may be in two lines of memory. */
  fetch(member: number): number {
    return this.#numberOf(member, 0) ^ this.#numberOf(member, DAY);
  }

  /** Forgets every member. */
  clear(): void {
    this.#large.fill(0);
  }

  #numberOf(member: number, of: number): number {
    this.#makeRoom(member);
    return this.#small[(member << SMALL_SHIFT) + of] as number;
  }

  #makeRoom(member: number): void {
    if (member << LARGE_SHIFT < this.#large.length) return;
    const large = new Float64Array(Math.max((member + 1) << LARGE_SHIFT, this.#large.length * 2));
    large.set(this.#large);
    this.#large = large;
    this.#small = new Int32Array(large.buffer);
  }
}
