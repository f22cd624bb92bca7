import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { baoxiao, folder } from './support.ts';

/** What says a field: later ones give way to earlier ones. */
const SOURCES = ['row', 'members', 'profile', 'flag'] as const;

/** A field of the member, and a visit that tells two of its values apart. */
type Case = {
  readonly field: string;
  readonly flag: string;
  /** The value that decides, and one that would show if it did. */
  readonly right: string;
  readonly wrong: string;
  /** The rest of the visit. */
  readonly visit: Readonly<Record<string, string>>;
  /** The output cells that `right` brings about and `wrong` does not, worked out from the rules. */
  readonly expected: Readonly<Record<string, string>>;
};

const BASE = { member: 'M1', city: 'tieling', status: 'active', date: '2023-03-05', tier: '3', amount: '800' };

const CHONGQING = { city: 'chongqing', date: '2024-03-05' };

const CASES: readonly Case[] = [
  // 铁岭 第四条: 300 a year, 50 %: (800 − 300) × 50 %. 枣庄 第五条（一）: 800 at tier 3, nothing is left.
  {
    field: 'city',
    flag: '--city',
    right: 'tieling',
    wrong: 'zaozhuang',
    visit: {},
    expected: { deductible: '300.00', reimbursed: '250.00' },
  },
  // 十堰 第六条: 500; working 50 %, retired 60 %: (800 − 500) × 60 %
  {
    field: 'status',
    flag: '--status',
    right: 'retired',
    wrong: 'active',
    visit: { city: 'shiyan' },
    expected: { ratio: '60', reimbursed: '180.00' },
  },
  // Working until the day before: (800 − 500) × 60 % from the day of retirement on.
  {
    field: 'retired_on',
    flag: '--retired-on',
    right: '2023-03-05',
    wrong: '2023-03-06',
    visit: { city: 'shiyan', status: '' },
    expected: { ratio: '60', reimbursed: '180.00' },
  },
  {
    field: 'covered_from',
    flag: '--covered-from',
    right: '2023-03-05',
    wrong: '2023-03-06',
    visit: {},
    expected: { reason: '', reimbursed: '250.00' },
  },
  {
    field: 'coverage',
    flag: '--coverage',
    right: 'normal',
    wrong: 'suspended',
    visit: {},
    expected: { reason: '', reimbursed: '250.00' },
  },
  // 重庆 第六条: a cap of 800 where one is enrolled by oneself at level one, of 3000 through an employer.
  {
    field: 'enrollment',
    flag: '--enrollment',
    right: 'individual-1',
    wrong: 'employer',
    visit: CHONGQING,
    expected: { cap_limit: '800.00' },
  },
  // 重庆 第八条: (800 − 200) × 50 % = 300, of which the pool has 200 to pay and the large-sum fund pays the rest.
  {
    field: 'overall_limit',
    flag: '--overall-limit',
    right: '200',
    wrong: '100',
    visit: CHONGQING,
    expected: { pool_paid: '200.00', large_sum_paid: '100.00' },
  },
  // 300 − 160 leave the pool 140 of the 300.
  {
    field: 'overall_used',
    flag: '--overall-used',
    right: '160',
    wrong: '0',
    visit: { ...CHONGQING, overall_limit: '300' },
    expected: { pool_paid: '140.00', large_sum_paid: '160.00' },
  },
  // 550 are the member's own: the account pays what it holds.
  {
    field: 'account_balance',
    flag: '--account-balance',
    right: '120',
    wrong: '70',
    visit: {},
    expected: { account_paid: '120.00', cash_paid: '430.00' },
  },
];

/** Runs a visit of which `from` and what gives way to it say the field: `from` what is right, the others what is wrong. */
async function settle({ field, flag, right, wrong, visit }: Case, from: number) {
  const path = folder();
  const says = SOURCES.map((_, source) => (source < from ? '' : source === from ? right : wrong));
  const [row = '', members = '', profile = '', flagged = ''] = says;
  const cells = { ...BASE, ...visit, [field]: row };
  const write = (name: string, text: string) => writeFileSync(join(path, name), text);
  write('visits.csv', `${Object.keys(cells)},eligible\n${Object.values(cells)},800\n`);
  write('m.csv', `member,${field}\nM0,${wrong}\nM1,${members}\nM2,${wrong}\n`);
  write('p.json', JSON.stringify(profile === '' ? {} : { [field]: profile }));
  const flags = ['--members', 'm.csv', '--profile', 'p.json', flag, flagged];
  const run = await baoxiao(['batch', 'visits.csv', ...flags], { cwd: path });
  const rows: Record<string, string>[] = parse(run.stdout, { columns: true });
  return { row: rows[0], stderr: run.stderr };
}

describe('what is said of a member, by who says it', () => {
  const all = CASES.flatMap((one) => SOURCES.map((source, from) => [one.field, source, from, one] as const));
  test.each(all)('%s of the %s wins over all that give way to it', async (_, __, from, one) => {
    const { row, stderr } = await settle(one, from);
    expect(row).toMatchObject(one.expected);
    expect(stderr).toBe('1 row read: 1 settled, 0 refused, 0 rejected\n');
  });

  test.each(all)('%s of the %s is what the case tells apart', async (_, __, from, one) => {
    const { row } = await settle({ ...one, right: one.wrong }, from);
    expect(row).not.toMatchObject(one.expected);
  });
});
