import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { baoxiao, folder, type Run, visits } from './support.ts';

const TIELING = ['calc', '--city', 'tieling', '--status', 'active'];
const ALL = '0/未定级, 1/一级, 2/二级, 3/三级';
const CITIES = 'chongqing/重庆市, sanmenxia/三门峡市, shiyan/十堰市, tieling/铁岭市, zaozhuang/枣庄市';
const AMOUNT = 'yuan in digits, such as 1234.56, 1,234.56 or ¥800';
const DATE = '2023-03-05, 2023/3/5, 2023.3.5, 20230305 or 2023年3月5日, then if need be a blank and 09:30 or 09:30:15';
const DIGITS = 'write plain digits: no full-width digits, no exponent, no plus sign, no unit';

/** Whatever is wrong, it is told on standard error alone, and not in the words of Node. */
function expectFailure({ stdout, stderr, status }: Run, expected: number): void {
  expect(stderr).not.toMatch(/^\s+at |node:internal|Error:/m);
  expect([stdout, status]).toEqual(['', expected]);
}

/** A problem's three lines in English. */
function told(what: string, expected: string, fix: string): string {
  return `baoxiao: ${what}\n  expected: ${expected}\n  fix: ${fix}\n`;
}

describe('a value of a flag', () => {
  const at = (field: string) => `--visit number 1, field ${field}`;
  test.each<[string, string[], string]>([
    [
      'unknown region',
      ['calc', '--city', '北京', '--status', 'active', ...visits('2023-03-05,3,800')],
      told('--city: there are no rules for "北京"', `${CITIES}, or its division code`, 'name one of these regions'),
    ],
    [
      'unknown status',
      ['calc', '--city', 'tieling', '--status', 'student', ...visits('2023-03-05,3,800')],
      told('--status: "student" is not known here', 'active/在职, retired/退休', 'use one of these values'),
    ],
    [
      'enrollment of another region',
      [...TIELING, '--enrollment', 'individual-1', ...visits('2023-03-05,3,800')],
      told(
        '--enrollment: Tieling has no enrollment kind "individual-1"',
        'employer/随单位参保, flexible/灵活就业, pool-only/单建统筹',
        'use one of these kinds; leave it out for enrollment through an employer',
      ),
    ],
    [
      'unknown tier',
      [...TIELING, ...visits('2023-03-05,4,800')],
      told(`${at('tier')}: "4" is not known here`, ALL, 'use one of these values'),
    ],
    [
      'no date',
      [...TIELING, ...visits('yesterday,3,800')],
      told(`${at('date')}: "yesterday" is not a date`, DATE, 'write it in one of these forms'),
    ],
    [
      'a day that the calendar does not have',
      [...TIELING, ...visits('2023-02-30,3,800')],
      told(
        `${at('date')}: "2023-02-30" is not a day of the calendar`,
        'a day that exists',
        'check the month and the day',
      ),
    ],
    [
      'no amount',
      [...TIELING, ...visits('2023-03-05,3,eight')],
      told(`${at('amount')}: "eight" is not an amount`, AMOUNT, DIGITS),
    ],
    [
      'full-width digits',
      [...TIELING, ...visits('2023-03-05,3,８００')],
      told(`${at('amount')}: "８００" is not an amount`, AMOUNT, DIGITS),
    ],
    [
      'three decimals',
      [...TIELING, ...visits('2023-03-05,3,800.125')],
      told(
        `${at('amount')}: "800.125" has more than two decimals`,
        'at most two decimals',
        'write the amount to the fen, as it is on the bill',
      ),
    ],
    [
      'an amount above the bound',
      [...TIELING, ...visits('2023-03-05,3,100000000')],
      told(
        `${at('amount')}: "100000000" is too large`,
        'at most 99,999,999.99 yuan',
        'check the amount and that it is in yuan',
      ),
    ],
    [
      'more in scope than was paid',
      [...TIELING, ...visits('2023-03-05,3,800,eligible=800.01')],
      told(
        `${at('eligible')}: the in-scope amount "800.01" is more than the whole, 800`,
        'an in-scope amount no larger than the whole',
        'check the two amounts',
      ),
    ],
    [
      'the second of two visits',
      [...TIELING, ...visits('2023-03-05,3,800', '2023-03-05,9,800')],
      told('--visit number 2, field tier: "9" is not known here', ALL, 'use one of these values'),
    ],
    [
      'a thousands comma without quotes',
      [...TIELING, ...visits('2023-03-05,3,1,420.50')],
      told(
        '--visit number 1: "420.50" is not key=value',
        'DATE,TIER,AMOUNT and then key=value, or key=value throughout',
        'name the field; put double quotes around a value that holds a comma',
      ),
    ],
    [
      'a field given twice',
      [...TIELING, ...visits('2023-03-05,3,800,机构级别=2')],
      told(
        '--visit number 1, field 机构级别: gives the same field as tier',
        'each field once',
        'leave one of them out',
      ),
    ],
    [
      'a negative opening balance',
      [...TIELING, '--reimbursed-so-far', '-5', ...visits('2023-03-05,3,800')],
      told(
        '--reimbursed-so-far: "-5" is negative, but this is no refund',
        'zero or more; only the amount and the in-scope amount of a refund are negative',
        'drop the minus; a refund is a row of its own with a negative amount',
      ),
    ],
    [
      'two members',
      [...TIELING, ...visits('2023-03-05,3,800,member=甲', '2023-03-06,3,800,member=乙')],
      told(
        '--visit number 2, field member: "乙" is not the same member as "甲" in --visit number 1',
        'visits of one member',
        'use `baoxiao batch` for several members',
      ),
    ],
    [
      'no status',
      ['calc', '--city', 'tieling', ...visits('2023-03-05,3,800')],
      told(
        '--status: it is not said whether the member works or is retired',
        'active or retired, or the day of retirement in retired_on',
        'give --status or --retired-on, or put it into the profile or a column status',
      ),
    ],
  ])('%s', async (_, args, stderr) => {
    const run = await baoxiao(args);
    expectFailure(run, 2);
    expect(run.stderr).toBe(stderr);
  });

  test('refunds without an original are told in the order of the input', async () => {
    const run = await baoxiao([...TIELING, ...visits('2023-03-05,3,-800', '2023-03-04,3,-700')]);
    expectFailure(run, 2);
    expect(run.stderr.match(/--visit number \d/g)).toEqual(['--visit number 1', '--visit number 2']);
    expect(run.stderr).toContain('the settlement that this refund takes back is not there');
  });

  test('in Chinese', async () => {
    const run = await baoxiao([...TIELING, ...visits('2023-02-30,9,80O'), '--lang', 'zh']);
    expectFailure(run, 2);
    expect(run.stderr).toBe(
      'baoxiao: 第 1 个 --visit“date”字段："2023-02-30" 在日历上不存在\n  应为：日历上存在的日期\n  改法：请核对月份和日期\n' +
        'baoxiao: 第 1 个 --visit“tier”字段：无法识别 "9"\n  应为：0/未定级、1/一级、2/二级、3/三级\n  改法：请改为上述值之一\n' +
        'baoxiao: 第 1 个 --visit“amount”字段："80O" 不是金额\n  应为：以元为单位的数字，如 1234.56、1,234.56、¥800\n' +
        '  改法：请改为半角数字；不用全角数字、科学计数法、正号和单位\n',
    );
  });
});

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
      'of a workbook',
      Buffer.from('504b030414000600080000002100', 'hex'),
      told(
        'visits.csv: this is a workbook (or an archive), not CSV',
        'a CSV file',
        'open it in the spreadsheet program, choose Save As and the type "CSV UTF-8 (Comma delimited)"',
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
    ['not JSON', '{"city":\n"tieling"', 'profile.json, line 2: this is not a JSON object'],
    ['a list', '[]', 'profile.json, line 1: this is not a JSON object'],
    ['of an unknown field', '{"name": "x"}', 'profile.json: there is no field "name"'],
    ['with a number', '{"overall_limit": 500}', 'profile.json, column overall_limit: "500" is not in quotes'],
    ['of an unknown city', '{"city": "beijing"}', 'profile.json, column city: there are no rules for "beijing"'],
  ])('%s', async (_, content, what) => {
    const cwd = folder();
    writeFileSync(join(cwd, 'profile.json'), content);
    const run = await baoxiao([...TIELING, '--profile', 'profile.json', ...visits('2023-03-05,3,800')], { cwd });
    expectFailure(run, 65);
    expect(run.stderr.split('\n')[0]).toBe(`baoxiao: ${what}`);
    expect(run.stderr).toMatch(/\n {2}expected: .*\n {2}fix: .*\n$/);
  });
});

