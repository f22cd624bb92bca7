import { isFinding } from '../../engine/compare/comparison.ts';
import { bindNames } from '../../input/bind-header.ts';
import { FIELDS } from '../../input/fields.ts';
import { charge, day, dayTime, yuan } from '../../input/kinds.ts';
import { InputError } from '../../input/problem.ts';
import { type RecordBytes, textAt } from '../../input/records/record-bytes.ts';
import { COLUMNS, type OutputColumn, otherSideColumns } from '../columns.ts';
import type { RowLayout, RowOutput } from '../rows/row-writer.ts';
import { isOnlyRight, type SettledRow } from '../settled-row.ts';
import { SharedCells } from '../shared-cells.ts';
import { type CellKind, LONGEST_CELL, SheetCells } from './sheet-cells.ts';
import type { SheetColumn } from './workbook-writer.ts';

/** Writes settled rows as those of a sheet: the cells of the input as what they are, then amounts as numbers. */
export class SheetRowWriter implements RowOutput {
  /** The columns of the sheet. */
  readonly columns: readonly SheetColumn[];
  readonly #cells = new SheetCells();
  readonly #names: readonly string[];
  readonly #kinds: readonly CellKind[];
  readonly #output: readonly OutputColumn[];
  readonly #otherSide: readonly OutputColumn[];
  readonly #shared = new SharedCells();
  /** The places of the input cells to write, by form; -1 for a name that is not in it. */
  readonly #inputs: (readonly number[])[] = [];

  constructor({ header, input, output, names }: RowLayout) {
    const kinds = kindsOf(header);
    const chosen = input ?? [...header.keys()];
    this.#names = chosen.map((column) => header[column] ?? '');
    this.#kinds = chosen.map((column) => kinds[column] ?? 'text');
    this.#output = output.map((name) => COLUMNS[name]);
    this.#otherSide = otherSideColumns(output);
    this.columns = [
      ...this.#names.map((name, at) => ({ name, kind: this.#kinds[at] ?? 'text' })),
      ...this.#output.map(({ kind }, at) => ({
        name: names[at] ?? '',
        kind: kind === 'list' ? ('text' as const) : kind,
      })),
    ];
  }

  get out() {
    return this.#cells.out;
  }

  /** The header is the sheet's own. */
  begin(): void {}

  form({ header }: RowLayout): void {
    const places = new Map(header.map((name, place) => [name, place]));
    const isFirst = this.#inputs.length === 0;
    this.#inputs.push(
      this.#names.map((name, at) => (isFirst ? this.#placeIn(header, name, at) : places.get(name)) ?? -1),
    );
  }

  write(record: RecordBytes, settled: SettledRow): void {
    const cells = this.#cells;
    cells.beginRow(settled.comparison !== undefined && isFinding(settled.comparison));
    for (const [at, column] of (this.#inputs[record.form] as readonly number[]).entries()) {
      const start = column < 0 ? 0 : (record.starts[column] as number);
      const end = column < 0 ? 0 : (record.ends[column] as number);
      if (end - start > LONGEST_CELL) this.#checkLength(record, column, at);
      cells.cell(record.bytes, start, end, this.#kinds[at] as CellKind);
    }
    for (const column of isOnlyRight(settled) ? this.#otherSide : this.#output) {
      if (column.kind === 'yuan') {
        const fen = column.of(settled);
        if (fen === null) cells.blank();
        else cells.yuan(fen);
      } else {
        const { bytes } = column.of(settled, this.#shared);
        cells.cell(bytes, 0, bytes.length, column.kind === 'number' ? 'number' : 'text');
      }
    }
    cells.endRow();
  }

  /** Names may stand in the first header more than once. */
  #placeIn(header: readonly string[], name: string, at: number): number {
    const nth = this.#names.slice(0, at).filter((before) => before === name).length;
    const places = [...header.keys()].filter((place) => header[place] === name);
    return places[nth] ?? -1;
  }

  #checkLength(record: RecordBytes, column: number, at: number): void {
    if (textAt(record, column).length <= LONGEST_CELL) return;
    const where = { source: '--format xlsx', column: this.#names[at] ?? '' };
    throw new InputError(65, [{ code: 'cell-too-long', where, detail: { line: record.line, limit: LONGEST_CELL } }]);
  }
}

/** What the columns of these names hold. */
export function kindsOf(names: readonly string[]): CellKind[] {
  const kinds: CellKind[] = names.map(() => 'text');
  for (const [slot, bound] of bindNames(names).slots) {
    const { kind } = FIELDS[slot];
    const isAmount = kind === yuan || kind === charge;
    const isDay = kind === day || kind === dayTime;
    for (const { index } of bound) if (isAmount || isDay) kinds[index] = isAmount ? 'yuan' : 'day';
  }
  return kinds;
}
