import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readInput } from '../../../src/input/records/read-input.ts';
import { textAt } from '../../../src/input/records/record-bytes.ts';
import { csvCell } from '../../../src/output/rows/csv-cell.ts';
import { type CellKind, SheetCells } from '../../../src/output/workbook/sheet-cells.ts';
import { WorkbookWriter } from '../../../src/output/workbook/workbook-writer.ts';
import { folder } from '../../cli/support.ts';

const HEADER = ['member', 'date', 'tier', 'amount', 'eligible', 'institution', '备注'];
const KINDS: readonly CellKind[] = ['text', 'day', 'number', 'yuan', 'yuan', 'text', 'text'];

const two = (number: number) => String(number).padStart(2, '0');
const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const time = fc
  .tuple(fc.nat({ max: 23 }), fc.nat({ max: 59 }), fc.integer({ min: 1, max: 59 }))
  .map((parts) => ` ${parts.map(two).join(':')}`);
const amount = fc.integer({ min: -9_999_999_999, max: 9_999_999_999 }).map((fen) => {
  const digits = String(Math.abs(fen)).padStart(3, '0');
  return `${fen < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
});
/** Whatever a name may hold but a line break, which ends a line of text for some readers, and what no text can hold. */
const words = fc
  .string({
    unit: fc.oneof(
      fc.constantFrom(..."张示例 A0=+-@'<>&_x,;\t\u0001"),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
    ),
  })
  .map((text) => text.replaceAll(/[\r\n\0\ufeff\p{Cs}]/gu, ''));
const member = fc.stringMatching(/^[A-Z0-9]{1,18}$/);

const visit = fc.tuple(
  member,
  fc.oneof(
    day,
    fc.tuple(day, time).map((parts) => parts.join('')),
  ),
  fc.constantFrom('0', '1', '2', '3', '三级'),
  amount,
  fc.oneof(amount, fc.constant('')),
  words,
  words,
);

type Visit = readonly string[];

function csv(visits: readonly Visit[]): Buffer {
  return Buffer.from(
    [HEADER, ...visits].map((cells) => `${cells.map((cell) => csvCell(cell, ',')).join(',')}\n`).join(''),
  );
}

function ndjson(visits: readonly Visit[]): Buffer {
  const objects = visits.map((cells) => Object.fromEntries(cells.map((cell, at) => [HEADER[at] ?? '', cell])));
  return Buffer.from(objects.map((object) => `${JSON.stringify(object)}\n`).join(''));
}

async function xlsx(visits: readonly Visit[]): Promise<Buffer> {
  const chunks: Buffer[] = [];
  const writer = new WorkbookWriter(async (bytes) => {
    chunks.push(Buffer.from(bytes));
  });
  const sheet = new SheetCells();
  for (const cells of visits) {
    sheet.beginRow();
    for (const [at, cell] of cells.entries()) {
      const bytes = Buffer.from(cell);
      sheet.cell(bytes, 0, bytes.length, KINDS[at] ?? 'text');
    }
    sheet.endRow();
  }
  await writer.begin({ name: '明细', columns: HEADER.map((name, at) => ({ name, kind: KINDS[at] ?? 'text' })) });
  await writer.rows(sheet.out.take());
  await writer.end();
  return Buffer.concat(chunks);
}

/** The rows of a file as the texts of their cells. */
async function rowsOf(name: string, bytes: Buffer, inputFormat: 'csv' | 'ndjson') {
  const path = join(folder(), name);
  writeFileSync(path, bytes);
  const rows: string[][] = [];
  await readInput(
    path,
    { inputFormat },
    {
      header: (names) => expect(names).toEqual(HEADER),
      form: (names) => expect(names).toEqual(HEADER),
      record: (record) => rows.push(HEADER.map((_, at) => textAt(record, at))),
      broken: (problem) => expect.fail(problem.code),
      afterBlock: async () => undefined,
    },
  );
  return rows;
}

test('the same visits as CSV, as NDJSON and as a workbook are the same rows', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(visit, { minLength: 1, maxLength: 20 }), async (visits) => {
      expect(await rowsOf('a.csv', csv(visits), 'csv')).toEqual(visits);
      expect(await rowsOf('a.ndjson', ndjson(visits), 'ndjson')).toEqual(visits);
      expect(await rowsOf('a.xlsx', await xlsx(visits), 'csv')).toEqual(visits);
    }),
    { numRuns: 60 },
  );
});