describe('usage', () => {
  test.each<[string, string[], string, string]>([
    ['unknown option', [...TIELING, '--visitz', 'x'], 'there is no option --visitz', 'baoxiao calc'],
    ['option twice', [...TIELING, '--city', 'tieling'], 'option --city is given more than once', 'baoxiao calc'],
    ['option without a value', ['calc', '--city'], 'option --city <region> needs a value', 'baoxiao calc'],
    [
      'another option for a value',
      ['calc', '--city', '--status', 'x'],
      'option --city <region> needs a value',
      'baoxiao calc',
    ],
    ['an empty value', [...TIELING, '--visits', ''], 'option --visits <file> needs a value', 'baoxiao calc'],
    ['unknown command', ['clac'], 'there is no command clac', 'baoxiao'],
    [
      'bad --format',
      [...TIELING, '--format', 'xml'],
      '--format: "xml" is none of table, json, csv, md',
      'baoxiao calc',
    ],
    ['no visits', TIELING, 'no visits: give them with --visit or --visits', 'baoxiao calc'],
    ['too many arguments', ['calc', 'visits.csv'], 'too many arguments', 'baoxiao calc'],
    ['unknown schema', ['schema', 'policies'], 'name: "policies" is none of result', 'baoxiao schema'],
    ['no schema', ['schema'], 'argument name is missing', 'baoxiao schema'],
    ['unknown language', [...TIELING, '--lang', 'fr'], '--lang or BAOXIAO_LANG is none of zh, en', 'baoxiao calc'],
  ])('%s', async (_, args, what, command) => {
    const run = await baoxiao(args);
    expectFailure(run, 2);
    const lines = run.stderr.trimEnd().split('\n');
    expect([lines[0], lines.at(-1)]).toEqual([`baoxiao: ${what}`, `  see: ${command} --help`]);
  });

  test.each([
    [['calc', '--formt', 'csv'], '--format'],
    [['calc', '--reimbursed-so-fa', '1'], '--reimbursed-so-far'],
    [['tmplate'], 'template'],
  ])('%j is answered with a suggestion', async (args, suggestion) => {
    const [en, zh] = await Promise.all([baoxiao(args), baoxiao([...args, '--lang', 'zh'])]);
    expectFailure(en, 2);
    expect(en.stderr).toContain(`\n  did you mean ${suggestion}?\n`);
    expect(zh.stderr).toContain(`\n  您是否要用 ${suggestion}？\n`);
  });

  test('in Chinese', async () => {
    const run = await baoxiao([...TIELING, '--format', 'xml', '--lang', 'zh']);
    expectFailure(run, 2);
    expect(run.stderr).toBe(
      'baoxiao: --format 的值 "xml" 无效，可用：table、json、csv、md\n  用法见：baoxiao calc --help\n',
    );
  });
});
