import { describe, expect, test } from 'vitest';
import { readCsv } from '../../../src/input/records/read-csv.ts';

const read = (text: string, delimiter: ',' | '\t' | ';' = ',') => readCsv(text, 'f.csv', delimiter);

describe('readCsv', () => {
  test('gives each record its first physical line', async () => {
    const { header, records, problems } = await read('a,b\n1,"two\nlines"\n\n3,4\n"5\r\n","\n"\n6,7');
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
    const { records } = await read('a,b\r\n1,2\n3,4\r5,6\r\n\r\n7,8');
    expect(records.map(({ cells, line }) => [cells.join(), line])).toEqual([
      ['1,2', 2],
      ['3,4', 3],
      ['5,6', 4],
      ['7,8', 6],
    ]);
  });

  test('leaves cells as they stand', async () => {
    const { records } = await read('a,b,c\n 007 ,1.10,\u3000x\n');
    expect(records[0]?.cells).toEqual([' 007 ', '1.10', '\u3000x']);
  });

  test('takes other delimiters', async () => {
    expect((await read('a;b\n1,5;2', ';')).records[0]?.cells).toEqual(['1,5', '2']);
    expect((await read('a\tb\n"1\t5"\t2', '\t')).records[0]?.cells).toEqual(['1\t5', '2']);
  });

  test('leaves out records of blanks alone, wherever they stand', async () => {
    const { header, records, problems } = await read('\n , \na,b\n,\n   \n1,2\n\u3000,\n');
    expect(header).toEqual(['a', 'b']);
    expect(records).toEqual([{ cells: ['1', '2'], line: 6 }]);
    expect(problems).toEqual([]);
  });

  test.each([
    ['', 'empty-file'],
    ['\n\r\n', 'empty-file'],
    [' , ,\n', 'empty-file'],
    ['a,b\n', 'no-rows'],
    ['a,b', 'no-rows'],
    ['a,b\n,\n', 'no-rows'],
  ])('%j is %s', async (text, code) => {
    const { records, problems } = await read(text);
    expect(records).toEqual([]);
    expect(problems).toEqual([{ code, where: { source: 'f.csv' } }]);
  });

  test('reports each row of another width and reads the others', async () => {
    const { records, problems } = await read('a,b,c\n1,2\n3,4,5\n6,7,8,9\n1，2，3\n');
    expect(records.map(({ line }) => line)).toEqual([3]);
    expect(problems).toEqual([
      { code: 'wrong-width', where: { source: 'f.csv', line: 2 }, detail: { width: 2, expected: 3 } },
      { code: 'wrong-width', where: { source: 'f.csv', line: 4 }, detail: { width: 4, expected: 3 } },
      { code: 'full-width-comma', where: { source: 'f.csv', line: 5 }, value: '1，2，3' },
    ]);
  });

  test('a quote that is not closed spoils its line, not the rest of the file', async () => {
    const { records, problems } = await read('a,b\n1,2\n3,"4\n5,6\n7,"8"\n9,10\n');
    expect(records.map(({ cells, line }) => [cells.join(), line])).toEqual([
      ['1,2', 2],
      ['5,6', 4],
      ['7,8', 5],
      ['9,10', 6],
    ]);
    expect(problems).toEqual([{ code: 'broken-quote', where: { source: 'f.csv', line: 3 }, detail: { line: 3 } }]);
  });

  test.each([
    ['behind text', 'a,b\n1,2"3\n4,5\n', 2],
    ['followed by text', 'a,b\n1,"2"3\n4,5\n', 2],
    ['followed by a blank', 'a,b\n"1" ,2\n4,5\n', 2],
    ['never closed', 'a,b\n"1,2\n4,5\n', 2],
  ])('sees a quote that is %s', async (_, text, line) => {
    const { records, problems } = await read(text);
    expect(problems).toEqual([{ code: 'broken-quote', where: { source: 'f.csv', line }, detail: { line } }]);
    expect(records.at(-1)).toEqual({ cells: ['4', '5'], line: 3 });
  });

  test('names the line where the quote opens in a record of several lines', async () => {
    const { problems } = await read('a,b,c\n"1\n\n2","3\n4" x,5\n6,7,8\n');
    expect(problems[0]).toEqual({ code: 'broken-quote', where: { source: 'f.csv', line: 2 }, detail: { line: 4 } });
  });

  test('tells a record that is too long from a quote that is open for too long', async () => {
    const long = 'x'.repeat(1_100_000);
    const { records, problems } = await read(`a,b\n1,${long}\n2,"${`${'y'.repeat(1000)}\n`.repeat(1200)}`);
    expect(problems.map(({ code, where }) => [code, where.line]).slice(0, 2)).toEqual([
      ['record-too-long', 2],
      ['broken-quote', 3],
    ]);
    expect(records).toEqual([]);
  });

  test('a file full of broken quotes is given up soon', async () => {
    const { problems } = await read(`a,b\n${'1,"2\n3,4\n'.repeat(20_000)}`);
    expect(problems.length).toBeGreaterThan(5);
    expect(problems.length).toBeLessThan(100);
  });
});
