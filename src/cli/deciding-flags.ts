import { FLAG_FIELDS, flagOf } from './member-options.ts';

/** Flags that say how a file is read or settled, besides those of the member. */
const DECIDING = [
  '--profile',
  '--members',
  '--policy',
  '--map',
  '--code',
  '--map-file',
  '--encoding',
  '--delimiter',
  '--sheet',
  '--header-row',
  '--all-eligible',
  '--assume-extended',
  '--deposits',
  '--key',
  '--ledger-in',
];

/** The flags given that decide what comes out, each with its value. */
export function decidingFlags(options: object): { readonly flag: string; readonly value: string }[] {
  const given = new Map<string, unknown>(Object.entries(options));
  return [...FLAG_FIELDS.map(flagOf), ...DECIDING].flatMap((flag) => {
    const value = given.get(flag.slice(2).replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase()));
    if (value === undefined || value === false) return [];
    return [{ flag, value: value === true ? '' : Array.isArray(value) ? value.join(' ') : String(value) }];
  });
}
