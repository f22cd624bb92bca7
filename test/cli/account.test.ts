import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import * as regions from '../../src/cities/index.ts';
import { policyJson } from '../../src/output/policy-json.ts';
import { hashOf } from '../../src/policy/hash.ts';
import { expectFailure } from './failure.ts';
import { baoxiao, folder, ROOT } from './support.ts';

const WORKING = ['account', '--city', 'zaozhuang', '--status', 'active', '--base', '5000'];
const SPAN = ['--from', '2023-12', '--to', '2024-01'];

describe('account', () => {
  test('shows deposits with their arithmetic, what the other reading brings, and each year', async () => {
    // 5000.00 × 2.25 % = 112.50 or × 4.25 % = 212.50; from 2024 × 2 % = 100.00; employer × 7 % = 350.00
    const { stdout, stderr, status } = await baoxiao([...WORKING, ...SPAN]);
    expect([stderr, status]).toEqual(['', 0]);
    const lines = stdout.split('\n').map((line) => line.replace(/[│ ]+/g, ' ').trim());
    expect(lines).toContain('Zaozhuang: deposits into the personal account, 2023-12 to 2024-01');
    expect(lines).toContain('2023-12 working 112.50 5000.00 × 2.25 % 350.00 100.00 Art. 7(1), 10 ZZ-A11');
    expect(lines).toContain('2024-01 working 100.00 5000.00 × 2 % 350.00 100.00 Art. 7(1), 10');
    expect(lines).toContain('2023 1 0 112.50 350.00 100.00');
    expect(lines).toContain('2023 in all: 112.50 yuan as chosen, 212.50 on the other reading.');
    expect(stdout).toContain('little\n');
  });

  test('speaks Chinese, and says in words why a month is not computed', async () => {
    const { stdout } = await baoxiao([
      ...['account', '--lang', 'zh', '--city', '枣庄', '--status', '退休', '--birth', '1957年3月'],
      ...['--average-pension', '2023=3300', '--months', '2023-12,2024-01', '--without-benefits', '2024-01'],
    ]);
    const lines = stdout.split('\n').map((line) => line.replace(/[│ ]+/g, ' ').trim());
    expect(lines).toContain('2023-12 退休 - 当月执行此前的办法，本文件没有写，未计算 第七条（二）1 ZZ-A13');
    expect(lines).toContain('2024-01 退休 0.00 当月不在待遇享受期内，不计入 第七条 ZZ-A27');
    expect(lines).toContain('2023 1 1 0.00');
  });

  test('writes CSV, a line a month, with the sum of the year so far', async () => {
    const { stdout } = await baoxiao([...WORKING, ...SPAN, '--civil-servant-base', '7000', '--format', 'csv']);
    // 7000.00 × 2.5 % = 175.00 on top
    expect(stdout).toBe(
      `${[
        'month,status,age,deposit,deposit_percent,deposit_of,deposit_reason,deposit_article,supplement,supplement_percent,supplement_of,supplement_reason,supplement_article,other_reading,employer_contribution,member_contribution,contribution_article,year_so_far,notes',
        '2023-12,active,,112.50,2.25,5000.00,,七(一),175.00,2.5,7000.00,,七(三),212.50,350.00,100.00,十,287.50,ZZ-A11;ZZ-A15',
        '2024-01,active,,100.00,2,5000.00,,七(一),175.00,2.5,7000.00,,七(三),,350.00,100.00,十,275.00,ZZ-A15',
      ].join('\n')}\n`,
    );
  });

  test('writes JSON, the same in every language, with years and the readings relied on', async () => {
    const args = ['account', '--city', 'shiyan', '--status', 'active', '--base', '5000'];
    const [en, zh] = await Promise.all(
      ['en', 'zh'].map((lang) =>
        baoxiao([...args, '--from', '2023-12', '--to', '2024-01', '--format', 'json', '--lang', lang]),
      ),
    );
    expect(zh).toEqual(en);
    expect(JSON.parse(en?.stdout ?? '')).toMatchObject({
      schema: 'baoxiao.account/1',
      policies: { shiyan: hashOf(regions.shiyan) },
      member: { city: 'shiyan', enrollment: 'employer', retired_on: null, birth: null, civil_servant: false },
      months: [
        { month: '2023-12', deposit: '100.00', deposit_reason: null, year_so_far: '100.00', notes: [] },
        { month: '2024-01', deposit: null, deposit_reason: 'after-last', year_so_far: '0.00', notes: ['SY-A03'] },
      ],
      years: [
        { year: 2023, deposited: '100.00', other_reading: null, months: 1, refused: 0 },
        { year: 2024, deposited: '0.00', months: 1, refused: 1 },
      ],
      assumptions: [{ id: 'SY-A03', article: '第二十五条' }],
    });
    const extended = await baoxiao([...args, '--months', '2024-01', '--assume-extended', '--format', 'csv']);
    expect(extended.stdout).toContain('\n2024-01,active,,100.00,2,5000.00,,十(一),,,,,,,,,,100.00,extended\n');
  });

  test('takes the member from a profile, which calc takes too', async () => {
    const cwd = folder();
    const profile = {
      ...{ city: 'sanmenxia', status: null, retired_on: '2023-06-30', base: '5000', birth: '1963-06' },
      ...{ without_benefits: '2023-05', average_pension: '2022=3000', civil_servant: 'no' },
    };
    writeFileSync(join(cwd, 'p.json'), JSON.stringify(profile));
    const args = ['account', '--profile', 'p.json', '--from', '2023-05', '--to', '2023-07', '--format', 'csv'];
    const { stdout } = await baoxiao(args, { cwd });
    // May without benefits; June 5000.00 × 2 %; July, the month after the procedure, 3000.00 × 2 %
    expect(stdout.split('\n').map((line) => line.split(',').slice(0, 4).join(' '))).toEqual([
      'month status age deposit',
      '2023-05 active 59 0.00',
      '2023-06 active 60 100.00',
      '2023-07 retired 60 60.00',
      '',
    ]);
    const calc = await baoxiao(['calc', '--profile', 'p.json', '--visit', '2023-07-03,2,130', '--format', 'csv'], {
      cwd,
    });
    // (130.00 − 30.00) × 65 % = 65.00
    expect([calc.status, calc.stdout.includes(',65.00,')]).toEqual([0, true]);
  });

  test('writes Markdown, and a file whole', async () => {
    const cwd = folder();
    await baoxiao([...WORKING, ...SPAN, '--format', 'md', '-o', 'a.md'], { cwd });
    expect(readFileSync(join(cwd, 'a.md'), 'utf8')).toContain('| 2024-01 | working | 100.00 | 5000.00 × 2 % |');
  });
});

