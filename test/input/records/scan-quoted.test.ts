import { CsvError, parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newRecord, textAt } from '../../../src/input/records/record-bytes.ts';
import { ODD, scanQuoted } from '../../../src/input/records/scan-quoted.ts';

const WIDTH = 40;

/** The records up to the first one that is odd, each with its line, and whether there is an odd one. */
function scanned(text: string) {
  const bytes = Buffer.from(text);
  const record = newRecord(WIDTH);
  const records: string[][] = [];
  const lines: number[] = [];
  let line = 1;
  for (let at = 0; at < bytes.length; ) {
    record.bytes = bytes;
    const next = scanQuoted(record, at, bytes.length, 0x2c);
    if (next === ODD) return { records, lines, isOdd: true };
    if (bytes[at] !== 0x0a && bytes[at] !== 0x0d) {
      records.push(Array.from({ length: record.cells }, (_, cell) => textAt(record, cell)));
      lines.push(line);
    }
    line += record.lines;
    at = next;
  }
  return { records, lines, isOdd: false };
}

/** The same of csv-parse. */
function parsed(text: string) {
  const records: string[][] = [];
  const lines: number[] = [];
  let before = 0;
  try {
    parse(text, {
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      skip_empty_lines: true,
      on_record: (cells: string[], { bytes }) => {
        const start = before + (/^[\r\n]*/.exec(text.slice(before))?.[0].length ?? 0);
        lines.push(1 + (text.slice(0, start).match(/\r\n|\r|\n/g)?.length ?? 0));
        records.push(cells);
        before = bytes;
        return null;
      },
    });
    return { records, lines, isOdd: false };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { records, lines, isOdd: true };
  }
}

const piece = fc.constantFrom('a', 'b ', ' ', '"', '"', '""', ',', ',', '\n', '\r', '\r\n');
const cell = fc.constantFrom('a', '', '"a"', '""', '"a,b"', '"a ""b"""', '"\r\n"', '"\n"', ' "');
const line = fc.tuple(fc.array(cell, { minLength: 1, maxLength: 4 }), fc.constantFrom('\n', '\r\n', '\r', ''));
const texts = fc.oneof(
  fc.array(piece, { maxLength: 16 }).map((pieces) => pieces.join('')),
  fc.array(line, { maxLength: 5 }).map((lines) => lines.map(([cells, end]) => cells.join() + end).join('')),
);

test('finds the records that csv-parse finds, up to the one that csv-parse cannot read', () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(scanned(text)).toEqual(parsed(text));
    }),
    { numRuns: 5000 },
  );
});

test('a wider record than there is room for is found as a whole', () => {
  const record = newRecord(1);
  record.bytes = Buffer.from('"a""b",c,"d",e\nf');
  expect(scanQuoted(record, 0, record.bytes.length, 0x2c)).toBe(15);
  expect([record.cells, textAt(record, 0), textAt(record, 1)]).toEqual([4, 'a"b', 'c']);
});
