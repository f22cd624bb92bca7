import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { DATE, expectFailure, TIELING, told } from './failure.ts';
import { baoxiao, folder, visits } from './support.ts';

describe('a file', () => {
  const HEADER = 'date,tier,amount\n';
  const tiers = 'tier, 机构级别, 医院等级, 处方机构级别, dedc_hosp_lv, medinslv, hosp_lv';
  test.each<[string, string | Uint8Array, string]>([
    ['empty', '', told('visits.csv: the file is empty', 'a header and at least one visit', 'name another file')],
    [
      'with a header alone',
      HEADER,
      told('visits.csv: there is a header but no visit', 'at least one visit below the header', 'add visits'),
    ],
    [
      'without a column',
      'date,amount\n2023-03-05,800\n',
      told(
        'visits.csv, line 1, column tier: the header has no column tier',
        `one of these names: ${tiers}`,
        'the first line has to be the header; `baoxiao template` prints one',
      ),
    ],
    [
      'with two columns for one field',
      'date,tier,amount,AMOUNT\n2023-03-05,3,800,800\n',
      told(
        'visits.csv, line 1, column AMOUNT: column 4, AMOUNT, repeats column 3, amount',
        'each name once',
        'remove or rename one of the two',
      ),
    ],
    [
      'of a row too wide',
      `${HEADER}2023-03-05,3,1,420.50\n`,
      told(
        'visits.csv, line 2: this row has 4 columns, the header has 3',
        '3 columns',
        'put double quotes around a value that holds a comma, amounts such as 1,234.00 too',
      ),
    ],
    [
      'with a quote that does not close, found by its first line',
      `${HEADER}2023-03-04,3,800\n2023-03-05,3,"800\n2023-03-06,3,800\n`,
      told(
        'visits.csv, line 3: double quotes do not match, the one that opens in line 3',
        'quotes around the whole value, and quotes in it doubled',
        'add or remove a double quote',
      ),
    ],
    [
      'with full-width commas',
      `${HEADER}2023-03-05，3，800\n`,
      told(
        'visits.csv, line 2: "2023-03-05，3，800" is separated by full-width commas',
        'plain commas',
        'replace ， by , where it separates',
      ),
    ],
    [
      'of bytes',
      Buffer.from('7f454c4602010100000000000000000003003e00', 'hex'),
      told(
        'visits.csv: this is not a text file',
        'a text file',
        'export it as CSV; give --encoding utf-16 where it is UTF-16 text without a mark',
      ),
    ],
    [
      'that begins like a workbook',
      Buffer.from('504b030414000600080000002100', 'hex'),
      told(
        'visits.csv: the workbook is damaged',
        'a whole .xlsx workbook',
        'fetch the file again; or open it in the spreadsheet program and save it as .xlsx, or as "CSV UTF-8 (Comma delimited)"',
      ),
    ],
    [
      'with escape sequences, which are shown and not sent',
      `${HEADER}\u001b]0;title\u00072023,3,800\n`,
      told(
        'visits.csv, line 2, column date: "\\u{1b}]0;title\\u{7}2023" is not a date',
        DATE,
        'write it in one of these forms',
      ),
    ],
  ])('%s', async (_, content, stderr) => {
    const cwd = folder();
    writeFileSync(join(cwd, 'visits.csv'), content);
    const run = await baoxiao([...TIELING, '--visits', 'visits.csv'], { cwd });
    expectFailure(run, 65);
    expect(run.stderr).toBe(stderr);
  });

  test('lines are physical ones, and columns are named as in the file', async () => {
    const stdin = '就诊日期,机构级别,总费用,医疗机构\n\n2023-03-05,三级,800,"示例\n医院"\n2023-03-06,四级,800,\n';
    const run = await baoxiao([...TIELING, '--visits', '-', '--lang', 'zh'], { stdin });
    expectFailure(run, 65);
    expect(run.stderr).toContain('baoxiao: 标准输入 第 5 行“机构级别”列：无法识别 "四级"\n');
  });

  test.each([
    ['19 rows of one problem', 19, 19, undefined],
    ['20', 20, 20, undefined],
    ['21', 21, 20, '1 more problem not shown'],
    ['25', 25, 20, '5 more problems not shown'],
  ])('all problems at once, up to 20 and then a count: %s', async (_, rows, shown, more) => {
    const stdin = HEADER + '2023-03-05,9,800\n'.repeat(rows);
    const run = await baoxiao([...TIELING, '--visits', '-'], { stdin });
    expectFailure(run, 65);
    expect(run.stderr.match(/"9" is not known here/g)).toHaveLength(shown);
    expect(run.stderr).toContain(`standard input, line ${shown + 1}, column tier`);
    expect(/\d+ more.*/.exec(run.stderr)?.[0]).toBe(more);
  });

  test.each([
    ['--visits', 'nowhere.csv', 'there is no such file'],
    ['--visits', 'taken', 'this is a directory'],
    ['--profile', 'nowhere.json', 'there is no such file'],
    ['--profile', 'taken', 'this is a directory'],
  ])('that cannot be read: %s %s', async (flag, path, what) => {
    const cwd = folder();
    mkdirSync(join(cwd, 'taken'));
    const run = await baoxiao([...TIELING, flag, path, ...visits('2023-03-05,3,800')], { cwd });
    expectFailure(run, 66);
    expect(run.stderr).toMatch(new RegExp(`^baoxiao: ${path}: ${what}\n  expected: .*\n  fix: .*\n$`));
  });

  test('with a void record is told what to leave out', async () => {
    const stdin = 'date,tier,amount,vali_flag\n2023-03-05,3,800,0\n';
    const run = await baoxiao([...TIELING, '--visits', '-'], { stdin });
    expectFailure(run, 65);
    expect(run.stderr).toMatch(/standard input, line 2, column vali_flag: this record is marked as void/);
  });
});

