import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CellCache } from '../../../src/input/records/cell-cache.ts';
import { newRecord, scanRecord } from '../../../src/input/records/record-bytes.ts';

function recordOf(cells: readonly string[]) {
  const record = newRecord(cells.length);
  record.bytes = Buffer.from(cells.join(','));
  scanRecord(record, 0, record.bytes.length, 0x2c);
  return record;
}

test('a value is found again by the bytes of the chosen columns and the number, whatever the others hold', () => {
  const cell = fc.constantFrom('', 'a', 'b', 'ab', 'ba', '在职', '退休');
  const row = fc.tuple(cell, cell, cell, cell, fc.nat(2));
  fc.assert(
    fc.property(fc.array(row, { maxLength: 300 }), (rows) => {
      const cache = new CellCache<number>([0, 3]);
      const known = new Map<string, number>();
      for (const [index, [first, , , last, kind]] of rows.entries()) {
        const record = recordOf((rows[index] as string[]).slice(0, 4));
        const key = `${first}|${last}|${kind}`;
        expect(cache.get(record, kind)).toBe(known.get(key));
        cache.set(record, kind, index);
        known.set(key, index);
      }
    }),
  );
});

test('cells that only together are the same text are told apart', () => {
  const cache = new CellCache<string>([0, 1]);
  const rows = [
    ['ab', 'c'],
    ['a', 'bc'],
    ['', 'abc'],
  ].map(recordOf);
  for (const row of rows) cache.set(row, 0, row.bytes.toString());
  expect(rows.map((row) => cache.get(row, 0))).toEqual(['ab,c', 'a,bc', ',abc']);
});

test('cells without end do not fill the memory: what is remembered is forgotten from time to time', () => {
  const cache = new CellCache<number>([0]);
  const rows = Array.from({ length: 20_000 }, (_, index) => recordOf([`x${String(index).padStart(8, '0')}y`]));
  for (const [index, row] of rows.entries()) cache.set(row, 0, index);
  const found = rows.map((row, index) => [cache.get(row, 0), index] as const).filter(([value]) => value !== undefined);
  expect(found.every(([value, index]) => value === index)).toBe(true);
  expect([found.length < 10_000, cache.get(rows.at(-1) as never, 0)]).toEqual([true, 19_999]);
});