describe('what is missing or wrong', () => {
  test('an average pension is asked for by the name the text has for it, and by year', async () => {
    const args = ['account', '--city', 'shiyan', '--status', 'retired', '--months', '2023-03'];
    const [en, zh] = await Promise.all(['en', 'zh'].map((lang) => baoxiao([...args, '--lang', lang])));
    expect(en).toEqual({
      stdout: '',
      stderr: [
        'baoxiao: --average-pension: the deposit of 2023-03 is a share of the average basic pension of 2021, which the text does not print',
        '  expected: the average basic pension of 2021 as the region published it, yuan a month',
        '  fix: put average_pension into the profile; `account` takes --average-pension 2021=YUAN too',
        '',
      ].join('\n'),
      status: 2,
    });
    expect(zh?.stderr).toContain('2023-03 的计入要用基本养老金平均水平 2021 年的数，文件中没有印出');
  });

  test.each<[readonly string[], string]>([
    [['--city', 'tieling', '--months', '2023-03'], '--status: '],
    [['--city', 'tieling', '--status', 'active', '--months', '2023-03'], '--base: the deposit of 2023-03'],
    [['--city', 'chongqing', '--status', 'retired', '--months', '2024-03'], '--birth: the deposit of 2024-03'],
    [
      ['--city', 'zaozhuang', '--status', 'active', '--base', '1', '--civil-servant', '--months', '2024-03'],
      '--civil-servant-base: the civil-servant supplement of 2024-03',
    ],
    [['--status', 'active', '--months', '2023-03'], '--city: '],
    [['--city', 'tieling', '--status', 'active', '--base', '1'], 'no months: '],
    [['--city', 'tieling', '--from', '2023-01'], '--from goes with --to only'],
    [['--city', 'tieling', '--to', '2023-01'], '--to goes with --from only'],
    [['--city', 'tieling', '--months', '2023-01', '--from', '2023-01'], '--months and --from'],
    [['--city', 'tieling', '--months', '2023-13'], '--months: "2023-13" is not a month'],
    [['--city', 'tieling', '--from', '2023-05', '--to', '2023-04'], '--to: "2023-04" ends before it begins in 2023-05'],
    [['--city', 'tieling', '--base', 'x', '--months', '2023-01'], '--base: "x" is not an amount'],
    [['--city', 'tieling', '--enrollment', 'rural', '--months', '2023-01'], '--enrollment: '],
    [['--city', 'tieling', '--account-balance', '5', '--months', '2023-01'], '--account-balance'],
  ])('%j', async (args, told) => {
    const run = await baoxiao(['account', ...args]);
    expectFailure(run, 2);
    expect(run.stderr).toContain(told);
  });

  // 铁岭 第十四条: 5,000 × 2 % = 100 working; 60 retired, which is 60 % of the bar of 100.
  test('on paper there is a picture of the months, at a terminal there is none', async () => {
    const member = ['--city', 'tieling', '--base', '5000', '--retired-on', '2023-02-15'];
    const args = ['account', ...member, '--from', '2023-01', '--to', '2023-03'];
    const shown = await baoxiao(args);
    const page = await baoxiao([...args, '--format', 'html']);
    expect(shown.stdout).not.toContain('What each month brings');
    expect(page.stdout).toContain('What each month brings, in yuan');
    expect(page.stdout).toContain('60%');
  });

  test('a profile with a bad or a double value', async () => {
    const cwd = folder();
    writeFileSync(join(cwd, 'bad.json'), '{"city": "tieling", "base": "x", "birth": 1954}');
    writeFileSync(join(cwd, 'twice.json'), '{"city": "tieling", "base": "1", "base": "2"}');
    writeFileSync(join(cwd, 'month.json'), '{"city": "tieling", "birth": "1954-13"}');
    const months = ['--months', '2023-01'];
    const run = async (name: string) => {
      const failed = await baoxiao(['account', '--profile', name, ...months], { cwd });
      expectFailure(failed, 65);
      return failed.stderr;
    };
    expect(await run('bad.json')).toContain('bad.json, line 1, column birth: ');
    expect(await run('twice.json')).toContain('twice.json, line 1, column base: ');
    expect(await run('month.json')).toContain('month.json, line 1, column birth: "1954-13" is not a month');
  });

  test('a region whose rules say nothing of the account', async () => {
    const cwd = folder();
    const { account: _, ...silent } = JSON.parse(await policyJson(regions.tieling));
    writeFileSync(join(cwd, 'p.json'), JSON.stringify(silent));
    const args = ['account', '--policy', 'p.json', '--city', 'tieling', '--status', 'active', '--months', '2023-01'];
    const run = await baoxiao(args, { cwd });
    expectFailure(run, 2);
    expect(run.stderr).toContain('the rules of Tieling say nothing of deposits into the personal account');
  });
});

