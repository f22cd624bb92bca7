import type { Page, Part } from '../page.ts';
import { SheetCells } from './sheet-cells.ts';
import type { SheetColumn } from './workbook-writer.ts';

/** Widths of the columns of a page: the first holds names and sentences. */
const FIRST = 36;
const OTHERS = 18;
const COLUMNS = 12;

/** The columns of a sheet that holds a page, whose title stands in the header. */
export function pageColumns({ title }: Page): SheetColumn[] {
  return Array.from({ length: COLUMNS }, (_, at) => ({
    name: at === 0 ? title : '',
    kind: 'text',
    width: at === 0 ? FIRST : OTHERS,
  }));
}

/** The rows of a page: a sentence in a cell of its own, names beside what is said of them, tables as tables. */
export function pageRows({ sections }: Page): Buffer {
  const cells = new SheetCells();
  for (const [at, { title, parts }] of sections.entries()) {
    if (at > 0) addRow(cells, []);
    if (title !== undefined) addRow(cells, [title]);
    for (const part of parts) for (const row of rowsOf(part)) addRow(cells, row);
  }
  return cells.out.take();
}

function rowsOf(part: Part): (readonly string[])[] {
  switch (part.kind) {
    case 'text':
      return [[part.text]];
    case 'entries':
      return part.entries.flatMap(({ name, says }) =>
        says.length === 0 ? [[name]] : says.map((text, at) => [at === 0 ? name : '', text]),
      );
    case 'steps':
      return part.steps.map((step, at) => [`${at + 1}. ${step}`]);
    case 'grid':
      return [
        part.columns.map(({ head }) => head),
        ...part.rows.flatMap(({ cells, below }) => (below ? [cells, [below.text]] : [cells])),
        ...(part.total ? [part.total.cells] : []),
      ];
    case 'bars':
      return part.bars.map(({ label, percent, says }) => [label, `${percent}%`, says]);
    case 'blanks':
      return part.labels.map((label) => [label]);
    // A sheet draws no lines; it has their corners.
    case 'curve':
      return part.lines.flatMap(({ name, corners }) => [
        [name, part.x.label, part.y.label],
        ...corners.map(({ x, y, mark = '' }) => [mark, String(x), String(y)]),
      ]);
  }
}

function addRow(sheet: SheetCells, cells: readonly string[]): void {
  sheet.beginRow();
  for (const text of cells) {
    const bytes = Buffer.from(text);
    sheet.cell(bytes, 0, bytes.length, /^-?\d+\.\d\d$/.test(text) ? 'yuan' : 'number');
  }
  sheet.endRow();
}
