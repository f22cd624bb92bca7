import { lstatSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { expectFailure } from './failure.ts';
import { baoxiao, folder, shell, visits } from './support.ts';

const TIELING = ['calc', '--city', 'tieling', '--status', 'active'];
const CALC = [...TIELING, ...visits('2023-03-05,3,800', '2023-04-10,1,420.50')];
const FORMATS = ['table', 'json', 'csv', 'md'];

// (800 − 300) × 50 % = 250; 420.50 × 60 % = 252.30; 502.30 / 3000 is 16 %
const IN_CHINESE = `\
2 次就诊共可报销 502.30 元，自己负担 718.20 元；2023 年的限额还剩 2497.70 元。

┌──────────────────────────────────────────────────────────────────────────┐
│             机构  政策范围    起付  支付    基金    个人        年度限额 │
│ 就诊日期    级别    内费用    标准  比例    支付    负担       已用/限额 │
├──────────────────────────────────────────────────────────────────────────┤
│ 2023-03-05  三级    800.00  300.00   50%  250.00  550.00  250.00/3000.00 │
│             未填政策范围内费用，暂按总费用全额估算，实际可能偏少         │
│ 2023-04-10  一级    420.50    0.00   60%  252.30  168.20  502.30/3000.00 │
│             未填政策范围内费用，暂按总费用全额估算，实际可能偏少         │
├──────────────────────────────────────────────────────────────────────────┤
│ 合计 2 次          1220.50  300.00        502.30  718.20                 │
└──────────────────────────────────────────────────────────────────────────┘

铁岭市 2023 年：就诊 2 次
  年度限额 ████░░░░░░░░░░░░░░░░░░░░  16%  已用 502.30 / 3000.00，剩余 2497.70
  起付线   ████████████████████████ 100%  已累计 300.00，已满

依据《铁岭市职工基本医疗保险门诊共济保障实施细则》（无文号）2022-11-16 印发的文本；此后的政策调整未
收录，请以当地最新规定为准。
`;

const IN_ENGLISH = `\
These 2 visits pay 502.30 yuan; you bear 718.20; 2497.70 is left of the 2023 cap.

┌───────────────────────────────────────────────────────────────────────────┐
│                        In  Deduct-          Reim-   Self-        Cap used │
│ Date        Tier    scope     ible  Ratio  bursed    paid           / cap │
├───────────────────────────────────────────────────────────────────────────┤
│ 2023-03-05  3      800.00   300.00    50%  250.00  550.00  250.00/3000.00 │
│             whole cost taken as in scope; less may be paid                │
│ 2023-04-10  1      420.50     0.00    60%  252.30  168.20  502.30/3000.00 │
│             whole cost taken as in scope; less may be paid                │
├───────────────────────────────────────────────────────────────────────────┤
│ Total (2)         1220.50   300.00         502.30  718.20                 │
└───────────────────────────────────────────────────────────────────────────┘

Tieling 2023: 2 visits
  Cap        ████░░░░░░░░░░░░░░░░░░░░  16%  used 502.30 of 3000.00, 2497.70 left
  Deductible ████████████████████████ 100%  300.00 paid, met

Computed from: Tieling rules on mutual outpatient cover under employee basic medical insurance (no
number), as issued on 2022-11-16; later changes are not in it: the rules in force count.
`;

describe('the table', () => {
  test('in Chinese', async () => {
    expect(await baoxiao([...CALC, '--lang', 'zh'])).toEqual({ stdout: IN_CHINESE, stderr: '', status: 0 });
  });

  test('in English', async () => {
    expect(await baoxiao(CALC)).toEqual({ stdout: IN_ENGLISH, stderr: '', status: 0 });
  });

  test('--brief prints the answer alone, in every format that a person reads', async () => {
    const answer =
      'These 2 visits pay 502.30 yuan; you bear 718.20; 2497.70 is left of the 2023 cap; ' +
      'whole cost taken as in scope; less may be paid.';
    const run = async (...flags: string[]) => (await baoxiao([...CALC, '--brief', ...flags])).stdout;
    expect((await run()).replaceAll('\n', ' ')).toBe(`${answer} `);
    expect(await run('--format', 'md')).toBe(`**${answer}**\n`);
    expect(await run('--format', 'html')).toContain(`<p class="strong">${answer}</p>\n</div>\n</main>`);
    for (const flags of [['--explain'], ['--format', 'csv'], ['--format', 'json']]) {
      expectFailure(await baoxiao([...CALC, '--brief', ...flags]), 2);
    }
  });

  test('a visit that is not paid, and one of two regions, are answered for what they are', async () => {
    // 铁岭 六: not designated; 枣庄 五: (300 − 200) × 70 % = 70 of 1,500.
    const refused = ['calc', '--city', 'tieling', '--status', 'active', '--visit', '2023-03-05,3,800,designated=no'];
    expect((await baoxiao([...refused, '--brief'])).stdout).toBe(
      'This visit is not paid: not a designated institution (Art. 6); you bear 800.00 yuan.\n',
    );
    const stdin = 'city,status,date,tier,amount\ntieling,active,2023-03-05,3,800\nzaozhuang,active,2023-03-06,1,300\n';
    expect((await baoxiao(['calc', '--visits', '-', '--brief'], { stdin })).stdout).toBe(
      'These 2 visits pay 320.00 yuan; you bear 780.00; 2750.00 is left of the 2023 cap in Tieling; 1430.00\nis left of the 2023 cap in Zaozhuang; whole cost taken as in scope; less may be paid.\n',
    );
  });

  test.each([
    // (800 − 300) × 50 %; what is out of scope is borne too.
    [['2023-03-05,3,1200,eligible=800'], [], '可报销 250.00 元，自己负担 950.00 元；2023 年的限额还剩 2750.00 元。'],
    [
      ['2023-03-05,3,1200,eligible=800'],
      ['--account-balance', '300'],
      '自己负担 950.00 元；个人账户付 300.00 元，现金付 650.00 元；2023 年',
    ],
    [
      ['2023-03-05,3,1200,eligible=800', '2023-03-06,3,100,eligible=100,category=chronic'],
      [],
      '2 次就诊共可报销 250.00 元，自己负担 1050.00 元；其中 1 次不予支付；2023 年的限额还剩 2750.00 元。',
    ],
    [
      ['2023-03-05,3,1200,eligible=800', '2023-03-06,3,-1200,eligible=-800'],
      [],
      '2 次就诊共可报销 0.00 元，自己负担 0.00 元；2023 年的限额还剩 3000.00 元。',
    ],
    // (1200 − 300) × 50 %
    [
      ['2023-03-05,3,1200'],
      [],
      '可报销 450.00 元，自己负担 750.00 元；2023 年的限额还剩 2550.00 元；未填政策范围内费用',
    ],
  ])('of %j %j it says what is borne, refused and taken for granted', async (records, flags, said) => {
    const member = ['--city', 'tieling', '--status', 'active', '--lang', 'zh', ...flags];
    const { stdout } = await baoxiao([
      'calc',
      ...member,
      '--brief',
      ...records.flatMap((record) => ['--visit', record]),
    ]);
    expect(stdout.replaceAll('\n', '')).toContain(said);
  });

  test('--quiet leaves out what the result rests on', async () => {
    const { stdout } = await baoxiao([...CALC, '--quiet']);
    expect(stdout).toBe(IN_ENGLISH.slice(0, IN_ENGLISH.indexOf('\nComputed from')));
  });

  test('is 100 columns wide off a terminal, whatever COLUMNS says', async () => {
    expect((await baoxiao(CALC, { env: { COLUMNS: '40' } })).stdout).toBe(IN_ENGLISH);
  });
});

describe('the language', () => {
  const chinese = { LC_ALL: 'zh_CN.UTF-8', LANG: 'zh_CN.UTF-8' };
  test.each([
    ['the locale', [], chinese, IN_CHINESE],
    ['LANG, where nothing else is set', [], { LC_ALL: '', LANG: 'zh_CN.UTF-8' }, IN_CHINESE],
    ['LC_ALL before LANG', [], { LANG: 'zh_CN.UTF-8' }, IN_ENGLISH],
    ['BAOXIAO_LANG before the locale', [], { ...chinese, BAOXIAO_LANG: 'en' }, IN_ENGLISH],
    ['--lang before BAOXIAO_LANG', ['--lang=zh'], { BAOXIAO_LANG: 'en' }, IN_CHINESE],
  ])('is told by %s', async (_, flags, env, expected) => {
    expect((await baoxiao([...CALC, ...flags], { env })).stdout).toBe(expected);
  });

  test.each(['json', 'csv'])('makes no difference to %s', async (format) => {
    const [zh, en] = await Promise.all(
      ['zh', 'en'].map((lang) => baoxiao([...CALC, '--format', format, '--lang', lang])),
    );
    expect(zh?.stdout).toBe(en?.stdout);
    expect(zh?.stdout).toContain('252.30');
  });
});

describe('the formats', () => {
  test('CSV holds the fields given and the output columns', async () => {
    expect((await baoxiao([...CALC, '--format', 'csv'])).stdout).toBe(
      'date,tier,amount,reason,first_self_pay,deductible,ratio,reimbursed,self_paid,' +
        'deductible_paid,cap_used,cap_limit,cap_left,notes\n' +
        '2023-03-05,3,800,,0.00,300.00,50,250.00,550.00,300.00,250.00,3000.00,2750.00,eligible-assumed\n' +
        '2023-04-10,1,420.50,,0.00,0.00,60,252.30,168.20,300.00,502.30,3000.00,2497.70,eligible-assumed\n',
    );
  });

  test('CSV has --prefix before the output columns only, and more columns where a limit or a balance is given', async () => {
    const given = ['--overall-limit', '1000', '--account-balance', '100', '--prefix', 'bx_', '--format', 'csv'];
    const [header = []] = parse((await baoxiao([...CALC, ...given])).stdout) as string[][];
    expect(header.slice(0, 4)).toEqual(['date', 'tier', 'amount', 'bx_reason']);
    expect(header.slice(-4)).toEqual(['bx_pool_paid', 'bx_large_sum_paid', 'bx_account_paid', 'bx_cash_paid']);
  });

  test('Markdown is a table of its own', async () => {
    const { stdout } = await baoxiao([...CALC, '--format', 'md', '--lang', 'zh']);
    expect(stdout).toContain('| 就诊日期 | 机构级别 | 政策范围内费用 |');
    expect(stdout).toContain('| **合计 2 次** |  | **1220.50** | **300.00** |  | **502.30** | **718.20** |');
  });
});

describe('-o FILE', () => {
  test.each(FORMATS)('writes what standard output would carry, as %s', async (format) => {
    const cwd = folder();
    const args = [...CALC, '--format', format];
    const [shown, { stdout, stderr, status }] = await Promise.all([
      baoxiao(args),
      baoxiao([...args, '-o', 'out'], { cwd }),
    ]);
    expect([stdout, stderr, status]).toEqual(['', '', 0]);
    expect(readFileSync(join(cwd, 'out'), 'utf8')).toBe(shown.stdout);
    expect(readdirSync(cwd)).toEqual(['out']);
  });

  test('- is standard output', async () => {
    expect((await baoxiao([...CALC, '-o', '-'])).stdout).toBe(IN_ENGLISH);
  });

  test('carries no colour', async () => {
    const cwd = folder();
    await baoxiao([...CALC, '-o', 'out'], { cwd });
    expect(readFileSync(join(cwd, 'out'), 'utf8')).toBe(IN_ENGLISH);
  });

  test('leaves the file that is there as it is when the input is bad', async () => {
    const cwd = folder();
    writeFileSync(join(cwd, 'out'), 'before');
    const { status } = await baoxiao([...CALC, '--visit', '2023-02-30,3,1', '-o', 'out'], { cwd });
    expect(status).toBe(2);
    expect(readFileSync(join(cwd, 'out'), 'utf8')).toBe('before');
    expect(readdirSync(cwd)).toEqual(['out']);
  });

  test.each([
    ['a folder that is not there', 'nowhere/out'],
    ['a folder that is a file', 'file/out'],
    ['a folder', 'taken'],
  ])('into %s ends with 73 and leaves nothing behind', async (_, path) => {
    const cwd = folder();
    mkdirSync(join(cwd, 'taken'));
    writeFileSync(join(cwd, 'file'), '');
    const { stdout, stderr, status } = await baoxiao([...CALC, '-o', path], { cwd });
    expect([stdout, status]).toEqual(['', 73]);
    expect(stderr).toMatch(new RegExp(`^baoxiao: cannot write ${path}: `));
    expect(readdirSync(cwd).sort()).toEqual(['file', 'taken']);
  });

  test('goes through a link to the file, and leaves a device a device', async () => {
    const cwd = folder();
    writeFileSync(join(cwd, 'file'), '');
    symlinkSync('file', join(cwd, 'link'));
    symlinkSync('/dev/null', join(cwd, 'null'));
    const batch = ['batch', '--city', 'tieling', '--status', 'active', '--all-eligible', '--one-member', '-'];
    const stdin = 'date,tier,amount\n2023-03-05,3,800\n';
    await baoxiao([...CALC, '-o', 'link'], { cwd });
    expect(readFileSync(join(cwd, 'file'), 'utf8')).toBe(IN_ENGLISH);
    await baoxiao([...batch, '-o', 'link'], { cwd, stdin });
    expect(readFileSync(join(cwd, 'file'), 'utf8')).toContain(',250.00,550.00,');
    await baoxiao([...CALC, '-o', 'null'], { cwd });
    await baoxiao([...batch, '-o', 'null'], { cwd, stdin });
    expect(readdirSync(cwd).filter((name) => lstatSync(join(cwd, name)).isSymbolicLink())).toEqual(['link', 'null']);
  });

  test('writes to a pipe', async () => {
    const { stdout } = await shell(`baoxiao ${CALC.join(' ')} -o >(cat); wait`);
    expect(stdout).toBe(IN_ENGLISH);
  });
});

describe('colour off a terminal', () => {
  test.each([
    ['none', [], {}, false],
    ['FORCE_COLOR=1', [], { FORCE_COLOR: '1' }, true],
    ['FORCE_COLOR=1 before NO_COLOR', [], { FORCE_COLOR: '1', NO_COLOR: '1' }, true],
    ['FORCE_COLOR=0', [], { FORCE_COLOR: '0' }, false],
    ['--no-color before FORCE_COLOR', ['--no-color'], { FORCE_COLOR: '1' }, false],
  ])('%s', async (_, flags, env, colored) => {
    const { stdout, stderr } = await baoxiao([...CALC, ...flags], { env });
    expect(stdout.includes('\u001b[')).toBe(colored);
    expect(stripVTControlCharacters(stdout)).toBe(IN_ENGLISH);
    expect(stderr).toBe('');
  });
});
