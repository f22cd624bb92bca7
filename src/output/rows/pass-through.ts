import { firstPlaces } from '../../input/bind-header.ts';
import { FIELD_NAMES, type Field } from '../../input/fields.ts';
import type { Report } from '../report.ts';

/** A record of the input: its cells under their names. */
export type NamedCells = { readonly names: readonly string[]; readonly texts: readonly string[] };

/**
 * The header and cells that CSV output passes through: those of a file as they stand, and further records under the same
 * names; names that the file does not have stand behind its own, canonical ones in their documented order.
 */
export function passThrough(own: readonly string[], records: readonly NamedCells[]): Report['input'] {
  const given = new Set(records.flatMap(({ names }) => names));
  const order = (name: string) => {
    const place = FIELD_NAMES.indexOf(name as Field);
    return place < 0 ? FIELD_NAMES.length : place;
  };
  const inFile = new Set(own);
  const added = [...given].filter((name) => !inFile.has(name)).sort((a, b) => order(a) - order(b));
  const header = [...own, ...added];
  const cells = records.map(({ names, texts }) => {
    if (names === own) return [...texts, ...added.map(() => '')];
    const places = firstPlaces(names);
    return header.map((name) => texts[places.get(name) ?? -1] ?? '');
  });
  return { header, cells };
}
