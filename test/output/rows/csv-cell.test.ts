import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvCell, spreadsheetCell } from '../../../src/output/rows/csv-cell.ts';
import { read } from '../../input/records/read.ts';

test('quotes only what needs it', () => {
  expect(['a b', 'a,b', 'a"b', 'a\nb', 'a\rb', "a'b;c", ''].map((cell) => csvCell(cell))).toEqual([
    'a b',
    '"a,b"',
    '"a""b"',
    '"a\nb"',
    '"a\rb"',
    "a'b;c",
    '',
  ]);
});

test('any cells read back as they were written', async () => {
  // A record of blanks alone is left out when it is read, so each begins with a letter. The header's cells are no
  // delimiters: the one that stands most often in it is taken for that of the file.
  const cell = fc.string({
    unit: fc.constantFrom('a', '"', ',', '\n', '\r', ' ', ';', '\t', '，', '示', '=', '-', '0'),
  });
  const row = fc.tuple(fc.constant('x'), cell, cell);
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 4 }), async (records) => {
      const rows = [['x', 'a, "b"\n', '，示'], ...records];
      const text = rows.map((cells) => `${cells.map((cell) => csvCell(cell)).join(',')}\n`).join('');
      const csv = await read(Buffer.from(text));
      expect(csv.broken).toEqual([]);
      expect([csv.header, ...csv.records.map(({ cells }) => cells)]).toEqual(rows);
      // Every record starts where the ones before it end: the line numbers are those of the text itself.
      let at = 0;
      const lines = rows.map((cells) => {
        const line = 1 + (text.slice(0, at).match(/\r\n|\r|\n/g)?.length ?? 0);
        at += cells.map((cell) => csvCell(cell)).join(',').length + 1;
        return line;
      });
      expect(csv.records.map(({ line }) => line)).toEqual(lines.slice(1));
    }),
  );
});

test.each([
  ['=1+1', "'=1+1"],
  ['+x', "'+x"],
  ['-x', "'-x"],
  ['@x', "'@x"],
  ['＝1+1', "'＝1+1"], // what East Asian spreadsheets take for the same
  ['＋x', "'＋x"],
  ['－x', "'－x"],
  ['＠x', "'＠x"],
  ['﹦1', "'﹦1"],
  ['\ufeff=1+1', "'\ufeff=1+1"],
  ['\u200b=1+1', "'\u200b=1+1"],
  ['\u00a0\u202e＝1', "'\u00a0\u202e＝1"],
  [' =1', "' =1"],
  ['\t=1', "'\t=1"],
  ['=1,2', `"'=1,2"`],
  ['-5', '-5'],
  ['+1,234.50', '"+1,234.50"'],
  ['a=1', 'a=1'],
  ['示－1', '示－1'],
  ['', ''],
])('%j is %j for a spreadsheet', (text, expected) => expect(spreadsheetCell(text)).toBe(expected));
