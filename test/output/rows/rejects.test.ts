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

test('a spreadsheet reads it as UTF-8 and computes nothing', () => {
  const where = { source: 'v.csv', line: 2, column: '=tier' };
  const problem = { code: 'unknown-value', where, value: '＝1+1', known: ['1'] } as const;
  const text = rejectsHeader(['@x'], { excel: true }) + rejectLine(problem, ['\u200b=2', '-5'], en, { excel: true });
  expect(text.startsWith('\ufeff')).toBe(true);
  expect(parse(text, { bom: true, relax_column_count: true })).toEqual([
    ['line', 'column', 'code', 'value', 'expected', "'@x"],
    ['2', "'=tier", 'unknown-value', "'＝1+1", '1', "'\u200b=2", '-5'],
  ]);
});

test('a megabyte is told in its first 80 characters; the row has all of it', () => {
  const value = '报'.repeat(1 << 20);
  const where = { source: 'v.csv', line: 2, column: value };
  const [cells] = parse(rejectLine({ code: 'unknown-value', where, value, known: [] }, [value], en)) as string[][];
  expect(cells).toEqual(['2', `${'报'.repeat(80)}…`, 'unknown-value', `${'报'.repeat(80)}…`, '', value]);
});

test('is not cut inside a character', () => {
  const value = `x${'𠮷'.repeat(80)}`;
  const [cells] = parse(rejectLine({ code: 'bad-date', where: { source: 'v' }, value }, [], en)) as string[][];
  expect(cells?.[3]).toBe(`x${'𠮷'.repeat(39)}…`);
});
