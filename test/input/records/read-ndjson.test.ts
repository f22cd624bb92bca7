import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readBytes } from '../../../src/input/records/byte-blocks.ts';
import { type NdjsonFormat, readNdjson } from '../../../src/input/records/read-ndjson.ts';
import { asItStood, cellsOf } from '../../../src/input/records/record-bytes.ts';
import { folder } from '../../cli/support.ts';

/** What a file's lines are read as: their names and cells, their text, what is wrong. */
async function read(text: string, format: NdjsonFormat = {}) {
  const path = join(folder(), 'visits.ndjson');
  writeFileSync(path, text);
  const forms: (readonly string[])[] = [];
  const lines: { line: number; names: readonly string[]; cells: string[]; json: string; code: string | undefined }[] =
    [];
  await readNdjson(readBytes(path), path, format, {
    header: () => expect.fail('there is no header'),
    form: (names) => forms.push(names),
    record: (record) => {
      const names = forms[record.form] ?? [];
      const { line, trouble } = record;
      lines.push({ line, names, cells: cellsOf(record), json: asItStood(record)[0] ?? '', code: trouble?.code });
    },
    broken: ({ code, where }, json) => {
      lines.push({ line: where.line ?? 0, names: [], cells: [], json, code });
    },
    afterBlock: async () => undefined,
  });
  return { forms, lines };
}

/** Whatever stands in it, it is no amount, no half of a surrogate pair, and nothing that could not be decoded. */
const object = fc
  .dictionary(fc.string({ unit: 'grapheme' }), fc.jsonValue({ stringUnit: 'grapheme' }))
  .filter((value) => !JSON.stringify(value).includes('\ufffd'));

test('gives the keys, the text of every value and the line itself, of random objects', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(object, { minLength: 1, maxLength: 8 }), async (objects) => {
      const texts = objects.map((value) => JSON.stringify(value));
      const { lines } = await read(`${texts.join('\n')}\n`);
      expect(lines.map(({ names, cells, json }) => ({ names, cells, json }))).toEqual(
        texts.map((json) => {
          const members = Object.entries(JSON.parse(json));
          const cells = members.map(([, value]) =>
            typeof value === 'string' ? value : value === null ? '' : JSON.stringify(value),
          );
          return { names: members.map(([key]) => key), cells, json };
        }),
      );
    }),
    { numRuns: 60 },
  );
});

test('takes names for known ones as they are in CSV; behind the first line others only where they are wanted', async () => {
  const text = '{"note":"\\u4e2d","就诊日期":"2023-03-05","x":{"y":1},"MEMBER ":"M1"}\n';
  const all = ['note', '就诊日期', 'x', 'MEMBER '];
  const { lines } = await read(text + text, { wanted: (name) => name === 'note' });
  expect(lines[0]?.names).toEqual(all);
  expect(lines[1]).toMatchObject({ names: ['note', '就诊日期', 'MEMBER '], cells: ['中', '2023-03-05', 'M1'] });
  expect((await read(text + text)).lines[1]?.names).toEqual(all);
});

test('half a surrogate pair is no matter where nobody looks', async () => {
  const text = '{"x":"\\ud800"}\n{"x":"\\ud800"}\n';
  const codes = async (format: NdjsonFormat) => (await read(text, format)).lines.map(({ code }) => code);
  expect(await codes({ wanted: () => false })).toEqual([undefined, undefined]);
  expect(await codes({})).toEqual(['bad-encoding', 'bad-encoding']);
});

test('gives the same list of names one form', async () => {
  const { forms, lines } = await read('{"a":"1","b":"2"}\n{"b":"3"}\n{"a":"4","b":"5"}\n');
  expect(forms).toEqual([['a', 'b'], ['b']]);
  expect(lines.map(({ cells }) => cells)).toEqual([['1', '2'], ['3'], ['4', '5']]);
});

test('counts blank lines, which are nothing', async () => {
  const { lines } = await read('\n{"a":"1"}\r\n  \n\t\r\n{"a":"2"}');
  expect(lines.map(({ line, cells }) => [line, ...cells])).toEqual([
    [2, '1'],
    [5, '2'],
  ]);
});

test('reads a file of many blocks, with lines across them', async () => {
  const rows = Array.from({ length: 40_000 }, (_, index) => `${index}中${'x'.repeat(index % 90)}`);
  const { lines } = await read(rows.map((a) => `${JSON.stringify({ a })}\n`).join(''));
  expect(lines.map(({ cells }) => cells[0])).toEqual(rows);
});

