import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newRecord, scanRecord } from '../../../src/input/records/record-bytes.ts';
import { TupleDictionary } from '../../../src/input/records/tuple-dictionary.ts';

function recordOf(cells: readonly string[]) {
  const record = newRecord(cells.length);
  record.bytes = Buffer.from(cells.join(','));
  scanRecord(record, 0, record.bytes.length, 0x2c);
  return record;
}

test('rows have one number when the chosen columns hold the same bytes, whatever the others hold', () => {
  const cell = fc.constantFrom('', 'a', 'b', 'ab', 'ba', '在职', '退休');
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell, cell, cell), { maxLength: 300 }), (rows) => {
      const dictionary = new TupleDictionary([0, 3]);
      const tuples: string[] = [];
      for (const row of rows) {
        const tuple = `${row[0]}|${row[3]}`;
        if (!tuples.includes(tuple)) tuples.push(tuple);
        expect(dictionary.idOf(recordOf(row))).toBe(tuples.indexOf(tuple));
      }
    }),
  );
});

test('cells that only together are the same text are told apart', () => {
  const dictionary = new TupleDictionary([0, 1]);
  expect(
    [
      ['ab', 'c'],
      ['a', 'bc'],
      ['', 'abc'],
      ['ab', 'c'],
    ].map((row) => dictionary.idOf(recordOf(row))),
  ).toEqual([0, 1, 2, 0]);
});

test('more tuples than there is room for at first keep their numbers', () => {
  const dictionary = new TupleDictionary([0]);
  const numbers = () => Array.from({ length: 1000 }, (_, index) => dictionary.idOf(recordOf([String(index)])));
  expect([numbers(), numbers()]).toEqual([[...Array(1000).keys()], [...Array(1000).keys()]]);
});
