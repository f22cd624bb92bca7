import type { Field } from './fields.ts';
import type { Reader } from './values/reading.ts';

/** Whose words a header is from. Where several columns give one slot, the earlier vocabulary is preferred. */
export type Vocabulary = 'canonical' | 'chinese' | 'platform';

/** A column that can fill a slot, and how its cells are read: the name decides what a code means. */
export type Column<T> = { readonly name: string; readonly vocabulary: Vocabulary; readonly read: Reader<T> };

/** A slot: the field it belongs to, if any, and its columns in order of preference. */
export type SlotColumns<T> = { readonly field: Field | null; readonly columns: readonly Column<T>[] };

/** A field's own slot, under its canonical name too. */
export function given<T>(field: Field, read: Reader<T>, chinese: string, platform = ''): SlotColumns<T> {
  return { field, columns: [...columns('canonical', field, read), ...beside(field, read, chinese, platform).columns] };
}

/** A slot that says something about a field without being it. */
export function beside<T>(field: Field | null, read: Reader<T>, chinese: string, platform: string): SlotColumns<T> {
  return { field, columns: [...columns('chinese', chinese, read), ...columns('platform', platform, read)] };
}

/** Columns of one vocabulary that are read alike; their names have blanks between them. */
export function columns<T>(vocabulary: Vocabulary, names: string, read: Reader<T>): Column<T>[] {
  return names === '' ? [] : names.split(' ').map((name) => ({ name, vocabulary, read }));
}
