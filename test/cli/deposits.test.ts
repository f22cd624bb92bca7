import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { expectFailure } from './failure.ts';
import { baoxiao, folder, visits } from './support.ts';

/** 铁岭 十四: 5000 × 2 % = 100.00 a month; retired 60.00. */
const TIELING = { city: 'tieling', status: 'active', base: '5000', account_balance: '500' };

/** A run of calc for a member with this profile. */
function calc(profile: object, records: readonly string[], ...more: string[]) {
  const cwd = folder();
  writeFileSync(join(cwd, 'p.json'), JSON.stringify(profile));
  return baoxiao(['calc', '--profile', 'p.json', '--deposits', ...visits(...records), ...more], { cwd });
}

/** What the account and cash pay of each visit, and the account over all of them. */
async function paid(profile: object, records: readonly string[], ...more: string[]) {
  const run = await calc(profile, records, '--format', 'json', ...more);
  expect([run.stderr, run.status]).toEqual(['', 0]);
  const { visits: rows, account, assumptions } = JSON.parse(run.stdout);
  const of = (row: Record<string, string>) => `${row.account_paid} ${row.cash_paid}`;
  const { opened, deposited, paid: out, left, months } = account;
  return {
    visits: rows.map(of),
    account: [opened, deposited, out, left].join(' '),
    months: months.map((month: Record<string, string>) => `${month.month} ${month.deposit}`),
    points: assumptions.map(({ id }: { id: string }) => id),
  };
}

describe('deposits in 铁岭', () => {
  // (800 − 300) × 50 % = 250; 100 × 50 % = 50; 400 × 50 % = 200.
  const records = ['2023-03-05,3,800,eligible=800', '2023-03-31,3,100,eligible=100', '2023-05-02,3,400,eligible=400'];

  test('pay for visits of later months: 550 − 500 in March, 200 − 2 × 100 in May', async () => {
    expect(await paid(TIELING, records)).toEqual({
      visits: ['500.00 50.00', '0.00 50.00', '200.00 0.00'],
      account: '500.00 200.00 700.00 0.00',
      months: ['2023-04 100.00', '2023-05 100.00'],
      points: [],
    });
  });

  test('of a year after are there too, and what nobody needs is left: 100 × 10 − 150', async () => {
    const two = ['2023-03-05,3,300,eligible=300', '2024-01-02,3,150,eligible=150'];
    // 300 are the deductible, and 150 that of 2024.
    expect(await paid({ ...TIELING, account_balance: '0' }, two)).toMatchObject({
      visits: ['0.00 300.00', '150.00 0.00'],
      account: '0.00 1000.00 150.00 850.00',
    });
  });

  test('follow the day of the retirement procedure: 100, then 60 a month from April on', async () => {
    const turning = { ...TIELING, status: null, retired_on: '2023-04-20', account_balance: '0' };
    // Retired in May: 400 × 55 % = 220 leaves 180, of which 60 + 60 are there.
    expect(await paid(turning, [records[0] as string, records[2] as string])).toMatchObject({
      visits: ['0.00 550.00', '120.00 60.00'],
      months: ['2023-04 60.00', '2023-05 60.00'],
    });
  });

  test('count in the order of settlement: a visit of March claimed in May finds those of April and May', async () => {
    const claimed = [
      '2023-03-01,3,300,eligible=300',
      '2023-03-02,3,500,eligible=500,settlement=manual,claimed_on=2023-05-08',
    ];
    expect(await paid({ ...TIELING, account_balance: '300' }, claimed)).toMatchObject({
      visits: ['300.00 0.00', '200.00 50.00'],
    });
  });

  test('pay nothing of what lies outside basic insurance, 铁岭 十五', async () => {
    const outside = [records[0] as string, '2023-05-02,3,400,eligible=400,category=public-health'];
    expect(await paid(TIELING, outside)).toMatchObject({ visits: ['500.00 50.00', '0.00 400.00'] });
  });

  test('come with what they rest on: 十堰 in its year on trial, 枣庄 by the reading of 2.25 %', async () => {
    const zaozhuang = { ...TIELING, city: 'zaozhuang', account_balance: '0' };
    // 5000 × 2.25 % = 112.50 in November and December, × 2 % = 100.00 in January.
    const two = ['2023-10-05,2,400,eligible=400', '2024-01-05,2,400,eligible=400'];
    expect(await paid(zaozhuang, two)).toMatchObject({
      visits: ['0.00 400.00', '325.00 75.00'],
      points: expect.arrayContaining(['ZZ-A11']),
    });
  });

  test('stand on the page, with the account over the visits', async () => {
    const { stdout } = await calc(TIELING, records, '--lang', 'zh');
    const lines = stdout.split('\n').map((line) => line.replace(/[│ ]+/g, ' ').trim());
    expect(lines).toContain('就诊前余额 500.00 + 划入 200.00 − 支付 700.00 = 余额 0.00');
    expect(lines).toContain('2023-05 在职 100.00 5000.00 × 2% 第十四条');
  });
});

describe('no deposits are made up', () => {
  const records = ['2023-03-05,3,800', '2023-05-02,3,400'];
  const { account_balance: _balance, ...withoutBalance } = TIELING;
  const { base: _base, ...withoutBase } = TIELING;

  test.each([
    ['without a balance', withoutBalance, records, '--deposits goes with --account-balance only'],
    ['without a base', withoutBase, records, '--base: the deposit of 2023-04 is a share'],
    ['where a visit says another status', TIELING, ['2023-03-05,3,800,status=retired'], '--deposits are those of'],
    ['for visits in two regions', TIELING, [...records, '2023-06-02,3,400,city=shiyan'], '--deposits are those of'],
    [
      'for a month that the text does not reach, 枣庄 七(二)',
      { ...TIELING, city: 'zaozhuang', status: 'retired' },
      records,
      '--deposits: the deposit of 2023-04 is not known: earlier rules hold',
    ],
  ])('%s', async (_, profile, given, told) => {
    const run = await calc(profile, given);
    expectFailure(run, 2);
    expect(run.stderr).toContain(told);
  });
});
