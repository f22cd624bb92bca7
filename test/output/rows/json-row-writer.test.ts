import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newOutcome } from '../../../src/engine/case.ts';
import { newBatchRow } from '../../../src/input/batch-row.ts';
import { newRecord, type RecordBytes } from '../../../src/input/records/record-bytes.ts';
import { JsonRowWriter } from '../../../src/output/rows/json-row-writer.ts';
import type { RowLayout } from '../../../src/output/rows/row-writer.ts';
import { policies } from '../../input/support.ts';

const OUTPUT = ['reason', 'reimbursed', 'ratio', 'notes', 'account_paid'] as const;

/** Half of 500.00 yuan, paid by the fund; the account pays nothing, since there is none. */
function settled() {
  const outcome = { ...newOutcome(), reimbursed: 25_000, selfPaid: 25_000 };
  return { row: newBatchRow(policies), outcome, afterReject: true };
}

function layout(header: readonly string[], more: Partial<RowLayout> = {}): RowLayout {
  return { header, input: null, output: OUTPUT, names: OUTPUT, explanation: null, excel: false, ...more };
}

/** A record of a CSV file with these cells. */
function cellsRecord(cells: readonly string[]): RecordBytes {
  const record = newRecord(cells.length);
  record.bytes = Buffer.from(cells.join(''));
  record.cells = cells.length;
  let at = 0;
  cells.forEach((cell, index) => {
    record.starts[index] = at;
    at += Buffer.byteLength(cell);
    record.ends[index] = at;
  });
  return record;
}

/** A record of a line of NDJSON, behind which cells with escapes stand decoded. */
function jsonRecord(json: string): RecordBytes {
  const record = newRecord(0);
  record.bytes = Buffer.from(`${json}{"decoded":"}"}`);
  record.jsonEnd = Buffer.byteLength(json);
  return record;
}

function write(record: RecordBytes, ...form: Parameters<JsonRowWriter['form']>): string {
  const writer = new JsonRowWriter();
  writer.form(...form);
  writer.write(record, settled());
  return writer.out.take().toString();
}

test('writes the names and cells of a CSV row, whatever is in them, and then the output', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 12 });
  const hostile = fc.constantFrom('__proto__', '"', '\\', 'a"b\\', '\u0000\u001f', '\u2028', '😀', 'constructor');
  const members = fc.array(fc.tuple(fc.oneof(text, hostile), fc.oneof(text, hostile)), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(members, (pairs) => {
      const json = write(cellsRecord(pairs.map(([, cell]) => cell)), layout(pairs.map(([name]) => name)));
      const input = pairs.map(([name, cell]) => `${JSON.stringify(name)}:${JSON.stringify(cell)}`).join(',');
      expect(json).toBe(
        `{${input},"reason":null,"reimbursed":"250.00","ratio":null,"notes":["after-reject"],"account_paid":null}\n`,
      );
    }),
  );
});

test('writes chosen cells under names with a prefix', () => {
  const chosen = layout(['a', 'b'], { input: [1], output: ['reimbursed'], names: ['x_reimbursed'] });
  expect(write(cellsRecord(['1', '2']), chosen)).toBe('{"b":"2","x_reimbursed":"250.00"}\n');
  expect(write(cellsRecord(['1', '2']), { ...chosen, input: [] })).toBe('{"x_reimbursed":"250.00"}\n');
});

test('writes a cell longer than its buffer', () => {
  const cell = `"${'中'.repeat(200_000)}`;
  const json = write(cellsRecord([cell]), layout(['a'], { output: ['ratio'], names: ['ratio'] }));
  expect(JSON.parse(json)).toEqual({ a: cell, ratio: null });
});

const ALONE = { output: ['reimbursed'], names: ['reimbursed'] } as const;

test.each([
  ['{"a":1.50,"b":{"c":"}"}}', '{"a":1.50,"b":{"c":"}"},"reimbursed":"250.00"}\n'],
  ['  { "a" : 1 } ', '{ "a" : 1 ,"reimbursed":"250.00"}\n'],
  ['{}', '{"reimbursed":"250.00"}\n'],
  ['{ }', '{"reimbursed":"250.00"}\n'],
])('joins the output to the line %s as it stands', (line, expected) => {
  expect(write(jsonRecord(line), layout([], ALONE))).toBe(expected);
});

test('takes the chosen members of a line as they stand', () => {
  const line = '{"a":1.50, "b" : "\\u4e2d" ,"__proto__":[1, 2]}';
  const chosen = layout(['a', 'b', '__proto__'], { ...ALONE, input: [2, 1] });
  expect(write(jsonRecord(line), chosen)).toBe('{"b":"\\u4e2d","__proto__":[1, 2],"reimbursed":"250.00"}\n');
});

test('leaves out an empty output where that is said, and only an empty one', () => {
  const form = layout([], { output: ['account_paid', 'reimbursed'], names: ['account_paid', 'reimbursed'] });
  expect(write(jsonRecord('{"a":1}'), form, ['account_paid', 'reimbursed'])).toBe('{"a":1,"reimbursed":"250.00"}\n');
});
