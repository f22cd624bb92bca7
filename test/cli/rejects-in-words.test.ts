import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { baoxiao, folder } from './support.ts';
import { skipTerminal, Terminal } from './terminal.ts';

const HEADER = 'member,city,status,date,tier,amount,eligible,备注,remark';
const ROW = 'M,tieling,active,2023-03-05,3,80,80,,';
const COUNT = 60;

/** 40 rows of a day that is none and 20 without a status. */
function place(): string {
  const cwd = folder();
  const rows = Array.from({ length: COUNT }, (_, index) =>
    index % 3 === 0 ? ROW.replace('active', '') : ROW.replace('03-05', '13-05'),
  );
  writeFileSync(join(cwd, 'bad.csv'), `${[HEADER, ...rows].join('\n')}\n`);
  return cwd;
}

describe.skipIf(skipTerminal)('rejects at a terminal', () => {
  const zh = [
    '有误的行：impossible-date 40、missing-status 20',
    '另有 40 行未显示；用 --rejects 文件 可得全部',
    '改法：',
  ];
  const en = [
    'rejected: impossible-date 40, missing-status 20',
    '40 more rejected rows not shown; --rejects FILE has',
    'fix: ',
  ];
  test.each<[more: string, words: readonly string[]]>([
    ['--lang en', en],
    ['--lang zh', zh],
    ['--lang en --jobs 2 --grouped', en],
    ['--lang en --sort', en],
  ])('are the first 20 with what to do, then the count by code: %s', async (more, [counts, rest, fix]) => {
    const terminal = await Terminal.open(`batch bad.csv -o o.csv ${more}`, { cwd: place(), columns: 120, rows: 150 });
    const screen = await terminal.see(/\[status \d+\]/);
    expect(screen.split(fix as string).length - 1).toBe(20);
    expect(screen).toContain(counts);
    expect(screen).toContain(rest);
    expect(screen).toContain('[status 1]');
  });

  test('go whole to their file where one is named', async () => {
    const cwd = place();
    const terminal = await Terminal.open('batch bad.csv -o o.csv --rejects r.csv --lang en', { cwd, columns: 120 });
    const screen = await terminal.see(/\[status \d+\]/);
    expect(screen).toContain('rejected rows are in r.csv');
    expect(screen).not.toContain('fix:');
    expect(readFileSync(join(cwd, 'r.csv'), 'utf8').split('\n')).toHaveLength(COUNT + 2);
  });
});

test('rejects are whole on a pipe, and the columns that nobody read are named', async () => {
  const { stderr, status } = await baoxiao(['batch', 'bad.csv', '-o', 'o.csv', '--summary', 'json'], { cwd: place() });
  const json = JSON.parse(stderr.slice(stderr.indexOf('\n{') + 1, stderr.lastIndexOf('\n}') + 2));
  expect(json.columns).toEqual({ unread: ['备注', 'remark'] });
  expect(stderr.split('\n').filter((line) => /^\d+,/.test(line))).toHaveLength(COUNT);
  expect(stderr).toMatch(/\n60 rows read: .*\ncolumns not read, passed on: 备注, remark\n$/);
  expect(status).toBe(1);
});
