import { headerKey } from '../../input/bind-header.ts';
import { InputError } from '../../input/problem.ts';
import { type RecordBytes, textAt } from '../../input/records/record-bytes.ts';
import { readAmount } from '../../input/values/amount.ts';
import { yuanOf } from '../../policy/money.ts';
import { type Cell, COLUMNS, type ColumnName, cellOf, type OutputColumn } from '../columns.ts';
import type { SettledRow, Unmet } from '../settled-row.ts';
import { BETWEEN_NOTES, SharedCells } from '../shared-cells.ts';

const PREFIX = 'expect_';
/** The same before a Chinese name. */
const CHINESE_PREFIX = '预期';

/** What stands in a cell that expects an output cell to be empty: a blank one expects nothing in particular. */
export const NOTHING = 'none';
const EMPTY: readonly string[] = [NOTHING, '无'];

/** The output columns that a visit alone decides, so that a value can be expected of them. */
export const EXPECTABLE: readonly ColumnName[] = (Object.keys(COLUMNS) as ColumnName[]).filter(
  (name) => chineseOf(name) !== undefined,
);

/** The input column in which the value of an output column is expected. */
export function expectationOf(name: ColumnName): string {
  return `${PREFIX}${name}`;
}

/** The names of the input columns in which it is expected, that in Chinese last. */
export function expectationsOf(name: ColumnName): string[] {
  const chinese = chineseOf(name);
  return chinese === undefined ? [] : [expectationOf(name), `${CHINESE_PREFIX}${chinese}`];
}

function chineseOf(name: ColumnName): string | undefined {
  const { chinese }: OutputColumn = COLUMNS[name];
  return chinese;
}

/** By the name of an input column, as it is looked up, the output column of which it expects a value. */
const BY_NAME = new Map(EXPECTABLE.flatMap((column) => expectationsOf(column).map((name) => [name, column] as const)));

/** Whether an input column says what is expected, of whatever. */
export function isExpectation(name: string): boolean {
  const key = headerKey(name);
  return key.startsWith(PREFIX) || key.startsWith(CHINESE_PREFIX);
}

/** An input column and the output column whose value it expects. */
type Expecting = { readonly index: number; readonly column: ColumnName };

/** Sets settled rows against the values that columns of the input expect. */
export class ExpectedColumns {
  readonly #shared = new SharedCells();
  readonly #ofNames = new Map<readonly string[], readonly Expecting[]>();

  /** Takes a list of names. Throws an InputError with status 65 for a name that expects what is no output column. */
  under(names: readonly string[], source: string): void {
    const unknown = names.filter((name) => isExpectation(name) && !BY_NAME.has(headerKey(name)));
    if (unknown.length > 0) {
      const known = [...BY_NAME.keys()];
      throw new InputError(
        65,
        unknown.map((name) => ({ code: 'unknown-key', where: { source, column: name }, value: name, known })),
      );
    }
    const expecting = names.flatMap((name, index) => {
      const column = BY_NAME.get(headerKey(name));
      return column === undefined ? [] : [{ index, column }];
    });
    this.#ofNames.set(names, expecting);
  }

  /** How many values a row expects, and those of them that came out otherwise. */
  unmetIn(names: readonly string[], record: RecordBytes, settled: SettledRow): { expected: number; unmet: Unmet[] } {
    const said = (this.#ofNames.get(names) ?? []).flatMap(({ index, column }) => {
      const expected = index < record.cells ? textAt(record, index).trim() : '';
      return expected === '' ? [] : [{ column, expected }];
    });
    const unmet = said.flatMap(({ column, expected }) => {
      const cell = cellOf(column, settled, this.#shared);
      return isAsExpected(column, expected, cell) ? [] : [{ column, expected, computed: textOf(cell) }];
    });
    return { expected: said.length, unmet };
  }
}

/** A cell as it is written in CSV. */
export function textOf(cell: Cell): string {
  return typeof cell === 'object' ? (cell ?? []).join(BETWEEN_NOTES) : String(cell);
}

/** Amounts may be written as in any file; codes of a list stand in any order. */
function isAsExpected(column: ColumnName, expected: string, cell: Cell): boolean {
  const computed = textOf(cell);
  if (EMPTY.includes(expected)) return computed === '';
  const { kind } = COLUMNS[column];
  if (kind === 'yuan') {
    const reading = readAmount(expected);
    return 'value' in reading && yuanOf(reading.value) === computed;
  }
  if (kind === 'list') return sorted(expected) === sorted(computed);
  return (kind === 'number' ? expected.replace(/\s*%$/, '') : expected) === computed;
}

function sorted(codes: string): string {
  return codes
    .split(BETWEEN_NOTES)
    .map((code) => code.trim())
    .sort()
    .join(BETWEEN_NOTES);
}
