import { type Headers, type Line, TABLE, type Vocabulary } from './field-table.ts';
import { charge, type Kind, yuan } from './kinds.ts';
import type { Reader } from './values/reading.ts';

type Table = typeof TABLE;

/** A line of the table: a field, or something that columns of their own say of one. */
export type Slot = keyof Table;
/** A field of a visit, under its canonical name. */
export type Field = MemberField | { [S in Slot]: Table[S]['part'] extends 'visit' ? S : never }[Slot];
/** A field of the member. */
export type MemberField = { [S in Slot]: Table[S]['part'] extends 'member' ? S : never }[Slot];
/** What the columns of a line come to. */
export type Values = { readonly [S in Slot]: Table[S] extends { readonly kind: Kind<infer T> } ? T : never };

/** A column that can fill a line, and how its cells are read: the name decides what a code means. */
export type Column<T> = { readonly name: string; readonly vocabulary: Vocabulary; readonly read: Reader<T> };

/** A line with its columns in order of preference. */
export type FieldLine<T> = Omit<
  Line<T, 'member' | 'visit' | 'beside' | 'recorded'>,
  'chinese' | 'platform' | 'beside'
> & {
  /** The field it is or speaks about; `null` for the record as a whole. */
  readonly of: Field | null;
  readonly columns: readonly Column<T>[];
};

const ALL = Object.keys(TABLE) as readonly Slot[];

/** The lines that every reader of visits knows, and those of the record of a settlement. */
export const SLOTS = ALL.filter((slot) => TABLE[slot].part !== 'recorded');
export const RECORDED_SLOTS = ALL.filter((slot) => TABLE[slot].part === 'recorded');

/** The table, each line with its columns. */
export const FIELDS = Object.fromEntries(ALL.map((slot) => [slot, withColumns(slot, TABLE[slot])])) as unknown as {
  readonly [S in Slot]: FieldLine<Values[S]>;
};

/** The fields under their canonical names, in the order in which they are documented. */
export const FIELD_NAMES = SLOTS.filter((slot): slot is Field => FIELDS[slot].part !== 'beside');

/** The fields of the member. */
export const MEMBER_FIELDS = SLOTS.filter((slot): slot is MemberField => FIELDS[slot].part === 'member');

/** What a profile or a members file may hold: the member's fields, and the insurance, which is not read but checked. */
export const MEMBER_SLOTS: readonly Slot[] = [...MEMBER_FIELDS, 'insutype'];

/** The lines that hold yuan. */
export const AMOUNT_SLOTS = ALL.filter((slot) => ([yuan, charge] as readonly unknown[]).includes(FIELDS[slot].kind));

/** A field's names in one vocabulary, the preferred one first; those that speak about it are among them. */
export function namesOf(field: Field, vocabulary: Vocabulary): string[] {
  const columns = SLOTS.filter((slot) => FIELDS[slot].of === field).flatMap(
    (slot): readonly Column<unknown>[] => FIELDS[slot].columns,
  );
  return [...new Set(columns.filter((column) => column.vocabulary === vocabulary).map(({ name }) => name))];
}

function withColumns(slot: Slot, line: Line<unknown, 'member' | 'visit' | 'beside' | 'recorded'>): FieldLine<unknown> {
  const { beside = slot, chinese, platform, kind, part } = line;
  const columns: Column<unknown>[] = [];
  if (part !== 'beside') columns.push({ name: slot, vocabulary: 'canonical', read: kind.read });
  if (chinese) addColumns(columns, 'chinese', chinese, kind.read);
  if (platform) addColumns(columns, 'platform', platform, kind.read);
  return {
    ...line,
    of: beside as Field | null,
    columns,
  };
}

/** Adds the columns of a vocabulary. In plain loops: every start makes them all. */
function addColumns<T>(columns: Column<T>[], vocabulary: Vocabulary, headers: Headers<T>, usual: Reader<T>): void {
  const lists = typeof headers === 'string' ? [[headers, usual] as const] : headers;
  for (const [names, read] of lists) for (const name of names.split(' ')) columns.push({ name, vocabulary, read });
}
