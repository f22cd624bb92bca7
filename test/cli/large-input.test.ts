import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { baoxiao, folder } from './support.ts';

const HEADER = 'member,city,status,date,institution,tier,amount,eligible';
const GOOD = 'M1,tieling,active,2023-03-05,A,3,400,400';
const MANY_COLUMNS = 200_000;

/** A folder with visits, and files that are far too deep, or blank. */
function files(): string {
  const cwd = folder();
  writeFileSync(join(cwd, 'v.csv'), `${HEADER}\n${GOOD}\n`);
  writeFileSync(join(cwd, 'deep'), '['.repeat(200_000));
  writeFileSync(join(cwd, 'deeper'), '{"a":'.repeat(200_000));
  writeFileSync(join(cwd, 'blank'), ' '.repeat(5_000_000));
  return cwd;
}

describe('what is far too deep or too large is one problem, and no crash', () => {
  const WITH: readonly [what: string, args: (file: string) => string[]][] = [
    ['a profile', (file) => ['calc', '--profile', file, '--visits', 'v.csv']],
    ['a ledger', (file) => ['batch', 'v.csv', '--ledger-in', file]],
    ['a policy', (file) => ['batch', 'v.csv', '--policy', file]],
    ['a policy to check', (file) => ['check-policy', file]],
    ['a file of columns', (file) => ['calc', '--visits', 'v.csv', '--map-file', file]],
    ['a file of members', (file) => ['batch', 'v.csv', '--members', file]],
  ];

  test.each(WITH)('as %s', async (_, args) => {
    const cwd = files();
    for (const file of ['deep', 'deeper', 'blank']) {
      const { stderr, status } = await baoxiao(args(file), { cwd });
      const told = stderr.split('\n').filter((line) => line.startsWith('baoxiao: '));
      expect([told.length, status, stderr.includes('    at ')]).toEqual([1, 65, false]);
      expect(told[0]?.startsWith(`baoxiao: ${file}`)).toBe(true);
    }
  });

  test('as a line behind those of a ledger', async () => {
    const cwd = files();
    await baoxiao(['batch', 'v.csv', '--ledger-out', 'ledger', '-o', 'o.csv'], { cwd });
    appendFileSync(join(cwd, 'ledger'), `${'['.repeat(200_000)}\n`);
    const { stderr, status } = await baoxiao(['batch', 'v.csv', '--ledger-in', 'ledger'], { cwd });
    expect([stderr.split('\n')[0]?.slice(0, 24), status]).toEqual(['baoxiao: ledger, line 4:', 65]);
  });
});

test('a line of 64 MiB in a small .gz is one reject, and the next row is settled', async () => {
  const cwd = folder();
  const text = Buffer.concat([Buffer.from(`${HEADER}\n`), Buffer.alloc(1 << 26, 'A'), Buffer.from(`\n${GOOD}\n`)]);
  writeFileSync(join(cwd, 'v.csv.gz'), gzipSync(text));
  const { stdout, stderr, status } = await baoxiao(['batch', 'v.csv.gz'], { cwd });
  expect([stdout.split('\n')[1]?.startsWith(`${GOOD},,`), status]).toEqual([true, 1]);
  expect(stderr).toContain('\n2,,record-too-long,');
  expect(stderr).toContain('2 rows read: 1 settled, 0 refused, 1 rejected');
});

test('hundreds of thousands of columns take seconds', async () => {
  const cwd = folder();
  const names = Array.from({ length: MANY_COLUMNS }, (_, number) => `c${number}`);
  const row = (head: string, cell: string) => `${head},${names.map(() => cell).join(',')}`;
  writeFileSync(join(cwd, 'wide.csv'), `${HEADER},${names.join(',')}\n${row(GOOD, 'x')}\n${row(GOOD, 'y')}\n`);
  const lines = await baoxiao(['batch', 'wide.csv', '--format', 'ndjson'], { cwd });
  expect([lines.stdout.match(/"c199999":"[xy]"/g), lines.status]).toEqual([['"c199999":"x"', '"c199999":"y"'], 0]);
  const calc = await baoxiao(['calc', '--visits', 'wide.csv', '--format', 'csv'], { cwd });
  expect([calc.stdout.split('\n')[2]?.split(',').length, calc.status]).toEqual([
    calc.stdout.split('\n')[0]?.split(',').length ?? 0,
    0,
  ]);
});

test('calc takes 100,000 visits of one member at most', async () => {
  const cwd = folder();
  writeFileSync(join(cwd, 'many.csv'), `${HEADER}\n${`${GOOD}\n`.repeat(100_001)}`);
  const { stdout, stderr, status } = await baoxiao(['calc', '--visits', 'many.csv'], { cwd });
  expect([stdout, status]).toEqual(['', 65]);
  expect(stderr.split('\n')[0]).toBe('baoxiao: many.csv: there are more than 100000 visits of one member');
});

test('a summary has hundreds of thousands of institutions', async () => {
  const cwd = folder();
  const rows = Array.from({ length: 200_000 }, (_, number) =>
    GOOD.replace(',A,', `,A${number},`).replace('M1', `M${number}`),
  );
  writeFileSync(join(cwd, 'institutions.csv'), `${HEADER}\n${rows.join('\n')}\n`);
  const flags = ['-o', 'o.csv', '--summary', 'json', '--by', 'institution'];
  const { stderr, status } = await baoxiao(['batch', 'institutions.csv', ...flags], { cwd });
  expect([stderr.match(/"institution": "A/g)?.length, status]).toEqual([200_000, 0]);
});
