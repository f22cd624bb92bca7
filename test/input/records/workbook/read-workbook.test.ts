import { expect, test } from 'vitest';
import { InputError } from '../../../../src/input/problem.ts';
import type { WorkbookFormat } from '../../../../src/input/records/workbook/read-workbook.ts';
import { rowsOf } from './read.ts';
import { row, textRow, type WorkbookParts, workbookOf, zipOf } from './workbook.ts';

/** The cells of the rows below a header `date,b,c` in row 1, with their lines. */
async function cellsOf(rows: string, more: WorkbookParts = {}) {
  const read = await rowsOf(await workbookOf({ sheets: { 明细: textRow(1, 'date', 'b', 'c') + rows }, ...more }));
  return read.rows.map(({ line, cells }) => [line, ...cells]);
}

/** The code, and more of it, of the one problem that a workbook ends in. */
async function problemOf(file: Buffer, format: Partial<WorkbookFormat> = {}) {
  const error = await rowsOf(file, format).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof InputError)) throw new Error(`no InputError but ${error}`);
  expect(error.status).toBe(65);
  expect(error.problems).toHaveLength(1);
  return error.problems[0];
}

test('texts stand in the cells, are shared, made of runs, escaped, or given by formulas', async () => {
  const cells = await cellsOf(
    row(
      2,
      ['A', '<v>0</v>', 't="s"'],
      ['B', '<v>1</v>', 't="s"'],
      ['C', '<is><t>in &lt;place</t></is>', 't="inlineStr"'],
    ) +
      row(
        3,
        ['A', '<v>2</v>', 't="s"'],
        ['B', '<f>A2&amp;"x"</f><v>worked out</v>', 't="str"'],
        ['C', '<f>B1</f><v></v>', 't="str"'],
      ),
    {
      shared: [
        '<t xml:space="preserve"> 张三 </t>',
        '<r><t>一</t></r><r><rPr><b/></rPr><t>二</t></r><rPh sb="0" eb="1"><t>yi</t></rPh>',
        '<t>a_x000A_b_x005F_x</t>',
      ],
    },
  );
  expect(cells).toEqual([
    [2, ' 张三 ', '一二', 'in <place'],
    [3, 'a\nb_x', 'worked out', ''],
  ]);
});

test('numbers, days and truth are texts as a person reads them', async () => {
  const cells = await cellsOf(
    row(2, ['A', '<v>45000.5</v>', 's="1"'], ['B', '<v>1234.5600000000001</v>', 's="2"'], ['C', '<v>1</v>', 't="b"']) +
      row(3, ['A', '<v>2023-03-05T09:30:00</v>', 't="d"'], ['B', '<f>A1*2</f><v>12.5</v>'], ['C', '<v>7</v>', 's="3"']),
    { formats: ['yyyy/m/d', '#,##0.00', '0000'] },
  );
  expect(cells).toEqual([
    [2, '2023-03-15 12:00:00', '1234.56', 'TRUE'],
    [3, '2023-03-05 09:30:00', '12.5', '0007'],
  ]);
});

test('days are counted from 1904 where the workbook says so', async () => {
  const rows = row(2, ['A', '<v>43538</v>', 's="1"']);
  const cells = await cellsOf(rows, { formats: ['yyyy/m/d'], properties: '<workbookPr date1904="1"/>' });
  expect(cells).toEqual([[2, '2023-03-15', '', '']]);
});

test('rows and cells that are left out are blank, and lines are those of the sheet', async () => {
  const rows = `<row r="4"><c r="C4"><v>1</v></c></row><row r="7" spans="1:3"><c r="A7" s="0"/></row><row><c><v>2</v></c><c><v>3</v></c></row>`;
  expect(await cellsOf(rows)).toEqual([
    [4, '', '', '1'],
    [8, '2', '3', ''],
  ]);
});

test('a row with cells behind the header is as wide as it is', async () => {
  expect(await cellsOf(row(2, ['A', '<v>1</v>'], ['E', '<v>5</v>']))).toEqual([[2, '1', '', '', '', '5']]);
  const read = await rowsOf(await workbookOf({ sheets: { a: textRow(1, 'date') + row(2, ['C', '<v>5</v>']) } }));
  expect(read.rows[0]?.cells).toEqual(['', '', '5']);
});

test('names of elements may have a prefix', async () => {
  const sheet =
    '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>date</x:t></x:is></x:c></x:row><x:row r="2"><x:c r="A2"><x:v>5</x:v></x:c></x:row></x:sheetData></x:worksheet>';
  const read = await rowsOf(await workbookOf({ sheets: { a: '' }, parts: { 'xl/worksheets/sheet1.xml': sheet } }));
  expect([read.header, read.rows[0]?.cells]).toEqual([['date'], ['5']]);
});

