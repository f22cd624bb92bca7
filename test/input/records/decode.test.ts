import { describe, expect, test } from 'vitest';
import { decode, lineAt } from '../../../src/input/records/decode.ts';
import { thrown } from '../support.ts';

const bytes = (...values: number[]) => Uint8Array.from(values);
/** 日期 in GB18030: 日 is C8 D5, 期 is C6 DA. */
const GB = bytes(0xc8, 0xd5, 0xc6, 0xda);

describe('decode', () => {
  test('reads UTF-8 with and without a mark', () => {
    expect(decode(Buffer.from('日期,a'), 'f')).toBe('日期,a');
    expect(decode(Buffer.from('\ufeff日期,a'), 'f')).toBe('日期,a');
  });

  test('reads what is no UTF-8 as GB18030', () => {
    expect(decode(GB, 'f')).toBe('日期');
  });

  test('reads a character that GB18030 writes in four bytes', () => {
    // U+20000 (𠀀), the first beyond the basic plane's ideographs, is 95 32 82 36.
    expect(decode(bytes(0x95, 0x32, 0x82, 0x36), 'f')).toBe('\u{20000}');
  });

  test('reads UTF-16 with a mark in either order', () => {
    expect(decode(bytes(0xff, 0xfe, 0xe5, 0x65, 0x2c, 0x00), 'f')).toBe('日,');
    expect(decode(bytes(0xfe, 0xff, 0x65, 0xe5, 0x00, 0x2c), 'f')).toBe('日,');
  });

  test('reads the encoding it is told', () => {
    expect(decode(bytes(0xe5, 0x65), 'f', 'utf-16')).toBe('日');
    // C2 A3 is £ in UTF-8 and 拢 in GB18030.
    expect(decode(bytes(0xc2, 0xa3), 'f')).toBe('£');
    expect(decode(bytes(0xc2, 0xa3), 'f', 'gb18030')).toBe('拢');
  });

  test.each([
    ['an xlsx workbook', bytes(0x50, 0x4b, 0x03, 0x04, 0x14), 'spreadsheet-file'],
    ['an xls workbook', bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1), 'old-workbook'],
    [
      'a web page named .xls',
      Buffer.from('\ufeff\r\n<HTML xmlns:x="urn:schemas-microsoft-com:office:excel">'),
      'html-file',
    ],
    ['a table without a page', Buffer.from('<table border=1><tr><td>人员编号</td></tr></table>'), 'html-file'],
    [
      'a workbook of 2003 in XML',
      Buffer.from('<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>'),
      'html-file',
    ],
    ['a PDF', Buffer.from('%PDF-1.7'), 'binary-file'],
    ['a gzip file', bytes(0x1f, 0x8b, 8, 0), 'binary-file'],
    ['bytes with many control characters', bytes(0, 1, 2, 3, 4, 0x41, 0x42), 'binary-file'],
    ['UTF-16 without a mark', Buffer.from('date,tier', 'utf16le'), 'binary-file'],
    ['bytes that are in no encoding', bytes(0x41, 0xff, 0x41), 'bad-encoding'],
  ])('refuses %s', async (_, input, code) => {
    const error = await thrown(() => decode(input, 'f.csv'));
    expect(error.status).toBe(65);
    expect(error.problems).toMatchObject([{ code, where: { source: 'f.csv' } }]);
  });

  test('refuses bytes that are not in the encoding named', async () => {
    const error = await thrown(() => decode(GB, 'f', 'utf-8'));
    expect(error.problems).toMatchObject([{ code: 'bad-encoding', detail: { tried: 'utf-8' } }]);
  });

  test('names the line of a lone NUL', async () => {
    const text = `${'date,tier,amount\n'.repeat(4)}2023-03-05,\0,800\n`;
    const error = await thrown(() => decode(Buffer.from(text), 'f'));
    expect(error.problems).toMatchObject([{ code: 'nul-byte', where: { source: 'f', line: 5 } }]);
  });
});

test('lineAt counts every kind of line end once', () => {
  const text = 'a\nb\r\nc\rd';
  expect([0, 2, 5, 7].map((at) => lineAt(text, at))).toEqual([1, 2, 3, 4]);
});
