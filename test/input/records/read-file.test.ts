import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readFile } from '../../../src/input/records/read-file.ts';
import { thrown } from '../support.ts';

const folder = mkdtempSync(join(tmpdir(), 'baoxiao-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('reads all bytes of a file, an empty one too', async () => {
  const path = join(folder, '就诊.csv');
  const bytes = Buffer.alloc(3_000_000, 'x');
  writeFileSync(path, bytes);
  expect((await readFile(path, 'policy')).equals(bytes)).toBe(true);
  writeFileSync(path, '');
  expect(await readFile(path, 'policy')).toHaveLength(0);
});

test.each([
  ['none.csv', 'file-not-found'],
  ['', 'file-is-directory'],
  ['there.csv/below', 'file-unreadable'],
])('%j is %s', async (name, code) => {
  writeFileSync(join(folder, 'there.csv'), 'x');
  const path = join(folder, name);
  const error = await thrown(() => readFile(path, 'policy'));
  expect(error.status).toBe(66);
  expect(error.problems).toMatchObject([{ code, where: { source: path } }]);
});

test.each([
  ['profile', 1],
  ['policy', 4],
] as const)('a %s of more than %i MiB is file-too-large, one of just as much is read', async (what, limit) => {
  const path = join(folder, 'large.json');
  writeFileSync(path, Buffer.alloc(limit << 20));
  expect(await readFile(path, what)).toHaveLength(limit << 20);
  writeFileSync(path, Buffer.alloc((limit << 20) + 1));
  const error = await thrown(() => readFile(path, what));
  expect(error.status).toBe(65);
  expect(error.problems).toMatchObject([{ code: 'file-too-large', where: { source: path }, detail: { limit } }]);
});