test.each<[code: string | undefined, value: string]>([
  [undefined, '"800"'],
  [undefined, 'null'],
  ['not-a-string', '800'],
  ['not-a-string', 'true'],
  ['not-a-string', '["800"]'],
  ['bad-encoding', '"\\udc00"'],
])('an amount is text, for %s at %s', async (code, value) => {
  const { lines } = await read(`{"总费用":${value}}`);
  expect(lines[0]?.code).toBe(code);
});

test.each(['3', 'true', 'false', '"x"'])('another field may be %s', async (value) => {
  const { lines } = await read(`{"tier":${value}}`);
  expect(lines[0]).toMatchObject({ cells: [value.replaceAll('"', '')], code: undefined });
});

test('a line of more than 1 MiB or with a NUL byte is told by its code', async () => {
  const { lines } = await read(`{"a":"${'x'.repeat(1 << 20)}"}\n{"a":"\0"}\n{"a":"1"}\n`);
  expect(lines.map(({ line, code }) => [line, code])).toEqual([
    [1, 'record-too-long'],
    [2, 'nul-byte'],
    [3, undefined],
  ]);
});

/** Values whose texts are found by their bytes, and values that are read in full, on a line of its own kind. */
const VALUES = [
  '"12.50"',
  '""',
  '"枣庄"',
  '"a\\"b"',
  '"\\u4e2d"',
  '"\\ud800"',
  '"\t"',
  '"x',
  'null',
  'nul',
  '0',
  '7',
  '12',
  '07',
];
const MORE_VALUES = ['-1', '1.5', '1e3', 'true', '[1]', '{"a":1}', '', '"a" ', '"}"', '"a","amount":"b"', '"\\\\"'];
const value = fc.constantFrom(...VALUES, ...MORE_VALUES);
const line = fc
  .tuple(value, value, value, fc.constantFrom('{"amount":', '{ "amount" :', '{"金额":'), fc.constantFrom('}', '} ', ''))
  .map(([amount, tier, note, open, close]) => `${open}${amount},"tier":${tier},"note":${note}${close}`);

test('reads a line behind one of its kind as behind one of another', async () => {
  const usual = '{"amount":"1.00","tier":"2","note":"x"}';
  const other = '{"member":"M1"}';
  await fc.assert(
    fc.asyncProperty(line, async (text) => {
      const format = { wanted: (name: string) => name !== 'note' };
      const behind = await read([other, usual, usual, text].join('\n'), format);
      const apart = await read([other, usual, other, text].join('\n'), format);
      expect(behind.lines[3]).toEqual(apart.lines[3]);
    }),
    { numRuns: 300 },
  );
});

test('leaves names nobody knows out of lines like the first', async () => {
  const text = '{"member":"M1","x":"1"}\n';
  const { lines } = await read(text.repeat(4), { wanted: () => false });
  expect(lines.map(({ names }) => names)).toEqual([['member', 'x'], ['member'], ['member'], ['member']]);
});

test('passes lines under one list of names on together, behind all that stands before them', async () => {
  const path = join(folder(), 'visits.ndjson');
  const visit = '{"member":"M1","amount":"1"}';
  const lines = Array.from({ length: 200 }, () => visit);
  lines[100] = '{"member":"M2"}';
  lines[101] = '{"member":';
  lines[150] = '';
  writeFileSync(path, lines.join('\n'));
  const batches: (readonly number[])[] = [];
  const told: number[] = [];
  await readNdjson(
    readBytes(path),
    path,
    {},
    {
      header: () => expect.fail('there is no header'),
      form: () => undefined,
      record: () => expect.fail('records are taken together'),
      records: (records, count) => {
        const some = records.slice(0, count);
        batches.push(some.map(({ form }) => form));
        told.push(...some.map(({ line }) => line));
        expect(some.map((record) => cellsOf(record)[0])).toEqual(some.map(({ line }) => (line === 101 ? 'M2' : 'M1')));
      },
      broken: ({ where }) => told.push(where.line ?? 0),
      afterBlock: async () => undefined,
    },
  );
  expect(told).toEqual(lines.flatMap((line, index) => (line === '' ? [] : [index + 1])));
  for (const forms of batches) expect(new Set(forms).size).toBe(1);
  expect(batches.length).toBeLessThan(12);
});
