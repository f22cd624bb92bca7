import type { BatchRow } from '../batch-row.ts';
import { FIELDS, MEMBER_FIELDS, type MemberField } from '../fields.ts';
import type { MemberSaid } from '../parse-member.ts';
import type { RecordBytes } from '../records/record-bytes.ts';
import { TextColumn } from '../records/text-column.ts';

/** The days and amounts of the member, which each has of its own. */
export const OWN_FIELDS = MEMBER_FIELDS.filter((field) => FIELDS[field].put !== undefined);

const PARTS = OWN_FIELDS.length;

/** Stands for a day or an amount that is not said. */
export const NOTHING = -1;

/**
 * What a members file says of each member. Members who are alike in city, status, enrollment and cover, and in which days
 * and amounts are given, are of one class, so that a million of them take little memory and visits can be understood
 * by the class.
 */
export class MembersTable {
  readonly #numbers = new TextColumn();
  /** The class of each member, counted from 1, and its line. */
  #classOf = new Uint16Array(64);
  #lines = new Uint32Array(64);
  /** The days and amounts of each member, as far as there are members who have some. */
  #own = new Float64Array(0);
  readonly #classes: MemberSaid[] = [{}];
  /** By class, the days and amounts that are given. */
  readonly #given: (readonly number[])[] = [[]];
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

  /** Adds the member that a column of a record names to a class; `undefined` where that is blank, else as `add`. */
  addOf(kind: number, record: RecordBytes, column: number, own: ArrayLike<number>): number | undefined {
    const { bytes, starts, ends, line } = record;
    const number = this.#numbers.numberOf(bytes, starts[column] as number, ends[column] as number);
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
    for (const part of this.#given[this.classOf(number)] as readonly number[]) {
      FIELDS[OWN_FIELDS[part] as MemberField].put?.(row, this.#own[number * PARTS + part] as never);
    }
  }

  #put(number: number, kind: number, own: ArrayLike<number>, line: number): number {
    if (number < this.#size) return this.#lines[number] as number;
    this.#size = number + 1;
    if (number >= this.#lines.length) this.#grow();
    this.#classOf[number] = kind;
    this.#lines[number] = line;
    const given = this.#given[kind] as readonly number[];
    if (given.length > 0 && this.#own.length < this.#size * PARTS) this.#growOwn();
    for (const part of given) this.#own[number * PARTS + part] = own[part] as number;
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
    this.#given.push([...OWN_FIELDS.keys()].filter((part) => said[OWN_FIELDS[part] as MemberField] !== undefined));
    this.#classNumbers.set(key, number);
    return number;
  }

  #grow(): void {
    const classes = new Uint16Array(this.#classOf.length * 2);
    classes.set(this.#classOf);
    this.#classOf = classes;
    const lines = new Uint32Array(this.#lines.length * 2);
    lines.set(this.#lines);
    this.#lines = lines;
  }

  #growOwn(): void {
    const own = new Float64Array(this.#lines.length * PARTS);
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
