import type { Fen } from '../../policy/money.ts';
import { clearRecorded, newRecorded, paidIn, RECORDED, type Recorded, UNSAID } from './recorded.ts';

/** A record that nobody has asked for: what it is known by, the line that it stands in, and what it says was paid. */
export type Untaken = { readonly key: readonly string[]; readonly line: number; readonly paid: Fen | null };

const NONE = -1;
/** Behind what a record says, its line and the number of the next record of its key. */
const LINE = RECORDED.length;
const NEXT = LINE + 1;
const PARTS = NEXT + 1;
const FIRST_SIZE = 1 << 10;
const BETWEEN = '\u0000';

/** Records of settlements from another file, by what they are known by. Those of one key are given out in their order. */
export class RecordTable {
  /** The number of the first record of each key that has not been taken. */
  readonly #first = new Map<string, number>();
  readonly #last = new Map<string, number>();
  #values = new Float64Array(FIRST_SIZE * PARTS);
  #size = 0;

  add(key: readonly string[], recorded: Recorded, line: number): void {
    const number = this.#size++;
    if (this.#size * PARTS > this.#values.length) this.#grow();
    const at = number * PARTS;
    for (const [part, name] of RECORDED.entries()) this.#values[at + part] = recorded[name];
    this.#values[at + LINE] = line;
    this.#values[at + NEXT] = NONE;
    const joined = key.join(BETWEEN);
    const last = this.#last.get(joined);
    if (last === undefined) this.#first.set(joined, number);
    else this.#values[last * PARTS + NEXT] = number;
    this.#last.set(joined, number);
  }

  /** Fills `recorded` from the next record of a key; with nothing where there is none left. */
  take(key: readonly string[], recorded: Recorded): void {
    clearRecorded(recorded);
    const joined = key.join(BETWEEN);
    const number = this.#first.get(joined) ?? NONE;
    if (number === NONE) return;
    this.#fill(recorded, number);
    this.#first.set(joined, this.#values[number * PARTS + NEXT] as number);
  }

  /** The records that have not been taken, in the order of their lines. */
  untaken(): Untaken[] {
    const left: Untaken[] = [];
    const recorded = newRecorded();
    for (const [joined, first] of this.#first) {
      for (let number = first; number !== NONE; number = this.#values[number * PARTS + NEXT] as number) {
        this.#fill(recorded, number);
        const paid = recorded.pooled === UNSAID ? null : paidIn(recorded);
        left.push({ key: joined.split(BETWEEN), line: this.#values[number * PARTS + LINE] as number, paid });
      }
    }
    return left.sort((one, other) => one.line - other.line);
  }

  #fill(recorded: Recorded, number: number): void {
    for (const [part, name] of RECORDED.entries()) recorded[name] = this.#values[number * PARTS + part] as Fen;
  }

  #grow(): void {
    const values = new Float64Array(this.#values.length * 2);
    values.set(this.#values);
    this.#values = values;
  }
}
