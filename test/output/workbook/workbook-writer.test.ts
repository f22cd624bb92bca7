import { expect, test } from 'vitest';
import { SheetCells } from '../../../src/output/workbook/sheet-cells.ts';
import { WorkbookWriter } from '../../../src/output/workbook/workbook-writer.ts';
import { rowsOf } from '../../input/records/workbook/read.ts';

const COLUMNS = [
  { name: 'date', kind: 'day' },
  { name: '总费用', kind: 'yuan' },
  { name: 'notes', kind: 'text' },
] as const;

/** The bytes of a workbook with the sheets 明细, whose rows hold these cells, and 有误, which has none. */
async function written(...rows: readonly (readonly string[])[]): Promise<Buffer> {
  const chunks: Buffer[] = [];
  const writer = new WorkbookWriter(async (bytes) => {
    chunks.push(Buffer.from(bytes));
  });
  const cells = new SheetCells();
  await writer.begin({ name: '明细', columns: COLUMNS });
  for (const row of rows) {
    cells.beginRow();
    row.forEach((text, at) => {
      const bytes = Buffer.from(text);
      cells.cell(bytes, 0, bytes.length, COLUMNS[at]?.kind ?? 'text');
    });
    cells.endRow();
  }
  await writer.rows(cells.out.take());
  await writer.begin({ name: '有误', columns: [{ name: 'line', kind: 'number' }] });
  await writer.end();
  return Buffer.concat(chunks);
}

test.each([
  ['days and amounts', ['2023-03-05', '1234.50', 'x'], ['2023-03-05', '1234.50', 'x']],
  ['a time of day', ['2023-03-05 16:12:08', '0', ''], ['2023-03-05 16:12:08', '0', '']],
  ['a refund', ['', '-99999999.99', ''], ['', '-99999999.99', '']],
  ['what is no such thing stays a text', ['2023/3/5', '1,234.50', '007'], ['2023/3/5', '1,234.50', '007']],
  ['days that there are not', ['2023-02-30', '00.5', '1900-01-01'], ['2023-02-30', '00.5', '1900-01-01']],
  ['a day before spreadsheets count like the calendar', ['1900-01-01', '1e5', ''], ['1900-01-01', '1e5', '']],
  ['what XML cannot hold', ['<&>"', '_x0041_', 'a\u0001\r\nb\uffff'], ['<&>"', '_x0041_', 'a\u0001\r\nb\uffff']],
  ['blanks at the ends', [' a ', '\t', 'ｂ '], [' a ', '\t', 'ｂ ']],
  ['what would be a formula', ['=1+1', '+1', '@SUM(A1)'], ['=1+1', '+1', '@SUM(A1)']],
])('%s: what is written is read', async (_, row, read) => {
  expect((await rowsOf(await written(row))).rows[0]?.cells).toEqual(read);
});

test('the same rows are the same bytes', async () => {
  const rows = Array.from({ length: 500 }, (_, at) => ['2023-03-05', `${at}.25`, `第${at}行`]);
  expect((await written(...rows)).equals(await written(...rows))).toBe(true);
});

test('a sheet that is full goes on in another', async () => {
  const chunks: Buffer[] = [];
  const writer = new WorkbookWriter(async (bytes) => {
    chunks.push(Buffer.from(bytes));
  });
  await writer.begin({ name: '明细', columns: [{ name: 'date', kind: 'text' }] });
  const row = '<row><c><v>1</v></c></row>';
  await writer.rows(Buffer.from(row.repeat(1_000_000)));
  // One row is the header, so that 48,575 more fit.
  await writer.rows(Buffer.from(`${row.repeat(48_575)}${row.replace('1', '2')}`));
  await writer.end();
  const { rows } = await rowsOf(Buffer.concat(chunks), { sheet: '明细 2' });
  expect(rows.map(({ line, cells }) => [line, ...cells])).toEqual([[2, '2']]);
});

test('what the writing ends in ends the workbook', async () => {
  const writer = new WorkbookWriter(() => Promise.reject(new Error('disk full')));
  await writer.begin({ name: 'a', columns: COLUMNS });
  await expect(
    (async () => {
      for (;;) await writer.rows(Buffer.from('<row></row>'.repeat(100_000)));
    })(),
  ).rejects.toThrow('disk full');
});
