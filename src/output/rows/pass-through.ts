import { FIELD_NAMES, type Field } from '../../input/fields.ts';
import type { Report } from '../report.ts';

/** Input as it was read: a file's header and cells, and records of fields from flags. */
export type ReadInput = {
  readonly file?: { readonly header: readonly string[]; readonly cells: readonly (readonly string[])[] };
  readonly records: readonly { readonly names: readonly string[]; readonly texts: readonly string[] }[];
};

/**
 * The header and cells that CSV output passes through: the file's, and behind its rows the records of flags under the
 * same names; names that the file does not have stand behind its own, canonical ones in their documented order.
 */
export function passThrough({ file, records }: ReadInput): Report['input'] {
  const own = file?.header ?? [];
  const given = new Set(records.flatMap(({ names }) => names));
  const order = (name: string) => {
    const place = FIELD_NAMES.indexOf(name as Field);
    return place < 0 ? FIELD_NAMES.length : place;
  };
  const added = [...given].filter((name) => !own.includes(name)).sort((a, b) => order(a) - order(b));
  const header = [...own, ...added];
  const ofFile = (file?.cells ?? []).map((cells) => [...cells, ...added.map(() => '')]);
  const ofFlags = records.map(({ names, texts }) => header.map((name) => texts[names.indexOf(name)] ?? ''));
  return { header, cells: [...ofFile, ...ofFlags] };
}
