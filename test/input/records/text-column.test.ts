import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NOT_YET, type RecordBytes, recordOf } from '../../../src/input/records/record-bytes.ts';
import { TextColumn } from '../../../src/input/records/text-column.ts';

const name = fc.constantFrom('M1', 'M2', ' M1', 'M1　', '', '  ', '张三', 'N/A', '1.23E+17', 'M'.repeat(40));
const records = fc.array(fc.oneof(fc.tuple(name, name), fc.tuple(name)), { maxLength: 80 });

test('members of many records have the numbers that they get one by one, those of another width none', () => {
  fc.assert(
    fc.property(records, (lines) => {
      const [together, one] = [new TextColumn(), new TextColumn()];
      const found = lines.map((cells, index) => recordOf(cells, index + 2));
      together.numberMembers(found, found.length, 0, 2);
      const numberOf = ({ bytes, starts, ends, cells }: RecordBytes) =>
        cells === 2 ? one.numberOf(bytes, starts[0] as number, ends[0] as number) : NOT_YET;
      expect(found.map(({ member }) => member)).toEqual(found.map(numberOf));
      expect(together.size).toBe(one.size);
    }),
  );
});
