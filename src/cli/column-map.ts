import { fieldsOf, headerKey } from '../input/bind-header.ts';
import { codeKey } from '../input/cells.ts';
import { FIELD_NAMES, FIELDS, SLOTS, type Slot } from '../input/fields.ts';
import type { CodeSaid } from '../input/map-file.ts';
import { InputError, type InputStatus, type Problem, type Where } from '../input/problem.ts';
import { isTrouble, type Reading } from '../input/values/reading.ts';
import { findPolicy } from '../policy/find.ts';
import type { Policy } from '../policy/grammar.ts';

/** The options that say what columns of one's own are and what their codes mean, as commander names them. */
export type MapOptions = {
  readonly map?: readonly string[];
  readonly code?: readonly string[];
  readonly mapFile?: string;
};

/** Columns as headers are looked up: the known names they stand for, what codes in them mean, and who says so. */
export type ColumnMap = {
  readonly renamed: ReadonlyMap<string, string>;
  readonly codes: ReadonlyMap<string, ReadonlyMap<string, string>>;
  readonly sources: ReadonlyMap<string, string>;
};

type ColumnSaid = { readonly column: string; readonly field: string; readonly where: Where; readonly text: string };

/**
 * What `--map COLUMN=FIELD`, `--code COLUMN:VALUE=OURS` and `--map-file` say. Throws an InputError, with status 2 for
 * flags and 65 for the file, where a field, a column of codes or a value is not known, or something is given twice.
 */
export async function columnMapOf(options: MapOptions, policies: readonly Policy[]): Promise<ColumnMap> {
  const { map = [], code = [], mapFile } = options;
  const none = { columns: [], codes: [] };
  const file = mapFile === undefined ? none : await (await import('../input/map-file.ts')).readMapFile(mapFile);
  const problems: Problem[] = [];
  const fromFile = file.columns.map((said) => ({ ...said, text: `${said.column}=${said.field}` }));
  const columns = [...fromFile, ...map.flatMap((text, index) => columnOf(text, index + 1, problems))];
  const renamed = renamedBy(columns, problems);
  const said = [...file.codes, ...code.flatMap((text, index) => codeOf(text, index + 1, problems))];
  const codes = codesOf(said, { renamed, policies }, problems);
  if (problems.length > 0) throw new InputError(statusOf(problems, mapFile), problems);
  const sources = new Map([...columns, ...said].map(({ column, where }) => [headerKey(column), where.source]));
  return { renamed, codes, sources };
}

function statusOf(problems: readonly Problem[], file: string | undefined): InputStatus {
  return problems.every(({ where }) => where.source === file) ? 65 : 2;
}

/** A column's name may hold `=`, a field's does not. */
function columnOf(text: string, line: number, problems: Problem[]): ColumnSaid[] {
  const where = { source: '--map', line };
  const split = text.lastIndexOf('=');
  const column = text.slice(0, split);
  if (split >= 0 && headerKey(column) !== '') return [{ column, field: text.slice(split + 1).trim(), where, text }];
  problems.push({ code: 'bad-map', where, value: text });
  return [];
}

/** A column's name may hold `:` and `=`, what a code means does not. */
function codeOf(text: string, line: number, problems: Problem[]): CodeSaid[] {
  const where = { source: '--code', line };
  const [, column = '', value = '', ours = ''] = /^(.*):([^:]*)=([^=]*)$/.exec(text) ?? [];
  if (headerKey(column) !== '' && value.trim() !== '' && ours.trim() !== '') return [{ column, value, ours, where }];
  problems.push({ code: 'bad-code', where, value: text });
  return [];
}

function renamedBy(columns: readonly ColumnSaid[], problems: Problem[]): ReadonlyMap<string, string> {
  const renamed = new Map<string, string>();
  const given = new Set<string>();
  for (const { column, field, where, text } of columns) {
    const key = headerKey(column);
    const fields = fieldsOf(field);
    if (fields.length === 0) problems.push({ code: 'unknown-key', where, value: field, known: FIELD_NAMES });
    else if (renamed.has(key) || fields.some((one) => given.has(one))) {
      problems.push({ code: 'mapped-twice', where, value: text });
    }
    renamed.set(key, field);
    for (const one of fields) given.add(one);
  }
  return renamed;
}

/** The lines that have codes, which are those of few values. */
const CODED = SLOTS.filter((slot) => FIELDS[slot].kind.few);

type Known = { readonly renamed: ReadonlyMap<string, string>; readonly policies: readonly Policy[] };

function codesOf(said: readonly CodeSaid[], { renamed, policies }: Known, problems: Problem[]): ColumnMap['codes'] {
  const codes = new Map<string, Map<string, string>>();
  for (const { column, value, ours, where } of said) {
    const key = headerKey(column);
    const name = headerKey(renamed.get(key) ?? column);
    const slot = CODED.find((one) => FIELDS[one].columns.some((known) => headerKey(known.name) === name));
    const ofColumn = codes.get(key) ?? new Map<string, string>();
    codes.set(key, ofColumn);
    const reading = slot && meaningOf(slot, ours, policies);
    if (!reading) problems.push({ code: 'unknown-key', where, value: column, known: namesOfCoded() });
    else if (isTrouble(reading)) problems.push({ ...reading, where: { ...where, column }, value: ours });
    else if (ofColumn.has(codeKey(value))) problems.push({ code: 'code-twice', where, value: `${column}:${value}` });
    ofColumn.set(codeKey(value), ours);
  }
  return codes;
}

function meaningOf(slot: Slot, ours: string, policies: readonly Policy[]): Reading<unknown> {
  if (slot !== 'city') return FIELDS[slot].kind.read(ours);
  const known = policies.map(({ id, name }) => `${id}/${name.zh}`);
  return findPolicy(policies, ours) ? { value: ours } : { code: 'unknown-city', known };
}

function namesOfCoded(): string[] {
  return CODED.flatMap((slot) => FIELDS[slot].columns.flatMap(({ name }, rank) => (rank === 0 ? [name] : [])));
}

/** Throws an InputError with status 2 for a column of these that the header does not have. */
export function checkMapped(header: readonly string[], { sources }: Pick<ColumnMap, 'sources'>): void {
  const there = new Set(header.map(headerKey));
  const problems = [...sources]
    .filter(([column]) => !there.has(column))
    .map(([column, source]): Problem => ({ code: 'not-in-header', where: { source }, value: column, known: header }));
  if (problems.length > 0) throw new InputError(2, problems);
}
