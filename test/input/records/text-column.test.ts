import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type RecordBytes, recordOf } from '../../../src/input/records/record-bytes.ts';
import { TextColumn } from '../../../src/input/records/text-column.ts';

const name = fc.constantFrom('M1', 'M2', ' M1', 'M1　', '', '  ', '张三', 'N/A', '1.23E+17', 'M'.repeat(40));
const records = fc.array(fc.oneof(fc.tuple(name, name), fc.tuple(name)), { maxLength: 80 });

test('cells of many records have the numbers that they get one by one, those of another width none', () => {
  fc.assert(
    fc.property(records, (lines) => {
      const [together, one] = [new TextColumn(), new TextColumn()];
      const found = lines.map((cells, index) => recordOf(cells, index + 2));
      const numbers = new Int32Array(found.length);
      const half = found.length >> 1;
      together.numberAll(found, { from: 0, to: half, column: 0, width: 2 }, numbers);
      together.numberAll(found, { from: half, to: found.length, column: 0, width: 2 }, numbers);
      const numberOf = ({ bytes, starts, ends, cells }: RecordBytes) =>
        cells === 2 ? one.numberOf(bytes, starts[0] as number, ends[0] as number) : -1;
      expect([...numbers]).toEqual(found.map(numberOf));
      expect(together.size).toBe(one.size);
    }),
  );
});

test.each([
  ['1E5', true],
  ['1e17', true],
  ['3.7E+16', true],
  ['12E5', false],
  ['E123', false],
  ['370402199001011234', false],
])('%s has lost its digits: %s', (text, isLost) => {
  const column = new TextColumn();
  expect(column.isLost(column.numberOfText(text))).toBe(isLost);
});

test.each(['null', 'NULL', '--', '\\N', ' '])('%j is no text', (text) => {
  expect(new TextColumn().numberOfText(text)).toBe(-1);
});
