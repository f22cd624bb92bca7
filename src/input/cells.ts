import type { Binding } from './bind-header.ts';
import { FIELDS, type Slot, type Values } from './fields.ts';
import type { Problem, ProblemCode, Where } from './problem.ts';
import { codeOf, isBlank, isTrouble, plainText, wordOf } from './values/reading.ts';

/**
 * A cell that is not blank: its text, where it stands, and which of its slot's columns it is in; `isOurs` where the user
 * has said what the code in it means, which is then the text.
 */
export type Cell = { readonly text: string; readonly where: Where; readonly rank: number; readonly isOurs?: true };

/** A code as users say what it means: its digits, or the word. */
export function codeKey(text: string): string {
  return codeOf(text) ?? wordOf(plainText(text));
}

/** A value and the cell it was read from. */
export type Found<T> = { readonly value: T; readonly cell: Cell };

/** Reads the cells of one record as they are asked for, and gathers what is wrong with those. */
export class CellReader {
  readonly problems: Problem[] = [];
  readonly #binding: Binding;
  readonly #textAt: (index: number) => string;
  readonly #where: Where;

  /** `textAt` gives the text of a cell by the place of its name; `where` is the record's place. */
  constructor(binding: Binding, textAt: (index: number) => string, where: Where) {
    this.#binding = binding;
    this.#textAt = textAt;
    this.#where = where;
  }

  /** The cell that fills the slot: of the columns that give it, the first in order of preference that is not blank. */
  cell(slot: Slot): Cell | undefined {
    for (const { index, name, rank, codes } of this.#binding.slots.get(slot) ?? []) {
      const text = this.#textAt(index);
      if (isBlank(text)) continue;
      const where = { ...this.#where, column: name };
      const ours = codes?.get(codeKey(text));
      return ours === undefined ? { text, where, rank } : { text: ours, where, rank, isOurs: true };
    }
    return undefined;
  }

  /** What fills the slot; nothing where it is blank or cannot be read, which is then among the problems. */
  read<S extends Slot>(slot: S): Found<Values[S]> | undefined {
    const cell = this.cell(slot);
    if (!cell) return undefined;
    const { kind, columns } = FIELDS[slot];
    const reading = (cell.isOurs ? kind : columns[cell.rank])?.read(cell.text);
    if (!reading) return undefined;
    if (!isTrouble(reading)) return { value: reading.value, cell };
    const { code, ...more } = reading;
    this.report(code, cell, more);
    return undefined;
  }

  /** Whether a column gives the slot, blank or not. */
  has(slot: Slot): boolean {
    return this.#binding.slots.has(slot);
  }

  /** The place of a slot, under its first column's name, or under the field's where no column gives it. */
  placeOf(slot: Slot): Where {
    const column = this.#binding.slots.get(slot)?.[0]?.name ?? FIELDS[slot].columns[0]?.name ?? slot;
    return { ...this.#where, column };
  }

  /** Adds a problem at a cell. */
  report(code: ProblemCode, cell: Cell, more: Pick<Problem, 'known' | 'detail'> = {}): void {
    this.problems.push({ code, where: cell.where, value: cell.text, ...more });
  }
}
