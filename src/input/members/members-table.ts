import type { BatchRow } from '../batch-row.ts';
import { FIELDS, MEMBER_FIELDS, type MemberField } from '../fields.ts';
import type { MemberSaid } from '../parse-member.ts';
import { TextColumn } from '../records/text-column.ts';

/** The days and amounts of the member, which each has of its own. */
export const OWN_FIELDS = MEMBER_FIELDS.filter((field) => FIELDS[field].put !== undefined);

/** Behind them, the line of the member. */
const LINE = OWN_FIELDS.length;
const PARTS = LINE + 1;

/** Stands for a day or an amount that is not said. */
export const NOTHING = -1;

/**
 * What a members file says of each member. Members who are alike in city, status, enrollment and cover, and in which days
 * and amounts are given, are of one class, so that a million of them take little memory and visits can be understood
 * by the class.
 */
export class MembersTable {
  readonly #numbers = new TextColumn();
  /** The class of each member, counted from 1. */
  #classOf = new Uint16Array(64);
  #own = new Float64Array(64 * PARTS);
  readonly #classes: MemberSaid[] = [{}];
  readonly #classNumbers = new Map<string, number>();
  readonly #missing = new Set<number>();
  #size = 0;
  /** The file that says it. */
  readonly source: string;

  constructor(source: string) {
    this.source = source;
  }

  /** How many members were asked for that the file does not have. */
  get missing(): number {
    return this.#missing.size;
  }

  /** Adds the member of a line; returns 0, or the line of the one of that name that there is. */
  add(name: string, said: MemberSaid, line: number): number {
    const own = OWN_FIELDS.map((field) => (said[field]?.value as number | undefined) ?? NOTHING);
    return this.#put(this.#numbers.numberOfText(name), this.#classNumberOf(said), own, line);
  }

  /** Adds the member of a line to a class; `undefined` where the bytes of the name are blank, else as `add`. */
  addOf(kind: number, name: Uint8Array, own: ArrayLike<number>, line: number): number | undefined {
    const number = this.#numbers.numberOf(name, 0, name.length);
    return number < 0 ? undefined : this.#put(number, kind, own, line);
  }

  /** The number of a member by the bytes of a cell; -1 for a blank one and for one the file does not have. */
  numberOf(bytes: Uint8Array, start: number, end: number): number {
    return this.#known(this.#numbers.numberOf(bytes, start, end));
  }

  /** The class of a member that has been added. */
  classOfText(name: string): number {
    return this.classOf(this.#numbers.numberOfText(name));
  }

  /** What the file says of a member; nothing where it does not have one of that name. */
  saidOf(name: string): MemberSaid {
    const number = this.#known(this.#numbers.numberOfText(name));
    if (number < 0) return {};
    const said = this.classSaid(this.classOf(number));
    const own = OWN_FIELDS.flatMap((field, part) => {
      const found = said[field];
      return found ? [[field, { ...found, value: this.#own[number * PARTS + part] }]] : [];
    });
    return { ...said, ...Object.fromEntries(own) };
  }

  /** The class of a member by its number; 0 for -1. */
  classOf(number: number): number {
    return number < 0 ? 0 : (this.#classOf[number] as number);
  }

  /** What is said of all members of a class; days and amounts stand for those of each. */
  classSaid(number: number): MemberSaid {
    return this.#classes[number] as MemberSaid;
  }

  /** Puts the days and amounts of a member into a row that has been filled for its class. */
  put(number: number, row: BatchRow): void {
    if (number < 0) return;
    const at = number * PARTS;
    for (let part = 0; part < OWN_FIELDS.length; part++) {
      const value = this.#own[at + part] as number;
      if (value !== NOTHING) FIELDS[OWN_FIELDS[part] as MemberField].put?.(row, value as never);
    }
  }

  #put(number: number, kind: number, own: ArrayLike<number>, line: number): number {
    const at = number * PARTS;
    if (number < this.#size) return this.#own[at + LINE] as number;
    this.#size = number + 1;
    if (number >= this.#classOf.length) this.#grow();
    this.#classOf[number] = kind;
    this.#own.set(own, at);
    this.#own[at + LINE] = line;
    return 0;
  }

  #known(number: number): number {
    if (number < this.#size) return number;
    this.#missing.add(number);
    return -1;
  }

  #classNumberOf(said: MemberSaid): number {
    const words = MEMBER_FIELDS.filter((field) => field !== 'member' && !OWN_FIELDS.includes(field)).map((field) =>
      field === 'city' ? said.city?.value.id : said[field]?.value,
    );
    const key = JSON.stringify([words, OWN_FIELDS.map((field) => said[field] !== undefined)]);
    const known = this.#classNumbers.get(key);
    if (known !== undefined) return known;
    const number = this.#classes.push(sharedBy(said)) - 1;
    if (number >= 1 << 16) throw new RangeError('more kinds of members than can be told apart');
    this.#classNumbers.set(key, number);
    return number;
  }

  #grow(): void {
    const classes = new Uint16Array(this.#classOf.length * 2);
    classes.set(this.#classOf);
    this.#classOf = classes;
    const own = new Float64Array(this.#own.length * 2);
    own.set(this.#own);
    this.#own = own;
  }
}

/** What members of a class share, told without the line of any of them. */
function sharedBy({ member: _, ...said }: MemberSaid): MemberSaid {
  const shared = Object.entries(said).map(([name, { value, cell }]) => {
    const { source, column } = cell.where;
    return [name, { value, cell: { ...cell, where: column === undefined ? { source } : { source, column } } }];
  });
  return Object.fromEntries(shared) as MemberSaid;
}
