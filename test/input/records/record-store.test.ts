import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cellsOf, newRecord, scanRecord, widen } from '../../../src/input/records/record-bytes.ts';
import { RecordStore } from '../../../src/input/records/record-store.ts';

test('records come back in any order as they were kept, also those wider than the header', () => {
  const cell = fc.stringMatching(/^[a-z在职]{0,5}$/);
  const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(rows, (lines) => {
      const store = new RecordStore();
      const record = newRecord(3);
      const kept = lines.map((cells, index) => {
        record.bytes = Buffer.from(`before\n${cells.join(',')}`);
        record.line = index + 2;
        record.verbatim = index % 2 === 0;
        widen(record, cells.length);
        scanRecord(record, 7, record.bytes.length, 0x2c);
        store.add(record);
        return [cellsOf(record), record.cells, record.line, record.verbatim];
      });
      const found = store.newRecord();
      for (let number = kept.length - 1; number >= 0; number--) {
        store.get(number, found);
        expect([cellsOf(found), found.cells, found.line, found.verbatim]).toEqual(kept[number]);
      }
      expect(store.size).toBe(lines.length);
    }),
  );
});
