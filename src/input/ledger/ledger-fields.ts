import { type Day, dayOf } from '../../policy/day.ts';
import { type Fen, fenOf, LARGEST_EXACT, yuanOf } from '../../policy/money.ts';
import { InputError, type ProblemCode, type Where } from '../problem.ts';
import { isBlank } from '../values/reading.ts';
import { positionFrom } from './ledger-format.ts';

/** What a ledger's value should have been; `locale/` has the words. */
export type LedgerKind = 'object' | 'list' | 'text' | 'yuan' | 'day' | 'position' | 'year' | 'fact' | 'sum';

/** The values of one object of a ledger's line, read one by one. All throw an InputError with status 65. */
export class LedgerFields {
  readonly #values: ReadonlyMap<string, unknown>;
  readonly #where: Where;
  readonly #path: string;

  /** `path` is where the object stands in its line, empty for the line itself; `known` are the keys it may have. */
  constructor(value: unknown, where: Where, path: string, known: readonly string[]) {
    this.#where = where;
    this.#path = path;
    if (typeof value !== 'object' || value === null || Array.isArray(value)) throw this.#bad('', 'object', value);
    this.#values = new Map(Object.entries(value));
    const unknown = [...this.#values.keys()].find((key) => !known.includes(key));
    if (unknown !== undefined) throw this.problem('unknown-key', '', unknown, { known });
  }

  has(key: string): boolean {
    return this.#values.has(key);
  }

  value(key: string): unknown {
    return this.#values.get(key);
  }

  /** Text without blanks around it, and none that a cell would be blank with. */
  text(key: string): string {
    const value = this.#values.get(key);
    if (typeof value === 'string' && isLedgerText(value)) return value;
    throw this.#bad(key, 'text', value);
  }

  /** Yuan that are not negative, with two decimals. */
  yuan(key: string): Fen {
    const value = this.#values.get(key);
    const fen = typeof value === 'string' ? fenOf(value) : undefined;
    if (fen === undefined || fen < 0 || fen > LARGEST_EXACT || yuanOf(fen) !== value) {
      throw this.#bad(key, 'yuan', value);
    }
    return fen;
  }

  /** The same, 0 where it is left out. */
  yuanOrZero(key: string): Fen {
    return this.has(key) ? this.yuan(key) : 0;
  }

  day(key: string): Day {
    const value = this.#values.get(key);
    const day = typeof value === 'string' ? dayOf(value) : undefined;
    if (day === undefined) throw this.#bad(key, 'day', value);
    return day;
  }

  position(key: string): number {
    const value = this.#values.get(key);
    const position = typeof value === 'string' ? positionFrom(value) : undefined;
    if (position === undefined) throw this.#bad(key, 'position', value);
    return position;
  }

  year(key: string): number {
    const value = this.#values.get(key);
    if (!isYear(value)) throw this.#bad(key, 'year', value);
    return value;
  }

  /** Where the object in a list's place stands, and the objects. */
  list(key: string): readonly (readonly [path: string, value: unknown])[] {
    const value = this.#values.get(key);
    if (!Array.isArray(value)) throw this.#bad(key, 'list', value);
    return value.map((item, index) => [`${this.pathOf(key)}[${index}]`, item] as const);
  }

  pathOf(key: string): string {
    return this.#path === '' || key === '' ? `${this.#path}${key}` : `${this.#path}.${key}`;
  }

  /** What to throw for a value that is wrong beside the others. */
  wrong(key: string, kind: LedgerKind): InputError {
    return this.#bad(key, kind, this.#values.get(key));
  }

  problem(code: ProblemCode, key: string, value: string, more: { known?: readonly string[] } = {}): InputError {
    const path = this.pathOf(key);
    const where = path === '' ? this.#where : { ...this.#where, path };
    return new InputError(65, [{ code, where, value, ...more }]);
  }

  #bad(key: string, kind: LedgerKind, value: unknown): InputError {
    const path = this.pathOf(key);
    const where = path === '' ? this.#where : { ...this.#where, path };
    const shown = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
    return new InputError(65, [{ code: 'ledger-value', where, value: shown, detail: { kind } }]);
  }
}

/** Whether a value is a calendar year. */
export function isYear(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 9999;
}

/** Whether a text has no blanks around it and is none that a cell would be blank with. */
export function isLedgerText(text: string): boolean {
  return !isBlank(text) && text.trim() === text;
}
