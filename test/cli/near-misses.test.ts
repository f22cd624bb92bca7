import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { baoxiao, folder } from './support.ts';

const VISIT = ['calc', '--city', 'tieling', '--status', 'active', '--visit'];
const HEADER = 'member,city,status,date,tier,eligible';
const ROW = 'A,tieling,active,2023-03-05,3,800';

/** What was typed, and what was most likely meant: one slip away from it. */
test.each<[what: string, args: readonly string[], meant: string, stdin?: string]>([
  ['an option', ['calc', '--citty', 'tieling'], '--city'],
  ['a command', ['clac'], 'calc'],
  ['a region', ['rules', 'tielin'], 'tieling'],
  ['a region of a flag', ['calc', '--city', '三门侠市', '--status', 'active', '--visit', '2023-03-05,3,1'], '三门峡市'],
  ['a value of a flag', ['calc', '--city', 'tieling', '--status', 'actve', '--visit', '2023-03-05,3,1'], 'active'],
  ['one of some choices', ['batch', '-', '--format', 'ndjsn'], 'ndjson'],
  ['a field of a visit', [...VISIT, 'date=2023-03-05,teer=3,amount=1'], 'tier'],
  ['a value of a visit', [...VISIT, '2023-03-05,三极,1'], '三级'],
  ['a field of --map', ['batch', '-', '--map', 'x=membr'], 'member'],
  ['an entry of the dictionary', ['columns', 'reimbursd'], 'reimbursed'],
  ['a column of the output', ['batch', '-', '--columns', 'reimbursd'], 'reimbursed', `${HEADER}\n${ROW}\n`],
  ['a header', ['batch', '-'], 'tier', `${HEADER.replace('tier', 'tierr')}\n${ROW}\n`],
])('%s', async (_, args, meant, stdin = '') => {
  const { stderr } = await baoxiao(args, { stdin });
  expect(stderr.split('\n')).toContain(`  did you mean ${meant}?`);
});

test('what comes near to nothing is not guessed', async () => {
  const { stderr } = await baoxiao(['rules', 'beijing']);
  expect(stderr).not.toContain('did you mean');
});

test('a header that comes near is named', async () => {
  const { stderr } = await baoxiao(['batch', '-'], { stdin: `${HEADER.replace('date', 'dat')}\n${ROW}\n` });
  expect(stderr).toContain('the header has no column date; nobody reads its column dat\n');
});

test.each(['visits.csv', 'march/visits.xlsx', 'v.CSV.gz', '三月.xlsx'])(
  'the file %s points to what reads it',
  async (file) => {
    const en = await baoxiao([file]);
    expect([en.status, en.stderr]).toEqual([
      2,
      `baoxiao: there is no command ${file}\n` +
        `  to settle this file: baoxiao calc --visits ${file} for one person, baoxiao batch ${file} for many\n` +
        '  see: baoxiao --help\n',
    ]);
    const zh = await baoxiao(['--lang', 'zh', file]);
    expect(zh.stderr).toContain(`baoxiao batch ${file}`);
  },
);

test('template keeps a file that is there, unless told', async () => {
  const cwd = folder();
  writeFileSync(join(cwd, 'visits.csv'), 'mine');
  mkdirSync(join(cwd, 'a'));
  const kept = await baoxiao(['template', '-o', 'visits.csv'], { cwd });
  expect([kept.status, kept.stdout, kept.stderr]).toEqual([
    73,
    '',
    'baoxiao: cannot write visits.csv: it is there already; give --force to replace it, EEXIST\n',
  ]);
  expect(readFileSync(join(cwd, 'visits.csv'), 'utf8')).toBe('mine');
  const replaced = await baoxiao(['template', '-o', 'visits.csv', '--force'], { cwd });
  expect([replaced.status, readFileSync(join(cwd, 'visits.csv'), 'utf8')]).toEqual([
    0,
    (await baoxiao(['template'])).stdout,
  ]);
});