test('a cell that holds an error, or a formula never worked out, is a trouble where its column is known', async () => {
  const sheet =
    textRow(1, 'date', 'amount', 'remark') +
    row(2, ['A', '<v>1</v>'], ['B', '<v>#N/A</v>', 't="e"'], ['C', '<v>x</v>', 't="str"']) +
    row(3, ['A', '<v>1</v>'], ['B', '<f>SUM(1)</f><v/>'], ['C', '<v>#REF!</v>', 't="e"']) +
    row(4, ['A', '<v>1</v>'], ['B', '<v>5</v>'], ['C', '<v>#REF!</v>', 't="e"']);
  const { rows } = await rowsOf(await workbookOf({ sheets: { a: sheet } }));
  expect(
    rows.map(({ trouble }) => trouble && [trouble.code, trouble.where.line, trouble.where.column, trouble.value]),
  ).toEqual([['cell-error', 2, 'amount', '#N/A'], ['formula-without-value', 3, 'amount', ''], null]);
  expect(rows[2]?.cells).toEqual(['1', '5', '#REF!']);
});

test('tells of the rows above the header, of hidden and filtered rows and of merged cells below it', async () => {
  const rows = `${textRow(1, '三月门诊')}${textRow(3, 'date', 'b')}<row r="4" hidden="1"><c r="A4"><v>1</v></c></row>${row(5, ['A', '<v>1</v>'])}<row r="6" hidden="1"/>`;
  const { header, sheet } = await rowsOf(
    await workbookOf({
      sheets: { 明细: rows },
      behind: '<autoFilter ref="A3:B5"/><mergeCells><mergeCell ref="A1:B1"/><mergeCell ref="B4:B5"/></mergeCells>',
    }),
  );
  expect(header).toEqual(['date', 'b']);
  expect(sheet).toEqual({
    name: '明细',
    above: [{ line: 1, cells: ['三月门诊'] }],
    hiddenRows: 1,
    isFiltered: true,
    merged: ['B4:B5'],
  });
});

const SEVERAL = { 说明: textRow(1, 'read me'), 三月: textRow(1, 'date'), 四月: textRow(2, 'date', 'b') };

test('the sheet is the one with the columns that are needed, or the one that is named', async () => {
  const { 四月, ...one } = SEVERAL;
  expect((await rowsOf(await workbookOf({ sheets: one }))).sheet?.name).toBe('三月');
  expect((await rowsOf(await workbookOf({ sheets: SEVERAL }), { sheet: '四月' })).header).toEqual(['date', 'b']);
});

test('two sheets with those columns are an error that names them, as is a sheet that is not there', async () => {
  const book = await workbookOf({ sheets: SEVERAL });
  expect(await problemOf(book)).toMatchObject({ code: 'sheets-alike', known: ['三月', '四月'] });
  expect(await problemOf(book, { sheet: '五月' })).toMatchObject({
    code: 'sheet-unknown',
    value: '五月',
    known: ['说明', '三月', '四月'],
  });
});

test('where no sheet has those columns, the first that is not blank is read, so that what it lacks can be told', async () => {
  const book = await workbookOf({ sheets: { 空: '', 说明: textRow(2, 'read me'), 其他: textRow(1, 'x') } });
  expect((await rowsOf(book)).header).toEqual(['read me']);
});

const DATE = textRow(1, 'date');
const ONE = { sheets: { a: DATE } };

