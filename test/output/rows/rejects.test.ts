import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { en } from '../../../src/locale/en/index.ts';
import { rejectLine, rejectsHeader } from '../../../src/output/rows/rejects.ts';

test('a reject says where, what and what was expected, and then the row as it stands', () => {
  const header = ['member', 'a "quoted" name', 'x,y'];
  const cells = ['M1', '线\n行', '"'];
  const where = { source: 'v.csv', line: 7, column: 'tier' };
  const text =
    rejectsHeader(header) + rejectLine({ code: 'unknown-value', where, value: '9', known: ['1', '2'] }, cells, en);
  expect(parse(text)).toEqual([
    ['line', 'column', 'code', 'value', 'expected', ...header],
    ['7', 'tier', 'unknown-value', '9', '1, 2', ...cells],
  ]);
});

test('what belongs to no column and has no value is blank there', () => {
  const line = rejectLine({ code: 'nul-byte', where: { source: 'v.csv', line: 2 } }, ['text'], en);
  expect(parse(line)).toEqual([['2', '', 'nul-byte', '', 'a text file', 'text']]);
});
