import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newOutcome } from '../../../src/engine/case.ts';
import { newBatchRow } from '../../../src/input/batch-row.ts';
import { newRecord, recordOf } from '../../../src/input/records/record-bytes.ts';
import { ByteWriter } from '../../../src/output/rows/byte-writer.ts';
import { csvCell } from '../../../src/output/rows/csv-cell.ts';
import { JsonRowWriter } from '../../../src/output/rows/json-row-writer.ts';
import { type RowLayout, RowWriter } from '../../../src/output/rows/row-writer.ts';
import { policies } from '../../input/support.ts';

const settled = {
  row: newBatchRow(policies),
  outcome: { ...newOutcome(), reimbursed: 25_000, selfPaid: 25_000 },
  afterReject: true,
};
const layout: RowLayout = {
  ...{ header: ['member'], input: [], output: ['reimbursed', 'self_paid', 'notes'], explanation: null, excel: false },
  names: ['reimbursed', 'self_paid', 'notes'],
};
const ROWS = 60_000;

test('rows of output columns alone are all written, however many there are until they are taken', () => {
  const writer = new RowWriter(layout, ',');
  writer.form(layout);
  const record = newRecord(1);
  for (let row = 0; row < ROWS; row++) writer.write(record, settled);
  expect(writer.out.take().toString() === '250.00,250.00,after-reject\n'.repeat(ROWS)).toBe(true);
});

test('a row without a cell is an empty line', () => {
  const empty: RowLayout = { ...layout, output: [], names: [] };
  const writer = new RowWriter(empty, ',');
  writer.form(empty);
  for (let row = 0; row < 2; row++) writer.write(newRecord(1), settled);
  expect(writer.out.take().toString()).toBe('\n\n');
});

test('names of any length are written before values', () => {
  const names = layout.names.map((name) => 'x'.repeat(400_000) + name);
  const writer = new JsonRowWriter();
  writer.form({ ...layout, names }, []);
  writer.write(newRecord(1), settled);
  const [first, second, third] = names;
  expect(writer.out.take().toString()).toBe(`{"${first}":"250.00","${second}":"250.00","${third}":["after-reject"]}\n`);
});

test('bytes without room are an error, and not lost', () => {
  const writer = new ByteWriter(4);
  for (const byte of Buffer.from('12345')) writer.byte(byte);
  expect(() => writer.take()).toThrow(RangeError);
  expect(() => writer.reserve(1)).toThrow(RangeError);
});

test('chosen cells of the input are written as csvCell writes them, whatever they hold', () => {
  const cell = fc.array(fc.constantFrom('a', '1', '在', '"', ',', '\t', '\r', '\n', ' ', '；'), { maxLength: 6 });
  fc.assert(
    fc.property(fc.array(cell, { minLength: 1, maxLength: 4 }), fc.constantFrom(',', '\t'), (cells, delimiter) => {
      const texts = cells.map((letters) => letters.join(''));
      const header = texts.map((_, index) => `c${index}`);
      const chosen: RowLayout = { ...layout, header, input: [...header.keys()], output: [], names: [] };
      const writer = new RowWriter(chosen, delimiter);
      writer.form(chosen);
      writer.write(recordOf(texts, 2), settled);
      const line = texts.map((text) => csvCell(text, delimiter)).join(delimiter);
      expect(writer.out.take().toString()).toBe(`${line}\n`);
    }),
  );
});