test.each<[what: string, file: Promise<Buffer>, code: string]>([
  ['nothing at all', Promise.resolve(Buffer.from('PK\x03\x04')), 'workbook-damaged'],
  ['another archive', zipOf([['a.csv', Buffer.from('a')]]), 'not-a-workbook'],
  ['a text document', workbookOf({ ...ONE, parts: { 'xl/workbook.xml': '<document/>' } }), 'not-a-workbook'],
  ['no sheet with anything in it', workbookOf({ sheets: { a: '', b: '' } }), 'empty-file'],
  [
    'a sheet whose part is missing',
    workbookOf({ ...ONE, parts: { 'xl/worksheets/sheet1.xml': null } }),
    'workbook-damaged',
  ],
  ['broken XML', workbookOf({ sheets: { a: `${DATE}<row` } }), 'workbook-damaged'],
  [
    'no end of the XML',
    workbookOf({ ...ONE, parts: { 'xl/worksheets/sheet1.xml': '<worksheet>' } }),
    'workbook-damaged',
  ],
  ['bytes that are no UTF-8', zipOf([['_rels/.rels', Buffer.from('<a>\xe7', 'latin1')]]), 'workbook-damaged'],
  [
    'a document type',
    workbookOf({ ...ONE, parts: { 'xl/styles.xml': '<!DOCTYPE a [<!ENTITY b "c">]><a/>' } }),
    'workbook-damaged',
  ],
  ['rows out of order', workbookOf({ sheets: { a: `${row(2, ['A', '<v>1</v>'])}${DATE}` } }), 'workbook-damaged'],
  [
    'cells out of order',
    workbookOf({ sheets: { a: DATE + row(2, ['B', '<v>1</v>'], ['A', '<v>1</v>']) } }),
    'workbook-damaged',
  ],
  [
    'a shared text that is not there',
    workbookOf({ sheets: { a: DATE + row(2, ['A', '<v>5</v>', 't="s"']) } }),
    'workbook-damaged',
  ],
  [
    'a row beyond the last',
    workbookOf({ sheets: { a: DATE + row(1_048_577, ['A', '<v>5</v>']) } }),
    'workbook-too-large',
  ],
  ['a column beyond the last', workbookOf({ sheets: { a: DATE + row(2, ['XFE', '<v>5</v>']) } }), 'workbook-too-large'],
  ['elements within one another', workbookOf({ sheets: { a: '<a>'.repeat(100) } }), 'workbook-too-large'],
  ['a text without end', workbookOf({ sheets: { a: 'x'.repeat(5 << 20) } }), 'workbook-too-large'],
  [
    '80 MiB, packed into a thousandth',
    workbookOf({ sheets: { a: DATE + `<a>${' '.repeat(1 << 20)}</a>`.repeat(80) } }),
    'workbook-too-large',
  ],
  [
    'the same part twice',
    zipOf([
      ['A', Buffer.from('')],
      ['a', Buffer.from('')],
    ]),
    'workbook-damaged',
  ],
])('%s is one error', async (_, file, code) => {
  expect((await problemOf(await file))?.code).toBe(code);
});

test('a part that is locked with a password is told from one that is damaged', async () => {
  const bytes = await workbookOf(ONE);
  const ENCRYPTED = 1;
  // the flags stand behind the signature, the version that made it and the version that is needed to read it
  for (let at = bytes.indexOf('PK\x01\x02'); at >= 0; at = bytes.indexOf('PK\x01\x02', at + 1)) {
    bytes.writeUInt16LE(bytes.readUInt16LE(at + 8) | ENCRYPTED, at + 8);
  }
  expect(await problemOf(bytes)).toMatchObject({ code: 'workbook-locked' });
});

test('a row that is said to be the header and is not there is an error', async () => {
  const file = await workbookOf(ONE);
  expect(await problemOf(file, { headerRow: 2 })).toMatchObject({ code: 'no-header-row', where: { line: 2 } });
});

test('a byte that has changed is found by the check sum', async () => {
  const stored = await zipOf([['_rels/.rels', Buffer.from('<Relationships/>')]]);
  const at = stored.indexOf('Relationships/>');
  const bytes = Buffer.from(stored);
  if (at >= 0) bytes[at] = 0x53;
  else bytes.writeUInt32LE(1, bytes.indexOf('PK\x01\x02') + 16);
  expect(await problemOf(bytes)).toMatchObject({ code: 'workbook-damaged', detail: { reason: 'crc' } });
});

test('a workbook that is locked with a password is told as such', async () => {
  const bytes = await workbookOf(ONE);
  // The flag of the first file in the directory at the end says that it is encrypted.
  bytes.writeUInt16LE(1, bytes.indexOf('PK\x01\x02') + 8);
  expect((await problemOf(bytes))?.code).toBe('workbook-locked');
});

test('a row that is said to be the header has to be there', async () => {
  const book = await workbookOf(ONE);
  expect(await problemOf(book, { headerRow: 7 })).toMatchObject({ code: 'no-header-row', where: { line: 7 } });
});

test('a row longer than a record may be is broken, and no memory is taken for what its cells share', async () => {
  const long = 'x'.repeat(900_000);
  const cells = Array.from({ length: 26 }, (_, at) => [String.fromCharCode(65 + at), '<v>0</v>', 't="s"'] as const);
  const sheet = textRow(1, 'date') + row(2, ...cells) + row(3, ['A', '<v>1</v>']);
  const read = await rowsOf(await workbookOf({ sheets: { a: sheet }, shared: [`<t>${long}</t>`] }));
  expect(read.broken.map(({ code, where }) => [code, where.line])).toEqual([['record-too-long', 2]]);
  expect(read.rows.map(({ line }) => line)).toEqual([3]);
});
