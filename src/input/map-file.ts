import { pathTo } from '../policy/path.ts';
import { readObject } from './json/json-object.ts';
import { InputError, type Where } from './problem.ts';
import { decode } from './records/decode.ts';
import { readFile } from './records/read-file.ts';

/** What a file of columns says: which field a column is, and what a code in one stands for; each with its place. */
export type MapFile = {
  readonly columns: readonly { readonly column: string; readonly field: string; readonly where: Where }[];
  readonly codes: readonly CodeSaid[];
};

export type CodeSaid = {
  readonly column: string;
  readonly value: string;
  readonly ours: string;
  readonly where: Where;
};

const PARTS = ['columns', 'codes'];

/**
 * Reads a file such as `{"columns": {"发生金额": "amount"}, "codes": {"dedc_hosp_lv": {"02": "2"}}}`, of which either part
 * may be missing. Throws an InputError: 66 where it cannot be read, 65 for `bad-map-file`, and for `field-twice` where
 * something is given twice.
 */
export async function readMapFile(source: string): Promise<MapFile> {
  const json = readObject(decode(await readFile(source, 'profile'), source));
  if ('expected' in json) throw bad({ source, line: json.line, column: String(json.column) });
  const placeOf = (path: string): Where => ({ source, line: json.lines.get(path) ?? 1 });
  const [twice] = json.twice;
  if (twice) {
    const where = { source, line: twice.line, column: twice.path };
    throw new InputError(65, [{ code: 'field-twice', where, detail: { other: twice.path } }]);
  }
  const whole = partsOf(json.value, '', placeOf);
  const wrong = whole.find(([name]) => !PARTS.includes(name));
  if (wrong) throw bad(placeOf(pathTo('', wrong[0])));
  const part = (name: string) => whole.filter(([one]) => one === name).map(([, value]) => value);
  const columns = part('columns').flatMap((value) => partsOf(value, 'columns', placeOf));
  const codes = part('codes').flatMap((value) => partsOf(value, 'codes', placeOf));
  return {
    columns: columns.map(([column, field]) => {
      const where = placeOf(pathTo('columns', column));
      return { column, field: textOf(field, where), where };
    }),
    codes: codes.flatMap(([column, values]) => {
      const path = pathTo('codes', column);
      return partsOf(values, path, placeOf).map(([value, ours]) => {
        const where = placeOf(pathTo(path, value));
        return { column, value, ours: textOf(ours, where), where };
      });
    }),
  };
}

function partsOf(value: unknown, path: string, placeOf: (path: string) => Where): [string, unknown][] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw bad(placeOf(path));
  return Object.entries(value);
}

function textOf(value: unknown, where: Where): string {
  if (typeof value !== 'string') throw bad(where);
  return value;
}

function bad(where: Where): InputError {
  return new InputError(65, [{ code: 'bad-map-file', where }]);
}
