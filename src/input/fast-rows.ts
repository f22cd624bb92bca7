import { copyCase } from '../engine/case.ts';
import { dayAt } from '../engine/order.ts';
import { yearOf } from '../policy/day.ts';
import type { Settings } from './assemble-visit.ts';
import type { BatchRow } from './batch-row.ts';
import type { Binding } from './bind-header.ts';
import { FIELDS, SLOTS, type Slot } from './fields.ts';
import type { MembersTable } from './members/members-table.ts';
import { PHARMACY_CODE } from './parse-visit.ts';
import { CellCache } from './records/cell-cache.ts';
import { type RecordBytes, textAt } from './records/record-bytes.ts';
import type { TextColumn } from './records/text-column.ts';
import { OWN_SLOTS, type Shape, shapeOf } from './shape.ts';
import { fenFromBytes, momentFromBytes, UNREAD } from './values/byte-values.ts';
import { isBlank, plainText } from './values/reading.ts';

const BLANK = 0x20;

/** What reading rows depends on besides the rows. */
export type FastRowsOptions = Settings & { readonly members?: MembersTable | undefined };

/** Where the cells stand that every row has its own of; -1 where no column gives the slot. */
type Places = Readonly<Record<'member' | 'date' | 'institution' | 'amount' | 'eligible' | 'id' | 'refund_of', number>>;

/**
 * Reads rows as most files write them, without making a string of a cell: what few values can stand for is understood
 * once for all rows alike (`shapeOf`), days and amounts are read from their bytes. A row that is in any way out of the
 * ordinary is left to the reader of text; where this reader reads one, both come to the same.
 */