test('rules written to files and read back bring the same, to the byte, in every worked month', async () => {
  const cwd = folder();
  const policies = await Promise.all(
    Object.values(regions).map(async (policy) => {
      writeFileSync(join(cwd, `${policy.id}.json`), await policyJson(policy));
      return ['--policy', `${policy.id}.json`];
    }),
  );
  const worked = join(ROOT, 'test/cities/account');
  for (const name of readdirSync(worked)) {
    const rows: Record<string, string>[] = parse(readFileSync(join(worked, name)), { columns: true });
    const [retired] = rows.filter((row) => row.retired_on && row.average_pension);
    const member: Readonly<Record<string, string | undefined>> = {
      ...(retired ?? rows[0]),
      ...(retired ? {} : { status: 'active' }),
    };
    const known = ['status', 'retired_on', 'enrollment', 'base', 'birth', 'average_pension', 'civil_servant_base'];
    const profile = known.flatMap((field) => (member[field] ? [[field, member[field]]] : []));
    const city = name.replace('.csv', '');
    const extra = city === 'sanmenxia' ? { average_pension: '2021=2900;2022=3000;2023=3100;2024=3200' } : {};
    writeFileSync(join(cwd, 'p.json'), JSON.stringify({ city, ...Object.fromEntries(profile), ...extra }));
    const args = ['account', '--profile', 'p.json', '--from', '2022-05', '--to', '2025-03', '--format', 'json'];
    const builtIn = await baoxiao(args, { cwd });
    expect(await baoxiao([...args, ...policies.flat()], { cwd })).toEqual(builtIn);
    expect([city, builtIn.status]).toEqual([city, 0]);
  }
});

describe('the rules on the account', () => {
  test('stand among the rules of a day, in words, with articles and the readings they rest on', async () => {
    const { stdout } = await baoxiao(['rules', 'zaozhuang', '--on', '2023-06-01', '--format', 'md']);
    expect(stdout).toContain('Deposits by month from 2022-12 on. (Art. 7(1))');
    expect(stdout).toContain(
      '| through an employer; working | 2.25 % of the own contribution base | Art. 7(1), ZZ-A11 |',
    );
    expect(stdout).toContain('| flexible worker; working | Member pays 7 % | Art. 10 |');
    expect(stdout).toContain('| every member | civil servants on top: 2.5 % of the base fixed once |');
  });

  test('are told apart by rules diff', async () => {
    const args = ['rules', 'diff', 'zaozhuang', '2023-12-31', '2024-01-01', '--format'];
    const [page, json] = await Promise.all(['md', 'json'].map((format) => baoxiao([...args, format])));
    expect(page?.stdout).toContain(
      '| through an employer; working | 2.25 % of the own contribution base (Art. 7(1), ZZ-A11) |',
    );
    expect(JSON.parse(json?.stdout ?? '').account[0]).toEqual({
      part: 'deposits',
      where: { status: ['active'], enrollment: ['employer'] },
      before: [expect.objectContaining({ deposit: { kind: 'share-of-base', percent: 2.25 }, points: ['ZZ-A11'] })],
      after: [{ from: '2024-01', deposit: { kind: 'share-of-base', percent: 2 }, article: '七(一)' }],
    });
  });
});