describe('a profile', () => {
  test.each([
    ['not JSON', '{"city":\n"tieling"', 'profile.json, line 2, column 10: this is not a JSON object'],
    ['a list', '[]', 'profile.json, line 1, column 1: this is not a JSON object'],
    ['of an unknown field', '{"name": "x"}', 'profile.json, line 1, column name: there is no field "name"'],
    ['with a number', '{"overall_limit": 500}', 'profile.json, line 1, column overall_limit: "500" is not in quotes'],
    ['of brackets without end', '['.repeat(200_000), 'profile.json, line 1, column 65: this is not a JSON object'],
    ['of more than a megabyte', ' '.repeat((1 << 20) + 1), 'profile.json: the file is larger than 1 MiB'],
    [
      'of an unknown city',
      '{"city": "beijing"}',
      'profile.json, line 1, column city: there are no rules for "beijing"',
    ],
  ])('%s', async (_, content, what) => {
    const cwd = folder();
    writeFileSync(join(cwd, 'profile.json'), content);
    const run = await baoxiao([...TIELING, '--profile', 'profile.json', ...visits('2023-03-05,3,800')], { cwd });
    expectFailure(run, 65);
    expect(run.stderr.split('\n')[0]).toBe(`baoxiao: ${what}`);
    expect(run.stderr).toMatch(/\n {2}expected: .*\n {2}fix: .*\n$/);
  });
});

test('a ledger of brackets without end is none', async () => {
  const cwd = folder();
  writeFileSync(join(cwd, 'l'), `${'['.repeat(200_000)}${']'.repeat(200_000)}\n`);
  writeFileSync(join(cwd, 'v.csv'), 'member,city,status,date,institution,tier,amount,eligible\n');
  const { status, stderr } = await baoxiao(['batch', 'v.csv', '--ledger-in', 'l'], { cwd });
  expect([status, stderr.split('\n')[0]]).toEqual([65, expect.stringMatching(/^baoxiao: l, line 1: /)]);
});