export class FastRows {
  readonly #binding: Binding;
  readonly #settings: FastRowsOptions;
  readonly #members: TextColumn;
  readonly #institutions: TextColumn;
  readonly #width: number;
  readonly #own: Places;
  readonly #institutionColumns: readonly number[];
  readonly #optional: readonly { readonly slot: Slot; readonly column: number; readonly hasOther: boolean }[];
  /** The slots that other columns can fill where the first one is blank. */
  readonly #others: {
    readonly member: boolean;
    readonly institution: boolean;
    readonly id: boolean;
    readonly refundOf: boolean;
  };
  /** By the cells that decide a shape and the class of the member. */
  readonly #shapes: CellCache<Shape | null>;

  constructor(
    binding: Binding,
    width: number,
    settings: FastRowsOptions,
    columns: { readonly members: TextColumn; readonly institutions: TextColumn },
  ) {
    this.#binding = binding;
    this.#width = width;
    this.#settings = settings;
    this.#members = columns.members;
    this.#institutions = columns.institutions;
    const first = (slot: Slot) => binding.slots.get(slot)?.[0]?.index ?? -1;
    this.#own = {
      member: first('member'),
      date: first('date'),
      institution: first('institution'),
      amount: first('amount'),
      eligible: first('eligible'),
      id: first('id'),
      refund_of: first('refund_of'),
    };
    this.#institutionColumns = (binding.slots.get('institution') ?? []).map(({ index }) => index);
    const hasOther = (slot: Slot) => (binding.slots.get(slot)?.length ?? 0) > 1;
    this.#others = {
      member: hasOther('member'),
      institution: hasOther('institution'),
      id: hasOther('id'),
      refundOf: hasOther('refund_of'),
    };
    this.#optional = SLOTS.filter((slot) => FIELDS[slot].put)
      .map((slot) => ({ slot, column: first(slot), hasOther: hasOther(slot) }))
      .filter(({ column }) => column >= 0);
    const shaping = [...binding.slots].filter(([slot]) => !OWN_SLOTS.includes(slot));
    this.#shapes = new CellCache([...new Set(shaping.flatMap(([, bound]) => bound.map(({ index }) => index)))]);
  }

  /** Reads a record; `false` where it has to be read as text. */
  read(record: RecordBytes, row: BatchRow): boolean {
    if (record.cells !== this.#width || this.#namesPharmacy(record)) return false;
    const { members } = this.#settings;
    const listed = members ? this.#listed(members, record) : -1;
    const shape = this.#shape(record, members ? members.classOf(listed) : 0);
    if (shape === null) return false;
    const { bytes, starts, ends } = record;
    const own = this.#own;
    const { visit } = row;
    copyCase(shape.encoded, visit);

    const moment = momentFromBytes(bytes, starts[own.date] as number, ends[own.date] as number);
    if (moment === UNREAD || this.#isGiven(record, 'claimed_on') || this.#isGiven(record, 'settled_at')) return false;
    visit.day = dayAt(moment);

    if (own.eligible < 0) return false;
    visit.eligible = fenFromBytes(bytes, starts[own.eligible] as number, ends[own.eligible] as number);
    visit.amount =
      own.amount < 0 ? visit.eligible : fenFromBytes(bytes, starts[own.amount] as number, ends[own.amount] as number);
    if (visit.eligible < 0 || visit.amount < visit.eligible) return false;
    row.balance = shape.balance;
    members?.put(listed, row);
    if (!this.#readOptional(record, row, shape)) return false;
    if (this.#others.refundOf || (own.refund_of >= 0 && starts[own.refund_of] !== ends[own.refund_of])) return false;

    row.rules = shape.rules;
    row.region = shape.region;
    row.tier = shape.tier;
    row.prescriptionAssumed = shape.prescriptionAssumed;
    row.eligibleAssumed = false;
    row.refund = false;
    row.refundOf = '';
    row.year = yearOf(visit.day);
    row.member = numberAt(this.#members, record, own.member);
    if (members && row.member < 0) return false;
    row.institution = numberAt(this.#institutions, record, own.institution);
    visit.institution = row.institution < 0 ? '' : this.#institutions.textOf(row.institution);
    row.position = moment;
    row.id = own.id < 0 ? '' : filled(textAt(record, own.id));
    return !this.#isElsewhere(row);
  }

  /** Whether an institution's code may say that it is a pharmacy, which changes what the other cells mean. */
  #namesPharmacy({ bytes, starts, ends }: RecordBytes): boolean {
    for (const column of this.#institutionColumns) {
      let start = starts[column] as number;
      while (bytes[start] === BLANK) start++;
      if (bytes[start] === PHARMACY_CODE.first && (ends[column] as number) - start >= PHARMACY_CODE.length) return true;
    }
    return false;
  }

  /** Whether a column that is not read here may hold what the one that is leaves blank. */
  #isElsewhere({ member, institution, id }: BatchRow): boolean {
    const others = this.#others;
    return (others.member && member < 0) || (others.institution && institution < 0) || (others.id && id === '');
  }

  #readOptional(record: RecordBytes, row: BatchRow, shape: Shape): boolean {
    for (const { slot, column, hasOther } of this.#optional) {
      const start = record.starts[column] as number;
      const end = record.ends[column] as number;
      if (start === end) {
        if (hasOther) return false;
        continue;
      }
      const { kind, put } = FIELDS[slot];
      const value = kind.bytes?.(record.bytes, start, end) ?? UNREAD;
      if (value === UNREAD) return false;
      put?.(row, value as never);
    }
    return !(shape.needsRetiredOn && row.visit.retiredOn === 0);
  }

  #isGiven({ starts, ends }: RecordBytes, slot: Slot): boolean {
    return (this.#binding.slots.get(slot) ?? []).some(({ index }) => starts[index] !== ends[index]);
  }

  #listed(members: MembersTable, { bytes, starts, ends }: RecordBytes): number {
    const column = this.#own.member;
    return column < 0 ? -1 : members.numberOf(bytes, starts[column] as number, ends[column] as number);
  }

  #shape(record: RecordBytes, kind: number): Shape | null {
    const known = this.#shapes.get(record, kind);
    if (known !== undefined) return known;
    const texts = Array.from({ length: this.#width }, (_, column) => textAt(record, column));
    const shape = shapeOf(this.#binding, texts, this.#settingsOf(kind));
    this.#shapes.set(record, kind, shape);
    return shape;
  }

  #settingsOf(kind: number): Settings {
    const { members, member } = this.#settings;
    return members ? { ...this.#settings, member: { ...member, ...members.classSaid(kind) } } : this.#settings;
  }
}

function numberAt(texts: TextColumn, record: RecordBytes, column: number): number {
  return column < 0 ? -1 : texts.numberOf(record.bytes, record.starts[column] as number, record.ends[column] as number);
}

function filled(text: string): string {
  return isBlank(text) ? '' : plainText(text);
}
