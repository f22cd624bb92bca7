import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Problem } from '../../../src/input/problem.ts';
import { readBytes } from '../../../src/input/records/byte-blocks.ts';
import { readCsv } from '../../../src/input/records/read-csv.ts';
import { readRecords } from '../../../src/input/records/read-records.ts';
import { textAt } from '../../../src/input/records/record-bytes.ts';
import { folder } from '../../cli/support.ts';

type Read = {
  header: readonly string[];
  records: { readonly cells: readonly string[]; readonly line: number }[];
  broken: Problem[];
};

/** Reads a file's bytes through `readRecords`. */
async function read(bytes: Uint8Array, name = 'visits.csv', encoding?: 'gb18030'): Promise<Read> {
  const path = join(folder(), name);
  writeFileSync(path, bytes);
  const result: Read = { header: [], records: [], broken: [] };
  await readRecords(readBytes(path), path, encoding ? { encoding } : {}, {
    form: () => undefined,
    header: (names) => {
      result.header = names;
    },
    record: (record) => {
      const kept = Math.min(record.cells, record.starts.length);
      const cells = Array.from({ length: kept }, (_, cell) => textAt(record, cell));
      result.records.push({ cells, line: record.line });
    },
    broken: (problem) => {
      result.broken.push(problem);
    },
    afterBlock: async () => undefined,
  });
  return result;
}

const ending = fc.constantFrom('\n', '\r\n', '\r');
const bare = fc.stringMatching(/^[a-z0-9 .示例]{0,6}$/);
const quoted = fc
  .array(fc.constantFrom('a', '示', ',', '\n', '\r\n', '""', ' '), { maxLength: 5 })
  .map((parts) => `"${parts.join('')}"`);

function fileOf(cell: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const line = fc.tuple(fc.tuple(cell, cell, cell), ending).map(([cells, end]) => `${cells.join(',')}${end}`);
  return fc.array(line, { minLength: 1, maxLength: 12 }).map((lines) => `a,b,c\n${lines.join('')}`);
}

test.each([
  ['without quotes', fileOf(bare)],
  ['with quotes', fileOf(fc.oneof(bare, quoted))],
])('gives the cells and lines that csv-parse gives, of random files %s', async (_, files) => {
  await fc.assert(
    fc.asyncProperty(files, async (text) => {
      const { header, records, broken } = await read(Buffer.from(text));
      const csv = await readCsv(text, 'visits.csv', ',');
      const filled = records.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
      expect({ header, records: filled, broken }).toEqual({ header: csv.header, records: csv.records, broken: [] });
    }),
    { numRuns: 150 },
  );
});

test('a quote far behind the start changes nothing before it', async () => {
  const lines = Array.from({ length: 60_000 }, (_, number) => `${number},x,y`);
  const text = `a,b,c\n${lines.join('\n')}\n"1,5",x,y\nlast,x,y\n`;
  const { records } = await read(Buffer.from(text));
  expect(records).toHaveLength(60_002);
  expect(records.slice(-3)).toEqual([
    { cells: ['59999', 'x', 'y'], line: 60_001 },
    { cells: ['1,5', 'x', 'y'], line: 60_002 },
    { cells: ['last', 'x', 'y'], line: 60_003 },
  ]);
});

test.each([
  ['UTF-8 with a mark', Buffer.from('\ufeffa,b\n三,1\n')],
  ['UTF-16, little end first', Buffer.from('\ufeffa,b\n三,1\n', 'utf16le')],
  ['UTF-16, big end first', Buffer.from('\ufeffa,b\n三,1\n', 'utf16le').swap16()],
  ['GB18030', Buffer.from([0x61, 0x2c, 0x62, 0x0a, 0xc8, 0xfd, 0x2c, 0x31, 0x0a])],
])('%s is read', async (_, bytes) => {
  expect(await read(bytes)).toEqual({ header: ['a', 'b'], records: [{ cells: ['三', '1'], line: 2 }], broken: [] });
});

test('a packed file is read by its name, and a damaged one is refused', async () => {
  const packed = gzipSync('a,b\n1,2\n');
  expect((await read(packed, 'visits.csv.gz')).records).toEqual([{ cells: ['1', '2'], line: 2 }]);
  await expect(read(packed.subarray(0, packed.length - 6), 'visits.csv.gz')).rejects.toMatchObject({ status: 65 });
});

test.each<[string, string | Buffer, string, number]>([
  ['a NUL byte', 'a,b\n1,2\n3\0,4\n', 'nul-byte', 3],
  ['bytes that are no UTF-8', Buffer.from([0xe7, 0xa4, 0xba, 0x0a, 0x31, 0x0a, 0xff, 0x0a]), 'bad-encoding', 3],
  ['a quote that never closes', 'a,b\n1,2\n"3,4\n5,6\n', 'broken-quote', 3],
  ['a quote inside a cell', 'a,b\n1,2\n3x"y,4\n5,6\n', 'broken-quote', 3],
  ['more than a mebibyte', `a,b\n1,2\n${'x'.repeat(1 << 20)}x,4\n5,6\n`, 'record-too-long', 3],
])('a record with %s is broken, and the others are not', async (_, content, code, line) => {
  const { broken } = await read(Buffer.from(content));
  expect(broken.map((problem) => [problem.code, problem.where.line])).toEqual([[code, line]]);
});

test('an empty file has no header', async () => {
  await expect(read(Buffer.from(''))).rejects.toMatchObject({ status: 65, problems: [{ code: 'empty-file' }] });
});
