import { gzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { read } from './read.ts';

const ending = fc.constantFrom('\n', '\r\n', '\r');
const bare = fc.stringMatching(/^[a-z0-9 .示例]{0,6}$/);
const quoted = fc
  .array(fc.constantFrom('a', '示', ',', '\n', '\r\n', '""', ' '), { maxLength: 5 })
  .map((parts) => `"${parts.join('')}"`);

function fileOf(cell: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const line = fc.tuple(fc.tuple(cell, cell, cell), ending).map(([cells, end]) => `${cells.join(',')}${end}`);
  return fc.array(line, { minLength: 1, maxLength: 12 }).map((lines) => `a,b,c\n${lines.join('')}`);
}

test.each([
  ['without quotes', fileOf(bare)],
  ['with quotes', fileOf(fc.oneof(bare, quoted))],
])('gives the cells and lines that csv-parse gives, of random files %s', async (_, files) => {
  await fc.assert(
    fc.asyncProperty(files, async (text) => {
      const { header, records, broken } = await read(Buffer.from(text));
      const expected: string[][] = parse(text, {
        record_delimiter: ['\r\n', '\n', '\r'],
        relax_column_count: true,
        bom: true,
      });
      const filled = [header, ...records.map(({ cells }) => cells)].filter(isFilled);
      expect({ filled, broken }).toEqual({ filled: expected.filter(isFilled), broken: [] });
    }),
    { numRuns: 150 },
  );
});

test('a quote far behind the start changes nothing before it', async () => {
  const lines = Array.from({ length: 60_000 }, (_, number) => `${number},x,y`);
  const text = `a,b,c\n${lines.join('\n')}\n"1,5",x,y\nlast,x,y\n`;
  const { records } = await read(Buffer.from(text));
  expect(records).toHaveLength(60_002);
  expect(records.slice(-3)).toEqual([
    { cells: ['59999', 'x', 'y'], line: 60_001 },
    { cells: ['1,5', 'x', 'y'], line: 60_002 },
    { cells: ['last', 'x', 'y'], line: 60_003 },
  ]);
});

test.each([
  ['UTF-8 with a mark', Buffer.from('\ufeffa,b\n三,1\n')],
  ['UTF-16, little end first', Buffer.from('\ufeffa,b\n三,1\n', 'utf16le')],
  ['UTF-16, big end first', Buffer.from('\ufeffa,b\n三,1\n', 'utf16le').swap16()],
  ['GB18030', Buffer.from([0x61, 0x2c, 0x62, 0x0a, 0xc8, 0xfd, 0x2c, 0x31, 0x0a])],
])('%s is read', async (_, bytes) => {
  expect(await read(bytes)).toEqual({ header: ['a', 'b'], records: [{ cells: ['三', '1'], line: 2 }], broken: [] });
});

test('a packed file is read by its name, and a damaged one is refused', async () => {
  const packed = gzipSync('a,b\n1,2\n');
  expect((await read(packed, 'visits.csv.gz')).records).toEqual([{ cells: ['1', '2'], line: 2 }]);
  await expect(read(packed.subarray(0, packed.length - 6), 'visits.csv.gz')).rejects.toMatchObject({ status: 65 });
});

test.each<[string, string | Buffer, string, number]>([
  ['a NUL byte', 'a,b\n1,2\n3\0,4\n', 'nul-byte', 3],
  ['bytes that are no UTF-8', Buffer.from([0xe7, 0xa4, 0xba, 0x0a, 0x31, 0x0a, 0xff, 0x0a]), 'bad-encoding', 3],
  ['a quote that never closes', 'a,b\n1,2\n"3,4\n5,6\n', 'broken-quote', 3],
  ['a quote inside a cell', 'a,b\n1,2\n3x"y,4\n5,6\n', 'broken-quote', 3],
  ['more than a mebibyte', `a,b\n1,2\n${'x'.repeat(1 << 20)}x,4\n5,6\n`, 'record-too-long', 3],
])('a record with %s is broken, and the others are not', async (_, content, code, line) => {
  const { broken } = await read(Buffer.from(content));
  expect(broken.map((problem) => [problem.code, problem.where.line])).toEqual([[code, line]]);
});

test('an empty file has no header', async () => {
  await expect(read(Buffer.from(''))).rejects.toMatchObject({ status: 65, problems: [{ code: 'empty-file' }] });
});

const isFilled = (cells: readonly string[]) => cells.some((cell) => cell.trim() !== '');

/** Where problems of these stand, whatever folder the file is in. */
const SOURCE = 'visits.csv';

async function csv(text: string) {
  const { header, records, broken } = await read(Buffer.from(text));
  const problems = broken.map((problem) => ({ ...problem, where: { ...problem.where, source: SOURCE } }));
  return { header, records: records.filter(({ cells }) => isFilled(cells)), problems };
}

describe('a file of records', () => {
  test('gives each record its first physical line', async () => {
    const { header, records, problems } = await csv('a,b\n1,"two\nlines"\n\n3,4\n"5\r\n","\n"\n6,7');
    expect(header).toEqual(['a', 'b']);
    expect(records).toEqual([
      { cells: ['1', 'two\nlines'], line: 2 },
      { cells: ['3', '4'], line: 5 },
      { cells: ['5\r\n', '\n'], line: 6 },
      { cells: ['6', '7'], line: 9 },
    ]);
    expect(problems).toEqual([]);
  });

  test('takes line ends of all three kinds in one file', async () => {
    const { records } = await csv('a,b\r\n1,2\n3,4\r5,6\r\n\r\n7,8');
    expect(records.map(({ cells, line }) => [cells.join(), line])).toEqual([
      ['1,2', 2],
      ['3,4', 3],
      ['5,6', 4],
      ['7,8', 6],
    ]);
  });

  test('leaves cells as they stand', async () => {
    const { records } = await csv('a,b,c\n 007 ,1.10,\u3000x\n');
    expect(records[0]?.cells).toEqual([' 007 ', '1.10', '\u3000x']);
  });

  test('takes other delimiters', async () => {
    expect((await csv('a;b\n1,5;2')).records[0]?.cells).toEqual(['1,5', '2']);
    expect((await csv('a\tb\n"1\t5"\t2')).records[0]?.cells).toEqual(['1\t5', '2']);
  });

  test('leaves out records of blanks alone, wherever they stand', async () => {
    const { header, records, problems } = await csv('\n , \na,b\n,\n   \n1,2\n\u3000,\n');
    expect(header).toEqual(['a', 'b']);
    expect(records).toEqual([{ cells: ['1', '2'], line: 6 }]);
    expect(problems).toEqual([]);
  });

  test('a quote that is not closed spoils its line, not the rest of the file', async () => {
    const { records, problems } = await csv('a,b\n1,2\n3,"4\n5,6\n7,"8"\n9,10\n');
    expect(records.map(({ cells, line }) => [cells.join(), line])).toEqual([
      ['1,2', 2],
      ['5,6', 4],
      ['7,8', 5],
      ['9,10', 6],
    ]);
    expect(problems).toEqual([{ code: 'broken-quote', where: { source: SOURCE, line: 3 }, detail: { line: 3 } }]);
  });

  test.each([
    ['behind text', 'a,b\n1,2"3\n4,5\n', 2],
    ['followed by text', 'a,b\n1,"2"3\n4,5\n', 2],
    ['followed by a blank', 'a,b\n"1" ,2\n4,5\n', 2],
    ['never closed', 'a,b\n"1,2\n4,5\n', 2],
  ])('sees a quote that is %s', async (_, text, line) => {
    const { records, problems } = await csv(text);
    expect(problems).toEqual([{ code: 'broken-quote', where: { source: SOURCE, line }, detail: { line } }]);
    expect(records.at(-1)).toEqual({ cells: ['4', '5'], line: 3 });
  });

  test('names the line where the quote opens in a record of several lines', async () => {
    const { problems } = await csv('a,b,c\n"1\n\n2","3\n4" x,5\n6,7,8\n');
    expect(problems[0]).toEqual({ code: 'broken-quote', where: { source: SOURCE, line: 2 }, detail: { line: 4 } });
  });

  test('tells a record that is too long from a quote that is open for too long', async () => {
    const long = 'x'.repeat(1_100_000);
    const { problems } = await csv(`a,b\n1,${long}\n2,"${`${'y'.repeat(1000)}\n`.repeat(1200)}`);
    expect(problems.map(({ code, where }) => [code, where.line]).slice(0, 2)).toEqual([
      ['record-too-long', 2],
      ['broken-quote', 3],
    ]);
  });
});

test('a record of one quoted cell is one wherever it stands, whatever its quotes make of its length', async () => {
  for (let before = 0; before < 8; before++) {
    const { records } = await read(Buffer.from(`a,b,c\n${'x'.repeat(before)},y,z\n"q""q"\n"",,\nlast,y,z\n`));
    expect(records.map(({ cells }) => cells[0])).toEqual(['x'.repeat(before), 'q"q', '', 'last']);
  }
});
